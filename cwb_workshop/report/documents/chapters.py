"""What the exercises print in the full report: chapters, each of parts with a name of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cwb_workshop.core.contract.blocks import Block, Heading, Para
from cwb_workshop.core.contract.entry_versions import Owners
from cwb_workshop.core.contract.report_part import LAST
from cwb_workshop.report.documents.pictures import Pictures
from cwb_workshop.report.documents.snapshot import ExercisePart, Snapshot


def chapters(snapshot: Snapshot) -> Iterator[Block]:
    """Return what was done, in the order of the evening: what people see, what has to happen."""
    placed = [one for one in snapshot.parts if one.part.place >= 0]
    pictures = Pictures(snapshot)
    for chapter, grouped in groupby(placed, key=lambda one: _chapter(one, snapshot)):
        parts = tuple(grouped)
        blocks = [*_told_apart(chapter, parts, snapshot)]
        if chapter and blocks:
            yield Heading(chapter)
        yield from blocks
        if blocks:
            yield from pictures.of_parts(parts)
    yield from pictures.others()


def _told_apart(chapter: str, parts: Sequence[ExercisePart], snapshot: Snapshot) -> Iterator[Block]:
    """Of several items under one chapter each stands under its own title."""
    several = len({one.item.id for one in parts if one.item and one.is_one_of_several}) > 1
    for item, own in groupby(parts, key=lambda one: one.item.id if one.item else ""):
        blocks = [block for one in own for block in _printed(one, snapshot)]
        if several and item and blocks:
            title = snapshot.kit.item_text(item, snapshot.language).title
            if title != chapter:
                yield Heading(title, level=2)
        yield from blocks


def _chapter(one: ExercisePart, snapshot: Snapshot) -> str:
    """Return the name of its chapter; a part with no place has one of its own."""
    if one.part.chapter:
        return snapshot.chapter(one)
    return _title(one.exercise, snapshot) if one.part.place == LAST else ""


def _printed(one: ExercisePart, snapshot: Snapshot) -> list[Block]:
    """Return what an exercise prints; nothing where it was not done."""
    part = one.part
    view = snapshot.view(part.most, longest=part.longest, of=one)
    blocks = [*part.blocks(view), *(part.details(view) if part.details else ())]
    entries, owners = view.record.entries.values(), Owners(snapshot.definitions)
    done = any(
        owners.of(entry, snapshot.kit) == one.exercise
        and (one.item is None or entry.item == one.item.id)
        for entry in entries
    )
    says_more = any(not isinstance(block, Para) or block.small for block in blocks)
    if not blocks or not (done or says_more):
        return []
    # Under a chapter of its own its name would stand there twice.
    with_title = part.title and snapshot.chapter(one) == snapshot.words(part.chapter)
    return [Heading(snapshot.words(part.title), level=2), *blocks] if with_title else blocks


def _title(exercise: str, snapshot: Snapshot) -> str:
    """Return the name of an exercise that says none for its chapter: that of its first item."""
    items = (item.id for item in snapshot.kit.items.values() if item.exercise == exercise)
    first = next(items, "")
    return snapshot.kit.item_text(first, snapshot.language).title if first else ""
