"""Steps that place pictures of the organiser's own in an item: put there, moved, described.

A picture is kept by a step of its own that cannot be undone; what undo takes back is where it is.
"""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.illustrations import (
    ILLUSTRATIONS,
    MOST_CHARACTERS,
    MOST_IN_ITEM,
    PICTURES,
    Illustration,
    as_json,
    characters_kept,
    illustrations_of,
    picture_fact,
)
from cwb_workshop.core.model.limits import text_within
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.notes import for_others
from cwb_workshop.core.model.record import Record, fact_change


def keep_picture(record: Record, data: bytes) -> tuple[Step, str]:
    """Return the step that keeps a picture, and its mark; one that is kept already changes nothing.

    Raises Refused where the session has no room for more.
    """
    fact = picture_fact(data)
    if (PICTURES, fact.key) in record.facts:
        return Step("step.keep_picture", (), undoable=False), fact.key
    if characters_kept(record) + len(str(fact.value)) > MOST_CHARACTERS:
        raise Refused("console.illustration.full")
    return Step("step.keep_picture", (Change(None, fact),), undoable=False), fact.key


def place(record: Record, item: str, mark: str, after: int) -> Step:
    """Place a picture that is kept in an item, behind so many of its texts and behind what
    stands there. Raises Refused for one that is in it, and for too many.
    """
    rows = illustrations_of(record, item)
    if any(one.mark == mark for one in rows):
        raise Refused("console.illustration.twice")
    if len(rows) >= MOST_IN_ITEM:
        raise Refused("console.illustration.most", most=MOST_IN_ITEM)
    at = sum(one.after <= after for one in rows)
    made = (*rows[:at], Illustration(mark, after=after), *rows[at:])
    return _step("step.place_illustration", record, item, made)


def take_away(record: Record, item: str, mark: str) -> Step:
    """Take a picture out of an item."""
    rows = tuple(one for one in illustrations_of(record, item) if one.mark != mark)
    return _step("step.illustration_away", record, item, rows)


def describe(record: Record, item: str, mark: str, alt: str, language: Language = "") -> Step:
    """Say in words what is to be seen, in a further `language` or in the first one. Raises Refused
    for too much, and for a note.
    """
    text_within("alt", alt)
    if for_others(alt) != alt:
        raise Refused("console.illustration.note")
    rows = illustrations_of(record, item)
    told = tuple(_told(one, alt, language) if one.mark == mark else one for one in rows)
    return _step("step.illustration", record, item, told)


def print_it(record: Record, item: str, mark: str, printed: bool) -> Step:
    """Let a picture be in the report, or in it no more."""
    rows = illustrations_of(record, item)
    set_so = tuple(replace(one, printed=printed) if one.mark == mark else one for one in rows)
    return _step("step.illustration", record, item, set_so)


def move(record: Record, item: str, mark: str, by: int, texts: int) -> Step:
    """Let a picture come one earlier or later: past the picture beside it, or past a text of the
    item, which has so many of them.
    """
    rows = list(illustrations_of(record, item))
    at = next((n for n, one in enumerate(rows) if one.mark == mark), -1)
    if at < 0:
        return Step("step.illustration", ())
    here, beside = rows[at], rows[at + by] if 0 <= at + by < len(rows) else None
    now = min(here.after, texts)
    if beside is not None and min(beside.after, texts) == now:
        rows[at], rows[at + by] = replace(beside, after=now), replace(here, after=now)
    else:
        rows[at] = replace(here, after=min(max(now + by, 1), texts))
    return _step("step.illustration", record, item, tuple(rows))


def _told(one: Illustration, alt: str, language: Language) -> Illustration:
    if not language:
        return replace(one, alt=alt)
    others = {**dict(one.told), language: alt}
    return replace(one, told=tuple((name, text) for name, text in others.items() if text))


def _step(name: str, record: Record, item: str, rows: tuple[Illustration, ...]) -> Step:
    if rows == illustrations_of(record, item):
        return Step(name, ())
    return Step(name, fact_change(record, item, ILLUSTRATIONS, as_json(rows)))
