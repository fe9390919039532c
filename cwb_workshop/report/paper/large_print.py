"""What came out of an evening on one page, in large letters and few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import DEEP, INK, leading
from cwb_workshop.report.paper.sheet import MARGIN, PaperSide, SheetPen, title_of
from cwb_workshop.report.paper.source import PaperAgreement, PaperSource

_SIZE, _HEADING = 16.0, 20.0
_WHEN = 92.0
"""The column of the days, in points."""

_AIR, _BELOW = 10.0, 5.0


def large_print(source: PaperSource) -> Iterator[PaperSide]:
    """Return one page; nothing where nothing came out yet."""
    if source.findings or source.agreements:
        about = f"{source.head} · {source.words('paper.large_print.name')}"
        yield PaperSide(lambda pen: _page(pen, source), about, source.words.locale.name)


def _page(pen: SheetPen, source: PaperSource) -> None:
    words, width = source.words, pen.width - 2 * MARGIN
    place = source.place or source.title
    top = title_of(pen, words("paper.large_print.title", place=place), 26.0)
    people = words("paper.people", n=source.people) if source.people else ""
    where = " · ".join(filter(None, (source.venue, source.day, people)))
    top = pen.text(where, (MARGIN, top + 2, width), _SIZE)
    now = _now(source)
    left = pen.foot - sum(pen.height_of(line, _SIZE, width) for line in now) - _part_height()
    if source.findings:
        top = _heading(pen, words("paper.large_print.found"), top)
        # Half of the page is for who does what.
        room = left if not source.agreements else (pen.foot + top) / 2
        for sentence in source.findings:
            height = pen.height_of(sentence, _SIZE, width)
            if top + height <= room:
                top = pen.text(sentence, (MARGIN, top, width), _SIZE) + _BELOW
    if source.agreements:
        top = _heading(pen, words("paper.large_print.agreed"), top)
        top = _agreements(pen, source, top, left)
    top = _heading(pen, words("paper.large_print.now"), top)
    for line in now:
        top = pen.text(line, (MARGIN, top, width), _SIZE)


def _agreements(pen: SheetPen, source: PaperSource, top: float, foot: float) -> float:
    """Write as many as there is room for, and say how many more there are."""
    words = source.words
    width = pen.width - 2 * MARGIN - _WHEN
    shown = list(_that_fit(pen, source.agreements, width, foot - top - leading(_SIZE)))
    for one in shown:
        pen.text(one.when, (MARGIN, top, _WHEN - 8), _SIZE, font=MEDIUM)
        beside = MARGIN + _WHEN
        top = pen.text(one.who, (beside, top, width), _SIZE, font=MEDIUM)
        top = pen.text(one.what, (beside, top, width), _SIZE) + _BELOW
    rest = len(source.agreements) - len(shown)
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
