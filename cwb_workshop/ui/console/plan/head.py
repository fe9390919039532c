"""The head of the plan: whose it is, whether it fits, and what is done with all of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, panel
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name


class PlanHead(QWidget):
    def __init__(self, words: Translator, place: str) -> None:
        super().__init__()
        self.times = Label("pill")
        self.keep, self.undo, self.leave = Button("bar"), Button("bar"), Button("bar")
        title = words("console.plan.title")
        name = Label("place", f"{title} · {place}" if place else title)
        self.keep.say(words("console.plan.template.keep"), key_name("Ctrl+S", words))
        self.undo.say(words("keys.undo"), key_name("Ctrl+Z", words))
        self.leave.say(words("console.plan.done"), key_name("Esc", words))
        frame, inside = panel("top"), QWidget()
        flow = FlowLayout(inside)
        for widget in (name, self.times, self.keep, self.undo, self.leave):
            flow.addWidget(widget)
        flow.put_right(4)
        within = QVBoxLayout(frame)
        within.setContentsMargins(16, 8, 16, 8)
        within.addWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def tell_late(self, late: int, words: Translator) -> None:
        """Say by how many minutes the plan is too long; below 0, how many are left."""
        key = "fits_time" if not late else "too_long" if late > 0 else "time_left"
        self.times.setText(words(f"console.plan.{key}", n=abs(late)))
        self.times.set_role("pill:late" if late > 0 else "pill")
