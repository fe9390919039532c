"""What is drawn, as operators of PDF straight in a page of ReportLab.

By itself ReportLab says typeface, size and colour again for each text, and writes each number
with all its digits in Python: that took half of a long report. Numbers have two digits here,
a hundredth of a point. Which they are: ISO 32000-1, 8.4 to 8.5 and 9.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import sqrt
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics

from cwb_workshop.report.layout.shaping import Glyph

_ROUND = 4 * (sqrt(2) - 1) / 3
"""How far the handles of a quarter of a circle stand from its ends, in radii."""

_PLAIN = frozenset(range(0x20, 0x7F)) - frozenset(b"()\\")


class PageOperators:
    """Writes on the page that the canvas is at; a colour is said when it is another one."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._codes: dict[str, dict[str, tuple[int, str]]] = {}
        self._first: dict[str, dict[int, str]] = {}
        self._names: dict[tuple[str, int], str] = {}
        self.begin()

    def begin(self) -> None:
        """Know nothing of what was said, as at the beginning of a page."""
        self._said = {"fill": "", "stroke": "", "dash": "[] 0 d", "face": ""}

    def add(self, operators: str) -> None:
        # ReportLab has no call for it; it joins these strings to the page.
        self._canvas._code.append(operators)  # noqa: SLF001

    def fill_with(self, colour: str) -> None:
        self._say("fill", _filling(colour))

    def stroke_with(self, colour: str, thickness: float) -> None:
        self._say("stroke", f"{_components(colour)} RG {thickness:.2f} w")

    def dash(self, *, dashed: bool) -> None:
        self._say("dash", f"[{'4 3' if dashed else ''}] 0 d")

    def text(self, font: str, size: float, left: float, up: float, text: str) -> None:
        """Write characters of one typeface, with this left end of their baseline."""
        told = "".join(
            f" {self._face(font, subset, size)}({shown}) Tj"
            for subset, shown in self._stretches(font, text)
        )
        self.add(f"BT {left:.2f} {up:.2f} Td{told} ET")

    def _face(self, font: str, subset: int, size: float) -> str:
        """Return what says that typeface and size; nothing where that was said already."""
        face = f"{self._name(font, subset)} {size:.2f} Tf"
        if face == self._said["face"]:
            return ""
        self._said["face"] = face
        return f"{face} "

    def glyphs(
        self, font: str, size: float, place: tuple[float, float], glyphs: Sequence[Glyph]
    ) -> None:
        """Write shaped letters; one without a code only takes room."""
        left, up = place
        parts = [f"BT {left:.2f} {up:.2f} Td"]
        shown: list[str] = []
        at = gone = raised = 0.0
        for glyph in glyphs:
            if glyph.code:
                subset, code = self._of(font, chr(glyph.code))
                face = f"{self._name(font, subset)} {size:.2f} Tf"
                if face != self._said["face"] or round(glyph.up) != raised:
                    parts += _told(shown)
                    raised = round(glyph.up)
                    self._said["face"] = face
                    parts += [face, f"{raised * size / 1000:.2f} Ts"]
                ahead = at + glyph.across - gone
                shown += [f"{-ahead:.0f}"] if abs(ahead) >= 0.5 else []
                shown.append(f"({code})")
                # What a reader thinks that it has gone on, a digit being all that is told.
                gone += float(f"{ahead:.0f}") + round(glyph.width)
            at += glyph.advance
        parts += _told(shown)
        if raised:
            parts.append("0 Ts")
        parts.append("ET")
        if any(glyph.code for glyph in glyphs):
            self.add(" ".join(parts))

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.add(f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S")

    def box(self, corner: tuple[float, float], width: float, height: float, paint: str) -> None:
        """`paint` is how it is painted: as `f`, filled."""
        self.add(f"{corner[0]:.2f} {corner[1]:.2f} {width:.2f} {height:.2f} re {paint}")

    def shape(self, points: Sequence[tuple[float, float]], paint: str) -> None:
        steps = (
            f"{x:.2f} {y:.2f} {'l' if number else 'm'}" for number, (x, y) in enumerate(points)
        )
        self.add(f"{' '.join(steps)} h {paint}")

    def dot(self, centre: tuple[float, float], radius: float) -> None:
        (x, y), r, k = centre, radius, radius * _ROUND
        steps = (
            f"{x + r:.2f} {y:.2f} m",
            f"{x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c",
            f"{x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c",
            f"{x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c",
            f"{x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c",
        )
        self.add(f"{' '.join(steps)} h f")

    def _say(self, what: str, operators: str) -> None:
        if self._said[what] != operators:
            self._said[what] = operators
            self.add(operators)

    def _stretches(self, font: str, text: str) -> list[tuple[int, str]]:
        """Return the codes of a text, those of one subset of the typeface together."""
        first = self._first.setdefault(font, {})
        if first.keys() >= set(map(ord, text)):
            return [(0, text.translate(first))] if text else []
        stretches: list[tuple[int, str]] = []
        shown: list[str] = []
        subset = -1
        for char in text:
            code = self._of(font, char)
            if code[0] != subset:
                if shown:
                    stretches.append((subset, "".join(shown)))
                subset, shown = code[0], []
            shown.append(code[1])
        if shown:
            stretches.append((subset, "".join(shown)))
        return stretches

    def _of(self, font: str, char: str) -> tuple[int, str]:
        return self._codes.setdefault(font, {}).get(char) or self._code(font, char)

    def _code(self, font: str, char: str) -> tuple[int, str]:
        """Return the subset of a typeface in which a character is, and its code there."""
        document = self._canvas._doc  # noqa: SLF001  # subsets are those of a document
        ((subset, code),) = pdfmetrics.getFont(font).splitString(char, document)
        self._codes[font][char] = subset, _escaped(code[0])
        if subset == 0:
            self._first.setdefault(font, {})[ord(char)] = _escaped(code[0])
        return self._codes[font][char]

    def _name(self, font: str, subset: int) -> str:
        if (font, subset) not in self._names:
            document = self._canvas._doc  # noqa: SLF001
            name = pdfmetrics.getFont(font).getSubsetInternalName(subset, document)
            self._names[font, subset] = name
        return self._names[font, subset]


def _told(shown: list[str]) -> list[str]:
    """Return the operator that writes what is shown, and begin anew."""
    parts = [f"[{''.join(shown)}] TJ"] if shown else []
    shown.clear()
    return parts


def _escaped(code: int) -> str:
    return chr(code) if code in _PLAIN else f"\\{code:03o}"


@cache
def _filling(colour: str) -> str:
    return f"{_components(colour)} rg"


@cache
def _components(colour: str) -> str:
    return " ".join(f"{part:.4f}" for part in HexColor(colour).rgb())
