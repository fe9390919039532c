"""What is still to be looked at before an item, or the evening, is finished."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.contract.exercise import Problem
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.commands.paste_points import PastedPoint
from cwb_workshop.ui.console.item_names import short_name


class CheckCommands:
    """Points things out, and blocks nothing. `go_to` goes to the line that one is about; where
    it is about a whole item, `open_item` opens that. `pasted` is what waits of what was pasted.
    """

    def __init__(
        self,
        session: Session,
        *,
        window: QWidget,
        words: Callable[[], Translator],
        go_to: Callable[[str], None],
        open_item: Callable[[str], None],
        pasted: Callable[[], Sequence[PastedPoint]],
    ) -> None:
        self._session = session
        self._window = window
        self._words = words
        self._go_to = go_to
        self._open_item = open_item
        self._pasted = pasted

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"check": self._check}

    def open_points(self) -> int:
        """Return how many things there are to look at in all items that were opened,
        and of what was pasted.
        """
        return len(self._pasted()) + sum(1 for _point in self._points())

    def pasted_lines(self) -> int:
        """Return how many pasted lines are in no item yet."""
        return sum(point.lines for point in self._pasted())

    def _check(self) -> None:
        """List what was pasted and waits, and what is to be looked at in all items, the open one
        first; go to what is chosen.
        """
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.dialogs.open_points import choose_point

        words, points, pasted = self._words(), list(self._points()), self._pasted()
        told = [point.told(words) for point in pasted]
        told += [self._sentence(item, problem, words) for item, problem in points]
        chosen = choose_point(self._window, words, told)
        if chosen is None:
            return
        if chosen < len(pasted):
            pasted[chosen].go()
            return
        item, problem = points[chosen - len(pasted)]
        if problem.entry:
            self._go_to(problem.entry)
        else:
            self._open_item(item.id)

    def _sentence(self, item: PlanItem, problem: Problem, words: Translator) -> str:
        name = short_name(self._session, item.id, words)
        return words("console.check.in_item", item=name, what=words(problem.key, **problem.values))

    def _points(self) -> Iterator[tuple[PlanItem, Problem]]:
        record, here = self._session.record, self._session.item
        visited = {visit.item for visit in record.visits.values()}
        items = [item for item in record.agenda if item.id in visited]
        for item in sorted(items, key=lambda item: item != here):
            for problem in self._problems(item):
                yield item, problem

    def _problems(self, item: PlanItem) -> tuple[Problem, ...]:
        session = self._session
        return session.exercises.problems(session.record, session.kit.items[item.id], session.kit)
