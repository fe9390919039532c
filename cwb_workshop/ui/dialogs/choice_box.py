"""A choice among few, which nobody makes by accident."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from cwb_workshop.widgets.fault_guard import guarded

_EDGES, _BELOW = 12, 6
_TAB_ONLY = 1
"""A value of Qt's `FocusPolicy`. Its name costs 20 ms at first touch, which the first window,
where such boxes stand, must not wait for.
"""


class ChoiceBox(QComboBox):
    """A click leaves the keyboard where it was: who goes on typing must not choose by letter."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("focusPolicy", _TAB_ONLY)
        # The one of its own keeps a column for a tick, and cuts words off for it.
        self.setItemDelegate(QStyledItemDelegate(self))

    @guarded(lambda: None)
    def showPopup(self) -> None:
        """Give every choice the room that its words need."""
        view = self.view()
        view.setMinimumWidth(max(view.sizeHintForColumn(0) + _EDGES, self.width()))
        super().showPopup()
        # Qt forgets what stands above the first choice, and cuts the last one off for it.
        rows = min(self.count(), self.maxVisibleItems())
        missing = rows * view.sizeHintForRow(0) - view.viewport().height()
        if missing > 0:
            popup = view.window()
            popup.resize(popup.width(), popup.height() + missing + _BELOW)

    @guarded(lambda: None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel turn the page under it, not the choice."""
        event.ignore()
