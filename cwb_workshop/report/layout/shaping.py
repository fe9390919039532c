"""Arabic letters in the shapes that they have next to each other, measured and placed.

HarfBuzz shapes; the typeface puts the dots of a letter beside its body, so one letter can be
several glyphs. The one that is widest says the letter in the text of the PDF, the others nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cwb_workshop.report.layout import fonts

if TYPE_CHECKING:
    # Needed only where somebody wrote Arabic; without, a report is made sooner.
    import uharfbuzz

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Glyph:
    """`code` draws it in the typeface for Arabic, `said` is what it says. In thousandths of a size
    `advance` is how far it goes on, `across` and `up` where it stands, `width` its own width.
    """

    code: int
    said: str
    advance: float
    across: float
    up: float
    width: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """Glyphs from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """In thousandths of a size."""
        return sum(glyph.advance for glyph in self.glyphs)


@cache
def shaped(text: str) -> Shaped:
    """Return a text from right to left, in the order in which it is read, as it is drawn."""
    import uharfbuzz

    font, scale = _font()
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl"
    uharfbuzz.shape(font, buffer, {})
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = [*sorted({info.cluster for info, _position in placed}), len(text)]
    said = {start: text[start:end] for start, end in pairwise(starts)}
    bodies = _bodies(placed)
    face = fonts.arabic()
    glyphs = []
    for number, (info, position) in enumerate(placed):
        letters = said[info.cluster] if bodies[info.cluster] == number else ""
        width = font.get_glyph_h_advance(info.codepoint) * scale
        glyphs.append(
            Glyph(
                face.code(info.codepoint, letters, width),
                letters,
                position.x_advance * scale,
                position.x_offset * scale,
                position.y_offset * scale,
                width,
            )
        )
    return Shaped(tuple(glyphs))


def _bodies(placed: list[tuple[Any, Any]]) -> dict[int, int]:
    """Return the number of the widest glyph of each letter."""
    bodies: dict[int, int] = {}
    for number, (info, position) in enumerate(placed):
        best = bodies.get(info.cluster)
        if best is None or position.x_advance > placed[best][1].x_advance:
            bodies[info.cluster] = number
    return bodies


@cache
def _font() -> tuple[uharfbuzz.Font, float]:
    """Return the typeface as HarfBuzz has it, and what makes its units thousandths."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(fonts.arabic_file())))
    return uharfbuzz.Font(face), _THOUSAND / face.upem
