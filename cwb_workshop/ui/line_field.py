"""A field of one line. What comes in at once is taken whole or not at all, never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cwb_workshop.core.model.limits import LONGEST_LINE
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.widgets.fault_guard import guarded

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QSize
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDropEvent,
        QInputMethodEvent,
        QKeyEvent,
        QMouseEvent,
    )

_TOLD_MILLISECONDS = 15_000
_ENTER = (0x01000004, 0x01000005)
"""`Qt.Key.Key_Return` and `Key_Enter`; the names cost time that the first window has not."""


_LATIN = "\u024f"
"""The last of the letters that are never higher than those by which a line is placed: while they
are typed, nothing is laid out for it.
"""


def _no_size() -> QSize:
    from PySide6.QtCore import QSize

    return QSize()


class LineField(QLineEdit):
    """`too_long` carries a text that has no room here; it is told, and the field stays as it was.

    `composed` comes at each key of an input method, which puts several together, as for é or 語.

    Qt would cut such a text without a word, and take line breaks for characters. Call `speak`
    before it is used. Names of Qt's are imported where they are used: the first touch of each
    costs time that the first window must not wait for.
    """

    too_long = Signal(str)
    composed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_LINE)
        self._words: Translator | None = None
        self._composing = ""
        self._drop = 0
        self.textChanged.connect(self._place_letters)

    def speak(self, words: Translator) -> None:
        self._words = words

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeySequence

        asks = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
        sign = event.text()
        if is_ctrl_e(event) or (event.modifiers() == asks and sign and sign.isprintable()):
            # Qt would write the sign: to it Ctrl with the keypad is no Ctrl.
            event.ignore()
            return
        if self._composing and event.key() in _ENTER:
            self.end_composing()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        before, self._composing = self._composing, event.preeditString()
        if before or self._composing:
            self._place_letters(self.whole_text)
            self.composed.emit()

    @guarded(_no_size)
    def sizeHint(self) -> QSize:
        return self._with_drop(super().sizeHint())

    @guarded(_no_size)
    def minimumSizeHint(self) -> QSize:
        return self._with_drop(super().minimumSizeHint())

    def _with_drop(self, size: QSize) -> QSize:
        size.setHeight(size.height() + 2 * self._drop)
        return size

    def _place_letters(self, text: str) -> None:
        """Let high letters down to where all others stand; see `high_letters`. A line in the middle
        goes down by half of what its room goes on below.
        """
        drop = 0
        if max(text, default="") > _LATIN:
            from cwb_workshop.ui.high_letters import drop_of

            drop = drop_of(text, self.font())
        if drop != self._drop:
            self._drop = drop
            self.setTextMargins(0, 0, 0, -2 * drop)

    @property
    def is_composing(self) -> bool:
        """Whether letters are being put together; Enter is for them then."""
        return bool(self._composing)

    @property
    def whole_text(self) -> str:
        """The text with what is being put together in it."""
        text, at = self.text(), self.cursorPosition()
        return f"{text[:at]}{self._composing}{text[at:]}"

    def end_composing(self) -> None:
        """Let what is put together be text, as Enter does."""
        if self._composing:
            from PySide6.QtGui import QGuiApplication

            QGuiApplication.inputMethod().commit()

    @guarded(lambda: None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button pastes what is selected elsewhere, where a system has that."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QClipboard, QGuiApplication

        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.deselect()
            self._take(clipboard.mimeData(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    @guarded(lambda: None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave a session and a picture to the window, which knows what to do with them."""
        # Seldom needed, and the first window must not wait for it.
        from cwb_workshop.ui.dropped_picture import dropped_picture
        from cwb_workshop.ui.dropped_session import dropped_session

        dropped = event.mimeData()
        if dropped_session(dropped) or dropped_picture(dropped):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @guarded(lambda: None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Text that is dragged in is taken like text that is pasted."""
        self._take(event.mimeData())
        event.acceptProposedAction()

    @guarded(lambda: None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._words is not None:
            # Menus cost time that the first window must not wait for.
            from cwb_workshop.ui.menus import edit_menu

            edit_menu(self, self._words, self.paste).exec(event.globalPos())

    @guarded(lambda: None)
    def paste(self) -> None:
        from PySide6.QtGui import QGuiApplication

        self._take(QGuiApplication.clipboard().mimeData())

    def take_text(self, text: str) -> None:
        """Take a text at the cursor; of several lines one is made."""
        # What tells notes apart is large, and the first window must not wait for it.
        from cwb_workshop.core.capture.pasted_text import begins_apart, pasted_lines

        self.take_line("\n".join(pasted_lines(text)), apart=begins_apart(text))

    def take_line(self, line: str, *, apart: bool = False) -> None:
        """Take a line at the cursor, if all of it has room; `apart` from what stands there."""
        if apart:
            line = self._apart(line)
        kept = len(self.text()) - len(self.selectedText())
        if kept + _units(line) > self.maxLength():
            self.too_long.emit(line)
            self.tell_too_long(len(line))
        elif line:
            self.insert(self.ready(line))

    def _apart(self, line: str) -> str:
        """Return a line as a piece of its own, where it is kept apart from words in front."""
        from cwb_workshop.core.capture.cells import cells_apart

        at = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        front = self.text()[:at]
        if not front.strip():
            return line
        return cells_apart(f"{front}\t{line}")[len(front) :].removeprefix("\t")

    def ready(self, line: str) -> str:
        """Return a line as it may stand in the field; its cells apart where that matters."""
        from cwb_workshop.core.capture.cells import cells_apart

        return clean(cells_apart(line))

    def tell_too_long(self, length: int) -> None:
        """Say that nothing was taken, and why."""
        self.tell("dialog.paste_too_long", length=length, most=self.maxLength())

    def tell(self, key: str, **values: int) -> None:
        """Say something under the field, and to who listens."""
        from PySide6.QtCore import QRect
        from PySide6.QtWidgets import QToolTip

        from cwb_workshop.ui.announcements import Announcements

        if self._words is not None:
            sentence = self._words(key, **values)
            place = self.mapToGlobal(self.rect().bottomLeft())
            QToolTip.showText(place, sentence, self, QRect(), _TOLD_MILLISECONDS)
            Announcements(self).refuse(sentence)

    def _take(self, data: QMimeData | None) -> None:
        if data is not None and data.hasText() and not self.isReadOnly():
            self.take_text(data.text())


def _units(text: str) -> int:
    """Return the length as Qt counts it: a rare character is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_ctrl_e(event: QKeyEvent) -> bool:
    """Tell whether a key is that of the plan and of templates. On X11 Qt has it for the end of a
    line, which `End` is for, and would keep it.
    """
    from PySide6.QtCore import Qt

    is_letter = event.key() == Qt.Key.Key_E
    return is_letter and event.modifiers() == Qt.KeyboardModifier.ControlModifier
