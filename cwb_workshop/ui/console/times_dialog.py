"""The end that was agreed, and what happens at its own time: typed in one small window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cwb_workshop.core.agenda.agenda import planned_start
from cwb_workshop.core.agenda.fixed_points import (
    FixedPoint,
    fixed_points,
    on_the_evening,
    set_all,
)
from cwb_workshop.core.agenda.forecast import agree_end, agreed_end
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.time_of_day import read_time
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.screen_of import within_frame
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_LEAST_ROWS = 2
"""So many rows for items there are at least; one of all is always free."""
_LONGEST = 80
_TIME_WIDTH, _WORDS_WIDTH = 84, 190
_ITEM_LETTERS = 12
"""Of an item so many letters are seen at least, however large they are."""
_WIDTH = 820
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TimesDialog(KeyedDialog):
    """`step` is what was typed, once it was saved; Enter goes to the next field, and saves."""

    topic = "agenda.fixed"

    def __init__(
        self, parent: QWidget, words: Translator, record: Record, *, name: Callable[[str], str]
    ) -> None:
        """`name` gives what an item is called."""
        super().__init__(parent, words)
        self._words, self._record, self._name = words, record, name
        self.step: Step | None = None
        self._announcements = Announcements(self)
        points = {point.item: point for point in fixed_points(record)}
        ready = points.pop("", None)
        end = agreed_end(record).strftime("%H:%M")
        self.agreed = self._field(words("console.fixed.agreed"), end, _TIME_WIDTH)
        self.ready = self._time(words("console.fixed.ready"), ready)
        self.ready_words = self._told(ready, "ready_hint")
        empty: list[FixedPoint | None] = [None]
        empty *= max(_LEAST_ROWS - len(points), 1)
        self.rows = [
            (self._item(point), self._time(words("console.fixed.time"), point), self._told(point))
            for point in (*points.values(), *empty)
        ]
        self.fault = Label("error", wraps=True)
        self.fault.hide()
        self.setWindowTitle(words("console.fixed.title"))
        self._lay_out()
        self.agreed.setFocus()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.focusWidget()
        if event.key() in _ENTER and isinstance(here, LineField):
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Take what was typed, or say what is no time."""
        points: list[FixedPoint] = []
        agreed = self._moment(self.agreed)
        if agreed is None and self.agreed.text().strip():
            return
        for item, time, told in (("", self.ready, self.ready_words), *self._typed_rows()):
            if not time.text().strip():
                continue
            at = self._moment(time)
            if at is None or not self._is_fitting(item, at, points, time):
                return
            points.append(FixedPoint(item or "", at, told.text().strip()))
        changes = () if agreed is None else agree_end(self._record, agreed).changes
        self.step = set_all(self._record, changes, points)
        self.accept()

    def _typed_rows(self) -> list[tuple[str | None, LineField, LineField]]:
        return [(box.currentData(), time, told) for box, time, told in self.rows]

    def _is_fitting(
        self, item: str | None, at: datetime, others: list[FixedPoint], field: LineField
    ) -> bool:
        """Tell whether an item was chosen, and only once; say so where not."""
        words = self._words
        if item is None:
            self._refuse(words("console.fixed.no_item", time=at.strftime("%H:%M")), field)
        elif item and any(other.item == item for other in others):
            self._refuse(words("console.fixed.twice", name=self._name(item)), field)
        else:
            return True
        return False

    def _moment(self, field: LineField) -> datetime | None:
        """Return what was typed as a time of this evening; None, and say so, where it is none."""
        typed = field.text().strip()
        time = read_time(typed)
        if not time:
            if typed:
                self._refuse(self._words("console.fixed.no_time", typed=typed), field)
            return None
        return on_the_evening(planned_start(self._record), time)

    def _refuse(self, fault: str, field: LineField) -> None:
        self.fault.setText(fault)
        self.fault.show()
        self._announcements.refuse(fault)
        field.setFocus()
        field.selectAll()

    def _item(self, point: FixedPoint | None) -> ChoiceBox:
        """Return the choice of an item that was not opened yet, or of the one it has."""
        box, opened = ChoiceBox(), {visit.item for visit in self._record.visits.values()}
        box.addItem(self._words("console.fixed.choose"), None)
        for item in self._record.agenda:
            if item.id not in opened or (point is not None and point.item == item.id):
                box.addItem(self._name(item.id), item.id)
        box.setCurrentIndex(0 if point is None else max(box.findData(point.item), 0))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_ITEM_LETTERS)
        give_name(box, self._words("console.fixed.item"))
        return box

    def _time(self, name: str, point: FixedPoint | None) -> LineField:
        return self._field(name, "" if point is None else point.at.strftime("%H:%M"), _TIME_WIDTH)

    def _told(self, point: FixedPoint | None, hint: str = "item_hint") -> LineField:
        text = "" if point is None else point.words
        field = self._field(self._words("console.fixed.what"), text, _WORDS_WIDTH)
        field.setPlaceholderText(self._words(f"console.fixed.{hint}"))
        return field

    def _field(self, name: str, text: str, width: int) -> LineField:
        field = LineField()
        field.speak(self._words)
        field.setMaxLength(_LONGEST)
        field.setText(text)
        field.setMinimumWidth(scaled(width))
        give_name(field, name)
        return field

    def _lay_out(self) -> None:
        words = self._words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("heading", words("console.fixed.title")))
        layout.addWidget(Label("plain", words("console.fixed.text"), wraps=True))
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(10)
        grid.addWidget(Label("strong", words("console.fixed.agreed")), 0, 0)
        grid.addWidget(self.agreed, 0, 1)
        grid.addWidget(Label("strong", words("console.fixed.ready")), 1, 0)
        grid.addWidget(self.ready, 1, 1)
        grid.addWidget(self.ready_words, 1, 2)
        for line, widgets in enumerate(self.rows, start=2):
            for at, widget in enumerate(widgets):
                grid.addWidget(widget, line, at)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        area = QScrollArea()
        area.setWidget(rows)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_name(area, words("console.fixed.title"))
        layout.addWidget(area, 1)
        layout.addWidget(self.fault)
        leave, save = Button(), Button("primary")
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        save.say(words("console.fixed.save"), key_name("Return", words))
        save.clicked.connect(self.save)
        layout.addSpacing(8)
        layout.addLayout(row(1, leave, save))
        around = layout.contentsMargins().top() + layout.spacing() * (layout.count() + 1)
        needed = self.sizeHint().height() - area.sizeHint().height() + rows.sizeHint().height()
        self.take_size(_WIDTH, 0)
        before = self.parentWidget()
        height = needed + around
        if before is not None:
            height = min(height, within_frame(before).height())
        self.resize(self.width(), height)
