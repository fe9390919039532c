"""The first pages of the full report: a cover, and all of it at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Heading,
    Para,
    TableMap,
)
from cwb_workshop.core.model.people import present, table_sizes, tables
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.documents.charts import charts, side_by_side
from cwb_workshop.report.documents.first_page import (
    ever_tighter,
    findings,
    head,
    points_title,
)
from cwb_workshop.report.documents.next_steps import what_next
from cwb_workshop.report.documents.response import response_form
from cwb_workshop.report.documents.second_page import MOST_OPTIONS
from cwb_workshop.report.documents.shorten import shortened
from cwb_workshop.report.documents.size import PAGE, lines_of
from cwb_workshop.report.documents.snapshot import Snapshot

_MOST_TABLES = 40
_NOT_FOR_ALL = ("municipality", "organiser")
_FURTHER = {"report.more": "report.further", "report.rest": "report.rest_further"}
"""What is said to stand in the full report stands further on in it."""


@value_type
class _Room:
    """How much stands on the page that sums up. Agreements are the last to give way: main points
    stand in the form to answer them as well, and charts in their chapters.
    """

    agreements: int = 20
    questions: int = 8
    points: int = 7
    themes: int = 5
    options: int = MOST_OPTIONS
    longest: int = MAX_TEXT


_ROOMS: tuple[_Room, ...] = ever_tighter(
    _Room(),
    {"points": 5},
    {"points": 3},
    {"points": 0},
    {"themes": 4, "options": 6},
    {"options": 4},
    {"options": 0},
    {"questions": 6},
    {"agreements": 14},
    {"questions": 4},
    {"agreements": 10},
    {"questions": 3},
    {"agreements": 8, "questions": 2},
    {"longest": 160},
    {"agreements": 6},
    {"longest": 110},
    {"agreements": 4, "questions": 1},
    {"longest": 80},
    {"agreements": 3, "longest": 60},
    {"agreements": 2, "longest": 40},
)
"""From generous to tight; without room for `options` there are no charts."""


def cover(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the title page: what, where, when, by whom, and the room drawn from above."""
    blocks: list[Block] = list(head(snapshot, kind="full"))
    if snapshot.edition in _NOT_FOR_ALL:
        blocks.append(Para(_edition(snapshot)))
    return (*blocks, *_room(snapshot))


def _edition(snapshot: Snapshot) -> str:
    """Say for whom it is, and what is in it for them alone, a form or notes, where there is any."""
    in_it = snapshot.printed.notes if snapshot.edition == "organiser" else response_form(snapshot)
    key = snapshot.edition if any(in_it) else f"{snapshot.edition}_alone"
    return snapshot.words(f"report.edition.{key}")


def _room(snapshot: Snapshot) -> list[Block]:
    sizes = table_sizes(snapshot.record)
    number = tables(snapshot.record) or 0
    if not sizes and number:
        people = present(snapshot.record) or 0
        sizes = tuple(people // number + (at < people % number) for at in range(number))
    if not any(sizes) or len(sizes) > _MOST_TABLES:
        return []
    sentence = snapshot.words("report.cover.room", n=len(sizes))
    return [TableMap(sizes, sentence), Para(sentence, small=True)]


def at_a_glance(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the two-page summary condensed to one page.

    There is nothing to sum up where nothing was said or counted.
    """
    if not snapshot.record.entries and not snapshot.record.text("in_short"):
        return ()
    made: tuple[Block, ...] = ()
    snapshot = replace(snapshot, words=snapshot.words.saying(_FURTHER))
    for room in _ROOMS:
        made = shortened(_glance(snapshot, room), room.longest)
        if lines_of(made) <= PAGE:
            break
    return made


def _glance(snapshot: Snapshot, room: _Room) -> list[Block]:
    """What was found, who does what and what is asked come first; what people think after that."""
    blocks: list[Block] = [Heading(snapshot.words("report.glance.title"))]
    in_short = snapshot.record.text("in_short")
    if in_short:
        blocks.append(Para(in_short))
    blocks += findings(snapshot)
    if snapshot.record.active_entries("commitment"):
        agreed = snapshot.part("agreements", room.agreements)
        blocks += _under("report.commitments.title", agreed, snapshot)
    if snapshot.record.active_entries("question"):
        questions = snapshot.part("parked", room.questions)
        blocks += _under("report.questions.title", questions, snapshot)
    blocks += _under("report.next.title", [Para(what_next(snapshot))], snapshot)
    blocks += _charts(snapshot, room) if room.options else ()
    return [*blocks, *(_points(snapshot, room.points) if room.points else ())]


def _points(snapshot: Snapshot, most: int) -> tuple[Block, ...]:
    points = snapshot.part("main_points", most)
    if any(isinstance(block, Bullets) for block in points):
        return Heading(points_title(snapshot), level=2), *points
    return ()


def _charts(snapshot: Snapshot, room: _Room) -> list[Block]:
    """What matters most beside where people get stuck; one alone takes the whole width."""
    several = len(snapshot.all_found("priorities")) > 1
    number = len(snapshot.kit.principles)
    options = room.options if several else min(room.options, number)
    made = [
        *charts("priorities", options, snapshot, level=2),
        *charts("themes", room.themes, snapshot, level=2),
    ]
    sides = [
        tuple(_unnoted(block) for block in blocks)
        for blocks in made
        if any(isinstance(block, Bars) for block in blocks)
    ]
    return side_by_side(sides)


def _under(title: str, blocks: Sequence[Block], snapshot: Snapshot) -> list[Block]:
    return [Heading(snapshot.words(title), level=2), *blocks]


def _unnoted(block: Block) -> Block:
    if not isinstance(block, Bars):
        return block
    return replace(block, bars=tuple(replace(bar, note="") for bar in block.bars))
