"""What people put dots and crosses on: the poster of the vote, and the scale at the door."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import A3_LYING, DEEP, INK, QUIET
from cwb_workshop.report.paper.sheet import MARGIN, WRITING, PaperSide, SheetPen
from cwb_workshop.report.paper.source import PaperSource

_NAME = 0.42
"""Of the width of the poster; beside it dots are put."""

_SIZE = 30.0
"""Of what can be voted on: read from where people stand in a row."""

_SCORES = 5
_CIRCLE = 46.0


def vote_poster(source: PaperSource) -> Iterator[PaperSide]:
    """Return one poster with all principles, A3, for who has no wall for eight cards."""
    words = source.words
    if not (source.dots and source.principles):
        return
    yield PaperSide(
        lambda pen: _poster(pen, source),
        source.head,
        f"A3 · {words('paper.vote_poster.name')} · {words.locale.name}",
        A3_LYING,
    )


def _poster(pen: SheetPen, source: PaperSource) -> None:
    words, width = source.words, pen.width - 2 * MARGIN
    title = words("paper.vote_poster.title")
    top = pen.text(title, (MARGIN, MARGIN, width), 40.0, font=MEDIUM, tag="H1", room=54.0) + 4.0
    told = words("paper.vote_poster.told", n=source.dots)
    if source.most_dots:
        told = f"{told} {words('paper.vote_poster.most', n=source.most_dots)}"
    top = pen.text(told, (MARGIN, top, width), 20.0, colour=QUIET, room=30.0) + 10.0
    each = (pen.foot - top) / len(source.principles)
    for principle in source.principles:
        pen.rule(MARGIN, top, width, colour=INK, thickness=1.0)
        middle = top + each / 2
        pen.text(
            str(principle.number), (MARGIN, middle - 22.0, 40.0), 36.0, font=MEDIUM, colour=DEEP
        )
        room = width * _NAME - 56.0
        high = pen.height_of(principle.text.short, _SIZE, room, MEDIUM)
        place = MARGIN + 46.0, middle - high / 2, room
        pen.text(principle.text.short, place, _SIZE, font=MEDIUM, tag="H2", room=each - 12.0)
        pen.rule(MARGIN + width * _NAME, top + 6.0, each - 12.0, upright=True, dashed=True)
        top += each
    pen.rule(MARGIN, top, width, colour=INK, thickness=1.0)


def exit_scale(source: PaperSource) -> Iterator[PaperSide]:
    """Return the form at the door: a cross from 1 to 5, and a sentence, with no name."""
    words = source.words
    if not source.looks_back:
        return
    yield PaperSide(
        lambda pen: _exit(pen, source),
        f"{source.head} · {words('paper.no_names')}",
        f"{words('paper.exit_scale.name')} · {words.locale.name}",
    )


def _exit(pen: SheetPen, source: PaperSource) -> None:
    """Print two on a sheet, one above the other: they are cut apart."""
    half = (pen.height - 40.0) / 2
    for at in range(2):
        _form(pen, source, at * half)
    pen.rule(6.0, half, pen.width - 12.0, dashed=True)


def _form(pen: SheetPen, source: PaperSource, above: float) -> None:
    words, width = source.words, pen.width - 2 * MARGIN
    place = MARGIN, above + MARGIN, width
    top = pen.text(words("paper.exit_scale.title"), place, 26.0, font=MEDIUM, tag="H1", room=64.0)
    top = (
        pen.text(
            words("paper.exit_scale.asked"), (MARGIN, top + 8.0, width), 16.0, room=42.0, even=True
        )
        + 14.0
    )
    step = (width - _CIRCLE) / (_SCORES - 1)
    for score in range(1, _SCORES + 1):
        left = MARGIN + (score - 1) * step
        pen.ring((left + _CIRCLE / 2, top + _CIRCLE / 2), _CIRCLE / 2)
        pen.text(str(score), (left, top + 10.0, _CIRCLE), 20.0, font=MEDIUM, align=0.5)
    top += _CIRCLE + 6.0
    pen.text(words("paper.exit_scale.low"), (MARGIN, top, width / 2), 14.0, colour=QUIET)
    high = MARGIN + width / 2, top, width / 2
    top = pen.text(words("paper.exit_scale.high"), high, 14.0, colour=QUIET, align=1.0) + 12.0
    top = pen.text(
        words("paper.exit_scale.sentence"), (MARGIN, top, width), 16.0, font=MEDIUM, tag="H2"
    )
    lines = int((above + (pen.height - 40.0) / 2 - top - 14.0) // WRITING)
    pen.writing(MARGIN, top, width, min(lines, 4))
