"""One number in a grid. Arrows and Enter go on to the cell beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from cwb_workshop.core.model.text import clean, cut
from cwb_workshop.ui.console.capture.plain_field import PlainField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.theme import give_role
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_WIDTH = 54
_LONGEST_TOLD = 40
_MOVES = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Return: (0, 1),
    Qt.Key.Key_Enter: (0, 1),
}


class GridCell(PlainField):
    """`moved` carries how many rows down and cells to the right; `entered` is the keyboard."""

    moved = Signal(int, int)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__("form-field")
        give_name(self, name)
        self.setFixedWidth(scaled(_WIDTH))

    @property
    def is_number(self) -> bool:
        """Whether a whole number stands here, or nothing."""
        text = number_in(self.text())
        return text.isascii() and text.isdigit()

    @property
    def shortened(self) -> str:
        """What stands here, as it is told."""
        return cut(number_in(self.text()), _LONGEST_TOLD)

    def set_trouble(self, trouble: bool) -> None:
        """Mark what stands here as something that is not taken."""
        give_role(self, "form-field", "wrong" if trouble else "")

    def settle(self) -> None:
        """Take what stands here as stored."""
        self.setText(self.text())
        self.setModified(False)
        self.set_trouble(False)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        self.editingFinished.emit()
        self.moved.emit(*move)

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


def number_in(text: str) -> str:
    """Return what was typed as a number; nothing is none."""
    return clean(text).strip() or "0"
