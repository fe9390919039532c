"""Text to lines: broken where words end, Arabic joined and turned round line by line.

This is the only way in which text reaches a page. Nothing here reads markup, so `<b>` in
an answer is printed as it was said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cwb_workshop.report.layout import fonts
from cwb_workshop.report.layout.printable import Unprintable, font_of, printable, runs_right_to_left

_KEPT_TOGETHER = re.compile(
    r"(?<=€) (?=[0-9])|(?<=\b[0-9]) (?=[^\W\d])|(?<=\b[0-9]{2}) (?=[^\W\d])"
)
"""The space in € 25.000, 2 april and 14 antwoorden."""

_NO_BREAK = "\u00a0"
_JOINERS = re.compile("[\u200c\u200d]")
_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_GOOD_CUTS = f"-/\u2013\u2014{_NO_BREAK}"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one typeface, in the order in which they are drawn; `at` from the left."""

    font: str
    text: str
    at: float


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

    def __init__(self, unprintable: Unprintable) -> None:
        self._unprintable = unprintable
        self._set: dict[tuple[str, str, float, float], tuple[TextLine, ...]] = {}

    def lines(self, text: str, font: str, size: float, width: float) -> tuple[TextLine, ...]:
        """Return the lines of a paragraph, none of them wider than width."""
        key = (text, font, size, width)
        if key not in self._set:
            self._set[key] = tuple(self._lines(text, font, size, width))
        return self._set[key]

    def line(self, text: str, font: str, size: float) -> TextLine:
        """Return text on a single line, however long."""
        lines = self.lines(text, font, size, float("inf"))
        return lines[0] if lines else TextLine((), size, 0.0)

    def _lines(self, text: str, font: str, size: float, width: float) -> Iterator[TextLine]:
        shown = _KEPT_TOGETHER.sub(_NO_BREAK, printable(text, self._unprintable))
        turned = runs_right_to_left(shown)
        if turned:
            shown = _joined(shown)
        base = "R" if turned and _begins_right_to_left(shown) else "L"
        space = _width(" ", font, size)
        if turned:
            space = max(space, _width(" ", fonts.ARABIC, size))
        for piece in _Breaker(font, size, space, width).lines(shown.split(" ")):
            yield _line(piece, font, size, base if turned else "")


def _line(text: str, font: str, size: float, base: str) -> TextLine:
    """Draw a broken line; with a base direction it is turned round first."""
    drawn = _turned(text, base) if base else text
    runs: list[Run] = []
    at = 0.0
    shown = _JOINERS.sub("", drawn.replace(_NO_BREAK, " "))
    for number, char in enumerate(shown):
        around = (shown[number - 1 : number], shown[number + 1 : number + 2])
        between = char == " " and all(runs_right_to_left(next_to) for next_to in around)
        face = fonts.ARABIC if between else font_of(char, font)
        if runs and runs[-1].font == face:
            runs[-1] = Run(face, runs[-1].text + char, runs[-1].at)
        else:
            runs.append(Run(face, char, at))
        at += _advance(face, char) * size / 1000
    spoken = _SHAPED.sub(_unshaped, text).replace(_NO_BREAK, " ") if base else ""
    return TextLine(tuple(runs), size, at, base == "R", spoken)


@dataclass(frozen=True, slots=True)
class _Breaker:
    """Joins words to lines; a word that is too wide for any line is cut."""

    font: str
    size: float
    space: float
    width: float

    def lines(self, words: list[str]) -> Iterator[str]:
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


def _width(text: str, font: str, size: float) -> float:
    total = 0.0
    for char in text:
        if not _JOINERS.match(char):
            total += _advance(font_of(char, font), char)
    return total * size / 1000


@cache
def _advance(font: str, char: str) -> float:
    return fonts.widths(font)[ord(char)]


def _begins_right_to_left(text: str) -> bool:
    directions = (unicodedata.bidirectional(char) for char in text)
    strong = (direction for direction in directions if direction in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def _joined(text: str) -> str:
    """Return Arabic letters in the shapes that they have next to each other."""
    # Needed only where somebody wrote Arabic; without, a report is made sooner.
    from arabic_reshaper import ArabicReshaper

    options = {"delete_harakat": False, "delete_tatweel": False, "support_zwj": True}
    shaped = str(ArabicReshaper(configuration=options).reshape(text))
    return "".join(
        char if fonts.has(font_of(char, fonts.REGULAR), char) else _plain(char) for char in shaped
    )


def _turned(text: str, base: str) -> str:
    """Return a line in the order in which it is drawn, from left to right."""
    # As above: only where there is Arabic. The quicker one of `bidi` itself leaves brackets
    # the wrong way round.
    from bidi.algorithm import get_display

    return str(get_display(text, base_dir=base))


def _plain(char: str) -> str:
    return unicodedata.normalize("NFKC", char)


def _unshaped(match: re.Match[str]) -> str:
    return _plain(match[0])
