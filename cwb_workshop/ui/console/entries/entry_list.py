"""The list of captured lines: wrapped text, and behind it what the line carries."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.entries.entry_delegate import EntryDelegate
from cwb_workshop.ui.console.entries.entry_model import EntryModel
from cwb_workshop.ui.console.entries.line_editor import put_caret_at_end
from cwb_workshop.ui.console.entries.rows_view import RowsView
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.typed_keys import is_space, is_typing
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import LIGHT, Palette

_LEAST_WIDTH = 180
"""Pixels that lines keep beside a window over their ends, at usual letters."""


class EntryList(RowsView):
    """Selected lines are worked on by keys with Ctrl or Alt: a single key changes none.
    `enter_pressed` comes from Enter on a line, `opened` with one that is edited from now on.
    `retyped` carries the id of a line that is edited and what stands in it now, `sign_asked` is
    Tab while that may hold a sign (`offer_sign`), and `edit_ended` comes when it is not edited any
    more, after `edit_left` where it stays as it was. `line_reached` carries this list, where
    somebody went to another line.
    """

    enter_pressed = Signal()
    opened = Signal(object)
    retyped = Signal(str, str)
    sign_asked = Signal()
    edit_left = Signal()
    edit_ended = Signal()
    line_reached = Signal(object)

    def __init__(self, model: EntryModel, palette: Palette = LIGHT) -> None:
        super().__init__(QColor(palette.paper))
        self.setProperty("role", "plain")
        self.setModel(model)
        self._delegate = EntryDelegate(palette, self)
        self.setItemDelegate(self._delegate)
        model.looks_changed.connect(self.viewport().update)
        self._delegate.typed.connect(self.retyped)
        self._delegate.sign_asked.connect(self.sign_asked)
        self._delegate.closeEditor.connect(self._closed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self._model = model

    def leave_room(self, covered: QRect) -> None:
        """End lines before a window that stands over their ends, in pixels of the desktop."""
        place = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        over = covered.intersected(place)
        taken = 0 if over.isEmpty() else place.right() + 1 - over.left()
        fits = self.width() - taken >= scaled(_LEAST_WIDTH)
        self.setViewportMargins(0, 0, taken if fits else 0, 0)

    @property
    def colours(self) -> Palette:
        """The colours that lines are drawn in now."""
        return self._delegate.colours

    def wear(self, palette: Palette) -> None:
        self._delegate.colours = palette
        self.stand_on(QColor(palette.paper))

    def offer_sign(self, *, offered: bool) -> None:
        """Let Tab take what may be a sign in the line that is edited."""
        self._delegate.offers_sign = offered

    def speak(self, words: Translator) -> None:
        """Let the editor's menu have these words."""
        self._delegate.words = words

    def selected(self) -> list[Entry]:
        """Return the selected entries, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        entries = [self._model.entry(self._model.index(row)) for row in rows]
        return [entry for entry in entries if entry is not None]

    def select(self, entry_id: str) -> None:
        self._select_row(self._model.row_of(entry_id))

    def select_first(self) -> None:
        self._select_row(0)

    def select_newest(self) -> None:
        self._select_row(self._model.rowCount() - 1)

    def _select_row(self, row: int) -> None:
        """Select one line alone, whatever keys are held down at this moment."""
        index = self._model.index(row)
        if index.isValid():
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, only)
            self.scrollTo(index)

    @guarded(lambda: None)
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            # The turn after: what stands under the lines for this one has its place by then.
            QTimer.singleShot(0, self, self._tell_reached)

    def _tell_reached(self) -> None:
        if self.hasFocus() or self.selected():
            self.line_reached.emit(self)

    def show_newest(self) -> None:
        self.show_end()

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by Tab there is a line to work on, and it can be seen which."""
        super().focusInEvent(event)
        by_tab = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_tab and not self.selected():
            self.select_newest()

    @guarded(lambda: False)
    def edit(self, *given: Any) -> bool:  # type: ignore[override]  # two of Qt's in one
        """Open a line with the caret at its end."""
        opened = bool(super().edit(*given))
        put_caret_at_end(self)
        if opened:
            self.opened.emit(self._model.entry(self.currentIndex()))
        return opened

    def _closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.edit_left.emit()
        self.edit_ended.emit()

    @guarded(lambda: False)
    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Let no input method compose here: the field of the line takes what is typed."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are not a search here, nor keys: they are words for the field of the line."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing or is_typing(event) or is_space(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit()
        else:
            super().keyPressEvent(event)
