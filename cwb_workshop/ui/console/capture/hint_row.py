"""The keys that matter most while typing, beside the chips."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, clear
from cwb_workshop.ui.key_names import shown_key

_KEYS = (("save_line", "save"), ("choose_table", "table"), ("theme", "theme"), ("park", "park"))


class HintRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(5)

    def speak(self, words: Translator) -> None:
        """Say the keys and what they do."""
        clear(self._row)
        for action, word in _KEYS:
            key = "#" if action == "theme" else shown_key(action, words)
            self._row.addWidget(Label("key", key))
            self._row.addWidget(Label("hint", words(f"console.hint.{word}")))
