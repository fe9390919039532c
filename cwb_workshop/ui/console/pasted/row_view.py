"""The rows of a pasted block: arrows walk, Space leaves out, F2 and Enter change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from cwb_workshop.ui.console.entries.line_editor import put_caret_at_end
from cwb_workshop.ui.console.entries.rows_view import RowsView
from cwb_workshop.ui.typed_keys import is_typing
from cwb_workshop.widgets.fault_guard import guarded

_Trigger = QAbstractItemView.EditTrigger


class PastedRowView(RowsView):
    """`turn_asked` comes from Space and Del: leave the selected rows out, or take them along.

    `moved` tells that another row is the current one.
    """

    turn_asked = Signal()
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setTabKeyNavigation(False)

    def places(self) -> list[int]:
        """Return the places of the selected rows, top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def go_to(self, at: int) -> None:
        """Select a row alone."""
        index = self.model().index(at, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    @guarded(lambda: None)
    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    @guarded(lambda: False)
    def edit(self, *given: Any) -> bool:  # type: ignore[override]  # two of Qt's in one
        """Open a row with the caret at its end."""
        opened = bool(super().edit(*given))
        put_caret_at_end(self)
        return opened

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing or is_typing(event):
            # A letter is no search, and changes nothing by accident.
            event.ignore()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete) and plain:
            self.turn_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
