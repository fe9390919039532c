"""The evening as a list: what the facilitator does when, and what people can expect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cwb_workshop.core.contract.blocks import Block, Para, Table, Title
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import INK, QUIET
from cwb_workshop.report.paper.sheet import MARGIN, PaperSide, SheetPen, title_of
from cwb_workshop.report.paper.source import PaperItem, PaperSource

_SENTENCES = 2
"""So many of the notes stand on the sheet: who leads looks at it, and reads no page."""

_SENTENCE = re.compile(r"(?<=[.?!։።。])\s+")
_ASKS = ("?", "؟")
_MARK = re.compile(r"\{[^}]*\}")
_COLUMNS = ("time", "minutes", "shortest", "part", "real")
_WIDTHS = (0.9, 0.6, 0.9, 5.4, 1.0)


def run_sheet(source: PaperSource) -> tuple[Block, ...]:
    """Return what the facilitator has at hand: times, how short, what to do, room for the clock."""
    words = source.words
    about = _told(source, str(sum(item.minutes for item in source.items)))
    headings = tuple(words(f"paper.run_sheet.{name}") for name in _COLUMNS)
    rows = tuple(_row(item, source) for item in source.items)
    return (
        Title(words("paper.run_sheet.title", place=source.place or source.title), about),
        Table(headings, rows, _WIDTHS, numeric=(1,)),
        Para(words("paper.run_sheet.told"), small=True),
    )


def _row(item: PaperItem, source: PaperSource) -> tuple[str, ...]:
    slips = source.words("paper.run_sheet.slips", n=item.slips) if item.slips else ""
    part = "\n".join(filter(None, (item.title, _at_hand(item.notes), slips)))
    return item.starts, str(item.minutes), _shortest(item, source), part, ""


def _at_hand(notes: str) -> str:
    """Return as much of the notes as stands on the sheet; a question with what follows on it, and
    what is left out with a mark.
    """
    told = _SENTENCE.split(_MARK.sub("", notes).strip())
    most = _SENTENCES
    while most < len(told) and told[most - 1].endswith(_ASKS):
        most += 1
    return " ".join(told[:most]) + (" …" if most < len(told) else "")


def _shortest(item: PaperItem, source: PaperSource) -> str:
    """Say how short an item can be made where the evening runs late."""
    if item.may_go:
        return source.words("paper.run_sheet.may_go")
    return source.words("paper.run_sheet.fixed") if item.is_fixed else str(item.floor)


def _told(source: PaperSource, minutes: str) -> str:
    words = source.words
    people = words("paper.people", n=source.people) if source.people else ""
    tables = words("paper.tables", n=source.tables) if source.tables else ""
    whole = words("paper.minutes", n=int(minutes))
    return " · ".join(filter(None, (source.day, source.venue, people, tables, whole)))


def agenda(source: PaperSource) -> Iterator[PaperSide]:
    """Return what people can expect, to hang at the door or lay on the tables."""
    words = source.words
    about = f"{source.head} · {words('paper.agenda.name')}"
    yield PaperSide(lambda pen: _agenda(pen, source), about, words.locale.name)


def _agenda(pen: SheetPen, source: PaperSource) -> None:
    width = pen.width - 2 * MARGIN
    top = title_of(pen, source.title, 30.0)
    where = " · ".join(filter(None, (source.day, source.venue)))
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
    inset = (each - size * 1.3) / 2
    pen.text(time, (MARGIN, top + inset, beside), size, font=MEDIUM)
    pen.text(title, (MARGIN + beside, top + inset, width - beside), size, room=each)
