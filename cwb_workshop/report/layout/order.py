"""The order in which a line is drawn from left to right, where some of it runs the other way.

A paragraph is looked at whole, before it is broken into lines: a number or a bracket runs with
what stands beside it, also where that is on another line. python-bidi knows the algorithm of
https://unicode.org/reports/tr9/ but for its pairs of brackets (rule N0): these get the direction
of what is in them here, and never part from it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby

from cwb_workshop.core.model.direction import Side, in_isolates, names_apart, without_marks
from cwb_workshop.core.model.values import value_type

_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_CLOSING = {close: opens for opens, close in _PAIRS.items()}
_STRONG: dict[str, Side] = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""Inside brackets a number counts as a letter from right to left (N0)."""

_OF_SIDE: dict[Side, str] = {"L": "a", "R": "\u05d0"}
"""What stands for a bracket whose direction is known: a letter of that direction."""

_MARK = "\u1ab0"
"""The algorithm drops what joins letters; a mark belongs to the letter before it, and stays."""

_ISOLATE = "\ufffc"
"""What stands for a part with a direction of its own; it has none for what is around it."""


@value_type
class Stretch:
    """Text of one direction, in the order in which it is read."""

    text: str
    right_to_left: bool


def levels_of(text: str, base: Side) -> list[int]:
    """Return how deep each character of a paragraph stands: what is odd runs to the left.

    `base` is the direction of the paragraph. A part between marks finds its own direction, and
    changes nothing around it; for the marks there is no level.
    """
    parts = in_isolates(text)
    whole = "".join(_ISOLATE if inside else part for part, inside in parts)
    around = iter(_levels_without_isolates(whole, base))
    levels: list[int] = []
    for part, inside in parts:
        if inside is None:
            levels += [next(around) for _char in part]
            continue
        next(around)
        deeper = 0 if (base, inside) == ("L", "R") else 2
        levels += [level + deeper for level in levels_of(part, inside)]
    return levels


def _levels_without_isolates(text: str, base: Side) -> list[int]:
    # Needed only where somebody wrote from right to left; without, a report is made sooner.
    from bidi import algorithm

    apart = names_apart(text) if base == "R" else text
    marked = "".join(map(_stands_for, _with_brackets(apart, base)))
    known = algorithm.get_empty_storage()
    known["base_level"], known["base_dir"] = int(base == "R"), base
    algorithm.get_embedding_levels(marked, known)
    algorithm.explicit_embed_and_overrides(known)
    algorithm.resolve_weak_types(known)
    algorithm.resolve_neutral_types(known, False)
    algorithm.resolve_implicit_levels(known, False)
    levels = [one["level"] for one in known["chars"]]
    return [level for level, char in zip(levels, apart, strict=True) if without_marks(char)]


def stretches(text: str, levels: Sequence[int]) -> list[Stretch]:
    """Return a line in the order in which it is drawn, from left to right (rule L2)."""
    runs = [
        (level, "".join(char for _level, char in chars))
        for level, chars in groupby(zip(levels, text, strict=True), key=lambda pair: pair[0])
    ]
    highest = max(levels, default=0)
    for turned in range(highest, 0, -1):
        runs = _turned(runs, turned)
    return [Stretch(run, level % 2 == 1) for level, run in runs]


def is_bracket(char: str) -> bool:
    """Say whether a sign looks the other way where text runs to the left."""
    return char in _PAIRS or char in _CLOSING


def _turned(runs: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    """Turn round what stands at least as deep as this, each group by itself."""
    turned: list[tuple[int, str]] = []
    for deep, group in groupby(runs, key=lambda run: run[0] >= level):
        step = -1 if deep else 1
        turned += list(group)[::step]
    return turned


def _stands_for(char: str) -> str:
    return _MARK if unicodedata.bidirectional(char) == "BN" else char


def _with_brackets(text: str, base: Side) -> str:
    """Give each pair of brackets the direction that it has by rule N0."""
    chars = list(text)
    for opens, closes in _pairs_in(text):
        side = _side_of(text, opens, closes, base)
        if side is not None:
            chars[opens] = chars[closes] = _OF_SIDE[side]
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
