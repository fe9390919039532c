"""What is still to be looked at before an item, or the evening, is finished."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.contract.exercise import Problem
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.dialogs.dialog import Choice, choose

_MOST_TOLD = 8


class CheckCommands:
    """Points things out, and blocks nothing. `go_to` selects the line that one is about."""

    def __init__(
        self,
        session: Session,
        *,
        window: QWidget,
        words: Callable[[], Translator],
        go_to: Callable[[str], None],
    ) -> None:
        self._session = session
        self._window = window
        self._words = words
        self._go_to = go_to

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"check": self._check}

    def open_points(self) -> int:
        """Return how many things there are to look at in all items that were opened."""
        record = self._session.record
        visited = {visit.item for visit in record.visits.values()}
        return sum(len(self._problems(item)) for item in record.agenda if item.id in visited)

    def _check(self) -> None:
        """List what is to be looked at in the open item; choosing one goes to its line."""
        item, words = self._session.item, self._words()
        if item is None:
            return
        problems = self._problems(item)
        choices = [
            Choice(problem.entry, words(problem.key, **problem.values))
            for problem in problems[:_MOST_TOLD]
        ]
        choices.append(Choice("", words("console.check.close"), "primary"))
        more = len(problems) - _MOST_TOLD
        sentences = [words("console.check.told" if problems else "console.check.nothing")]
        if more > 0:
            sentences.append(words("console.check.more", n=more))
        title = words("console.check.title", n=len(problems))
        chosen = choose(self._window, title=title, text=" ".join(sentences), choices=choices)
        if chosen:
            self._go_to(chosen)

    def _problems(self, item: PlanItem) -> tuple[Problem, ...]:
        session = self._session
        return session.exercises.problems(session.record, session.kit.items[item.id], session.kit)
