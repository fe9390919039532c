"""A sign that is typed while a line is edited counts before those that the line had.

The caret stands in front of the signs of a line, so that words go on where they end. A date or a
choice that is typed there would lose to the old one behind it, though it is the newest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cwb_workshop.core.capture.agreement_line import agreement_line
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.signs import tail_word

_SIGN_OF_AGREEMENT = r"(?<!\S)[(\[]?[@^>]"


def newest_last(typed: str, signs: Sequence[str], rules: LineRules, *, agreed: bool) -> str:
    """Return an edited line with its old `signs`, where they still end it, put in front of those
    of the same kind that were typed before them. `agreed`: it is the line of an agreement.
    """
    behind = " ".join(("", *signs))
    if not signs or not typed.endswith(behind):
        return typed
    front = typed[: -len(behind)]
    at, older = (_older_date if agreed else _older_choices)(front, signs, rules)
    if not older:
        return typed
    others = (sign for sign in signs if sign not in older)
    said = (front[:at].rstrip(), *older, front[at:].strip(), *others)
    return " ".join(filter(None, said))


def _older_date(front: str, signs: Sequence[str], rules: LineRules) -> tuple[int, tuple[str, ...]]:
    """Return where the signs that were typed begin, and the date that one of them replaces."""
    first = re.search(_SIGN_OF_AGREEMENT, front)
    if first is None or agreement_line(front, rules).due is None:
        return 0, ()
    return first.start(), tuple(sign for sign in signs if sign.startswith("^"))


def _older_choices(
    front: str, signs: Sequence[str], rules: LineRules
) -> tuple[int, tuple[str, ...]]:
    """Return where the first choice at the end was typed, and the choices that are replaced."""
    at, chosen = 0, set[str]()
    for word in reversed(list(re.finditer(r"\S+", front))):
        if tail_word(word[0], rules, behind_figure=False) is None:
            break
        fields = set(_fields(word[0], rules))
        if fields:
            at, chosen = word.start(), chosen | fields
    return at, tuple(sign for sign in signs if chosen.intersection(_fields(sign, rules)))


def _fields(word: str, rules: LineRules) -> Iterator[str]:
    """Yield what the choices in a word are for: a field, or the column of a board."""
    read = tail_word(word, rules, behind_figure=False)
    for sign in read.signs if read is not None and read.is_sure else ():
        if sign.kind in ("choice", "column"):
            yield "column" if sign.kind == "column" else sign.value.partition(".")[0]
