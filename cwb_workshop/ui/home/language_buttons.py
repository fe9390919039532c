"""A button for each language that is not spoken now, so that each is one step away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.words import Translator
from cwb_workshop.widgets.accessible_names import give_description, give_name


class LanguageButtons(QObject):
    """`chosen` carries a language; call `say` with as many as there were at first."""

    chosen = Signal(str)

    def __init__(self, others: Sequence[Locale], parent: QObject) -> None:
        super().__init__(parent)
        self._others = others
        self.buttons = tuple(QPushButton() for _other in others)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._choose, number))

    def say(self, words: Translator, others: Sequence[Locale]) -> None:
        """Name each language as those call it who speak it."""
        self._others = others
        for button, other in zip(self.buttons, others, strict=True):
            button.setText(other.name)
            give_name(button, other.name)
            give_description(button, words("home.language"))

    def _choose(self, number: int, _checked: bool = False) -> None:
        self.chosen.emit(self._others[number].language)
