"""The photo of a drawing that goes with a line: a small JPEG, kept in the session as text.

It is a fact of the line and not one of its fields, so that a later edit of the line does
not write it into the journal once more. What a file from elsewhere holds under this name is
looked through before any decoder gets it.
"""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type

DRAWING = "drawing"
"""The key of the fact, and of the field of a form that asks for it."""

LONGEST_SIDE = 1200
MOST_BYTES = 240_000
"""A dozen tables with a drawing each stay far below what a session file may hold."""

MOST_SCANS = 20
"""A progressive JPEG is painted in about ten; many more only keep a decoder busy."""

_KEPT = 16
_SCAN = b"\xff\xda"
_BEGINNING = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
_FRAMES = (0xC0, 0xC1, 0xC2)
_TABLES = (0xC4, 0xDB, 0xDD, *range(0xE0, 0xF0), 0xFE)
_GREY_OR_COLOUR = (1, 3)


@value_type
class Jpeg:
    data: bytes
    width: int
    height: int


def drawing_of(record: Record, entry: str) -> str:
    """Return the drawing of a line as it is kept; empty where it has none that can be shown."""
    name = record.text(DRAWING, entry)
    return name if jpeg_of(name) is not None else ""


def set_drawing(record: Record, entry: str, drawing: str) -> Step:
    """Put a drawing with a line, in place of the one before; an empty one takes it away."""
    return Step("step.drawing", fact_change(record, entry, DRAWING, drawing or None))


def text_of(data: bytes) -> str:
    """Return the bytes of a JPEG as they are kept."""
    return base64.b64encode(data).decode("ascii")


@lru_cache(maxsize=_KEPT)
def jpeg_of(text: str) -> Jpeg | None:
    """Return the picture that a text holds; None for what this program does not keep."""
    return jpeg_within(text, LONGEST_SIDE, MOST_BYTES)


def jpeg_within(text: str, longest_side: int, most_bytes: int) -> Jpeg | None:
    """Return the picture that a text holds; None for one that is larger, or none at all."""
    if not text or len(text) > (most_bytes + 2) // 3 * 4:
        return None
    try:
        data = base64.b64decode(text.encode(), validate=True)
    except (binascii.Error, ValueError):
        return None
    size = jpeg_size(data)
    if size is None or max(size) > longest_side or scans(data) > MOST_SCANS:
        return None
    return Jpeg(data, *size)


def scans(data: bytes) -> int:
    """Return how often a decoder has to go over a JPEG."""
    return data.count(_SCAN)


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a JPEG in grey or colour; None for anything else.

    Stricter than the format: what Qt writes passes, and no reader sees another size in it.
    """
    if not data.startswith(_BEGINNING):
        return None
    at = 2
    while at + 10 <= len(data) and data[at] == 0xFF:
        kind, length = data[at + 1], _number(data, at + 2)
        if kind in _FRAMES:
            height, width = _number(data, at + 5), _number(data, at + 7)
            fits = data[at + 4] == 8 and data[at + 9] in _GREY_OR_COLOUR
            return (width, height) if fits and width and height else None
        if kind not in _TABLES or length < 2:
            return None
        at += 2 + length
    return None


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")
