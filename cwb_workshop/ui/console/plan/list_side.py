"""The left side of the plan: its items, what was left out, and what can be added."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.agenda.agenda import left_out, planned_minutes
from cwb_workshop.core.agenda.forecast import agreed_end
from cwb_workshop.core.agenda.planned_points import planned_points
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.plan.plan_list import PlanList, fixed_words
from cwb_workshop.ui.controls import Button, Label, panel, row
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.palette import Palette


class ListSide(QWidget):
    def __init__(self, words: Translator, palette: Palette) -> None:
        super().__init__()
        self._words = words
        self._counted, self.ends = Label("section"), Label("hint")
        self.list = PlanList(palette)
        self._gone, self.fault = Label("hint", wraps=True), Label("error", wraps=True)
        self._done_by = Label("hint", wraps=True)
        self.add, self.fixed = Button("primary"), Button()
        self.add.say(words("console.plan.add"), key_name("Ctrl+Shift+A", words))
        self.fixed.say(words("console.plan.fixed"), key_name("Ctrl+Shift+K", words))
        self.fault.hide()
        self._lay_out()

    def show_plan(self, session: Session) -> None:
        """Show the plan as it is."""
        words, record = self._words, session.record
        self.list.fill(session, words)
        self._counted.setText(words("console.plan.counted", n=len(record.agenda)))
        end, total = agreed_end(record), planned_minutes(record)
        self.ends.setText(words("console.plan.ends", n=total, time=f"{end:%H:%M}"))
        points = planned_points(record)
        done = fixed_words(next((one for one in points if not one.point.item), None), words)
        self._done_by.setVisible(done is not None)
        if done is not None:
            time, told, fits, late = done
            self._done_by.setText(" · ".join(filter(None, (f"{time} {told}".strip(), fits))))
            self._done_by.set_role("error" if late else "hint")
        gone = [short_name(session, item.id, words) for item in left_out(record)]
        self._gone.setText(words("console.plan.gone", items=words.listed(gone)))
        self._gone.setVisible(bool(gone))

    def _lay_out(self) -> None:
        frame = panel("sidebar")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 12, 0, 8)
        counted = row(self._counted, 1, self.ends)
        counted.setContentsMargins(16, 0, 16, 0)
        layout.addLayout(counted)
        layout.addWidget(self.list, 1)
        foot, buttons = QVBoxLayout(), QWidget()
        foot.setContentsMargins(16, 4, 16, 0)
        flow = FlowLayout(buttons)
        for button in (self.add, self.fixed):
            flow.addWidget(button)
        keys = Label("hint", self._words("console.plan.keys"), wraps=True)
        for widget in (self._done_by, self.fault, self._gone, buttons, keys):
            foot.addWidget(widget)
        layout.addLayout(foot)
