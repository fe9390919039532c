"""Counts over all answers of a session, as the totals print them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import TypeVar

from cwb_workshop.core.agenda.rounds import round_mode
from cwb_workshop.core.figures.totals_json import SPREAD
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

_Key = TypeVar("_Key", str, int)

NOT_STATED = "not_stated"


@value_type
class Counts:
    """How many answers there are, and what they say; single ones are named by their labels.

    `choices` counts each field of the kit, `crossed` the two of a question together; both stand
    in the totals under the names of those fields.
    """

    answers: int
    mentions: int
    per_item: Mapping[str, int]
    per_table: Mapping[int, int]
    per_item_and_table: Mapping[str, Mapping[int, int]]
    per_round: Mapping[str, Mapping[int, int]]
    choices: Mapping[str, Mapping[str, int]] = field(metadata=SPREAD)
    crossed: Mapping[str, Mapping[str, int]] = field(metadata=SPREAD)
    columns: Mapping[str, Mapping[str, int]]
    question_answers_without_fields: tuple[str, ...]
    also: Mapping[str, int]
    highlights: tuple[str, ...]
    highlights_total: int
    quotes: tuple[str, ...]


def counts(record: Record, kit: Kit) -> Counts:
    """Return the counts of what was said. Notes and withdrawn lines count nowhere."""
    answers = record.active_entries("answer")
    return Counts(
        answers=len(answers),
        mentions=sum(answer.mentions for answer in answers),
        per_item=dict(Counter(answer.item for answer in answers)),
        per_table=dict(Counter(answer.table for answer in answers)),
        per_item_and_table=_nested(answers, lambda answer: answer.table),
        per_round=_per_round(record, answers, kit),
        choices={name: dict(_of_field(answers, name)) for name in kit.choices},
        crossed={f"{a}_x_{b}": dict(_crossed(answers, a, b)) for a, b in _asked_together(kit)},
        columns=_columns(answers, kit),
        question_answers_without_fields=tuple(
            answer.label
            for answer in answers
            if _asked(answer, kit) and not any(name in answer.fields for name in kit.choices)
        ),
        also={answer.label: answer.also for answer in answers if answer.also},
        highlights=tuple(answer.label for answer in answers if answer.highlight),
        highlights_total=sum(1 for answer in answers if answer.highlight),
        quotes=tuple(answer.label for answer in answers if answer.quote),
    )


def _per_round(record: Record, answers: tuple[Entry, ...], kit: Kit) -> dict[str, dict[int, int]]:
    """Rounds belong to a carousel; those of a mode that was left again are not told."""
    if round_mode(record) != "carousel":
        return {}
    in_a_round = tuple(answer for answer in answers if answer.round and _asked(answer, kit))
    return _nested(in_a_round, lambda answer: answer.round)


def _asked(answer: Entry, kit: Kit) -> bool:
    return kit.items[answer.item].asks


def _of_field(answers: tuple[Entry, ...], name: str) -> Counter[str]:
    return Counter(str(answer.fields[name]) for answer in answers if name in answer.fields)


def _asked_together(kit: Kit) -> Iterator[tuple[str, str]]:
    """Yield the first two fields of each question that has as many."""
    for item in kit.items.values():
        fields = item.settings.get("fields")
        if item.asks and isinstance(fields, list | tuple) and len(fields) > 1:
            yield str(fields[0]), str(fields[1])


def _crossed(answers: tuple[Entry, ...], first: str, second: str) -> Counter[str]:
    return Counter(
        f"{answer.fields[first]}/{answer.fields.get(second, NOT_STATED)}"
        for answer in answers
        if first in answer.fields
    )


def _nested(answers: tuple[Entry, ...], key: Callable[[Entry], _Key]) -> dict[str, dict[_Key, int]]:
    counters: dict[str, Counter[_Key]] = {}
    for answer in answers:
        counters.setdefault(answer.item, Counter())[key(answer)] += 1
    return {item: dict(counter) for item, counter in counters.items()}


def _columns(answers: tuple[Entry, ...], kit: Kit) -> dict[str, dict[str, int]]:
    with_columns = tuple(
        answer for answer in answers if kit.items[answer.item].settings.get("columns")
    )
    return _nested(with_columns, lambda answer: str(answer.fields.get("column", NOT_STATED)))
