"""An edit that is not done, held against what its line became since it was begun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.model.values import value_type

_ONE_ALONE = "+^~"
"""Signs of which two would not stand beside each other: numbers are added, of others one counts."""


@value_type
class HalfEdit:
    """What is typed for a line. It is not `whole` where the line was changed in a way that it does
    not show.
    """

    typed: str
    whole: bool = True


def brought_together(begun: Sequence[str], typed: str, now: Sequence[str]) -> HalfEdit:
    """Return an edit with what was put on its line, or taken off, since it was begun.

    `begun` and `now` are the line as it was and as it is: its words, and its signs behind them.
    """
    if tuple(begun) == tuple(now):
        return HalfEdit(typed)
    whole = begun[0] == now[0]
    own = _own_kinds(begun, typed)
    for sign in (one for one in begun[1:] if one not in now[1:]):
        typed = _without(typed, sign)
    for sign in (one for one in now[1:] if one not in begun[1:]):
        if _stands(typed, sign):
            continue
        if sign[0] in own:
            whole = False
        else:
            typed = f"{typed.rstrip()} {sign}"
    return HalfEdit(typed, whole)


def _own_kinds(begun: Sequence[str], typed: str) -> frozenset[str]:
    """Return the signs that the edit itself has put on or changed, by their first character."""
    return frozenset(
        word[0] for word in typed.split() if word[0] in _ONE_ALONE and word not in begun[1:]
    )


def _stands(typed: str, sign: str) -> bool:
    return _place(sign).search(typed) is not None


def _without(typed: str, sign: str) -> str:
    """Return what is typed without the last of this sign, and the space in front of it."""
    places = list(_place(sign).finditer(typed))
    return typed[: places[-1].start()] + typed[places[-1].end() :] if places else typed


def _place(sign: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s){re.escape(sign)}(?!\S)")
