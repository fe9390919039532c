"""How the evening goes, on one page in plain words: for who reads with trouble, or came along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import DEEP, INK
from cwb_workshop.report.paper.sheet import MARGIN, PaperSide, SheetPen, title_of
from cwb_workshop.report.paper.source import PaperSource

_LARGEST, _SMALLEST = 20.0, 13.0
_TITLE = 28.0
_AIR, _BELOW, _UNDER, _INSET = 11.0, 5.0, 3.0, 20.0


@value_type
class _Part:
    heading: str
    sentences: tuple[str, ...]


def plain_words(source: PaperSource) -> Iterator[PaperSide]:
    words = source.words
    about = f"{source.head} · {words('paper.plain_words.name')}"
    yield PaperSide(lambda pen: _page(pen, source), about, words.locale.name)


def _page(pen: SheetPen, source: PaperSource) -> None:
    words, width = source.words, pen.width - 2 * MARGIN
    top = title_of(pen, words("paper.plain_words.title"), _TITLE) + _UNDER
    where = words.in_parts((source.place, source.venue, source.day))
    top = pen.text(where, (MARGIN, top, width), 16.0)
    parts = _parts(source)
    size = _size_for(pen, parts, pen.foot - top)
    for part in parts:
        pen.rule(MARGIN, top + _AIR, width, colour=INK, thickness=1.5)
        top = pen.text(
            part.heading,
            (MARGIN, top + 2 * _AIR, width),
            size + 3.0,
            font=MEDIUM,
            colour=DEEP,
            tag="H2",
        )
        top += _UNDER
        for sentence in part.sentences:
            pen.text("–", (MARGIN, top, _INSET), size)
            place = MARGIN + _INSET, top, width - _INSET
            top = pen.text(sentence, place, size, even=True) + _BELOW


def _parts(source: PaperSource) -> tuple[_Part, ...]:
    words = source.words

    def said(*names: str) -> tuple[str, ...]:
        return tuple(words(f"paper.plain_words.{name}") for name in names)

    about = words("paper.plain_words.about", place=source.place) if source.place else ""
    dots = words("paper.plain_words.dots", n=source.dots) if source.dots else ""
    agree = words("paper.plain_words.agree") if source.agrees else ""
    doing = (about, *said("table", "right"), dots, agree)
    asked = tuple(dict.fromkeys(item.question for item in source.items if item.asks))
    later = words("paper.large_print.later")
    until = words("paper.large_print.until", date=source.response) if source.response else later
    ask = words("paper.large_print.ask", contact=source.contact) if source.contact else ""
    parts = (
        _Part(words("paper.plain_words.what"), doing),
        _Part(words("paper.plain_words.asked"), asked),
        _Part(words("paper.plain_words.may"), said("names", "silent", "help", "write")),
        _Part(words("paper.plain_words.then"), (*said("report"), until, ask)),
    )
    shown = (_Part(one.heading, tuple(filter(None, one.sentences))) for one in parts)
    return tuple(one for one in shown if one.sentences)


def _size_for(pen: SheetPen, parts: Sequence[_Part], room: float) -> float:
    """Return the largest type in which all of it stands on the page."""
    size = _LARGEST
    while size > _SMALLEST and sum(_height(pen, part, size) for part in parts) > room:
        size -= 0.5
    return size


def _height(pen: SheetPen, part: _Part, size: float) -> float:
    width = pen.width - 2 * MARGIN - _INSET
    heights = (pen.height_of(sentence, size, width) + _BELOW for sentence in part.sentences)
    heading = pen.height_of(part.heading, size + 3.0, width + _INSET, MEDIUM)
    return 2 * _AIR + heading + _UNDER + sum(heights)
