"""The agenda: what was done, what is open, what is to come, with planned and used minutes."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cwb_workshop.core.agenda.agenda import planned_start, to_minute
from cwb_workshop.core.agenda.fixed_points import FIXED_WORDS
from cwb_workshop.core.agenda.forecast import (
    ItemTimes,
    agreed_end,
    is_over,
    item_times,
    schedule_status,
    spent,
)
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
    TIME,
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
        self._looked: datetime | None = None
        frame = panel("sidebar")
        self._title = Label("section")
        self._pace = Label("strong")
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
        head = row(self._title, 1, self._pace, 1, self._hours)
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
        self._tell_times()
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
        """Look at the clock again: hours, the times of the items, and the bar of the open one."""
        record, now = self._session.record, self._session.now()
        starts, ends = planned_start(record), agreed_end(record)
        self._hours.setText(f"{starts:%H:%M} – {ends:%H:%M}")
        self._tell_pace()
        if to_minute(now) != self._looked:
            self._tell_times()
        open_item = self._session.item
        if open_item is None:
            return
        ran, more = spent(record, open_item.id, now)
        total = open_item.minutes * 60 + more
        share = round(ran / total, 2) if total else 0.0
        for index in range(self.list.count()):
            entry = self.list.item(index)
            if entry.data(ITEM) == open_item.id and entry.data(SHARE) != share:
                entry.setData(SHARE, share)

    def _tell_pace(self) -> None:
        """Say it in one word, whatever it is in the same colour: nobody is hurried by that."""
        record, now = self._session.record, self._session.now()
        runs = record.open_visit is not None and not is_over(record, now)
        pace = schedule_status(record, now).pace if runs and not self._session.rests else ""
        self._pace.setText(self._words(f"console.pace.{pace}") if pace else "")

    def _tell_times(self) -> None:
        """Say of each item how long it takes, and when it comes."""
        now = self._session.now()
        self._looked = to_minute(now)
        times = item_times(self._session.record, now)
        for index in range(self.list.count()):
            entry = self.list.item(index)
            told = times.get(entry.data(ITEM))
            if told is not None:
                self._time(entry, told)

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

    def _time(self, entry: QListWidgetItem, told: ItemTimes) -> None:
        words, state, name = self._words, entry.data(STATE), entry.data(NAME)
        state = "passed" if told.passed_by else state
        # In an evening that is over nothing is to come any more.
        state = "past" if self._session.rests and state in ("ahead", "passed") else state
        starts = told.starts.strftime("%H:%M")
        given = told.planned + told.more
        is_ahead = state in ("ahead", "passed", "past")
        minutes = str(given) if is_ahead else f"{told.used} / {given}"
        time = words("console.item.still") if state == "passed" else ""
        time = starts if state == "ahead" else time
        n = given if is_ahead else minutes
        ends = (told.starts + timedelta(minutes=told.expected)).strftime("%H:%M")
        hint = words(
            "console.item.times",
            name=name,
            planned=told.planned,
            used=told.used,
            expected=told.expected,
            starts=starts,
            ends=ends,
        )
        said = words(f"console.item.{state}", name=name, n=n, time=starts)
        fixed = self._session.record.text(FIXED_WORDS, entry.data(ITEM))
        hint = f"{hint} {fixed}".strip()
        for role, text in (
            (MINUTES, minutes),
            (TIME, time),
            (Qt.ItemDataRole.AccessibleTextRole, said),
            (Qt.ItemDataRole.ToolTipRole, said if state == "past" else hint),
        ):
            if entry.data(role) != text:
                entry.setData(role, text)

    def _activated(self, entry: QListWidgetItem) -> None:
        self.item_chosen.emit(entry.data(ITEM))
