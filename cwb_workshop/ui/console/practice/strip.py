"""The strip above the foot that says what the imaginary room says, and at which pace it lives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.imaginary_room import Utterance
from cwb_workshop.ui.controls import Button, Label, column, panel, row
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.table_names import table_name

MOST = 3
"""So many voices stand in the strip; of more, the last ones."""
ACTIONS = ("practice_pace", "practice_aside", "practice_result")


class PracticeStrip(QWidget):
    """`asked` carries the id of an action."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        frame = panel("banner:calm")
        self._voices = [Label("body", wraps=True) for _ in range(MOST)]
        self._out = Label("strong", wraps=True)
        self.buttons = {name: Button("small") for name in ACTIONS}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        inner = column(frame, margins=(16, 5, 12, 5), spacing=3)
        for label in (self._out, *self._voices):
            inner.addWidget(label)
        inner.addLayout(row(1, *self.buttons.values()))
        column(self, margins=(0, 0, 0, 0), spacing=0).addWidget(frame)

    def show_voices(
        self, voices: Sequence[Utterance], words: Translator, *, pace: int, is_out: bool
    ) -> None:
        """Show the last of what is said now, the newest below; `is_out` says the projector is."""
        told = [voice(one, words) for one in voices[-MOST:]] or [words("practice.silent")]
        for at, label in enumerate(self._voices):
            text = told[at] if at < len(told) else ""
            label.setText(text)
            label.setVisible(bool(text))
        self._out.setText(words("practice.projector_out") if is_out else "")
        self._out.setVisible(is_out)
        for name, button in self.buttons.items():
            button.say(words(f"practice.button.{name}", pace=pace), shown_key(name, words))
        self.buttons["practice_aside"].setEnabled(bool(voices))


def voice(one: Utterance, words: Translator) -> str:
    """Return what somebody says, with the table and how it is said."""
    table = table_name(one.table, words)
    return words(f"practice.voice.{one.manner}", table=table, text=one.text)
