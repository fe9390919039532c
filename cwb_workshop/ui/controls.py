"""Small parts that the windows share: buttons with a word and a key, pills, headings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cwb_workshop.ui.theme import give_role
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.plain_label import PlainLabel

_GAP = "  "
_WITH_AMPERSANDS = 1 << 11
"""`Qt.TextFlag.TextShowMnemonic`, by which Qt measures a button."""
KEY_STRENGTH = 0.85
"""The key stands quieter than the word, and still has a contrast of 4.5."""


class Label(PlainLabel):
    """A plain label with a role that the stylesheet knows."""

    def __init__(self, role: str, text: str = "", *, wraps: bool = False) -> None:
        super().__init__(text)
        self.setWordWrap(wraps)
        self.set_role(role)

    def set_role(self, role: str) -> None:
        """Take a role, with its state behind a colon: `pill:late`."""
        name, _colon, state = role.partition(":")
        give_role(self, name, state)


class Button(QPushButton):
    """A button that says what it does, with its key behind it. Alt keys stay with the themes.

    A click leaves the keyboard where it was: who goes on typing must not press the button again.
    Where Tab brought the keyboard, Enter presses it as Space does.
    """

    def __init__(self, role: str = "plain", *, checkable: bool = False) -> None:
        super().__init__()
        # The first touch of this name costs 20 ms, which the first window must not wait for.
        from PySide6.QtCore import Qt

        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key = ""
        self.set_role(role)
        self._told_apart = False
        if checkable:
            self.setCheckable(True)
            self.toggled.connect(self._turned)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The first touch of this name costs 20 ms, which the first window must not wait for.
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def setChecked(self, checked: bool) -> None:
        """Show what holds now; nobody pressed it."""
        with self._known():
            super().setChecked(checked)

    @guarded(lambda: None)
    def nextCheckState(self) -> None:
        with self._known():
            super().nextCheckState()

    @contextmanager
    def _known(self) -> Iterator[None]:
        self._told_apart = True
        yield
        self._told_apart = False

    def _turned(self, checked: bool) -> None:
        """Take it as a click where a screen reader turned it on or off: Qt tells of none then.

        Of several that exclude each other the one that goes off is not the one that was meant.
        """
        if not self._told_apart and (checked or not self.autoExclusive()):
            self.clicked.emit()

    def say(self, word: str, key: str = "", *, name: str = "") -> None:
        """Set the word and the key; an ampersand is only an ampersand here.

        `name` is what a screen reader calls it, where that is more than word and key.
        """
        self._key = key
        # The name first: of other words Qt tells a name as well, and it has to be the new one.
        give_name(self, name or (f"{word} ({key})" if key else word))
        self.setText(_on_button(word, key))

    def width_for(self, word: str, key: str = "") -> int:
        """Return how wide it would be with these words, without saying them."""
        from PySide6.QtCore import QSize
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = _on_button(word, key)
        words = QSize(self.fontMetrics().size(_WITH_AMPERSANDS, option.text))
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, words, self).width()

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word, and the key quieter behind it."""
        if not self._key:
            super().paintEvent(event)
            return
        # Costly to import, and the first window has no keys on its buttons.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        whole = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        word = self.text().removesuffix(self._key)
        widths = [self.fontMetrics().horizontalAdvance(text) for text in (word, self._key)]
        left = whole.x() + max((whole.width() - sum(widths)) // 2, 0)
        for text, width, strength in zip(
            (word, self._key), widths, (1.0, KEY_STRENGTH), strict=True
        ):
            option.text = text
            option.rect = QRect(left, whole.y(), width, whole.height())
            painter.setOpacity(strength)
            painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
            left += width

    def set_role(self, role: str) -> None:
        """Take a role, with its state behind a colon."""
        name, _colon, state = role.partition(":")
        give_role(self, name, state)


def _on_button(word: str, key: str) -> str:
    return (f"{word}{_GAP}{key}" if key else word).replace("&", "&&")


def row(*widgets: QWidget | int, spacing: int = 8) -> QHBoxLayout:
    """Return widgets side by side; a number is a stretch."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        if isinstance(widget, int):
            layout.addStretch(widget)
        else:
            layout.addWidget(widget)
    return layout


def filled(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """Return widgets side by side; the first has the room that the others leave."""
    layout = row(first, *others)
    layout.setStretch(0, 1)
    return layout


def column_of(*widgets: QWidget, spacing: int = 2) -> QVBoxLayout:
    """Return widgets under each other."""
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def column(parent: QWidget, *, margins: tuple[int, int, int, int], spacing: int) -> QVBoxLayout:
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def panel(role: str) -> QFrame:
    """Return a frame that the stylesheet knows by its role."""
    frame = QFrame()
    name, _colon, state = role.partition(":")
    give_role(frame, name, state)
    return frame


def remove(item: QLayoutItem | None) -> None:
    """Throw away what a layout held."""
    widget = item.widget() if item is not None else None
    if widget is not None:
        widget.hide()
        widget.deleteLater()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        remove(layout.takeAt(0))
