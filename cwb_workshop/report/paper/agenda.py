"""The evening as people can expect it."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import INK, QUIET
from cwb_workshop.report.paper.sheet import MARGIN, PaperSide, SheetPen, title_of
from cwb_workshop.report.paper.source import PaperSource


def agenda(source: PaperSource) -> Iterator[PaperSide]:
    """Return what people can expect, to hang at the door or lay on the tables."""
    words = source.words
    about = f"{source.head} · {words('paper.agenda.name')}"
    yield PaperSide(lambda pen: _agenda(pen, source), about, words.locale.name)


def _agenda(pen: SheetPen, source: PaperSource) -> None:
    width = pen.width - 2 * MARGIN
    top = title_of(pen, source.title, 30.0) + 4.0
    where = source.words.in_parts((source.day, source.venue))
    top = pen.text(where, (MARGIN, top, width), 16.0, colour=QUIET) + 12.0
    shown = [item for item in source.items if item.minutes]
    end = 1 if source.ends else 0
    each = min((pen.foot - top) / max(len(shown) + end, 1), 34.0)
    size = min(max(each * 0.55, 11.0), 17.0)
    for item in shown:
        _agenda_row(pen, (item.starts, item.title), top, (each, size))
        top += each
    if source.ends:
        _agenda_row(pen, (source.ends, source.words("paper.agenda.end")), top, (each, size))


def _agenda_row(
    pen: SheetPen, told: tuple[str, str], top: float, room: tuple[float, float]
) -> None:
    each, size = room
    time, title = told
    width = pen.width - 2 * MARGIN
    beside = 70.0 if time else 0.0
    pen.rule(MARGIN, top, width, colour=INK, thickness=0.6)
    inset = (each - max(size * 1.3, pen.height_of(title, size, width))) / 2
    pen.text(time, (MARGIN, top + inset, beside), size, font=MEDIUM)
    pen.text(title, (MARGIN + beside, top + inset, width - beside), size, room=each)
