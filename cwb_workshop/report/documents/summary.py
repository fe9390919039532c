"""The two-page summary: what people think, and what needs to happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cwb_workshop.core.contract.blocks import Block, Document, PageBreak
from cwb_workshop.core.model.text import cut
from cwb_workshop.report.documents.first_page import (
    FIRST_ROOMS,
    WITH_AGREEMENTS,
    FirstRoom,
    first_page,
    page_quotes,
    title,
)
from cwb_workshop.report.documents.second_page import (
    SECOND_ROOMS,
    TIGHT_SECOND_ROOMS,
    WITHOUT_AGREEMENTS,
    SecondRoom,
    second_page,
    small_print,
)
from cwb_workshop.report.documents.shorten import shortened
from cwb_workshop.report.documents.snapshot import ReportKind, Snapshot
from cwb_workshop.report.layout.pages import largest_look
from cwb_workshop.report.layout.pdf import Pdf, typesetter_of, write_pdf

_LONGEST_PLACE = 60


def write_summary(snapshot: Snapshot) -> Pdf:
    """Return the summary as PDF, always two pages. Raises ReportError."""
    return write_pdf(summary(snapshot))


def summary(snapshot: Snapshot) -> Document:
    """Return both pages, each as generous as its size allows.

    The agreements stand on the second page; where that is too full, and the first is not,
    on the first.
    """
    pages = _Pages(snapshot)
    first = pages.first(FIRST_ROOMS)
    second = pages.second(SECOND_ROOMS, first)
    if not second.fits:
        fuller = pages.first(WITH_AGREEMENTS)
        emptier = pages.second(WITHOUT_AGREEMENTS, fuller)
        if fuller.fits and emptier.fits:
            first, second = fuller, emptier
        else:
            second = pages.second(TIGHT_SECOND_ROOMS, first)
    return document(snapshot, (*first.blocks, PageBreak(), *second.blocks))


@dataclass(frozen=True, slots=True)
class _Page:
    """The blocks of a page; `quoted` are the entries that it quotes."""

    blocks: tuple[Block, ...]
    fits: bool
    texts_cut: bool
    quoted: frozenset[str] = frozenset()


class _Pages:
    """Finds the most generous room in which a page fits, or takes the tightest."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._type = typesetter_of(document(snapshot, ()))

    def first(self, rooms: Sequence[FirstRoom]) -> _Page:
        for room in rooms:
            whole = first_page(self._snapshot, room)
            blocks = shortened(whole, room.longest)
            fits = self._fits(blocks, room.smallest)
            if fits:
                break
        quoted = frozenset(entry.id for entry in page_quotes(self._snapshot, room))
        return _Page(blocks, fits, blocks != whole, quoted)

    def second(self, rooms: Sequence[SecondRoom], first: _Page) -> _Page:
        for room in rooms:
            whole = second_page(self._snapshot, room, first.quoted)
            blocks = shortened(whole, room.longest)
            texts_cut = first.texts_cut or blocks != whole
            blocks = (*blocks, small_print(self._snapshot, texts_cut=texts_cut))
            fits = self._fits(blocks, room.smallest)
            if fits:
                break
        return _Page(blocks, fits, texts_cut)

    def _fits(self, blocks: Sequence[Block], smallest: float) -> bool:
        look = largest_look(blocks, self._type)
        return look is not None and look.body >= smallest


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
        footer=" · ".join(part for part in (place, day) if part),
        blocks=blocks,
        unprintable=words("report.unprintable.other"),
        unprintable_one=words("report.unprintable.one"),
        page_of=words("report.page_of"),
        sheets=True,
        right_to_left=words.locale.direction == "rtl",
        quoted=words("report.quoted"),
    )
