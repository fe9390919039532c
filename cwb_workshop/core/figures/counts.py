"""Counts over all answers of a session, as the totals print them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from cwb_workshop.core.agenda.rounds import round_mode
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record

NOT_STATED = "not_stated"

_CROSSED = (("programme", "kind"), ("actor", "term"))


def counts(record: Record, kit: Kit) -> Mapping[str, Json]:
    """Return the counts of what was said. Notes and withdrawn lines count nowhere."""
    answers = record.active_entries("answer")
    fields = {field: dict(_of_field(answers, field)) for field in kit.choices}
    crossed = {f"{a}_x_{b}": dict(_crossed(answers, a, b)) for a, b in _CROSSED}
    return {
        "answers": len(answers),
        "mentions": sum(answer.mentions for answer in answers),
        "per_item": dict(Counter(answer.item for answer in answers)),
        "per_table": dict(Counter(str(answer.table) for answer in answers)),
        "per_item_and_table": _nested(answers, lambda answer: str(answer.table)),
        "per_round": _per_round(record, answers, kit),
        **fields,
        **crossed,
        "columns": _columns(answers, kit),
        "question_answers_without_fields": [
            answer.label
            for answer in answers
            if _asked(answer, kit) and not any(field in answer.fields for field in kit.choices)
        ],
        "also": {answer.label: answer.also for answer in answers if answer.also},
        "highlights": [answer.label for answer in answers if answer.highlight],
        "highlights_total": sum(1 for answer in answers if answer.highlight),
        "quotes": [answer.label for answer in answers if answer.quote],
    }


def _per_round(
    record: Record, answers: tuple[Entry, ...], kit: Kit
) -> dict[str, Mapping[str, Json]]:
    """Rounds belong to a carousel; those of a mode that was left again are not told."""
    if round_mode(record) != "carousel":
        return {}
    in_a_round = tuple(answer for answer in answers if answer.round and _asked(answer, kit))
    return _nested(in_a_round, lambda answer: str(answer.round))


def _asked(answer: Entry, kit: Kit) -> bool:
    return kit.items[answer.item].asks


def _of_field(answers: tuple[Entry, ...], field: str) -> Counter[str]:
    return Counter(str(answer.fields[field]) for answer in answers if field in answer.fields)


def _crossed(answers: tuple[Entry, ...], first: str, second: str) -> Counter[str]:
    return Counter(
        f"{answer.fields[first]}/{answer.fields.get(second, NOT_STATED)}"
        for answer in answers
        if first in answer.fields
    )


def _nested(
    answers: tuple[Entry, ...], key: Callable[[Entry], str]
) -> dict[str, Mapping[str, Json]]:
    found: dict[str, Counter[str]] = {}
    for answer in answers:
        found.setdefault(answer.item, Counter())[key(answer)] += 1
    return {item: dict(counter) for item, counter in found.items()}


def _columns(answers: tuple[Entry, ...], kit: Kit) -> dict[str, Mapping[str, Json]]:
    with_columns = tuple(
        answer for answer in answers if kit.items[answer.item].settings.get("columns")
    )
    return _nested(with_columns, lambda answer: str(answer.fields.get("column", NOT_STATED)))
