"""The foot of the form: begin the evening, or make its plan first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.widgets.accessible_names import give_description, give_name

_ABOVE = 12


class FormFoot(QWidget):
    begun = Signal()
    planned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.go, self.plan = QPushButton(), QPushButton()
        self.go.setProperty("role", "go")
        self.go.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.plan.setProperty("role", "bar")
        self.plan.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(10)
        for button in (self.go, self.plan):
            button.setAutoDefault(False)
            self._line.addWidget(button)
        self.go.clicked.connect(self.begun)
        self.plan.clicked.connect(self.planned)

    @property
    def height_needed(self) -> int:
        return _ABOVE + self.go.sizeHint().height()

    def say(self, words: Translator) -> None:
        for button, word in ((self.go, "go"), (self.plan, "plan")):
            button.setText(words(f"home.new.{word}"))
            give_name(button, words(f"home.new.{word}"))
        give_description(self.plan, words("home.new.plan_what"))

    def take_side(self, side: int) -> None:
        """Leave so many pixels at both sides."""
        self._line.setContentsMargins(side, _ABOVE, side, 0)
