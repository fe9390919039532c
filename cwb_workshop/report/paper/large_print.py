"""What came out of an evening, in large letters and few words: one page, or as many as it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cwb_workshop.core.contract.blocks import Para
from cwb_workshop.report.documents.size import lines_of
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import A4, DEEP, INK, LARGEST, WIDTH, leading
from cwb_workshop.report.paper.sheet import MARGIN, PaperSide, SheetPen, title_of
from cwb_workshop.report.paper.source import PaperAgreement, PaperSource

_SIZE, _HEADING = 16.0, 20.0
_WHEN = 92.0
"""The column of the days, in points."""

_AIR, _BELOW = 10.0, 5.0
_ACROSS = A4[0] - 2 * MARGIN
_ROOM = A4[1] - 2 * MARGIN - 8.0
_HEAD = 84.0
"""A title of two lines, and where and when it was."""

_PART = leading(_HEADING) + 2 * _AIR + _BELOW
_CAREFUL = 0.94
"""Letters are counted, so a line is held to be a little shorter than it is."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What of it stands on one page; `first` and `last` are the ends of all of it."""

    agreements: tuple[PaperAgreement, ...]
    first: bool = False
    last: bool = False


def large_print(source: PaperSource) -> Iterator[PaperSide]:
    """Return one page, or as many as hold every agreement; nothing where nothing came out yet."""
    if not source.findings and not source.agreements:
        return
    words, pages = source.words, _pages(source)
    about = f"{source.head} · {words('paper.large_print.name')}"
    for number, page in enumerate(pages, start=1):
        told = words("paper.of", piece=words("paper.sheet"), n=number, of=len(pages))
        at = (told, words.locale.name) if len(pages) > 1 else (words.locale.name,)
        yield PaperSide(partial(_draw, page=page, source=source), about, " · ".join(at))


def _pages(source: PaperSource) -> list[_Page]:
    """Share the agreements out over pages, by an estimate of how high they are."""
    parts: list[list[PaperAgreement]] = [[]]
    found = sum(_estimate(sentence, _ACROSS) + _BELOW for sentence in source.findings)
    now = _PART + sum(_estimate(line, _ACROSS) for line in _now(source))
    room = _ROOM - _HEAD - min(found + _PART, _ROOM / 2) - _PART
    for at, one in enumerate(source.agreements):
        lines = _estimate(one.who, _ACROSS - _WHEN) + _estimate(one.what, _ACROSS - _WHEN)
        needed = max(lines, _estimate(one.when, _WHEN - 8)) + _BELOW
        is_last = at == len(source.agreements) - 1
        if needed + (now if is_last else 0.0) > room:
            parts.append([])
            room = _ROOM - _PART
        parts[-1].append(one)
        room -= needed
    last = len(parts) - 1
    return [_Page(tuple(part), at == 0, at == last) for at, part in enumerate(parts)]


def _estimate(text: str, width: float) -> float:
    """Return how high a text is in letters of this size, told from its words alone."""
    share = width / WIDTH * LARGEST / _SIZE
    return (lines_of((Para(text),), share * _CAREFUL) - lines_of((Para(""),)) + 1) * leading(_SIZE)


def _draw(pen: SheetPen, page: _Page, source: PaperSource) -> None:
    words, width = source.words, pen.width - 2 * MARGIN
    now = _now(source) if page.last else ()
    left = pen.foot - sum(pen.height_of(line, _SIZE, width) for line in now)
    left -= _part_height() if now else 0.0
    top = _head(pen, source, left) if page.first else MARGIN
    if page.agreements:
        top = _heading(pen, words("paper.large_print.agreed"), top)
        top = _agreements(pen, page.agreements, source, (top, left))
    if now:
        top = _heading(pen, words("paper.large_print.now"), top)
        for line in now:
            top = pen.text(line, (MARGIN, top, width), _SIZE)


def _head(pen: SheetPen, source: PaperSource, left: float) -> float:
    """Write the title and what was found; return where that ends."""
    words, width = source.words, pen.width - 2 * MARGIN
    place = source.place or source.title
    top = title_of(pen, words("paper.large_print.title", place=place), 26.0)
    people = words("paper.people", n=source.people) if source.people else ""
    where = " · ".join(filter(None, (source.venue, source.day, people)))
    top = pen.text(where, (MARGIN, top + 2, width), _SIZE)
    if source.findings:
        top = _heading(pen, words("paper.large_print.found"), top)
        # Half of the page is for who does what.
        room = left if not source.agreements else (pen.foot + top) / 2
        for sentence in source.findings:
            height = pen.height_of(sentence, _SIZE, width)
            if top + height <= room:
                top = pen.text(sentence, (MARGIN, top, width), _SIZE) + _BELOW
    return top


def _agreements(
    pen: SheetPen,
    agreements: Sequence[PaperAgreement],
    source: PaperSource,
    between: tuple[float, float],
) -> float:
    """Write as many as there is room for, and say how many more there are."""
    words, (top, foot) = source.words, between
    width = pen.width - 2 * MARGIN - _WHEN
    shown = list(_that_fit(pen, agreements, width, foot - top))
    for one in shown:
        pen.text(one.when, (MARGIN, top, _WHEN - 8), _SIZE, font=MEDIUM)
        beside = MARGIN + _WHEN
        top = pen.text(one.who, (beside, top, width), _SIZE, font=MEDIUM)
        top = pen.text(one.what, (beside, top, width), _SIZE) + _BELOW
    rest = len(agreements) - len(shown)
    if rest:
        told = words("paper.large_print.more", n=rest)
        top = pen.text(told, (MARGIN, top, width + _WHEN), _SIZE)
    return top


def _that_fit(
    pen: SheetPen, agreements: Sequence[PaperAgreement], width: float, room: float
) -> Iterator[PaperAgreement]:
    for one in agreements:
        beside = pen.height_of(one.who, _SIZE, width, MEDIUM)
        beside += pen.height_of(one.what, _SIZE, width)
        room -= max(beside, pen.height_of(one.when, _SIZE, _WHEN - 8, MEDIUM)) + _BELOW
        if room < 0:
            return
        yield one


def _now(source: PaperSource) -> tuple[str, ...]:
    words = source.words
    later = words("paper.large_print.later")
    until = words("paper.large_print.until", date=source.response) if source.response else later
    ask = words("paper.large_print.ask", contact=source.contact) if source.contact else ""
    return (until, ask) if ask else (until,)


def _part_height() -> float:
    return leading(_HEADING) + 2 * _AIR + _BELOW


def _heading(pen: SheetPen, text: str, top: float) -> float:
    pen.rule(MARGIN, top + _AIR, pen.width - 2 * MARGIN, colour=INK, thickness=1.5)
    place = MARGIN, top + 2 * _AIR, pen.width - 2 * MARGIN
    return pen.text(text, place, _HEADING, font=MEDIUM, colour=DEEP, tag="H2") + _BELOW
