"""Signs of an agreement that are glued to each other, or parted by a comma: `@school,^15/5,!`."""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = r"\S+"
_OWNER = r"@\w"
_SIGN_INSIDE = r"(?<!\\),*(?=[@^>]\w)|,+(?=!+$)"
_DATE_INSIDE = r"(?<!\\),*(?=[\^>][0-9])"
_HIGHLIGHT_IN_FRONT = r"(?<!\S)!(?=@\w)"
_ADDRESS = r"@[\w-]+\.\w"
"""Behind a name this makes it the address of somebody: `@piet@buurt.example`."""


def signs_apart(
    body: str, is_date: Callable[[str], bool], is_whole_date: Callable[[str], bool]
) -> str:
    """Return a line with a space between signs that have none.

    A word that begins with a sign, or ends a date, is parted at each sign in it; words of an
    owner are parted at a date alone. `is_date` says whether a text begins with one,
    `is_whole_date` whether it is one.
    """
    body = re.sub(_HIGHLIGHT_IN_FRONT, "! ", body)
    behind_owner, date_at = False, len(body)

    def apart(found: re.Match[str]) -> str:
        nonlocal behind_owner, date_at
        word, rest = found[0], body[found.start() :]
        if re.match(_OWNER, word) or (word[0] in "^>" and is_date(rest[1:])):
            behind_owner = behind_owner or word[0] == "@"
            date_at = len(body) if word[0] == "@" else found.start() + 1
            return _parted(word, rest, _SIGN_INSIDE, is_date)
        sign = re.search(_SIGN_INSIDE, word)
        if sign and is_whole_date(body[date_at : found.start() + sign.start()]):
            return _parted(word, rest, _SIGN_INSIDE, is_date)
        return _parted(word, rest, _DATE_INSIDE, is_date) if behind_owner else word

    return re.sub(_WORD, apart, body)


def _parted(word: str, rest: str, inside: str, is_date: Callable[[str], bool]) -> str:
    """Return a word with a space where a sign begins in it; `rest` is the line from there on."""

    def space(found: re.Match[str]) -> str:
        at = found.end()
        sign = word[at : at + 1]
        is_address = sign == "@" and re.match(_ADDRESS, word[at:]) is not None
        is_other = sign == ">" and not is_date(rest[at + 1 :])
        return found[0] if not found.start() or is_address or is_other else " "

    return re.sub(inside, space, word)
