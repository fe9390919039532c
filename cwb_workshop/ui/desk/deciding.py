"""Deciding what holds where copies of a session differ: one place after the other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cwb_workshop.archive.desk import StoredDivergence
from cwb_workshop.archive.divergence_words import told_side
from cwb_workshop.archive.overview import ArchivedSession
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.desk_news import DeskNews
from cwb_workshop.ui.desk.sessions_page import called

_LATER = "later"


class Deciding:
    def __init__(
        self, window: QWidget, words: Translator, work: ArchiveWork, desk: DeskNews
    ) -> None:
        self._window, self._words, self._work = window, words, work
        self._desk = desk

    def ask(self, one: ArchivedSession) -> None:
        """Ask about each place where copies of this session differ, until somebody waits."""
        name = called(one, self._words)

        def next_of(differing: tuple[StoredDivergence, ...]) -> None:
            self._next(one, name, differing)

        self._work.undecided(one.session, next_of, self._desk.tell_fault)

    def _next(
        self, of: ArchivedSession, name: str, differing: tuple[StoredDivergence, ...]
    ) -> None:
        if not differing:
            self._desk.refresh()
            return
        one = differing[0]
        chosen = self._chosen(one, name)
        if chosen in (None, _LATER):
            self._desk.refresh()
            return
        side = int(chosen or 0)

        def decided(_one: StoredDivergence) -> None:
            held = told_side(one, side - 1, self._words)
            told = self._words("archive.decided", session=name, side=held)
            self._desk.tell(told)
            self.ask(of)

        self._work.decide(one.mark, side, decided, self._desk.tell_fault)

    def _chosen(self, one: StoredDivergence, name: str) -> str | None:
        # Costly to import, and seldom asked for.
        from cwb_workshop.ui.dialogs.dialog import Choice, choose

        words = self._words
        numbers = range(1, len(one.sides) + 1)
        sides = (f"{number}: {told_side(one, number - 1, words)}" for number in numbers)
        asked = words("desk.decide.text", session=name)
        return choose(
            self._window,
            title=words("desk.decide.title"),
            text="\n\n".join((asked, *sides)),
            choices=(
                Choice(_LATER, words("desk.decide.later"), "primary"),
                *(Choice(str(number), words("desk.decide.hold", n=number)) for number in numbers),
            ),
            words=words,
        )
