"""Marks around a sign: closing marks, smileys, emoji, brackets, and what hands slip on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_SMILEY = r"[:;]-?[()DP\[\]]"
_EMOJI = "\ue000"
"""What stands for each part of an emoji in the shape of a word."""
_MARKS = rf"(?:{_SMILEY}|[.,;:!?…\"”»’'{_EMOJI}])*"
_NO_WORD = r"[^\w\s()\[\]{}]|_"
_SLIPS = rf"(?:{_SMILEY}|{_NO_WORD})+"
"""Any marks behind what is surely no word of a sentence, a sign such as `#g`."""
_SLIPS_BEHIND_NUMBER = rf"(?:{_SMILEY}|(?![%‰°€£$])(?:{_NO_WORD}))+"
"""`+5%` and `+5°` are what people say."""
_IN_FRONT = r"[-–—.,:;*&=|>'\"“”„«»‘’?…_!]+"
_QUOTES = "'\"“”„«»‘’"
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_ENDS_BRACKET = ")]}.,"
_BEGINS_SIGN = r"!?(?:#|~|/|\+[0-9])"


class Apart(NamedTuple):
    """A word taken apart: the bracket in front, the signs, and the marks behind."""

    front: str
    body: str
    marks: str


def is_closing(word: str) -> bool:
    """Say whether a word is nothing but closing marks, smileys and emoji."""
    if is_highlight(word):
        return False
    return re.fullmatch(_MARKS, _shape(word)) is not None


def is_highlight(word: str) -> bool:
    """Say whether a word is the sign `!`, with a full stop or a comma glued to it or not."""
    return word in ("!", "!.", "!,")


def taken_apart(word: str) -> Apart | None:
    """Return the parts of a word; None for one bracket alone."""
    front = word[0] if word[0] in _BRACKETS else ""
    inner = word[len(front) :]
    marks = re.search(rf"{_MARKS}$", _shape(inner))
    body = inner[: marks.start()] if marks else inner
    behind = inner[len(body) :]
    if front:
        return Apart(front, body[:-1], behind) if body.endswith(_BRACKETS[front]) else None
    return None if body[-1:] in tuple(")]}") else Apart("", body, behind)


def with_slips(word: str) -> Apart | None:
    """Return the parts of a word with any marks that slipped on behind its signs: `#g-`; None
    where there are none.
    """
    shape = _shape(word)
    if not re.match(_BEGINS_SIGN, shape):
        return None
    for slips in (_SLIPS, _SLIPS_BEHIND_NUMBER):
        found = re.search(rf"{slips}$", shape)
        if found and found.start():
            body = word[: found.start()]
            if slips == _SLIPS_BEHIND_NUMBER or not re.search(r"\+[0-9]+$", body):
                return Apart("", body, word[found.start() :])
    return None


def behind_marks(word: str) -> str:
    """Return the sign that a word has behind marks; empty where it has none."""
    found = re.match(_IN_FRONT, word)
    behind = word[found.end() :] if found else ""
    return behind if re.match(_BEGINS_SIGN, behind) else ""


def between_quotes(word: str) -> str:
    """Return a word up to the quotation mark behind it, where one stands in front as well."""
    found = re.match(rf"[{_QUOTES}][^{_QUOTES}]+[{_QUOTES}]", word)
    return found[0] if found else ""


def side_by_side(word: str) -> list[str]:
    """Return the parts of a word that stand in brackets of their own: `(#g)(#l)`."""
    return re.split(r"(?<=[)\]}])(?=[(\[{])", word)


def in_brackets(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that end in a bracket which opens in front of one of them, without both;
    nothing where none does.
    """
    if not words or words[-1][-1] not in _ENDS_BRACKET:
        return ()
    closed = re.fullmatch(r"(.+)[)\]}][.,]?", words[-1])
    opened = (at for at in range(len(words) - 1, -1, -1) if words[at][0] in "([{")
    at = next(opened, -1) if closed else -1
    if closed is None or not 0 <= at < len(words) - 1 or len(words[at]) < 2:
        return ()
    is_pair = words[-1][len(closed[1])] == _BRACKETS[words[at][0]]
    return (words[at][1:], *words[at + 1 : -1], closed[1]) if is_pair else ()


def closing_bracket(front: str) -> str:
    return _BRACKETS[front]


def _shape(word: str) -> str:
    """Return a word with one character in the place of each that is of an emoji."""
    if word.isascii():
        return word
    shape = ""
    for char in word:
        kind = "" if char.isascii() else unicodedata.category(char)
        begins = kind in ("So", "Sk") and char != "°"
        goes_on = kind in ("Cf", "Mn", "Me") and shape[-1:] in ("", _EMOJI)
        shape += _EMOJI if begins or goes_on else char
    return shape
