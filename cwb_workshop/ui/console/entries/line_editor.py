"""A line of a list that is edited where it stands: its field, and the keys of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QWidget

from cwb_workshop.core.capture.pasted_text import pasted_lines
from cwb_workshop.ui.console.capture.plain_field import PlainField, caret_kept, is_undo_or_redo
from cwb_workshop.ui.line_field import LineField, is_ctrl_e
from cwb_workshop.widgets.fault_guard import guarded

_Index = QModelIndex | QPersistentModelIndex
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class LineEditor(PlainField):
    """A line that is edited in place; undo is about its words alone, and ends where it began."""

    keeps_undo = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("edit-line")
        self.setParent(parent)

    def take_text(self, text: str) -> None:
        """Take a text at the cursor; several lines are not made one, but told of."""
        if len(pasted_lines(text)) > 1:
            self.tell("dialog.paste_one_line")
        else:
            super().take_text(text)

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the caret where it is, also where the key that opened it comes twice."""
        with caret_kept(self):
            super().focusInEvent(event)

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if is_undo_or_redo(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and is_ctrl_e(event):
            event.ignore()
            return False
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
        # A line that is drawn anew meanwhile does not take the place of what is typed.
        if isinstance(editor, LineEditor) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))


def put_caret_at_end(view: QAbstractItemView) -> None:
    """Select nothing in the line that was opened: the next key must not take the place of it."""
    # One that was closed a moment ago may still be there.
    editors = [one for one in view.viewport().findChildren(LineEditor) if one.isVisible()]
    for editor in editors[-1:]:
        if editor.hasSelectedText():
            editor.deselect()
            editor.setCursorPosition(len(editor.text()))
