"""The agenda: what was done, what is open, what is to come, with planned and used minutes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cwb_workshop.core.agenda.agenda import minutes_used, planned_start, seconds_used
from cwb_workshop.core.agenda.forecast import schedule_status
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.agenda_list import (
    ITEM,
    MINUTES,
    NAME,
    NUMBER,
    SHARE,
    STATE,
    AgendaDelegate,
    AgendaList,
)
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.controls import Button, Label, column, column_of, panel, row
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.palette import LIGHT, Palette

_LEAST_HEIGHT = 180
_MARGINS = (0, 12, 0, 10)


class AgendaPanel(QWidget):
    """`item_chosen` carries the id of an item to open; `asked` the id of an action.

    `asked_for` comes before the keyboard goes to it: it may not be in sight.
    """

    item_chosen = Signal(str)
    asked = Signal(str)
    asked_for = Signal()

    def __init__(self, session: Session, palette: Palette = LIGHT) -> None:
        super().__init__()
        self._session = session
        frame = panel("sidebar")
        self._title = Label("section")
        self._hours = Label("hint")
        self.list = AgendaList()
        self.list.setProperty("role", "plain")
        self._delegate = AgendaDelegate(palette, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemActivated.connect(self._activated)
        self.list.itemClicked.connect(self._activated)
        self.list.picked.connect(self._activated)
        self._parked = Button("side")
        self._parked.clicked.connect(lambda: self.asked.emit("questions"))
        self._more = Button("side")
        self._more.clicked.connect(lambda: self.asked.emit("switch_on"))
        layout = self._whole = column(frame, margins=_MARGINS, spacing=6)
        head = row(self._title, 1, self._hours)
        head.setContentsMargins(16, 0, 16, 0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        foot = column_of(self._parked, self._more)
        foot.setContentsMargins(8, 0, 8, 0)
        layout.addLayout(foot)
        outer = column(self, margins=(0, 0, 0, 0), spacing=0)
        outer.addWidget(frame)

    def leave_room(self, covered: QRect) -> None:
        """End above a window that stands over the foot of this, in pixels of the desktop."""
        left, top, right, bottom = _MARGINS
        here = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        over = covered.intersected(here)
        is_low = here.bottom() - over.bottom() < over.height()
        if is_low and over.top() - here.top() > scaled(_LEAST_HEIGHT):
            bottom += here.bottom() + 1 - over.top()
        self._whole.setContentsMargins(left, top, right, bottom)

    def wear(self, palette: Palette) -> None:
        self._delegate.colours = palette
        self.list.viewport().update()

    @property
    def colours(self) -> Palette:
        """What is worn now."""
        return self._delegate.colours

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self._title.setText(words("console.agenda"))
        give_name(self.list, words("console.agenda"))
        self.refresh()

    def refresh(self) -> None:
        record, words = self._session.record, self._words
        open_item = self._session.item
        agenda = record.agenda
        self.list.blockSignals(True)
        while self.list.count() > len(agenda):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(agenda):
            self.list.addItem(QListWidgetItem())
        for number, item in enumerate(agenda, start=1):
            self._fill(self.list.item(number - 1), number, item, open_item)
        self.list.blockSignals(False)
        questions = record.count("question")
        self._parked.say(words("console.parked", n=questions), shown_key("questions", words))
        self._more.say(words("console.switch_on"), shown_key("switch_on", words))
        self.tick()
        if open_item is not None and not self.list.hasFocus():
            ids = [item.id for item in agenda]
            if open_item.id in ids:
                self.list.setCurrentRow(ids.index(open_item.id))
                self.list.show_current()

    def tick(self) -> None:
        """Look at the clock again: hours, and the bar of the open item."""
        record, now = self._session.record, self._session.now()
        status = schedule_status(record, now)
        start = planned_start(record).strftime("%H:%M")
        self._hours.setText(f"{start} – {status.agreed_end.strftime('%H:%M')}")
        open_item = self._session.item
        for index in range(self.list.count()):
            entry = self.list.item(index)
            if open_item is not None and entry.data(ITEM) == open_item.id:
                self._time(entry, open_item)

    def take_focus(self) -> None:
        self.asked_for.emit()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chosen(self) -> PlanItem | None:
        """Return the item that the keys stand on, while they are in the agenda."""
        current = self.list.currentItem()
        if current is None or not self.list.hasFocus():
            return None
        return self._session.record.plan.get(current.data(ITEM))

    def _fill(
        self, entry: QListWidgetItem, number: int, item: PlanItem, open_item: PlanItem | None
    ) -> None:
        record = self._session.record
        visited = any(visit.item == item.id for visit in record.visits.values())
        is_open = open_item is not None and item.id == open_item.id
        state = "open" if is_open else "done" if visited else "ahead"
        name = short_name(self._session, item.id, self._words)
        entry.setData(ITEM, item.id)
        entry.setData(NUMBER, "✓" if state == "done" else str(number))
        entry.setData(NAME, name)
        entry.setData(STATE, state)
        self._time(entry, item)
        minutes = entry.data(MINUTES)
        told = int(minutes) if minutes.isdecimal() else minutes
        label = self._words(f"console.item.{state}", name=name, n=told)
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, label)

    def _time(self, entry: QListWidgetItem, item: PlanItem) -> None:
        record, now = self._session.record, self._session.now()
        used = minutes_used(record, item.id, now)
        planned = str(item.minutes)
        minutes = planned if entry.data(STATE) == "ahead" else f"{used} / {planned}"
        if entry.data(MINUTES) != minutes:
            entry.setData(MINUTES, minutes)
        total = item.minutes * 60
        share = seconds_used(record, item.id, now) / total if total else 0.0
        if entry.data(STATE) == "open" and entry.data(SHARE) != round(share, 2):
            entry.setData(SHARE, round(share, 2))

    def _activated(self, entry: QListWidgetItem) -> None:
        self.item_chosen.emit(entry.data(ITEM))
