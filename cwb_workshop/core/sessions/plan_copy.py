"""The plan of a session as a value, for another one to begin with: from a template or an evening.

It holds what was planned and written, and nothing that was said or that happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import cast

from cwb_workshop.core.agenda.forecast import AGREED_END
from cwb_workshop.core.agenda.own_items import (
    OWN_ITEM,
    OWN_TEXTS,
    first_texts,
    read_text,
    texts_value,
    versions_of,
)
from cwb_workshop.core.agenda.plan_steps import MOST_ITEMS
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.entry import Change, Fact, Json, PlanItem, Step
from cwb_workshop.core.model.illustrations import (
    ILLUSTRATIONS,
    MOST_CHARACTERS,
    PICTURES,
    as_json,
    characters_kept,
    illustration_jpeg,
    illustrations_of,
    marks_in,
    picture_of,
)
from cwb_workshop.core.model.kit import ItemText, Kit
from cwb_workshop.core.model.limits import NUMBERS
from cwb_workshop.core.model.record import Record, fact_change

_PICTURES = "pictures"
"""Where a plan has the pictures of its items, each once."""


def plan_of(record: Record) -> dict[str, Json]:
    """Return the plan of a session: its items in order, with what is the session's own of each."""
    rows = {one.id: illustrations_of(record, one.id) for one in record.agenda}
    marks = dict.fromkeys(one.mark for each in rows.values() for one in each)
    return {
        "kit": record.text("kit"),
        "variant": record.number("variant"),
        "items": [
            {**_told(item, record), ILLUSTRATIONS: as_json(rows[item.id])} for item in record.agenda
        ],
        _PICTURES: {mark: picture_of(record, mark) for mark in marks},
    }


def fits(plan: Mapping[str, Json], record: Record) -> bool:
    """Tell whether a plan is one for a session: of the same kit and length."""
    is_same = plan.get("kit") == record.text("kit")
    return is_same and plan.get("variant") == record.number("variant")


def take_plan(
    record: Record,
    kit: Kit,
    plan: Mapping[str, Json],
    definitions: Mapping[str, Definition],
    *,
    end_given: bool = False,
) -> Step:
    """Return the step that gives a session that was just founded this plan. It cannot be undone.

    An item that the kit has not, and that nothing tells the making of, is left out. Without an
    end that was given, the end that is agreed is that of the plan.
    """
    changes: list[Change] = []
    planned: dict[str, PlanItem] = {}
    rows = plan.get("items")
    for row in rows if isinstance(rows, list | tuple) else ():
        if isinstance(row, Mapping) and len(planned) < MOST_ITEMS:
            item = _planned(row, len(planned) + 1, record, kit, definitions)
            if item is not None and item.id not in planned:
                planned[item.id] = item
                changes += _own(row, item.id, record, kit)
    if not planned:
        return Step("step.take_plan", (), undoable=False)
    for id, item in planned.items():
        before = record.plan.get(id)
        changes += [Change(before, item)] if before != item else []
    changes += [
        Change(item, PlanItem(item.id, item.exercise, 0, item.position, dropped=True))
        for item in record.plan.values()
        if item.id not in planned
    ]
    changes += _pictures(plan, record, changes)
    if not end_given:
        changes += _end(record, sum(item.minutes for item in planned.values()))
    return Step("step.take_plan", tuple(changes), undoable=False)


def _told(item: PlanItem, record: Record) -> dict[str, Json]:
    texts = versions_of(record, item.id)[-1].texts
    return {
        "id": item.id,
        "exercise": item.exercise,
        "minutes": item.minutes,
        "own": record.fact(OWN_ITEM, item.id),
        "texts": {language: cast(Json, asdict(text)) for language, text in texts.items()},
    }


def _planned(
    row: Mapping[str, Json],
    position: int,
    record: Record,
    kit: Kit,
    definitions: Mapping[str, Definition],
) -> PlanItem | None:
    id, minutes = row.get("id"), row.get("minutes")
    if not isinstance(id, str) or not isinstance(minutes, int):
        return None
    exercise = kit.items[id].exercise if id in kit.items else row.get("exercise")
    is_made = id in kit.items or (isinstance(row.get("own"), Mapping) and bool(_texts(row)))
    if not isinstance(exercise, str) or exercise not in definitions or not is_made:
        return None
    lowest, highest = NUMBERS["minutes"]
    added = id not in record.plan
    kept = min(max(minutes, lowest), highest)
    return PlanItem(id, exercise, kept, float(position), added=added)


def _own(row: Mapping[str, Json], id: str, record: Record, kit: Kit) -> list[Change]:
    """Return the facts of an item with what is the session's own of it."""
    changes: list[Change] = []
    own, texts = row.get("own"), _texts(row)
    if isinstance(own, Mapping):
        changes.append(Change(None, Fact(id, OWN_ITEM, own)))
    if texts:
        value = texts_value(record, id, texts) if id in kit.items else first_texts(texts)
        changes.append(Change(None, Fact(id, OWN_TEXTS, value)))
    return [*changes, *_illustrations(row, id)]


def _illustrations(row: Mapping[str, Json], id: str) -> list[Change]:
    told = row.get(ILLUSTRATIONS)
    return [Change(None, Fact(id, ILLUSTRATIONS, told))] if isinstance(told, list | tuple) else []


def _pictures(
    plan: Mapping[str, Json], record: Record, changes: Sequence[Change]
) -> Iterator[Change]:
    """Give the pictures that the items of a plan have, as far as there is room for them."""
    told = plan.get(_PICTURES)
    kept = told if isinstance(told, Mapping) else {}
    facts = [one.after for one in changes if isinstance(one.after, Fact)]
    held = {fact.scope: fact for fact in facts if fact.key == ILLUSTRATIONS}
    made = Record(facts={(fact.scope, fact.key): fact for fact in held.values()})
    left = MOST_CHARACTERS - characters_kept(record)
    marks = dict.fromkeys(mark for item in held for mark in marks_in(made, item))
    for mark in marks:
        picture = kept.get(mark)
        if isinstance(picture, str) and illustration_jpeg(picture) and len(picture) <= left:
            left -= len(picture)
            yield Change(None, Fact(PICTURES, mark, picture))


def _texts(row: Mapping[str, Json]) -> dict[str, ItemText]:
    told = row.get("texts")
    read = (
        {str(language): read_text(text) for language, text in told.items()}
        if isinstance(told, Mapping)
        else {}
    )
    return {language: text for language, text in read.items() if text is not None}


def _end(record: Record, minutes: int) -> tuple[Change, ...]:
    if not record.text(AGREED_END):
        return ()
    start = datetime.fromisoformat(f"{record.text('date')}T{record.text('start')}")
    end = (start + timedelta(minutes=minutes)).isoformat(timespec="minutes")
    return fact_change(record, "", AGREED_END, end)
