"""Cards to hang up: one per principle, to put dots on, and one per lens of Broad Prosperity."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cwb_workshop.core.model.kit import PrincipleText
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.style import A4_LYING, DEEP, INK, QUIET
from cwb_workshop.report.paper.sheet import MARGIN, PaperSide, SheetPen
from cwb_workshop.report.paper.source import PaperPrinciple, PaperSource

_DOTS_WIDTH = 142.0
"""Dots of 2 cm are put on a strip of 5 cm."""

_GUTTER = 24.0
_LABEL = 104.0
_NUMBER, _NAME, _IN_FULL, _NAME_ROOM = 118.0, 52.0, 18.0, 122.0
"""Of the number, the name and the sentence below it; a name has two lines."""

_FULL_ROOM = 24.0

_LARGEST, _SMALLEST = 24.0, 15.0
"""What a card says is set as large as fits, in one size on all cards of a set."""

_AIR, _MOST_AIR = 14.0, 44.0
_HEAD = 96.0
"""Of the number; a name of one line is no higher."""

_LARGEST_LENS = 26.0


def principle_cards(source: PaperSource) -> Iterator[PaperSide]:
    words, number = source.words, len(source.principles)
    for at, principle in enumerate(source.principles, start=1):
        told = words("paper.of", piece=words("paper.principle_cards.one"), n=at, of=number)
        yield PaperSide(
            partial(_principle, principle=principle, source=source),
            words.in_parts((source.principles_credit, source.place or source.title, source.day)),
            f"{told} · {words.locale.name}",
            A4_LYING,
        )


def _principle(pen: SheetPen, principle: PaperPrinciple, source: PaperSource) -> None:
    width = pen.width - 2 * MARGIN - (_DOTS_WIDTH + _GUTTER if source.dots else 0.0)
    size = _size_for(pen, source, width)
    top = _name(pen, principle, width)
    # What is left of the sheet goes between its parts.
    parts = _parts(principle.text)
    left = pen.foot - top - _height(pen, principle.text, size, width)
    air = _AIR + min(max(left, 0.0) / (len(parts) + 1), _MOST_AIR)
    top = pen.text(principle.text.explanation, (MARGIN, top + air - _AIR, width), size) + air
    for label, said, font in parts:
        pen.rule(MARGIN, top, width, colour=INK, thickness=1.2)
        top += _AIR
        name = source.words(f"paper.principle_cards.{label}")
        place = MARGIN, top, _LABEL
        pen.text(name, place, _lower(size) - 2.0, font=MEDIUM, colour=DEEP, tag="H2", room=24.0)
        beside = MARGIN + _LABEL, top, width - _LABEL
        top = pen.text(said, beside, _lower(size), font=font) + air
    if source.dots:
        _dots(pen, source)


def _name(pen: SheetPen, principle: PaperPrinciple, width: float) -> float:
    """Write the number, hollow so that it takes no ink, and what the card is called in the room,
    with the whole sentence below it; return where what follows begins.
    """
    text, figure = principle.text, str(principle.number)
    beside = MARGIN + pen.width_of(figure, _NUMBER, MEDIUM) + 20.0
    pen.outlined(figure, (MARGIN, MARGIN - 18.0), _NUMBER, font=MEDIUM)
    place = beside, MARGIN - 4.0, MARGIN + width - beside
    top = pen.text(text.short, place, _NAME, font=MEDIUM, tag="H1", room=_NAME_ROOM, even=True)
    if _in_full(text):
        place = beside, top + 4.0, MARGIN + width - beside
        top = pen.text(text.name, place, _IN_FULL, colour=QUIET, room=_FULL_ROOM)
    return max(top, MARGIN + _HEAD) + _AIR


def _in_full(text: PrincipleText) -> bool:
    return text.name != text.short


def _head_of(pen: SheetPen, principle: PaperPrinciple, width: float) -> float:
    """Return how high the name is, with what stands below it."""
    figure = pen.width_of(str(principle.number), _NUMBER, MEDIUM) + 20.0
    high = min(pen.height_of(principle.text.short, _NAME, width - figure, MEDIUM), _NAME_ROOM)
    below = 4.0 + _FULL_ROOM if _in_full(principle.text) else 0.0
    return max(high + below, _HEAD) + _AIR


def _parts(text: PrincipleText) -> list[tuple[str, str, str]]:
    parts = ("example", text.example, REGULAR), ("question", text.question, MEDIUM)
    return [part for part in parts if part[1]]


def _size_for(pen: SheetPen, source: PaperSource, width: float) -> float:
    """Return the largest size in which every card of the set has room for what it says."""
    rooms = [(one.text, pen.foot - MARGIN - _head_of(pen, one, width)) for one in source.principles]
    size = _LARGEST
    while size > _SMALLEST and any(_height(pen, one, size, width) > room for one, room in rooms):
        size -= 0.5
    return size


def _height(pen: SheetPen, text: PrincipleText, size: float, width: float) -> float:
    parts = _parts(text)
    said = (pen.height_of(one, _lower(size), width - _LABEL, font) for _label, one, font in parts)
    return pen.height_of(text.explanation, size, width) + sum(said) + 2 * _AIR * len(parts)


def _lower(size: float) -> float:
    """Return the size of what stands below the explanation."""
    return size - 2.0


def _dots(pen: SheetPen, source: PaperSource) -> None:
    """Draw the strip that dots are put on."""
    left, top = pen.width - MARGIN - _DOTS_WIDTH, MARGIN
    pen.frame(left, top, _DOTS_WIDTH, pen.foot - top, dashed=True)
    inner = left + 10.0, top + 14.0, _DOTS_WIDTH - 20.0
    told = source.words("paper.principle_cards.dots")
    end = pen.text(told, inner, 16.0, font=MEDIUM, align=0.5, even=True)
    if source.most_dots:
        most = source.words("paper.principle_cards.most", n=source.most_dots)
        pen.text(most, (inner[0], end, inner[2]), 14.0, colour=QUIET, align=0.5, even=True)


def lens_cards(source: PaperSource) -> Iterator[PaperSide]:
    """Return a card per lens, with room to say what a plan does there."""
    words, number = source.words, len(source.lenses)
    for at, lens in enumerate(source.lenses, start=1):
        told = words("paper.of", piece=words("paper.lens_cards.one"), n=at, of=number)

        def draw(pen: SheetPen, heading: str = lens.heading, told: str = lens.explanation) -> None:
            width = pen.width - 2 * MARGIN
            top = pen.text(
                heading, (MARGIN, MARGIN, width), 40.0, font=MEDIUM, tag="H1", room=100.0
            )
            top = pen.text(told, (MARGIN, top + 14.0, width), _LARGEST_LENS, room=200.0) + 18.0
            pen.rule(MARGIN, top, width, colour=INK, thickness=1.2)
            asked = words("paper.lens_cards.asked")
            top = pen.text(asked, (MARGIN, top + 14.0, width), 20.0, font=MEDIUM, tag="H2")
            lines = int((pen.foot - top) // 34.0)
            pen.writing(MARGIN, top, width, lines)

        yield PaperSide(draw, source.head, f"{told} · {words.locale.name}", A4_LYING)
