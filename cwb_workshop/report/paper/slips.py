"""Paper that is cut to pieces: slips for obstacles, stickers, and slips to take home."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from cwb_workshop.core.model.words import Translator
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import A4, A5_LYING, DEEP, INK, QUIET
from cwb_workshop.report.paper.sheet import MARGIN, WRITING, PaperSide, SheetPen
from cwb_workshop.report.paper.source import PaperItem, PaperSource

_ACROSS, _DOWN = 2, 4
_EDGE_X, _EDGE_Y = 28.0, 28.0
_INSET = 18.0
_USUAL_PEOPLE = 24
"""So many are counted with where nobody said how many come."""

_OTHER = 2 * _EDGE_Y + 26.0
"""What stands above and below the stickers of a sheet."""

_TABLE, _APART = 42.0, 10.0
"""The line for the number of a table, and what stands between the parts of a foot."""

_FOOT, _SMALLEST = 14.0, 11.0
_CLOSE = 29.0
"""From one line to the next where that makes room for one more: 1 cm."""

_ABOVE = 16.0
"""What stays empty between the last line to write on and a foot."""

_DOT = 57.0
"""A sticker of 2 cm: as large as shops have them."""


def slips(source: PaperSource) -> Iterator[PaperSide]:
    """Return slips, eight on a sheet: as many as people write, and one sheet to spare."""
    for item in source.items:
        if item.slips:
            yield from _slips_of(item, source)


def _slips_of(item: PaperItem, source: PaperSource) -> Iterator[PaperSide]:
    words = source.words
    wanted = (source.tables or -(-(source.people or _USUAL_PEOPLE) // 5)) * item.slips
    number = -(-wanted // (_ACROSS * _DOWN)) + 1
    for at in range(1, number + 1):
        told = words("paper.of", piece=words("paper.sheet"), n=at, of=number)
        yield PaperSide(
            lambda pen: _eight(pen, item, source),
            f"{source.head} · {words('paper.slips.name')}",
            f"{told} · {words.locale.name}",
        )


def _eight(pen: SheetPen, item: PaperItem, source: PaperSource) -> None:
    columns, rows = grid(pen, _ACROSS, _DOWN)
    pen.cut_marks(columns, rows)
    width, height = columns[1] - columns[0], rows[1] - rows[0]
    for row, column in product(range(_DOWN), range(_ACROSS)):
        left, top = columns[column] + _INSET, rows[row] + 14.0
        inner = width - 2 * _INSET
        end = pen.text(item.title, (left, top, inner), 17.0, font=MEDIUM, room=44.0, even=True)
        room = height - (end - top) - 46.0 - _ABOVE
        lines = int(room // _CLOSE)
        pen.writing(left, end, inner, lines, each=min(room / lines, WRITING))
        _foot(pen, source.words, (left, rows[row] + height - 32.0, inner))


def _foot(pen: SheetPen, words: Translator, place: tuple[float, float, float]) -> None:
    """Write what goes on a slip and room for the table, both in the size in which they fit."""
    left, top, width = place
    told, table = words("paper.slips.one_each"), words("paper.table")
    room, size = width - _TABLE - 2 * _APART, _FOOT
    while size > _SMALLEST and pen.width_of(told, size) + pen.width_of(table, size) > room:
        size -= 0.5
    pen.text(told, (left, top, width), size, colour=QUIET)
    beside = left + width - _TABLE - _APART / 2 - pen.width_of(table, size)
    pen.text(table, (beside, top, width), size, colour=QUIET)
    pen.rule(left + width - _TABLE, top + 17.0, _TABLE, colour=INK)


def stickers(source: PaperSource) -> Iterator[PaperSide]:
    """Return dots to cut out and put on, for who has no stickers: as many as people have."""
    if not source.dots:
        return
    words = source.words
    wanted = (source.people or _USUAL_PEOPLE) * source.dots
    across, down = int((A4[0] - 2 * _EDGE_X) // _DOT), int((A4[1] - _OTHER) // _DOT)

    def draw(pen: SheetPen) -> None:
        columns, rows = grid(pen, across, down, top=_EDGE_Y + 14.0)
        pen.cut_marks(columns, rows)
        told = words("paper.stickers.told", n=source.dots)
        pen.text(
            told,
            (MARGIN + 30.0, 22.0, pen.width - 2 * MARGIN - 60.0),
            11.0,
            tag="H1",
            align=0.5,
            room=16.0,
        )
        for row, column in product(range(down), range(across)):
            middle = (columns[column] + columns[column + 1]) / 2, (rows[row] + rows[row + 1]) / 2
            pen.ring(middle, 15.0)

    number = -(-wanted // (across * down))
    for at in range(1, number + 1):
        told = words("paper.of", piece=words("paper.sheet"), n=at, of=number)
        about = f"{source.head} · {words('paper.stickers.name')}"
        yield PaperSide(draw, about, f"{told} · {words.locale.name}")


def commitment_slips(source: PaperSource) -> Iterator[PaperSide]:
    """Return a slip per table for what it is going to do, A5, to take home."""
    words = source.words
    if not source.agrees:
        return
    number = source.tables or 1
    for at in range(1, number + 1):
        told = words("paper.of", piece=words("paper.sheet"), n=at, of=number)
        yield PaperSide(
            lambda pen: _commitment(pen, source),
            f"{source.head} · {words('paper.commitment_slips.name')} · {words('paper.no_names')}",
            f"A5 · {told} · {words.locale.name}",
            A5_LYING,
        )


def _commitment(pen: SheetPen, source: PaperSource) -> None:
    words = source.words
    width = pen.width - 2 * MARGIN
    pen.text(
        words("paper.commitment_slips.title"),
        (MARGIN, 30.0, width - 110.0),
        26.0,
        font=MEDIUM,
        tag="H1",
        room=36.0,
    )
    left = pen.width - MARGIN - 96.0
    pen.frame(left, 30.0, 96.0, 42.0)
    pen.text(words("paper.table"), (left + 9.0, 34.0, 80.0), 13.0, font=MEDIUM)
    top = _asked(pen, source, "what", (MARGIN, 74.0, width), 2)
    who = width * 0.58
    _asked(pen, source, "when", (MARGIN + who + 24.0, top, width - who - 24.0), 1)
    top = _asked(pen, source, "who", (MARGIN, top, who), 1)
    top = _asked(pen, source, "needed", (MARGIN, top, width), 1) + 8.0
    pen.frame(MARGIN, top, width, 34.0, thickness=1.4)
    home = words("paper.commitment_slips.home")
    pen.text(home, (MARGIN + 11.0, top + 8.0, width * 0.45), 14.0, font=MEDIUM, room=20.0)
    back = source.response and words("paper.commitment_slips.back", date=source.response)
    pen.text(
        back, (MARGIN + width * 0.5, top + 8.0, width * 0.5 - 11.0), 14.0, align=1.0, room=20.0
    )


def _asked(
    pen: SheetPen, source: PaperSource, name: str, place: tuple[float, float, float], lines: int
) -> float:
    """Print what is asked with a hint behind it, and lines to answer on; return where they end."""
    left, top, width = place
    asked = source.words(f"paper.commitment_slips.{name}")
    pen.text(asked, (left, top, width), 17.0, font=MEDIUM, tag="H2", colour=DEEP)
    beside = left + pen.width_of(asked, 17.0, MEDIUM) + 8.0
    hint = source.words(f"paper.commitment_slips.{name}_hint")
    pen.text(hint, (beside, top + 4.0, left + width - beside), 12.0, colour=QUIET, room=18.0)
    return pen.writing(left, top + 18.0, width, lines) + 14.0


def grid(
    pen: SheetPen, across: int, down: int, top: float = _EDGE_Y
) -> tuple[list[float], list[float]]:
    """Return where a sheet is cut, from left to right and from top to bottom."""
    width = (pen.width - 2 * _EDGE_X) / across
    height = (pen.height - top - _EDGE_Y - 12.0) / down
    return (
        [_EDGE_X + width * at for at in range(across + 1)],
        [top + height * at for at in range(down + 1)],
    )
