"""What came out of an evening, in large letters and few words: one page, or as many as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from cwb_workshop.core.model.text import with_capital
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.style import A4, DEEP, INK
from cwb_workshop.report.paper.sheet import (
    MARGIN,
    PaperSide,
    SheetPen,
    line_height,
    measuring,
    title_of,
)
from cwb_workshop.report.paper.source import PaperAgreement, PaperSource

_SIZE, _HEADING, _TITLE = 16.0, 20.0, 26.0
_WHEN = 112.0
"""The column of the days, in points."""

_NUMBER = 26.0
_ACROSS = A4[0] - 2 * MARGIN
_FOOT = A4[1] - MARGIN - 8.0


@value_type
class _Air:
    """What stands around the rule above a heading, and below a heading and an agreement."""

    rule: float
    below: float


_USUAL, _CLOSE = _Air(8.0, 5.0), _Air(5.0, 2.0)
"""The second where that saves a page: no last agreement stands alone on one."""


@value_type
class _Page:
    """What of it stands on one page; `first` and `last` are the ends of all of it."""

    agreements: tuple[PaperAgreement, ...]
    air: _Air
    first: bool = False
    last: bool = False


def large_print(source: PaperSource) -> Iterator[PaperSide]:
    """Return one page, or as many as hold every agreement; nothing where nothing came out yet."""
    if not source.findings and not source.agreements:
        return
    words, pages = source.words, min((_pages(source, air) for air in (_USUAL, _CLOSE)), key=len)
    about = f"{source.head} · {words('paper.large_print.name')}"
    for number, page in enumerate(pages, start=1):
        told = words("paper.of", piece=words("paper.sheet"), n=number, of=len(pages))
        at = (told, words.locale.name) if len(pages) > 1 else (words.locale.name,)
        yield PaperSide(partial(_draw, page=page, source=source), about, " · ".join(at))


def _pages(source: PaperSource, air: _Air) -> list[_Page]:
    """Share the agreements out over as few pages as hold them."""
    measure, turned = measuring(source.words), source.words.locale.direction == "rtl"
    part = line_height(_HEADING, turned=turned) + 2 * air.rule + air.below
    step = line_height(_SIZE, turned=turned)

    def height(text: str, width: float, font: str = REGULAR) -> float:
        return measure.number_of_lines(text, font, _SIZE, width) * step

    now = part + sum(height(line, _ACROSS) for line in _now(source))
    found = sum(height(line, _ACROSS - _NUMBER) + air.below for line in source.findings)
    lines = min(measure.number_of_lines(_title(source), MEDIUM, _TITLE, _ACROSS), 2)
    head = lines * line_height(_TITLE, turned=turned) + 2.0 + height(_where(source), _ACROSS)
    head += height(_interim(source), _ACROSS, MEDIUM)
    room = _FOOT - MARGIN - head - part - (found + part if found else 0.0)
    heights = [_needed(one, height, air) for one in source.agreements]
    numbers = _shared_out(heights, room, _FOOT - MARGIN - part, now)
    ends = [sum(numbers[: at + 1]) for at in range(len(numbers))]
    parts = [source.agreements[end - n : end] for end, n in zip(ends, numbers, strict=True)]
    last = len(parts) - 1
    return [_Page(tuple(part), air, at == 0, at == last) for at, part in enumerate(parts)]


def _needed(one: PaperAgreement, height: Callable[..., float], air: _Air) -> float:
    """Return how high an agreement stands, with the white space below it."""
    beside = _ACROSS - _WHEN
    told = height(_owner(one), beside, MEDIUM) + height(one.what, beside)
    return max(told, height(one.when, _WHEN - 8.0, MEDIUM)) + air.below


def _shared_out(heights: Sequence[float], first: float, other: float, now: float) -> list[int]:
    """Return how many stand on each page: all that fit, but no last one stands alone on a page. The
    `first` page has less room than any other, the last one holds what comes `now`.
    """
    pages: list[list[float]] = [[]]
    room = first
    for at, needed in enumerate(heights):
        if needed + (now if at == len(heights) - 1 else 0.0) > room:
            pages.append([])
            room = other
        pages[-1].append(needed)
        room -= needed
    if len(pages) > 1:
        before, last = pages[-2:]
        if len(last) == 1 and len(before) > 1 and before[-1] + last[0] + now <= other:
            last.insert(0, before.pop())
    return [len(page) for page in pages]


def _draw(pen: SheetPen, page: _Page, source: PaperSource) -> None:
    words, width = source.words, pen.width - 2 * MARGIN
    top = _head(pen, source, page.air) if page.first else MARGIN
    if page.agreements:
        agreed = "agreed" if page.first else "agreed_on"
        top = _heading(pen, words(f"paper.large_print.{agreed}"), top, page.air)
        top = _agreements(pen, page, top)
    if page.last:
        top = _heading(pen, words("paper.large_print.now"), top, page.air)
        for line in _now(source):
            top = pen.text(line, (MARGIN, top, width), _SIZE)


def _head(pen: SheetPen, source: PaperSource, air: _Air) -> float:
    """Write the title and what was found; return where that ends."""
    words, width = source.words, pen.width - 2 * MARGIN
    top = title_of(pen, _title(source), _TITLE)
    top = pen.text(_where(source), (MARGIN, top + 2, width), _SIZE)
    top = pen.text(_interim(source), (MARGIN, top, width), _SIZE, font=MEDIUM)
    if source.findings:
        top = _heading(pen, words("paper.large_print.found"), top, air)
        for number, sentence in enumerate(source.findings, start=1):
            pen.text(str(number), (MARGIN, top, _NUMBER), _SIZE, font=MEDIUM, colour=DEEP)
            top = pen.text(sentence, (MARGIN + _NUMBER, top, width - _NUMBER), _SIZE) + air.below
    return top


def _title(source: PaperSource) -> str:
    return source.words("paper.large_print.title", place=source.place or source.title)


def _where(source: PaperSource) -> str:
    people = source.words("paper.people", n=source.people) if source.people else ""
    return source.words.in_parts((source.venue, source.day, people))


def _interim(source: PaperSource) -> str:
    return source.words("report.interim.told") if source.is_interim else ""


def _agreements(pen: SheetPen, page: _Page, top: float) -> float:
    width, beside = pen.width - 2 * MARGIN - _WHEN, MARGIN + _WHEN
    for one in page.agreements:
        below = pen.text(one.when, (MARGIN, top, _WHEN - 8.0), _SIZE, font=MEDIUM)
        top = pen.text(_owner(one), (beside, top, width), _SIZE, font=MEDIUM)
        top = max(pen.text(one.what, (beside, top, width), _SIZE), below) + page.air.below
    return top


def _owner(agreement: PaperAgreement) -> str:
    return with_capital(agreement.who)


def _now(source: PaperSource) -> tuple[str, ...]:
    words = source.words
    later = words("paper.large_print.later")
    until = words("paper.large_print.until", date=source.response) if source.response else later
    ask = words("paper.large_print.ask", contact=source.contact) if source.contact else ""
    return (until, ask) if ask else (until,)


def _heading(pen: SheetPen, text: str, top: float, air: _Air) -> float:
    pen.rule(MARGIN, top + air.rule, pen.width - 2 * MARGIN, colour=INK, thickness=1.5)
    place = MARGIN, top + 2 * air.rule, pen.width - 2 * MARGIN
    return pen.text(text, place, _HEADING, font=MEDIUM, colour=DEEP, tag="H2") + air.below
