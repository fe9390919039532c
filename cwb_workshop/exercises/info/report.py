"""What is already there: the list that the room called out."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Heading
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.exercises.info import features

_INCUBATOR = "incubator"


def blocks(view: ReportView) -> tuple[Block, ...]:
    listed = [_told(entry, view) for entry in view.record.standing("listed")]
    return (Bullets(tuple(listed[: view.most])),) if listed else ()


def details(view: ReportView) -> tuple[Block, ...]:
    """Return what was said while something was explained, under the name of the item."""
    found: list[Block] = []
    for item in view.kit.items.values():
        said = _said(item.id, view) if item.exercise == "info" and item.id != _INCUBATOR else ()
        if said:
            found += [Heading(view.texts.items[item.id].title, level=2), Bullets(said)]
    return tuple(found)


def interest(view: ReportView) -> tuple[Block, ...]:
    """Return which initiatives would like help to begin."""
    said = _said(_INCUBATOR, view)
    return (Bullets(said),) if said else ()


def _said(item: str, view: ReportView) -> tuple[str, ...]:
    answers = view.record.standing("answer", item)
    return tuple(answer.text for answer in answers if answer.id not in view.unquoted)


def _told(entry: Entry, view: ReportView) -> str:
    """Return what it is and where, and the features that fit."""
    place = str(entry.fields.get("place") or "")
    told = f"{entry.text} ({place})" if place else entry.text
    names = [view.words(f"info.feature.{name}") for name in features(entry)]
    return f"{told}: {', '.join(names)}" if names else told
