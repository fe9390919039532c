"""The contrast of two colours, by the formula of WCAG 2.2 (relative luminance)."""

from __future__ import annotations


def contrast(one: str, other: str) -> float:
    """Return the ratio of two hex colours, from 1 to 21."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(over: str, under: str, strength: float) -> str:
    """Return what is seen of a colour that lies over another one, so much of it."""
    parts = zip(_parts(over), _parts(under), strict=True)
    return "#" + "".join(f"{round(a * strength + b * (1 - strength)):02x}" for a, b in parts)


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _light(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
