"""Asks in a window what has to be asked before a report is written."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.dialogs.dialog import Choice, choose


class WindowQuestions:
    def __init__(self, parent: QWidget, words: Translator) -> None:
        self._parent = parent
        self._words = words

    def about_place(self, file: Path, beside: Path) -> Literal["replace", "beside"] | None:
        words = self._words
        chosen = choose(
            self._parent,
            title=words("target.ask.title"),
            text=words("target.ask.text", file=str(file), other=beside.name),
            choices=(
                Choice("beside", words("target.ask.beside"), "primary"),
                Choice("replace", words("target.ask.replace")),
                Choice("cancel", words("target.ask.cancel")),
            ),
            words=words,
        )
        if chosen == "replace":
            return "replace"
        return "beside" if chosen == "beside" else None
