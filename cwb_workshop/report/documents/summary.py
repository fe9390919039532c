"""The two-page summary: what was found and agreed, and what people think."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Document, PageBreak
from cwb_workshop.core.contract.said import said_forms
from cwb_workshop.core.model.text import cut
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.documents.first_page import FIRST_ROOMS, FirstRoom, first_page, title
from cwb_workshop.report.documents.interim import footer_of
from cwb_workshop.report.documents.second_page import (
    SECOND_ROOMS,
    SecondRoom,
    said_in,
    second_page,
    small_print,
)
from cwb_workshop.report.documents.shorten import shortened
from cwb_workshop.report.documents.size import PAGE, lines_of, roomiest
from cwb_workshop.report.documents.snapshot import ReportKind, Snapshot

_LONGEST_PLACE = 60

_LITTLE_MORE, _FEWEST = 1.25, 4
"""What takes no more than so many pages is brought on one, with so many themes at least."""

_CLOSER = 1.03
"""So much of a page stands on one with less white space and smaller headings, in 11 points."""


def summary(snapshot: Snapshot) -> Document:
    """Return both pages, each as generous as a page has room, whoever writes it.

    Where all of it stands on one, that is all; a little less of the second page is let go for it.
    """
    first = _first(snapshot)
    second = _second(snapshot, first)
    if lines_of((*first.blocks, *second)) <= PAGE * _LITTLE_MORE:
        below = _below(snapshot, first)
        if below:
            return document(snapshot, (*first.blocks, *below))
    return document(snapshot, (*first.blocks, PageBreak(), *second))


@value_type
class _Page:
    blocks: tuple[Block, ...]
    is_cut: bool
    with_points: bool


def _first(snapshot: Snapshot) -> _Page:
    def made(room: FirstRoom) -> _Page:
        whole = first_page(snapshot, room)
        blocks = shortened(whole, room.longest)
        return _Page(blocks, blocks != whole, room.points > 0)

    return made(roomiest(FIRST_ROOMS, lambda room: lines_of(made(room).blocks)))


def _second(snapshot: Snapshot, first: _Page) -> tuple[Block, ...]:
    room = roomiest(SECOND_ROOMS, lambda room: lines_of(_of_second(snapshot, first, room)))
    return _of_second(snapshot, first, room)


def _below(snapshot: Snapshot, first: _Page) -> tuple[Block, ...]:
    """Return what stands on the second page below the first, on the same sheet; nothing where
    more than a little would have to go.
    """
    said = said_in(first.blocks)
    for room in (SECOND_ROOMS[0], *(replace(room, headed=False) for room in SECOND_ROOMS)):
        blocks = _of_second(snapshot, first, room, said)
        if lines_of((*first.blocks, *blocks)) <= PAGE * _CLOSER:
            return blocks
        if room.themes < _FEWEST:
            break
    return ()


def _of_second(
    snapshot: Snapshot, first: _Page, room: SecondRoom, said: frozenset[str] = frozenset()
) -> tuple[Block, ...]:
    """Return the second page; what was `said` already stands beside it."""
    whole = second_page(snapshot, room, with_points=not first.with_points, said_already=said)
    blocks = shortened(whole, room.longest)
    return (*blocks, small_print(snapshot, texts_cut=first.is_cut or blocks != whole))


def document(
    snapshot: Snapshot, blocks: tuple[Block, ...], kind: ReportKind = "summary"
) -> Document:
    """Return the blocks as a document of sheets, named after the session."""
    words = snapshot.words
    place = cut(snapshot.record.text("place"), _LONGEST_PLACE)
    day = snapshot.words.locale.date(snapshot.record.text("date"))
    return Document(
        title=title(snapshot),
        subject=words("report.subject", kind=words(f"report.kind.{kind}"), place=place, date=day),
        language=snapshot.words.locale.tag,
        footer=footer_of(snapshot, place, day),
        blocks=blocks,
        unprintable=words("report.unprintable.other"),
        unprintable_one=words("report.unprintable.one"),
        page_of=words("report.page_of"),
        sheets=True,
        right_to_left=words.locale.direction == "rtl",
        quoted=words("report.quoted"),
        spoken=_spoken(snapshot),
        created=_created(snapshot),
        said=said_forms(words),
    )


def _spoken(snapshot: Snapshot) -> str:
    """Return the language in which things were said; empty where it is that of the report."""
    language = snapshot.record.text("language")
    return "" if language == snapshot.language else language


def _created(snapshot: Snapshot) -> str:
    """Return when the evening ended, or was to begin: a report of it is of that moment."""
    day = snapshot.record.text("date")
    timing = snapshot.totals.timing
    hour = timing.ended or timing.started or snapshot.record.text("start") or "00:00"
    return f"{day}T{hour}" if day else ""
