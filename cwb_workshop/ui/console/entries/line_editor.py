"""A line of a list that is edited where it stands: its field, and the keys of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QWidget

from cwb_workshop.ui.console.capture.plain_field import PlainField, is_undo_or_redo
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.widgets.fault_guard import guarded

_Index = QModelIndex | QPersistentModelIndex
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class LineEditor(PlainField):
    """A line that is edited in place; undo is about its words alone, and ends where it began."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("edit-line")
        self.setParent(parent)

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if is_undo_or_redo(event):
            event.accept()
            return True
        return LineField.event(self, event)


class LineEditingDelegate(QStyledItemDelegate):
    """Edits with a `LineEditor`, which `createEditor` has to make.

    `sign_asked` is Tab while something in the line may be a sign (`offers_sign`).
    """

    sign_asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offers_sign = False

    @guarded(lambda: False)
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Tab take what may be a sign, else keep what was typed and go back to the list: Qt
        would open the next line.
        """
        is_tab = isinstance(event, QKeyEvent) and event.key() in _TABS
        if is_tab and event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            if self.offers_sign:
                self.sign_asked.emit()
                return True
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    @guarded(lambda: None)
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, LineEditor):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))


def put_caret_at_end(view: QAbstractItemView) -> None:
    """Select nothing in the line that was opened: the next key must not take the place of it."""
    editor = view.viewport().findChild(LineEditor)
    if editor is not None and editor.hasSelectedText():
        editor.deselect()
        editor.end(False)
