"""The order in which a line is drawn from left to right, where some of it runs the other way.

python-bidi knows the algorithm of https://unicode.org/reports/tr9/ but for its pairs of brackets
(rule N0): these get the direction of what is in them here, and never part from it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cwb_workshop.core.model.direction import Side, names_apart, without_marks

_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_CLOSING = {close: opens for opens, close in _PAIRS.items()}
_STRONG: dict[str, Side] = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""Inside brackets a number counts as a letter from right to left (N0)."""

_BRACKETS = "".join(sorted({*_PAIRS, *_CLOSING}))
_OF_LEFT = {sign: chr(0xE000 + at) for at, sign in enumerate(_BRACKETS)}
"""Private characters have the direction of Latin letters."""

_OF_RIGHT = {sign: chr(0x0800 + at) for at, sign in enumerate(_BRACKETS)}
"""Samaritan letters run from right to left, and no typeface here has them."""

_JOINERS = {"\u200c": "\u1ab0", "\u200d": "\u1ab1"}
"""The algorithm drops what joins letters; marks that belong to the letter before it stay."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one direction, in the order in which it is read."""

    text: str
    right_to_left: bool


def stretches(text: str, base: Side) -> list[Stretch]:
    """Return a line in the order in which it is drawn, from left to right.

    `base` is the direction of the paragraph that the line is of.
    """
    # Needed only where somebody wrote Arabic; without, a report is made sooner.
    from bidi.algorithm import get_display

    apart = names_apart(text) if base == "R" else text
    marked = _with_brackets(apart, base)
    for joiner, mark in _JOINERS.items():
        marked = marked.replace(joiner, mark)
    drawn = str(get_display(marked, base_dir=base))
    return list(_grouped(without_marks(drawn)))


def _grouped(drawn: str) -> Iterator[Stretch]:
    """Put together what runs one way; what runs to the left is turned back into reading order."""
    group, turned = "", False
    for number, char in enumerate(drawn):
        space = char == " " and turned and _runs_left(drawn[number + 1 : number + 2])
        now = space or _runs_left(char)
        if group and now != turned:
            yield _stretch(group, turned)
            group = ""
        group, turned = group + char, now
    if group:
        yield _stretch(group, turned)


def _stretch(group: str, turned: bool) -> Stretch:
    text = group[::-1] if turned else group
    for joiner, mark in _JOINERS.items():
        text = text.replace(mark, joiner)
    return Stretch("".join(map(_bracket, text)), turned)


def _runs_left(char: str) -> bool:
    if char in _OF_RIGHT.values() or not char:
        return False
    if char in _JOINERS.values():
        return True
    direction = unicodedata.bidirectional(char)
    return direction in ("R", "AL") or (direction == "NSM" and "\u0590" <= char <= "\u08ff")


def _bracket(char: str) -> str:
    """Return a bracket as it is drawn: one that runs to the left looks the other way."""
    for sign in _BRACKETS:
        if char == _OF_LEFT[sign]:
            return sign
        if char == _OF_RIGHT[sign]:
            return _PAIRS.get(sign) or _CLOSING[sign]
    return char


def _with_brackets(text: str, base: Side) -> str:
    """Give each pair of brackets the direction that it has by rule N0."""
    chars = list(text)
    for opens, closes in _pairs_in(text):
        side = _side_of(text, opens, closes, base)
        if side is not None:
            signs = _OF_LEFT if side == "L" else _OF_RIGHT
            chars[opens], chars[closes] = signs[text[opens]], signs[text[closes]]
    return "".join(chars)


def _pairs_in(text: str) -> list[tuple[int, int]]:
    waiting: list[int] = []
    found: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        if char in _PAIRS:
            waiting.append(at)
        elif char in _CLOSING:
            same = [opens for opens in waiting if text[opens] == _CLOSING[char]]
            if same:
                found.append((same[-1], at))
                waiting = [opens for opens in waiting if opens < same[-1]]
    return sorted(found)


def _side_of(text: str, opens: int, closes: int, base: Side) -> Side | None:
    """Return the direction of a pair; None where there is nothing in it that has one."""
    inside = {_side(char) for char in text[opens + 1 : closes]} - {None}
    if not inside:
        return None
    if base in inside:
        return base
    before = next((side for char in reversed(text[:opens]) if (side := _side(char))), base)
    other: Side = "L" if base == "R" else "R"
    return other if before == other else base


def _side(char: str) -> Side | None:
    return _STRONG.get(unicodedata.bidirectional(char))
