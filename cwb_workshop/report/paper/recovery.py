"""What to do where the laptop fails in the midst of an evening, with lines to go on writing on."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import DEEP, INK
from cwb_workshop.report.paper.sheet import MARGIN, WRITING, PaperSide, SheetPen, title_of
from cwb_workshop.report.paper.source import PaperSource

_SIZE = 13.0
_STEPS = ("go_on", "write", "restart", "other", "afterwards")
_NUMBER, _TABLE = 26.0, 70.0
_BELOW = 7.0


def recovery_sheets(source: PaperSource) -> Iterator[PaperSide]:
    """Return one page for who leads, to lie ready: nobody can look it up by then."""
    words = source.words
    about = f"{source.head} · {words('paper.recovery_sheet.name')}"
    yield PaperSide(lambda pen: _page(pen, source), about, words.locale.name)


def _page(pen: SheetPen, source: PaperSource) -> None:
    words, width = source.words, pen.width - 2 * MARGIN
    top = title_of(pen, words("paper.recovery_sheet.title"), 26.0) + 4.0
    top = pen.text(words("paper.recovery_sheet.calm"), (MARGIN, top, width), 16.0) + 10.0
    beside, room = MARGIN + _NUMBER, width - _NUMBER
    for number, step in enumerate(_STEPS, start=1):
        pen.text(str(number), (MARGIN, top - 2.0, _NUMBER), 18.0, font=MEDIUM, colour=DEEP)
        does = words(f"paper.recovery_sheet.{step}")
        top = pen.text(does, (beside, top, room), 15.0, font=MEDIUM, tag="H2")
        told = words(f"paper.recovery_sheet.{step}_told")
        top = pen.text(told, (beside, top, room), _SIZE) + _BELOW
    _lines(pen, source, top + 4.0)


def _lines(pen: SheetPen, source: PaperSource, top: float) -> None:
    """Draw where each answer is written with its table, down to the foot."""
    words, width = source.words, pen.width - 2 * MARGIN
    pen.rule(MARGIN, top, width, colour=INK, thickness=1.5)
    top += 8.0
    pen.text(words("paper.table"), (MARGIN, top, _TABLE), _SIZE, font=MEDIUM)
    said = MARGIN + _TABLE + 12.0, top, width - _TABLE - 12.0
    end = pen.text(words("paper.recovery_sheet.said"), said, _SIZE, font=MEDIUM, tag="H2")
    number = int((pen.foot - end) // WRITING)
    foot = pen.writing(MARGIN, end, width, number)
    pen.rule(MARGIN + _TABLE, end, foot - end, upright=True, dashed=True)
