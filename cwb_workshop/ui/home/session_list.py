"""The list of sessions: rows to walk over, each with what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias, get_args

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.colours import Colours
from cwb_workshop.ui.console.entries.rows_view import RowsView
from cwb_workshop.ui.home.row_painter import ROW, RowPainter
from cwb_workshop.ui.home.rows import Act, SessionRow
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded, no_value

_Index: TypeAlias = QModelIndex | QPersistentModelIndex

_ESTIMATE = 70
"""Pixels of a row whose name and whose facts stand in one line each."""

KEYS: dict[Act, str] = {
    "report": "Ctrl+P",
    "copy": "Ctrl+D",
    "plan": "Ctrl+Return",
    "backups": "Ctrl+B",
    "room": "Ctrl+R",
    "passphrase": "Ctrl+L",
    "remove": "Del",
}


class SessionList(RowsView):
    """`asked` says what to do, and with which row. Enter and a click do the main thing.

    Rows are measured when they are seen: there may be a thousand of them.
    """

    asked = Signal(str, object)
    left_upwards = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__(estimate=_ESTIMATE)
        self._model = _Rows()
        self._painter = RowPainter(colours, {}, self._has_pointer)
        self._was_walked = False
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def rows(self) -> tuple[SessionRow, ...]:
        return self._model.rows

    @property
    def current_row(self) -> SessionRow | None:
        row: SessionRow | None = self.currentIndex().data(ROW)
        return row

    def show_rows(self, rows: Sequence[SessionRow]) -> None:
        """Show these rows, and stay at the session that was current.

        Unless nobody walked there, and there is one to go on with: then that is where Enter goes.
        """
        if tuple(rows) == self.rows:
            return
        current = self.current_row
        self._model.replace(rows)
        paths = [row.path for row in rows]
        waits = bool(rows) and rows[0].kind == "continue" and not self._was_walked
        if current is not None and current.path in paths and not waits:
            self._stay_at(paths.index(current.path))
        elif rows:
            self.go_to_first()

    def go_to(self, number: int) -> None:
        self.setCurrentIndex(self._model.index(number))

    def go_to_first(self) -> None:
        """Go where the list begins; whoever wants another row walks there."""
        self.go_to(0)
        self._was_walked = False

    def _stay_at(self, number: int) -> None:
        was_walked = self._was_walked
        self.go_to(number)
        self._was_walked = was_walked

    @guarded(lambda: None)
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._was_walked = True

    def wear(self, colours: Colours) -> None:
        self._painter.colours = colours
        self.viewport().update()

    def retranslate(self, words: Translator) -> None:
        give_name(self, words("home.list.name"))
        self._painter.words = {act: words(f"home.act.{act}") for act in get_args(Act)}
        self.take_text_size()

    def at_end(self) -> bool:
        """The newest sessions stand at the head: nobody is kept at the foot of the list."""
        return False

    def _has_pointer(self, rect: QRect) -> bool:
        pointer = self.viewport().mapFromGlobal(QCursor.pos())
        return self.viewport().underMouse() and rect.contains(pointer)

    def place_of(self, row: SessionRow, act: Act) -> QPoint:
        """Return the middle of an act on screen, in the list's own measure."""
        index = self._model.index(self.rows.index(row))
        for act_here, place in self._painter.places(row, self.visualRect(index)):
            if act_here == act:
                return place.center()
        return self.visualRect(index).center()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            plans = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._ask("plan" if plans else row.main, row)
            return
        for act, key in KEYS.items():
            if row is not None and QKeySequence(event.keyCombination()) == QKeySequence(key):
                self._ask(act, row)
                return
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.rows and not self.currentIndex().isValid():
            self.go_to_first()
        super().focusInEvent(event)

    @guarded(lambda: None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row: SessionRow | None = index.data(ROW)
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            act = self._painter.act_at(row, self.visualRect(index), point)
            if act == "more":
                self._open_menu(row, point)
            else:
                self.asked.emit(act, row)

    @guarded(lambda: None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything that can be done with a row; also by the menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row: SessionRow | None = index.data(ROW)
        if row is None:
            return
        self._open_menu(row, event.pos() if by_mouse else self.visualRect(index).bottomLeft())

    def menu(self, row: SessionRow) -> QMenu:
        """Return the menu of a row, the main act first."""
        menu = QMenu(self)
        for act in (*reversed(row.acts), *row.more):
            if act == "more":
                menu.addSeparator()
                continue
            entry = QAction(self._painter.words[act].replace("&", "&&"), menu)
            entry.setShortcut(KEYS.get(act, ""))
            entry.triggered.connect(self._asking(act, row))
            menu.addAction(entry)
        return menu

    @guarded(lambda: False)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HoverMove:
            self.viewport().update()
        return super().viewportEvent(event)

    def _open_menu(self, row: SessionRow, at: QPoint) -> None:
        menu = self.menu(row)
        menu.exec(self.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _asking(self, act: Act, row: SessionRow) -> Callable[[], None]:
        return lambda: self._ask(act, row)

    def _ask(self, act: Act, row: SessionRow) -> None:
        if act in (*row.acts, *row.more):
            self.asked.emit(act, row)


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[SessionRow, ...] = ()

    def replace(self, rows: Sequence[SessionRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @guarded(lambda: 0)
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @guarded(no_value)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.detail, row.status) if part)
        return None
