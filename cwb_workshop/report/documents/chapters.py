"""What the exercises print in the full report: chapters, each of parts with a name of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cwb_workshop.core.contract.blocks import Block, Heading, Para
from cwb_workshop.core.contract.entry_versions import owner
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.wall.read_back_texts import read_back_line
from cwb_workshop.report.documents.snapshot import Snapshot

EVERYTHING = 10_000
_SENTENCES = 8
_QUOTE = 160
"""Beside a bar a quote is best no longer than this."""

_OBSTACLES = "obstacles"


@dataclass(frozen=True, slots=True)
class _Part:
    """What one exercise prints; under a heading of its own where it has a title."""

    exercise: str
    pieces: tuple[str, ...]
    title: str = ""
    most: int = EVERYTHING
    longest: int = MAX_TEXT


@dataclass(frozen=True, slots=True)
class _Chapter:
    """Without a title the parts bring the headings themselves."""

    title: str
    parts: tuple[_Part, ...]


CHAPTERS = (
    _Chapter(
        "report.part.check_in",
        (
            _Part("check_in", ("blocks",)),
            _Part("info", ("blocks",), "report.part.info"),
            _Part("info", ("details",)),
        ),
    ),
    _Chapter("report.part.dot_vote", (_Part("dot_vote", ("blocks", "details")),)),
    _Chapter("report.part.scale", (_Part("scale", ("blocks", "details")),)),
    _Chapter("report.part.column_board", (_Part("column_board", ("details",)),)),
    _Chapter(
        "report.part.harvest_cluster",
        (
            _Part("harvest_cluster", ("blocks",), longest=_QUOTE),
            _Part("one_two_four_all", ("rhythm",)),
            _Part("harvest_cluster", ("details",)),
        ),
    ),
    _Chapter(
        "report.part.anchor_map",
        (
            _Part("anchor_map", ("blocks",)),
            _Part("money_trail", ("blocks",), "report.part.money_trail"),
        ),
    ),
    _Chapter("", (_Part("table_round", ("questions",)),)),
    _Chapter("report.part.matrix_2x2", (_Part("matrix_2x2", ("blocks",)),)),
    _Chapter("report.part.future_headline", (_Part("future_headline", ("blocks",)),)),
    _Chapter(
        "report.part.outcomes",
        (
            _Part("commitments", ("blocks", "details"), "report.commitments.title"),
            _Part("parking_lot", ("blocks", "details"), "report.questions.title"),
            _Part("info", ("interest",), "report.part.interest"),
        ),
    ),
    _Chapter("report.part.check_out", (_Part("check_out", ("blocks",), most=_SENTENCES),)),
)
"""In the order of the evening: what people see, what matters, what has to happen."""


def chapters(snapshot: Snapshot) -> Iterator[Block]:
    """Return what was done; an exercise that no chapter knows has one of its own."""
    for chapter in CHAPTERS:
        blocks = [block for part in chapter.parts for block in _printed(part, snapshot)]
        if chapter.title and blocks:
            yield Heading(snapshot.words(chapter.title))
        yield from blocks
    known = {part.exercise for chapter in CHAPTERS for part in chapter.parts}
    for exercise in exercises_of(snapshot.kit):
        if exercise not in known:
            blocks = _printed(_Part(exercise, ("blocks", "details")), snapshot)
            if blocks:
                yield Heading(_title(exercise, snapshot))
            yield from blocks


def exercises_of(kit: Kit) -> tuple[str, ...]:
    """Return the exercises in the order in which the agenda first comes to them."""
    found: dict[str, None] = {}
    for item in kit.items.values():
        for exercise in (str(item.settings.get("first", "")), item.exercise):
            if exercise:
                found[exercise] = None
    return tuple(found)


def _printed(part: _Part, snapshot: Snapshot) -> list[Block]:
    """Return what an exercise prints; nothing where it was not done."""
    blocks: list[Block] = []
    for piece in part.pieces:
        name = f"{part.exercise}.{piece}"
        blocks += snapshot.piece(name, part.most, longest=part.longest)
    entries = snapshot.record.entries.values()
    done = any(
        owner(entry, snapshot.kit, snapshot.definitions) == part.exercise for entry in entries
    )
    says_more = any(not isinstance(block, Para) or block.small for block in blocks)
    if not blocks or not (done or says_more):
        return []
    if part.exercise == "harvest_cluster" and "details" in part.pieces:
        agreed = read_back_line(snapshot.record, (_OBSTACLES,), snapshot.kinds, snapshot.words)
        blocks += [Para(agreed, small=True)] if agreed else []
    return [Heading(snapshot.words(part.title), level=2), *blocks] if part.title else blocks


def _title(exercise: str, snapshot: Snapshot) -> str:
    """Return the name of a chapter; a new exercise is named after its first item."""
    key = f"report.part.{exercise}"
    if snapshot.words.has(key):
        return snapshot.words(key)
    items = (item.id for item in snapshot.kit.items.values() if item.exercise == exercise)
    return snapshot.kit.item_text(next(items), snapshot.language).title
