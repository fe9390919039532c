"""What is already there: the list that the room called out."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.exercises.info import features


def blocks(view: ReportView) -> tuple[Block, ...]:
    listed = [_told(entry, view) for entry in view.record.standing("listed")]
    return (Bullets(tuple(listed[: view.most])),) if listed else ()


def _told(entry: Entry, view: ReportView) -> str:
    """Return what it is and where, and the features that fit."""
    place = str(entry.fields.get("place") or "")
    told = f"{entry.text} ({place})" if place else entry.text
    names = [view.words(f"info.feature.{name}") for name in features(entry)]
    return f"{told}: {', '.join(names)}" if names else told
