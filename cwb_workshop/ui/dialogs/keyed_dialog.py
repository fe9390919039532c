"""A dialog whose keys can be asked for, and whose buttons stand in a menu as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.typed_through import TypedDialog
from cwb_workshop.widgets.accessible_names import give_description
from cwb_workshop.widgets.fault_guard import guarded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

_WIDTH = 480


class KeyedDialog(TypedDialog):
    """F1 tells its keys, F10 opens a menu of its buttons, Esc goes back.

    `own_keys` is the key of a sentence about keys that only this dialog has. A dialog without
    words in a language tells nothing.
    """

    def __init__(
        self, parent: QWidget | None, words: Translator | None, own_keys: str = ""
    ) -> None:
        super().__init__(parent)
        self._spoken = words
        self._own_keys = own_keys

    def take_size(self, width: int, height: int) -> None:
        """Be of this size, but no larger than the window it stands before."""
        before = self.parentWidget()
        size = QSize(width, height)
        self.resize(size if before is None else size.boundedTo(before.window().size()))

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = self._spoken
        if words is None or not is_about_keys(event, self, words, self._own_keys):
            super().keyPressEvent(event)


class KeysSheet(TypedDialog):
    """The keys of one window, in a few sentences."""

    def __init__(self, parent: QWidget, words: Translator, own_keys: str = "") -> None:
        super().__init__(parent)
        title = words("dialog.keys.title")
        sentences = [words("dialog.keys.told")]
        if own_keys:
            sentences.insert(0, words(own_keys))
        self.setWindowTitle(title)
        give_description(self, "\n".join(sentences))
        layout = column(self, margins=(28, 24, 28, 24), spacing=12)
        layout.addWidget(Label("heading", title, wraps=True))
        for sentence in sentences:
            label = Label("plain", sentence, wraps=True)
            label.setMinimumWidth(_WIDTH)
            layout.addWidget(label)
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout.addLayout(row(1, close))


@dataclass(frozen=True, slots=True)
class MenuLine:
    """What a menu offers besides the buttons of its window."""

    word: str
    key: str
    does: Callable[[], object]


def is_about_keys(
    event: QKeyEvent,
    window: QWidget,
    words: Translator,
    own_keys: str,
    more: Sequence[MenuLine] = (),
) -> bool:
    """Answer F1 and F10 in a window; tell whether it was one of these."""
    if event.key() == Qt.Key.Key_F1:
        tell_keys(window, words, own_keys)
    elif event.key() == Qt.Key.Key_F10:
        open_menu(window, words, own_keys, more)
    else:
        return False
    return True


def tell_keys(window: QWidget, words: Translator, own_keys: str = "") -> None:
    """Show the keys of a window until they were read."""
    sheet = KeysSheet(window, words, own_keys)
    sheet.exec()
    sheet.deleteLater()


def open_menu(
    window: QWidget, words: Translator, own_keys: str = "", more: Sequence[MenuLine] = ()
) -> None:
    """Open the menu of a window at its corner, and wait until something was chosen or nothing."""
    menu = button_menu(window, words, own_keys, more)
    menu.exec(window.mapToGlobal(QPoint(0, 0)))
    menu.deleteLater()


def button_menu(
    window: QWidget, words: Translator, own_keys: str = "", more: Sequence[MenuLine] = ()
) -> QMenu:
    """Return a menu of the buttons of a window that can be pressed now, and of its keys."""
    # Menus cost time, and the first window has no need of them.
    from cwb_workshop.ui.menus import Menu, offer

    menu = Menu(window)
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.text().strip():
            offer(menu, button.text().replace("&&", "&").strip(), "", button.click)
    menu.addSeparator()
    told = partial(tell_keys, window, words, own_keys)
    offer(menu, words("dialog.keys.title"), key_name("F1", words), told)
    for line in more:
        offer(menu, line.word, line.key, line.does)
    return menu
