"""A calm line at home, about old sessions or about a kit with faults."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label
from cwb_workshop.widgets.accessible_names import give_name


class Reminder(QWidget):
    """Hidden while there is nothing to say. It only ever asks to have a look."""

    asked = Signal()

    def __init__(self, look: str) -> None:
        """`look` is the key of what stands on its button."""
        super().__init__()
        self._look_key = look
        self._told = Label("subtitle", wraps=True)
        self.look = QPushButton()
        # Enter works like Space on a button that has the focus.
        self.look.setAutoDefault(True)
        self.look.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._told, 1)
        layout.addWidget(self.look)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._told.text()

    def say(self, sentence: str) -> None:
        """Say this, or nothing."""
        self._told.setText(sentence)
        self.setVisible(bool(sentence))

    def retranslate(self, words: Translator) -> None:
        self.look.setText(words(self._look_key))
        give_name(self.look, words(self._look_key))
