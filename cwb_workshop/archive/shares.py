"""What of a session can be held against others: figures of its exercises, themes, choices, and the
principles that answers speak of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from cwb_workshop.core.contract.compared_figure import ComparedFigure
from cwb_workshop.core.figures.principles_heard import principles_heard_in
from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import present
from cwb_workshop.core.model.principles import PRINCIPLE
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.themes.themes import is_free
from cwb_workshop.exercises import Registry

THEME, CHOICE = "theme", "choice."
"""How the figures are called that count answers: by theme, and by a choice of a field."""


_COLUMNS = tuple(one.name for one in fields(ComparedFigure))


def is_of_answers(name: str) -> bool:
    """Tell whether a figure of this name is a share of answers, and no number of people."""
    return name in (THEME, PRINCIPLE) or name.startswith(CHOICE)


def number_behind(name: str, whole: int, people: int | None) -> int | None:
    """Return of how many a figure is: a share of answers of those answers, any other of people.

    Where fewer people were there than may be told of, it is never more than they are.
    """
    if not is_of_answers(name):
        return people
    if people is not None and people < TOO_FEW_VOTES:
        return min(people, whole)
    return whole


def shares_of(
    record: Record, kit: Kit, exercises: Registry
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each figure with the item that it is of."""
    by_item: dict[str, list[Entry]] = {}
    standing = record.active_entries("answer")
    for answer in standing:
        by_item.setdefault(answer.item, []).append(answer)
    captured = {entry.item for entry in record.entries.values()}
    for item in kit.items.values():
        known = exercises.by_id.get(item.exercise)
        if known is None or item.id not in captured:
            continue
        figures = known.compared(record, item, kit)
        answers = by_item.get(item.id, [])
        told = {
            (figure.name, clean(figure.subject)): figure
            for figure in (*figures, *_of_answers(answers, kit, present(record)))
        }
        for (_name, subject), figure in told.items():
            yield item.id, {**_row(figure), "subject": subject}
    yield from _of_principles(standing, present(record), kit, exercises)


def _row(figure: ComparedFigure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in _COLUMNS}


def _of_principles(
    standing: Sequence[Entry], people: int | None, kit: Kit, exercises: Registry
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield for each principle its share of the answers that have one, from the whole session. It
    is told with the item in which the kit asks about its principles.
    """
    heard = principles_heard_in(standing, kit)
    asking = (
        item.id
        for item in kit.items.values()
        for name in item.run
        if name in exercises.by_id and "principles" in exercises.by_id[name].needs(item.settings)
    )
    item = next(asking, None)
    if item is None or not heard.given:
        return
    for name, count in zip(kit.principles, heard.counts, strict=True):
        if count:
            figure = ComparedFigure(PRINCIPLE, name, count, heard.given, people)
            yield item, _row(figure)


def _of_answers(answers: Sequence[Entry], kit: Kit, people: int | None) -> Iterator[ComparedFigure]:
    mentions = sum(answer.mentions for answer in answers)
    themes: Counter[str] = Counter()
    for answer in answers:
        for theme in dict.fromkeys(answer.themes):
            themes[theme] += answer.mentions
    for theme, part in themes.items():
        yield ComparedFigure(THEME, theme, part, mentions, people, named=is_free(theme))
    for name in kit.choices:
        said = Counter(str(one.fields[name]) for one in answers if name in one.fields)
        for choice, part in said.items():
            yield ComparedFigure(f"{CHOICE}{name}", choice, part, said.total(), people)
