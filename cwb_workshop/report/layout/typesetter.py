"""Text to lines: broken where words end, letters joined and turned round line by line.

This is the only way in which text reaches a page. Nothing here reads markup, so `<b>` in
an answer is printed as it was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from cwb_workshop.core.model.direction import (
    Side,
)
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout import fonts
from cwb_workshop.report.layout.breaking import Breaker
from cwb_workshop.report.layout.faces import in_faces, with_brackets_apart
from cwb_workshop.report.layout.order import Stretch, stretches
from cwb_workshop.report.layout.printable import (
    NO_BREAK,
    Unprintable,
    has_no_shape,
    plain_width,
    runs_right_to_left,
)
from cwb_workshop.report.layout.printed_text import PrintedText, printed_text
from cwb_workshop.report.layout.shaping import Glyph, shaped

_MOST_WORDS = 8192
"""So many are remembered in one size of a typeface."""


@value_type
class Run:
    """Characters of one typeface; `at` from the left. With `glyphs` these are what is drawn, from
    left to right, and `turned` says that they are read the other way.
    """

    font: str
    text: str
    at: float
    glyphs: tuple[Glyph, ...] = ()
    turned: bool = False


@value_type
class TextLine:
    """One line as it is drawn. `spoken` is its text in reading order, where that differs.

    Of one that is `cut` the next goes on with the same word.
    """

    runs: tuple[Run, ...]
    size: float
    width: float
    right_to_left: bool = False
    spoken: str = ""
    cut: bool = False


class Typesetter:
    """Sets the texts of one document; the same text in the same width is set once."""

    def __init__(
        self, unprintable: Unprintable, *, right_to_left: bool = False, quoted: str = "{text}"
    ) -> None:
        """`right_to_left` is how the document runs, and what has no direction of its own.

        `quoted` is what stands around literal words, with `{text}` for them.
        """
        self._unprintable = unprintable
        self.right_to_left = right_to_left
        self._base: Side = "R" if right_to_left else "L"
        self._quoted = quoted
        self._set: dict[tuple[str, str, float, float], tuple[TextLine, ...]] = {}
        self._read: dict[str, PrintedText] = {}

    def lines(self, text: str, font: str, size: float, width: float) -> tuple[TextLine, ...]:
        """Return the lines of a paragraph, none of them wider than width."""
        key = (text, font, size, width)
        if key not in self._set:
            self._set[key] = tuple(self._lines(text, font, size, width))
        return self._set[key]

    def set_once(self, text: str, font: str, size: float, width: float) -> tuple[TextLine, ...]:
        """Return the lines of a paragraph that is drawn now, and then not asked for again."""
        kept = self._set.get((text, font, size, width))
        made = tuple(self._lines(text, font, size, width)) if kept is None else kept
        self._read.pop(text, None)
        return made

    def number_of_lines(self, text: str, font: str, size: float, width: float) -> int:
        """Return how many lines a paragraph has in this width, which is soon found."""
        shown = self._shown(text)
        return _breaker(shown, font, size, width).number(*shown.units)

    def width(self, text: str, font: str, size: float) -> float:
        """Return how wide a text is on a single line, which is soon found too."""
        shown = self._shown(text)
        if not shown.plain or shown.turned:
            return self.line(text, font, size).width
        words, wide = shown.units[0], _widths(font, size)
        return sum(map(wide.__getitem__, words)) + wide[" "] * (len(words) - 1)

    def quoted(self, text: str) -> str:
        """Return literal words with the marks of the language around them."""
        return self._quoted.replace("{text}", text)

    def line(self, text: str, font: str, size: float) -> TextLine:
        """Return text on a single line, however long."""
        lines = self.lines(text, font, size, float("inf"))
        return lines[0] if lines else TextLine((), size, 0.0)

    def _lines(self, text: str, font: str, size: float, width: float) -> Iterator[TextLine]:
        shown = self._shown(text)
        levels = shown.levels if shown.turned else []
        at = 0
        for piece in _breaker(shown, font, size, width).lines(*shown.units):
            end = at + len(piece)
            cut = end < len(shown.text) and shown.text[end] != " "
            if shown.turned:
                parts = stretches(piece, levels[at:end])
                yield _mixed(piece, parts, font, size, shown.base, cut=cut)
            elif shown.plain:
                yield _plain(piece, font, size, shown.base, cut=cut)
            else:
                parts = [Stretch(piece, right_to_left=False)]
                yield _mixed(piece, parts, font, size, shown.base, cut=cut)
            at = end if cut else end + 1

    def _shown(self, text: str) -> PrintedText:
        """Return what is printed of a text; the widths of a table ask for it many times over."""
        if text not in self._read:
            self._read[text] = printed_text(text, self._base, self._unprintable)
        return self._read[text]


def _breaker(shown: PrintedText, font: str, size: float, width: float) -> Breaker:
    if shown.plain:
        return _plain_breaker(font, size, width)
    space = max(_width(" ", face, size) for face in (font, *_faces(shown.text, font)))
    return Breaker(_widths(font, size).__getitem__, space, width)


@lru_cache(maxsize=64)
def _plain_breaker(font: str, size: float, width: float) -> Breaker:
    """Return the one for text of Roboto alone: a column of a table asks for it in each row."""
    wide = _widths(font, size)
    return Breaker(wide.__getitem__, wide[" "], width)


def _faces(text: str, font: str) -> list[str]:
    """Return the typefaces for shaped letters that draw some of a text, and a space."""
    faces = {
        fonts.in_weight(face, part, font) for face, part in in_faces(text) if face != fonts.REGULAR
    }
    return [face for face in faces if fonts.has(face, " ")]


def _plain(text: str, font: str, size: float, base: Side, *, cut: bool) -> TextLine:
    """Set a line of Roboto alone."""
    width = _width(text, font, size)
    run = Run(font, text.replace(NO_BREAK, " "), 0.0)
    return TextLine((run,) if text else (), size, width, base == "R", cut=cut)


def _mixed(
    text: str, parts: Sequence[Stretch], font: str, size: float, base: Side, *, cut: bool
) -> TextLine:
    """Set a line in the order in which it is drawn, each letter in a typeface that has it."""
    runs: list[Run] = []
    at = 0.0
    for part in parts:
        shown = part.text.replace(NO_BREAK, " ")
        faced = in_faces(shown)
        if part.right_to_left:
            faced = reversed(list(with_brackets_apart(faced)))
        for face, letters in faced:
            run, width = _run(face, letters, font, right_to_left=part.right_to_left)
            if runs and not runs[-1].glyphs and not run.glyphs:
                runs[-1] = Run(font, runs[-1].text + run.text, runs[-1].at)
            else:
                runs.append(replace(run, at=at))
            at += width * size / 1000
    spoken = "".join(char for char in text if not has_no_shape(char)).replace(NO_BREAK, " ")
    return TextLine(tuple(runs), size, at, base == "R", spoken, cut)


def _run(face: str, letters: str, font: str, *, right_to_left: bool) -> tuple[Run, float]:
    """Return letters of one typeface, and how wide they are in thousandths of their size."""
    drawn = "".join(char for char in letters if not has_no_shape(char))
    if face != fonts.REGULAR:
        face = fonts.in_weight(face, drawn, font)
        made = shaped(letters, face, right_to_left=right_to_left)
        return Run(face, letters, 0.0, made.glyphs, right_to_left), made.width
    if right_to_left:
        drawn = drawn[::-1]
    return Run(font, drawn, 0.0), sum(fonts.widths(font)[ord(char)] for char in drawn)


class _Widths(dict[str, float]):
    """How wide words are in one size of a typeface, of which most are asked for many times."""

    def __init__(self, font: str, size: float) -> None:
        super().__init__()
        self._font = font
        self._size = size

    def __missing__(self, word: str) -> float:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = wide = _width(word, self._font, self._size)
        return wide


@lru_cache(maxsize=64)
def _widths(font: str, size: float) -> _Widths:
    return _Widths(font, size)


def _width(text: str, font: str, size: float) -> float:
    plain = plain_width(text, font)
    if plain is not None:
        return plain * size / 1000
    if font not in fonts.LATIN:
        return fonts.widths(font)[ord(text)] * size / 1000
    return sum(_wide(face, part, font) for face, part in in_faces(text)) * size / 1000


def _wide(face: str, part: str, font: str) -> float:
    return _run(face, part, font, right_to_left=runs_right_to_left(part))[1]
