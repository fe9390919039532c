"""A figure in a table of which each cell is darker the higher its figure is."""

from __future__ import annotations


class HeatCell(str):
    """A text for whoever only prints it; a writer that knows it for what it is shades its cell.

    `shade` is from 0, which is white, to 1. What is `light` stands in light print, on at most half
    of that shade, where light print is legible: too few people are behind it to lean on.
    """

    __slots__ = ("light", "shade")

    shade: float
    light: bool

    def __new__(cls, text: str, shade: float = 0.0, *, light: bool = False) -> HeatCell:
        made = super().__new__(cls, text)
        made.shade = min(max(shade, 0.0), 1.0) * (_OF_LIGHT if light else 1.0)
        made.light = light
        return made


_OF_LIGHT = 0.5

_DARKEST = (0x93, 0xB5, 0xAC)
"""Ink is legible on it, also once a copier made it grey."""


def colour_of(shade: float) -> str:
    """Return the colour of a shade, as in #93b5ac."""
    return "#" + "".join(f"{round(255 - (255 - part) * shade):02x}" for part in _DARKEST)


def is_light(text: str) -> bool:
    return isinstance(text, HeatCell) and text.light
