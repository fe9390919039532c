"""The one field that takes everything. It never throws away what was typed."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)

from cwb_workshop.core.capture.pasted_text import begins_apart, pasted_lines
from cwb_workshop.ui.black_key import asks_black
from cwb_workshop.ui.console.capture.plain_field import PlainField, caret_kept
from cwb_workshop.ui.dead_keys import sign_alone, with_letter
from cwb_workshop.ui.dead_keys_of_x import DeadKeysOfX
from cwb_workshop.widgets.fault_guard import guarded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_BESIDE_HINT = 8
_DELETING_SECONDS = 1.0
"""So soon after a Backspace the next one is for the same text, however little of it is left."""


class CaptureField(PlainField):
    """`entered` carries the line on Enter, `block_pasted` a text of several. `sign_asked` is
    Tab while something in the line may be a sign (`offer_sign`).

    `back_asked` is Backspace in an empty field; not where it was pressed once too often, deleting.
    `keyboard_here` tells whether what is typed comes here.
    """

    entered = Signal(str)
    sign_asked = Signal()
    block_pasted = Signal(str)
    back_asked = Signal()
    keyboard_here = Signal(bool)

    def __init__(
        self, line_of_row: Callable[[str], str | None] = str, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__("capture")
        self._line_of_row = line_of_row
        self._clock = clock
        self._deleted_at = -_DELETING_SECONDS
        self._separator = ""
        self._offers_sign = False
        self._dead = 0
        self._dead_of_system = DeadKeysOfX()
        self._hints: tuple[str, ...] = ()
        self._passes: Callable[[QKeyEvent], bool] = lambda _event: False

    def let_pass(self, passes: Callable[[QKeyEvent], bool]) -> None:
        """Leave keys to the window while the field is empty: those that a clicker sends."""
        self._passes = passes

    def set_hints(self, *hints: str) -> None:
        """Show in the empty field the first of these that fits there, or else the last."""
        self._hints = hints
        self._show_hint()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        room = self.contentsRect().width() - 2 * _BESIDE_HINT
        fitting = (
            hint for hint in self._hints if self.fontMetrics().horizontalAdvance(hint) <= room
        )
        self.setPlaceholderText(next(fitting, self._hints[-1] if self._hints else ""))

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Del for the text while there is any: elsewhere it withdraws a line.

        Tab takes what may be a sign, or goes on to the next part of the line.
        """
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress and self._take_tab():
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.DeleteEndOfWord)
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def _take_tab(self) -> bool:
        """Take what may be a sign, else go on with the next part of the line; tell whether so."""
        self.end_composing()
        if self._offers_sign:
            self.sign_asked.emit()
            return True
        if self._separator and self.text():
            self.replace(self.text().rstrip() + self._separator)
            return True
        return False

    def offer_sign(self, *, offered: bool) -> None:
        """Let Tab take what may be a sign in the line."""
        self._offers_sign = offered

    def set_separator(self, separator: str) -> None:
        """Let Tab put this behind what was typed; without one Tab goes to the next widget."""
        self._separator = separator

    def await_letter(self, dead: int) -> None:
        """Put the next character together with a dead key that was pressed elsewhere."""
        self._dead = dead

    def end_composing(self) -> None:
        """Let what is put together be text, and a dead key that no letter follows its sign."""
        super().end_composing()
        dead, self._dead = self._dead, 0
        sign = sign_alone(dead) or self._dead_of_system.lost()
        if sign:
            QGuiApplication.inputMethod().reset()
            self.insert(sign)

    @guarded(lambda: None)
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._dead = 0
        if event.commitString():
            self._dead_of_system.settle()
        super().inputMethodEvent(event)

    def _take_dead(self, event: QKeyEvent) -> bool:
        """Take a character with the dead key in front of it; tell whether there was one."""
        if not self._dead or not event.text() or event.key() in _ENTER:
            return False  # Shift comes before a capital
        dead, self._dead = self._dead, 0
        if (
            not event.text().isprintable()
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            return False
        self.insert(with_letter(dead, event.text()))
        return True

    def _take_lost(self, event: QKeyEvent) -> bool:
        """Type an accent that the system lost, as no letter for it followed; Backspace takes it
        back, and nothing else. Tell whether that was all.
        """
        lost = self._dead_of_system.lost(event.nativeScanCode())
        if not lost:
            return False
        if event.text().isprintable():
            self.insert(lost)
        return event.key() == Qt.Key.Key_Backspace

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._take_dead(event):
            return
        if event.key() not in (*_ENTER, *_HELD) and self._take_lost(event):
            return
        if self.is_composing:
            super().keyPressEvent(event)
        elif not self.text() and self._passes(event):
            event.ignore()
        elif event.key() in _ENTER and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.entered.emit(self.text())
        elif asks_black(event) and not self.text():
            # As the first thing on a line it says nothing.
            event.ignore()
        elif event.key() == Qt.Key.Key_Backspace:
            self._delete_or_go_back(event)
        else:
            super().keyPressEvent(event)

    def _delete_or_go_back(self, event: QKeyEvent) -> None:
        """Delete; in an empty field go back, unless the hand is still deleting."""
        now = self._clock()
        deleting = self.is_emptied and now - self._deleted_at < _DELETING_SECONDS
        if self.text() or deleting:
            self._deleted_at = now
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.back_asked.emit()

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the caret where it was: by Tab Qt selects all, for the next word to replace."""
        with caret_kept(self):
            super().focusInEvent(event)
        self._dead_of_system.forget_layout()
        self.keyboard_here.emit(True)

    @guarded(lambda: None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keyboard_here.emit(event.reason() == Qt.FocusReason.PopupFocusReason)

    def take_text(self, text: str) -> None:
        """Take one row, read as it would be among others where nothing else stands in the field;
        offer several as a list, and one of which cells do not go along.
        """
        lines = pasted_lines(text)
        is_alone = len(lines) < 2 and self.selectedText() == self.text()
        line = self._line_of_row(text) if is_alone else ""
        if len(lines) > 1 or line is None:
            self.block_pasted.emit(text)
        elif is_alone:
            self.take_line(line)
        else:
            self.take_line("".join(lines), apart=begins_apart(text))

    def tell_too_long(self, length: int) -> None:
        """Whoever keeps such a line says so above the field."""
