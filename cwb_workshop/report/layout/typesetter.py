"""Text to lines: broken where words end, Arabic joined and turned round line by line.

This is the only way in which text reaches a page. Nothing here reads markup, so `<b>` in
an answer is printed as it was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from cwb_workshop.core.model.direction import RIGHT_TO_LEFT_MARK, Side, side_of
from cwb_workshop.report.layout import fonts
from cwb_workshop.report.layout.order import stretches
from cwb_workshop.report.layout.printable import (
    Unprintable,
    font_of,
    is_plain,
    plain_width,
    printable,
    runs_right_to_left,
    without_unprintable,
)
from cwb_workshop.report.layout.shaping import Glyph, shaped

_KEPT_TOGETHER = re.compile(
    r"(?<=€) (?=[0-9])|(?<=\b[0-9]) (?=[^\W\d])|(?<=\b[0-9]{2}) (?=[^\W\d])"
)
"""The space in € 25.000, 2 april and 14 antwoorden."""

_NO_BREAK = "\u00a0"
_JOINERS = re.compile("[\u200c\u200d]")
_GOOD_CUTS = f"-/\u2013\u2014{_NO_BREAK}"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one typeface; `at` from the left. With `glyphs` these are what is drawn."""

    font: str
    text: str
    at: float
    glyphs: tuple[Glyph, ...] = ()


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line as it is drawn. `spoken` is its text in reading order, where that differs."""

    runs: tuple[Run, ...]
    size: float
    width: float
    right_to_left: bool = False
    spoken: str = ""


class Typesetter:
    """Sets the texts of one document; the same text in the same width is set once."""

    def __init__(
        self, unprintable: Unprintable, *, right_to_left: bool = False, quoted: str = "{text}"
    ) -> None:
        """`right_to_left` is how the document runs, and what has no direction of its own.

        `quoted` is what stands around literal words, with `{text}` for them.
        """
        self._unprintable = unprintable
        self._base: Side = "R" if right_to_left else "L"
        self._quoted = quoted
        self._set: dict[tuple[str, str, float, float], tuple[TextLine, ...]] = {}
        self._read: dict[str, _Shown] = {}

    def lines(self, text: str, font: str, size: float, width: float) -> tuple[TextLine, ...]:
        """Return the lines of a paragraph, none of them wider than width."""
        key = (text, font, size, width)
        if key not in self._set:
            self._set[key] = tuple(self._lines(text, font, size, width))
        return self._set[key]

    def set_once(self, text: str, font: str, size: float, width: float) -> tuple[TextLine, ...]:
        """Return the lines of a paragraph that is drawn now, and then not asked for again."""
        kept = self._set.get((text, font, size, width))
        return tuple(self._lines(text, font, size, width)) if kept is None else kept

    def number_of_lines(self, text: str, font: str, size: float, width: float) -> int:
        """Return how many lines a paragraph has in this width, which is soon found."""
        shown = self._shown(text)
        return self._breaker(shown, font, size, width).number(shown.words)

    def width(self, text: str, font: str, size: float) -> float:
        """Return how wide a text is on a single line, which is soon found too."""
        shown = self._shown(text)
        if shown.turned:
            return self.line(text, font, size).width
        words = shown.words
        space = _width(" ", font, size)
        return sum([_width(word, font, size) for word in words]) + space * (len(words) - 1)

    def quoted(self, text: str) -> str:
        """Return literal words with the marks of the language around them."""
        return self._quoted.replace("{text}", text)

    def numbered(self, number: int, text: str) -> str:
        """Return words behind their number, which stands first as the document runs."""
        return f"{RIGHT_TO_LEFT_MARK if self._base == 'R' else ''}{number} {text}"

    def line(self, text: str, font: str, size: float) -> TextLine:
        """Return text on a single line, however long."""
        lines = self.lines(text, font, size, float("inf"))
        return lines[0] if lines else TextLine((), size, 0.0)

    def _lines(self, text: str, font: str, size: float, width: float) -> Iterator[TextLine]:
        shown = self._shown(text)
        for piece in self._breaker(shown, font, size, width).lines(shown.words):
            if shown.turned:
                yield _turned(piece, font, size, shown.base)
            else:
                yield _plain(piece, font, size, shown.base)

    def _breaker(self, shown: _Shown, font: str, size: float, width: float) -> _Breaker:
        space = _width(" ", font, size)
        if shown.turned:
            space = max(space, _width(" ", fonts.ARABIC, size))
        return _Breaker(font, size, space, width)

    def _shown(self, text: str) -> _Shown:
        """Return what is printed of a text; the widths of a table ask for it many times over."""
        if text not in self._read:
            plain = is_plain(text)
            shown = " ".join(text.split()) if plain else printable(text, self._unprintable)
            shown = _KEPT_TOGETHER.sub(_NO_BREAK, shown)
            # A mark of direction is no character to print, but says how the line runs; a letter
            # that no typeface has says nothing: what stands in its place has its own direction.
            base = side_of(text if plain else without_unprintable(text), self._base)
            turned = not plain and runs_right_to_left(shown)
            turned |= base == "R" and not shown.isalnum()
            self._read[text] = _Shown(shown, base, turned)
        return self._read[text]


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is printed of a paragraph; `turned` where some of it runs from right to left."""

    text: str
    base: Side
    turned: bool

    @property
    def words(self) -> list[str]:
        return self.text.split(" ")


def _plain(text: str, font: str, size: float, base: Side) -> TextLine:
    """Set a line without a letter from right to left."""
    width = plain_width(text, font)
    if width is None:
        runs, width = _runs([(text, False)], font, size)
        return TextLine(tuple(runs), size, width, base == "R")
    run = Run(font, text.replace(_NO_BREAK, " "), 0.0)
    return TextLine((run,) if text else (), size, width * size / 1000, base == "R")


def _turned(text: str, font: str, size: float, base: Side) -> TextLine:
    """Set a line in the order in which it is drawn."""
    parts = [(part.text, part.right_to_left) for part in stretches(text, base)]
    runs, width = _runs(parts, font, size)
    spoken = _JOINERS.sub("", text).replace(_NO_BREAK, " ")
    return TextLine(tuple(runs), size, width, base == "R", spoken)


def _runs(parts: Sequence[tuple[str, bool]], font: str, size: float) -> tuple[list[Run], float]:
    """Return what is drawn of texts beside each other, and how wide it is."""
    runs: list[Run] = []
    at = 0.0
    for text, right_to_left in parts:
        shown = text.replace(_NO_BREAK, " ")
        if right_to_left:
            letters = shaped(shown)
            runs.append(Run(fonts.ARABIC, shown, at, letters.glyphs))
            at += letters.width * size / 1000
            continue
        plain = _JOINERS.sub("", shown)
        for face, chars in groupby(plain, key=lambda char: font_of(char, font)):
            stretch = "".join(chars)
            if runs and runs[-1].font == face and not runs[-1].glyphs:
                runs[-1] = Run(face, runs[-1].text + stretch, runs[-1].at)
            else:
                runs.append(Run(face, stretch, at))
            for char in stretch:
                at += _advance(face, char) * size / 1000
    return runs, at


@dataclass(frozen=True, slots=True)
class _Breaker:
    """Joins words to lines; a word that is too wide for any line is cut."""

    font: str
    size: float
    space: float
    width: float

    def lines(self, words: Sequence[str]) -> Iterator[str]:
        line, used = "", 0.0
        for word in words:
            needed = _width(word, self.font, self.size)
            if line and used + self.space + needed <= self.width:
                line, used = f"{line} {word}", used + self.space + needed
                continue
            if line:
                yield line
            *whole, line = self._cut(word, needed)
            yield from whole
            used = _width(line, self.font, self.size)
        if line:
            yield line

    def number(self, words: Sequence[str]) -> int:
        """Return how many lines that are, without making them."""
        number, used, begun = 0, 0.0, False
        for word in words:
            needed = _width(word, self.font, self.size)
            if begun and used + self.space + needed <= self.width:
                used += self.space + needed
                continue
            number += begun
            begun, used = bool(word), needed
            if needed > self.width:
                *whole, last = self._cut(word, needed)
                number += len(whole)
                used = _width(last, self.font, self.size)
        return number + begun

    def _cut(self, word: str, needed: float) -> Iterator[str]:
        while needed > self.width and len(word) > 1:
            used, fits = 0.0, 0
            for char in word:
                used += _width(char, self.font, self.size)
                if used > self.width:
                    break
                fits += 1
            good = max(word.rfind(sign, 1, fits) for sign in _GOOD_CUTS) + 1
            end = good if good > 1 else max(fits, 1)
            yield word[:end]
            word = word[end:]
            needed = _width(word, self.font, self.size)
        yield word


@lru_cache(maxsize=8192)
def _width(text: str, font: str, size: float) -> float:
    plain = plain_width(text, font)
    if plain is not None:
        return plain * size / 1000
    if runs_right_to_left(text):
        parts = [(part.text, part.right_to_left) for part in stretches(text, "R")]
        return _runs(parts, font, size)[1]
    return sum(_advance(font_of(char, font), char) for char in text) * size / 1000


@cache
def _advance(font: str, char: str) -> float:
    return fonts.widths(font)[ord(char)]
