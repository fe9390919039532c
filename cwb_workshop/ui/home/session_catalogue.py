"""The sessions as home knows them: what the library told last, and what a search found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from operator import is_not
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.session.library import Library
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.home.rows import SessionRow, matching, rows_of

ItemNames: TypeAlias = Callable[[Language], Mapping[str, str]]
State: TypeAlias = Literal["looking", "listed", "failed"]
_Turns: TypeAlias = Iterator[tuple[Summary, ...] | None]

_NO_NAMES: Mapping[str, str] = {}
_NOTHING_MORE: tuple[Summary, ...] = (Summary(Path(), "closed"),)
"""Stands behind the last turn of looking."""


class SessionCatalogue(QObject):
    """Asks the library elsewhere, so that no disk is ever waited for here.

    What is `too_long` to search for is not searched for.
    """

    changed = Signal()
    listed = Signal()

    def __init__(
        self,
        library: Library,
        *,
        background: BackgroundWork,
        now: Callable[[], datetime],
        item_names: ItemNames | None,
        copying: bool,
    ) -> None:
        super().__init__()
        self._library = library
        self._background = background
        self._now = now
        self._item_names = item_names
        self._copying = copying
        self._summaries: tuple[Summary, ...] = ()
        self._items: tuple[Language | None, Mapping[str, str]] = (None, {})
        self._turns: _Turns = iter(())
        self._typed = ""
        self._found: frozenset[Path] = frozenset()
        self.state: State = "looking"
        self.searching = False
        self.too_long = False
        self._made: tuple[tuple[object, ...], tuple[SessionRow, ...]] = ((), ())

    def rows(self, words: Translator) -> tuple[SessionRow, ...]:
        """Return the sessions that match what is searched for, in these words."""
        if self.too_long:
            return ()
        language, _names = self._items
        if language != words.language:
            self._name_items(words.language)
        rows = self._all_rows(words)
        return matching(rows, self._typed, self._found) if self._typed else rows

    def _all_rows(self, words: Translator) -> tuple[SessionRow, ...]:
        """Return the rows of all sessions, made once for as long as they would be the same."""
        now, (language, names) = self._now(), self._items
        items = names if language == words.language else _NO_NAMES
        # Days and hours are all that a row tells of the time that passed.
        made_of = (words, self._summaries, items, f"{now:%Y-%m-%d %H}")
        same = len(self._made[0]) == len(made_of) and self._made[0][-1] == made_of[-1]
        if not same or any(map(is_not, self._made[0][:-1], made_of[:-1])):
            rows = rows_of(self._summaries, words, now=now, items=items, copying=self._copying)
            self._made = made_of, rows
        return self._made[1]

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """All sessions as they were told last, whatever is searched for."""
        return self._summaries

    def refresh(self) -> None:
        """Take the sessions as last seen, and then as they are now."""
        if self.state == "looking":
            self._background.run(self._library.quick, self._take_quick, self._take_failure)
        self._turns = self._library.look()
        self._go_on(self._turns)

    def _go_on(self, turns: _Turns) -> None:
        """Look for a moment, elsewhere; what is asked for meanwhile comes in between."""

        def turn() -> tuple[Summary, ...] | None:
            return next(turns, _NOTHING_MORE)

        self._background.run(turn, lambda told: self._take_turn(turns, told), self._take_failure)

    def _take_turn(self, turns: _Turns, told: tuple[Summary, ...] | None) -> None:
        if turns is not self._turns or told is _NOTHING_MORE:
            return
        if told is not None:
            self._take(told)
        self._go_on(turns)

    def search(self, typed: str) -> None:
        """Look for text: at once in what rows say, a moment later in the answers."""
        self._typed = clean(typed).strip()
        self._found = frozenset()
        self.too_long = len(self._typed) > TEXTS["search"]
        self.searching = bool(self._typed) and not self.too_long
        if self.searching:
            self._search(self._typed)
        self.changed.emit()

    def _search(self, text: str) -> None:
        def find() -> tuple[str, tuple[Path, ...]]:
            # Whoever types fast asks again before this is begun.
            return text, self._library.search(text) if text == self._typed else ()

        self._background.run(find, self._take_found, lambda _error: self._take_found((text, ())))

    def _take_found(self, answer: tuple[str, tuple[Path, ...]]) -> None:
        text, paths = answer
        if text == self._typed:
            self.searching = False
            self._found = frozenset(paths)
            self.changed.emit()

    def _take_quick(self, summaries: tuple[Summary, ...]) -> None:
        """An empty index says nothing yet: it may be the first time, or thrown away."""
        if summaries:
            self._take(summaries)

    def _take(self, summaries: tuple[Summary, ...]) -> None:
        self.state = "listed"
        if summaries != self._summaries:
            self._summaries = summaries
        self.changed.emit()
        self.listed.emit()

    def _take_failure(self, _error: object) -> None:
        if self.state == "looking":
            self.state = "failed"
        self.changed.emit()

    def _name_items(self, language: Language) -> None:
        names = self._item_names
        self._items = (language, {})
        if names is not None and self._summaries:
            self._background.run(
                lambda: (language, names(language)), self._take_names, lambda _error: None
            )

    def _take_names(self, named: tuple[Language, Mapping[str, str]]) -> None:
        if named[0] == self._items[0]:
            self._items = named
            self.changed.emit()
