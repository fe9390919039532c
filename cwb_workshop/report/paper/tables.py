"""What lies on a table or hangs beside it while people talk about a question."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cwb_workshop.core.model.text import with_capital
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import A3_LYING, DEEP, INK, QUIET
from cwb_workshop.report.paper.phase_strip import phase_strip
from cwb_workshop.report.paper.sheet import MARGIN, WRITING, PaperSide, SheetPen
from cwb_workshop.report.paper.source import PaperItem, PaperSource

_GUTTER = 30.0
_BOX = 140.0
_MOST_COLUMNS = 3
_DASH = 15.0
_ASKED, _LEAST = 15.0, 11.0
"""Of what helps where talk stops: all of it in one size."""

_TICKED = 13.0

_LARGEST, _SMALLEST, _SHORT = 150.0, 40.0, 240.0
"""Of a question that hangs where the projector fell out; the last where it is short."""


def table_cards(source: PaperSource) -> Iterator[PaperSide]:
    """Return a card per question, A3: a table writes its answers on it, with no names."""
    words, items = source.words, [item for item in source.items if item.asks]
    for at, item in enumerate(items, start=1):
        told = words("paper.of", piece=words("paper.table_cards.one"), n=at, of=len(items))
        yield PaperSide(
            partial(_table_card, item=item, source=source),
            f"{source.head} · {words('paper.no_names')}",
            f"A3 · {told} · {words.locale.name}",
            A3_LYING,
        )


def _table_card(pen: SheetPen, item: PaperItem, source: PaperSource) -> None:
    words = source.words
    width = pen.width - 2 * MARGIN
    top = pen.text(
        item.title, (MARGIN, MARGIN, width - _BOX - 40.0), 20.0, font=MEDIUM, colour=DEEP
    )
    asked = item.question or item.title
    place = MARGIN, top, width - _BOX - 40.0
    top = pen.text(asked, place, 40.0, font=MEDIUM, tag="H1", room=100.0, even=True)
    _table_box(pen, words("paper.table"))
    columns, terms = _columns(item)
    place = MARGIN, max(top, MARGIN + 86.0) + 14.0, width
    top = phase_strip(pen, item, words, place) + 16.0
    below = pen.foot - 180.0
    each = (width - _GUTTER * (len(columns) - 1)) / len(columns)
    for number, name in enumerate(columns):
        left = MARGIN + number * (each + _GUTTER)
        _answers(pen, name, terms, (left, top, each, below))
    _our_sentence(pen, words("paper.table_cards.sentence"), (MARGIN, below + 20.0, width * 0.64))
    _stuck(pen, item, source, (MARGIN + width * 0.68, below + 20.0, width * 0.32))


def _columns(item: PaperItem) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the columns are called, and what is ticked below an answer."""
    asked = [choices for _name, choices in item.fields if len(choices) <= _MOST_COLUMNS]
    columns = asked[0] if len(item.fields) > 1 and asked else ("",)
    rest = [choices for _name, choices in item.fields if choices is not columns]
    return columns, rest[0] if rest else ()


def _answers(
    pen: SheetPen,
    name: str,
    terms: tuple[str, ...],
    place: tuple[float, float, float, float],
) -> None:
    left, top, width, foot = place
    if name:
        top = pen.text(
            with_capital(name),
            (left, top, width),
            22.0,
            font=MEDIUM,
            colour=DEEP,
            tag="H2",
        )
        pen.rule(left, top + 5.0, width, colour=INK, thickness=1.4)
        top += 10.0
    size = _ticked(pen, terms, width - 28.0)
    ticks = 10.0 + 21.0 * len(pen.rows_of(terms, width - 28.0, size))
    each = 2 * WRITING + ticks
    many = max(int((foot - top) // each), 1)
    each = max((foot - top) / many, each)
    for number in range(1, many + 1):
        pen.text(str(number), (left, top + 10.0, 24.0), 20.0, font=MEDIUM, colour=DEEP)
        end = pen.writing(left + 28.0, top, width - 28.0, 2)
        if terms:
            pen.ticks(terms, (left + 28.0, end + 5.0, width - 28.0), size)
        top += each


def _ticked(pen: SheetPen, terms: tuple[str, ...], width: float) -> float:
    """Return the largest size of what is ticked that takes no more rows than the smallest."""
    size, fewest = _TICKED, len(pen.rows_of(terms, width, _LEAST))
    while size > _LEAST and len(pen.rows_of(terms, width, size)) > fewest:
        size -= 0.5
    return size


def _table_box(pen: SheetPen, name: str) -> None:
    left = pen.width - MARGIN - _BOX
    pen.frame(left, MARGIN, _BOX, 70.0)
    pen.text(name, (left + 12.0, MARGIN + 8.0, _BOX - 24.0), 16.0, font=MEDIUM)


def _our_sentence(pen: SheetPen, title: str, place: tuple[float, float, float]) -> None:
    left, top, width = place
    pen.frame(left, top, width, 122.0, thickness=1.6)
    end = pen.text(title, (left + 16.0, top + 10.0, width - 32.0), 18.0, font=MEDIUM, tag="H2")
    pen.writing(left + 16.0, end, width - 32.0, 2)


def _stuck(
    pen: SheetPen, item: PaperItem, source: PaperSource, place: tuple[float, float, float]
) -> None:
    """Print the questions that help where talk stops."""
    left, top, width = place
    if not item.follow_ups:
        return
    title = source.words("paper.table_cards.stuck")
    top = pen.text(title, (left, top, width), 16.0, font=MEDIUM, tag="H2") + 2.0
    beside, size = width - _DASH, _ASKED
    while size > _LEAST and pen.foot - top < sum(
        pen.height_of(asked, size, beside) + 3.0 for asked in item.follow_ups
    ):
        size -= 0.5
    for asked in item.follow_ups:
        pen.text("–", (left, top, _DASH), size)
        top = pen.text(asked, (left + _DASH, top, beside), size) + 3.0


def question_sheets(source: PaperSource) -> Iterator[PaperSide]:
    """Return each question in letters for the back row, A3: where the projector fell out."""
    words = source.words
    items = [item for item in source.items if item.question]
    for at, item in enumerate(items, start=1):
        told = words("paper.of", piece=words("paper.question_sheets.one"), n=at, of=len(items))

        yield PaperSide(
            partial(_question, item=item, source=source),
            source.head,
            f"A3 · {told} · {words.locale.name}",
            A3_LYING,
        )


def _question(pen: SheetPen, item: PaperItem, source: PaperSource) -> None:
    width, asked = pen.width - 2 * MARGIN, item.question
    top = MARGIN
    if item.title != asked:
        place = MARGIN, MARGIN, width
        top = pen.text(item.title, place, 40.0, font=MEDIUM, colour=DEEP, room=60.0) + 20.0
    room = pen.foot - top - 60.0
    size = _size_of(pen, asked, (width, room))
    pen.text(asked, (MARGIN, top, width), size, font=MEDIUM, tag="H1", room=room, even=True)
    if item.minutes:
        told = source.words("paper.minutes", n=item.minutes)
        pen.text(told, (MARGIN, pen.foot - 40.0, width), 30.0, colour=QUIET)


def _size_of(pen: SheetPen, asked: str, room: tuple[float, float]) -> float:
    """Return the largest size in which a question fits; a short one grows on the lines it has."""
    width, height = room

    def fits(size: float) -> bool:
        high = pen.height_of(asked, size, width, MEDIUM)
        return high <= height and pen.widest_word(asked, size, MEDIUM) <= width

    def lines(size: float) -> int:
        one = pen.height_of("1", size, width, MEDIUM)
        return round(pen.height_of(asked, size, width, MEDIUM) / one)

    size = _LARGEST
    while size > _SMALLEST and not fits(size):
        size -= 2.0
    while _LARGEST <= size < _SHORT and fits(size + 2.0) and lines(size + 2.0) == lines(size):
        size += 2.0
    return size
