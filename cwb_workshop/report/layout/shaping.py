"""Letters in the shapes that they have next to each other, measured and placed.

HarfBuzz shapes. A letter can be several glyphs, as where a typeface puts its dots beside its body,
and several letters one. Of the glyphs of a cluster the widest says all of its letters in the text
of the PDF, the others nothing.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout import fonts

if TYPE_CHECKING:
    # Needed only where somebody wrote other letters; without, a report is made sooner.
    import uharfbuzz

_THOUSAND = 1000


@value_type
class Glyph:
    """`code` draws it in its typeface, `said` is what it says. In thousandths of a size
    `advance` is how far it goes on, `across` and `up` where it stands, `width` its own width.
    """

    code: int
    said: str
    advance: float
    across: float
    up: float
    width: float


@value_type
class Shaped:
    """Glyphs from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """In thousandths of a size."""
        return sum(glyph.advance for glyph in self.glyphs)


@lru_cache(maxsize=8192)
def shaped(text: str, name: str, *, right_to_left: bool) -> Shaped:
    """Return a text in the order in which it is read, as it is drawn in this typeface."""
    import uharfbuzz

    font, scale = _font(name)
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    uharfbuzz.shape(font, buffer, {})
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = [*sorted({info.cluster for info, _position in placed}), len(text)]
    said = {start: text[start:end] for start, end in pairwise(starts)}
    bodies = _bodies(placed)
    face = fonts.shaped_face(name)
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
    """Return the number of the widest glyph of each cluster."""
    bodies: dict[int, int] = {}
    for number, (info, position) in enumerate(placed):
        best = bodies.get(info.cluster)
        if best is None or position.x_advance > placed[best][1].x_advance:
            bodies[info.cluster] = number
    return bodies


@cache
def _font(name: str) -> tuple[uharfbuzz.Font, float]:
    """Return a typeface as HarfBuzz has it, and what makes its units thousandths."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(fonts.file_of(name))))
    return uharfbuzz.Font(face), _THOUSAND / face.upem
