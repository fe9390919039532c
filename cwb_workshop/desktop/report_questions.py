"""Asks in a window what has to be asked before a report is written."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.hits import Hit
from cwb_workshop.core.privacy.naming import KindWord, named
from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.dialogs.report_check import ReportCheckDialog


class WindowQuestions:
    def __init__(self, parent: QWidget, words: Translator, *, at_home: bool = False) -> None:
        self._parent = parent
        self._words = words
        self._at_home = at_home

    def about_hits(
        self, hits: tuple[Hit, ...], kit: Kit, kind_word: KindWord
    ) -> Hit | Literal["write"] | None:
        named_hits = [named(hit, self._words, kit, kind_word) for hit in hits]
        dialog = ReportCheckDialog(self._parent, self._words, named_hits, at_home=self._at_home)
        dialog.exec()
        dialog.deleteLater()
        if dialog.answer == "change":
            return hits[dialog.number]
        return dialog.answer

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
