"""Text to runs that can be printed: every character in a typeface that has it, or replaced.

A text never reaches ReportLab in any other way, so it is never read as markup there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics

from cwb_workshop.report import fonts

_ARABIC_LETTERS = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
_ARABIC = re.compile(f"[{_ARABIC_LETTERS}]+(?:[\\s،؛]+[{_ARABIC_LETTERS}]+)*")
_SPACES = {"\u00a0", "\u202f", "\u2009", "\u2007", " "}


@dataclass(frozen=True, slots=True)
class Run:
    font: str
    text: str


class Typesetter:
    """Sets texts in one document. `unprintable` stands for characters that no font has."""

    def __init__(self, unprintable: str) -> None:
        self._unprintable = unprintable

    def runs(self, text: str, font: str = fonts.REGULAR) -> list[Run]:
        """Return the text in runs of one typeface each, Arabic in the order it is drawn."""
        found: list[Run] = []
        at = 0
        for match in _ARABIC.finditer(text):
            found += self._plain(text[at : match.start()], font)
            found += self._arabic(match[0])
            at = match.end()
        return found + self._plain(text[at:], font)

    def markup(self, text: str, font: str = fonts.REGULAR) -> str:
        """Return the text for a ReportLab paragraph, with everything in it escaped."""
        parts = []
        for run in self.runs(text, font):
            safe = escape(run.text)
            if run.font != font:
                safe = f'<font name="{run.font}">{safe}</font>'
            parts.append(safe)
        return "".join(parts)

    def width(self, text: str, size: float, font: str = fonts.REGULAR) -> float:
        """Return the width of the text on one line, in points."""
        return float(
            sum(pdfmetrics.stringWidth(run.text, run.font, size) for run in self.runs(text, font))
        )

    def fitted(self, text: str, size: float, width: float, font: str = fonts.REGULAR) -> list[str]:
        """Break a text into lines no wider than width, at words where there are any."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size, font) <= width:
                lines[-1] = longer
            else:
                lines += self._broken(word, size, width, font)
        return lines

    def _broken(self, word: str, size: float, width: float, font: str) -> Iterator[str]:
        while word and self.width(word, size, font) > width:
            cut = len(word) - 1
            while cut > 1 and self.width(word[:cut], size, font) > width:
                cut -= 1
            yield word[:cut]
            word = word[cut:]
        yield word

    def _plain(self, text: str, font: str) -> list[Run]:
        fonts.register()
        found: list[Run] = []
        lost = 0
        for char in text:
            shown = " " if char in _SPACES and not fonts.has(font, char) else char
            if not fonts.has(font, shown):
                lost += 1
                continue
            if lost:
                _extend(found, font, self._replacement(lost))
                lost = 0
            _extend(found, font, shown)
        if lost:
            _extend(found, font, self._replacement(lost))
        return found

    def _arabic(self, text: str) -> list[Run]:
        # Joins the letters and turns them round; only needed where there is Arabic.
        from arabic_reshaper import reshape
        from bidi.algorithm import get_display

        drawn = str(get_display(reshape(text)))
        if all(fonts.has(fonts.ARABIC, char) for char in drawn):
            return [Run(fonts.ARABIC, drawn)]
        return [Run(fonts.REGULAR, self._replacement(len(text)))]

    def _replacement(self, lost: int) -> str:
        return self._unprintable.replace("{n}", str(lost))


def _extend(found: list[Run], font: str, text: str) -> None:
    if found and found[-1].font == font:
        found[-1] = Run(font, found[-1].text + text)
    else:
        found.append(Run(font, text))
