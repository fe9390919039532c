"""Cards to hang up: one per principle, to put dots on, and one per lens of Broad Prosperity."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import A4_LYING, DEEP, INK, QUIET
from cwb_workshop.report.paper.sheet import MARGIN, PaperSide, SheetPen
from cwb_workshop.report.paper.source import PaperPrinciple, PaperSource

_DOTS_WIDTH = 142.0
"""Dots of 2 cm are put on a strip of 5 cm."""

_GUTTER = 24.0
_LABEL = 92.0
_NUMBER, _TITLE, _TEXT, _MORE = 110.0, 38.0, 24.0, 20.0
_LARGEST_LENS = 26.0


def principle_cards(source: PaperSource) -> Iterator[PaperSide]:
    words, number = source.words, len(source.principles)
    for at, principle in enumerate(source.principles, start=1):
        told = words("paper.of", piece=words("paper.principle_cards.one"), n=at, of=number)
        yield PaperSide(
            partial(_principle, principle=principle, source=source),
            " · ".join(filter(None, (principle.text.original, source.head))),
            f"{told} · {words.locale.name}",
            A4_LYING,
        )


def _principle(pen: SheetPen, principle: PaperPrinciple, source: PaperSource) -> None:
    words, text = source.words, principle.text
    width = pen.width - 2 * MARGIN - (_DOTS_WIDTH + _GUTTER if source.dots else 0.0)
    figure = str(principle.number)
    beside = MARGIN + pen.width_of(figure, _NUMBER, MEDIUM) + 18.0
    pen.text(figure, (MARGIN, MARGIN - 16.0, width), _NUMBER, font=MEDIUM, colour=DEEP)
    room = MARGIN + width - beside
    pen.text(text.name, (beside, MARGIN + 4.0, room), _TITLE, font=MEDIUM, tag="H1", room=88.0)
    top = pen.text(text.explanation, (MARGIN, MARGIN + 122.0, width), _TEXT, room=160.0) + 16.0
    for label, said, font in (
        (words("paper.principle_cards.example"), text.example, ""),
        (words("paper.principle_cards.question"), text.question, MEDIUM),
    ):
        if said:
            top = _labelled(pen, label, said, (top, width, font))
    if source.dots:
        _dots(pen, source)


def _labelled(pen: SheetPen, label: str, said: str, where: tuple[float, float, str]) -> float:
    top, width, font = where
    pen.rule(MARGIN, top, width, colour=INK, thickness=1.2)
    top += 12.0
    pen.text(
        label, (MARGIN, top, _LABEL), _MORE - 2.0, font=MEDIUM, colour=DEEP, tag="H2", room=22.0
    )
    beside = MARGIN + _LABEL + 12.0, top, width - _LABEL - 12.0
    return pen.text(said, beside, _MORE, font=font or "Roboto", room=82.0) + 16.0


def _dots(pen: SheetPen, source: PaperSource) -> None:
    """Draw the strip that dots are put on."""
    left, top = pen.width - MARGIN - _DOTS_WIDTH, MARGIN
    pen.frame(left, top, _DOTS_WIDTH, pen.foot - top, dashed=True)
    inner = left + 10.0, top + 14.0, _DOTS_WIDTH - 20.0
    end = pen.text(source.words("paper.principle_cards.dots"), inner, 16.0, font=MEDIUM, align=0.5)
    if source.most_dots:
        most = source.words("paper.principle_cards.most", n=source.most_dots)
        pen.text(most, (inner[0], end, inner[2]), 14.0, colour=QUIET, align=0.5)


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
