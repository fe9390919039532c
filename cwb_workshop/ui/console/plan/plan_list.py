"""The items of the plan in their order: dragged, or moved with keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from cwb_workshop.core.agenda.agenda import start_times
from cwb_workshop.core.agenda.planned_points import PlannedPoint, planned_points
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.agenda_list import (
    ITEM,
    MINUTES,
    NAME,
    NUMBER,
    STATE,
    TIME,
)
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.plan.plan_delegate import FIXED, PROTECTED, PlanDelegate
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ALT = Qt.KeyboardModifier.AltModifier


def fixed_words(
    planned: PlannedPoint | None, words: Translator
) -> tuple[str, str, str, bool] | None:
    """Return the time of a fixed point, what happens then, how it fits, and whether it is late."""
    if planned is None:
        return None
    left = planned.left
    key = "fits" if not left else "left" if left > 0 else "late"
    fits = words(f"console.plan.point.{key}", n=abs(left))
    return f"{planned.point.at:%H:%M}", planned.point.words, fits, left < 0


class PlanList(QListWidget):
    """`moved` carries an item and the place that it goes to, from 0; `longer` by how many minutes
    the chosen one shall take, `left_out` an item that shall go.
    """

    moved = Signal(str, int)
    longer = Signal(int)
    left_out = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setItemDelegate(PlanDelegate(palette, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    @property
    def chosen(self) -> str:
        """The item that is chosen; empty for none."""
        current = self.currentItem()
        return "" if current is None else str(current.data(ITEM))

    def fill(self, session: Session, words: Translator) -> None:
        """Show the plan as it is; what was chosen stays so."""
        give_name(self, words("console.agenda"))
        chosen = self.chosen
        starts = start_times(session.record)
        agenda = session.record.agenda
        points = {one.point.item: one for one in planned_points(session.record)}
        self.blockSignals(True)
        while self.count() > len(agenda):
            self.takeItem(self.count() - 1)
        while self.count() < len(agenda):
            self.addItem(QListWidgetItem())
        for number, item in enumerate(agenda, start=1):
            row = self.item(number - 1)
            name, time = short_name(session, item.id, words), f"{starts[item.id]:%H:%M}"
            row.setData(ITEM, item.id)
            row.setData(NUMBER, str(number))
            row.setData(NAME, name)
            row.setData(TIME, time)
            row.setData(MINUTES, str(item.minutes))
            row.setData(STATE, "open" if item.id == chosen else "ahead")
            protected = session.kit.items[item.id].flex == "protected"
            word = words("console.plan.flexes.protected") if protected else ""
            row.setData(PROTECTED, word)
            fixed = fixed_words(points.get(item.id), words)
            row.setData(FIXED, fixed)
            said = words("console.item.ahead", name=name, n=item.minutes, time=time)
            told = " ".join(fixed[:3]) if fixed else ""
            spoken = ", ".join(filter(None, (said, word, told)))
            row.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.blockSignals(False)
        self.choose(chosen)

    def choose(self, item: str) -> None:
        """Choose an item; one that is not there, the nearest that is."""
        ids = self._ids()
        row = ids.index(item) if item in ids else min(max(self.currentRow(), 0), len(ids) - 1)
        self.setCurrentRow(row)
        for at in range(self.count()):
            self.item(at).setData(STATE, "open" if at == row else "ahead")
        self.scheduleDelayedItemsLayout()

    @guarded(lambda: None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Let the session move what was dragged: the list shows what that has become."""
        item = self.chosen
        at = self.indexAt(event.position().toPoint()).row()
        above = self.dropIndicatorPosition() == self.DropIndicatorPosition.AboveItem
        to = self.count() if at < 0 else at + (0 if above else 1)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(self.State.NoState)
        self.viewport().update()
        self.drop_at(item, to)

    def drop_at(self, item: str, to: int) -> None:
        """Ask for an item to stand in front of the row `to`."""
        ids = self._ids()
        if item in ids:
            self.moved.emit(item, to - 1 if ids.index(item) < to else to)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed, row = Qt.Key(event.key()), self.currentRow()
        if event.modifiers() & _ALT and pressed in _MOVES:
            to = row + _MOVES[pressed]
            if 0 <= to < self.count():
                self.moved.emit(self.chosen, to)
        elif event.text() in ("+", "-"):
            self.longer.emit(1 if event.text() == "+" else -1)
        elif pressed == Qt.Key.Key_Delete:
            self.left_out.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _ids(self) -> Sequence[str]:
        return [str(self.item(at).data(ITEM)) for at in range(self.count())]
