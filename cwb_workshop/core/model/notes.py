"""What is a note for the facilitator alone: the one place that tells, of a line and of a field.

A note begins with `//`, whatever stands in front of it that is no word of a sentence: tables in
any form, digits, signs and marks, or a heading. Behind words `//` is text, as in an address of a
page, and so it is behind a backslash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from cwb_workshop.core.model.note_words import NOTE_WORDS
from cwb_workshop.core.model.text import clean, folded
from cwb_workshop.core.model.unseen import BREAKS

PIECES = "|"
"""What parts a line that says several things: in each of them a note can begin."""

_BETWEEN_PIECES = "[|｜¦∣│]"

_SLASHES = "/／∕⁄⧸╱⟋"
_TWO_IN_ONE = "⫽⫻"
# Patterns are compiled when first needed, which is after the first window is there.
_SIGN = rf"(\\?)(?:[{_SLASHES}]\s*[{_SLASHES}]|[{_TWO_IN_ONE}])"
_SIGN_APART = rf"(?:^|\s){_SIGN}|{_SIGN}(?=\s|$)"
_OWNER_OR_DATE = r"(?:(?:^|\s)[@^]|(?<!\S)>(?=[0-9]))\S"
_MARK = r"(?<!\w)[#~=@^/][^\W\d_]\S*"
"""A theme, a code, an owner or a label: a mark of the grammar with what belongs to it."""

_HEADING = r"(?:(?!(?:https?|ftps?|file)\b)(?:[^/]|(?<=[^\W_])\.?/(?=[^\W_])))*[:：] "
"""Who or what it is about, as in "Jan: // boos" and "Wmo/jeugd: // boos": a colon with a space,
which no address has.
"""

_OWNER = r"(?:[tT]?[0-9]{1,2}\s*[:;)\]]\s*)?\W*@\w[\w.'’-]*(?:[\s,&]+[\w.'’-]+){0,4}\W*"
"""An owner of several words at the beginning, as in "@gemeente Merwolde // belt nooit"."""

_LIKE_AN_ADDRESS = r"(?:^|[^\w\s]\s*)[^\W\d_]+[:：]$"
"""A word with a colon right in front of the slashes: it is not taken for a date."""

_MOST_WORDS = 4
"""So many a heading has at most, names of several words and a department among them."""

_WORD = r"\w[\w'’.‐-]*"
_SAYS_NOTHING = r"\w\.?|[^\W\d_]*[0-9]+[^\W\d_]*|(?:\w\.)+"
"""An initial, a number, a table: no word of a heading."""

_ROMAN = r"[ivx]+"
_LETTERS = r"[^\W\d_]+"
_NUMBER = r"([^\W\d_]*)([0-9]+)"
_MOST_DIGITS = 2
_PLAIN = (
    r"(?i:(?:(?:t|tafel|table|tisch)?\s*\[?\s*0?[1-9][0-9]?\]?|p|plenair|plenary)"
    r"\s*[:;：.)>,-]?\s*)?"
)
"""Nothing, or a single table: what can be left out of a note without losing anything."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note, with the table that it names; None where it names none, or several.

    `text` is what stands behind the sign where only a table stood in front, else all of it.
    """

    table: int | None
    text: str


def note_in(text: str) -> Note | None:
    """Return the note that a text is; None where it is words for others as well."""
    if not may_hold_one(text):
        return None
    typed = clean(text).strip()
    sign = re.search(_SIGN, typed)
    if sign is None or sign[1]:
        return None
    front = typed[: sign.start()]
    read = re.sub(_MARK, "", folded(normalize("NFKC", front)))
    wordless = _is_wordless(read, glued=re.search(_LIKE_AN_ADDRESS, front) is not None)
    apart = " " if typed[sign.end() :][:1].isspace() else ""
    named = re.fullmatch(_OWNER, front) or _is_heading(re.sub(r"\s+", " ", front + apart))
    if not wordless and not named:
        return None
    plain = re.fullmatch(_PLAIN, front)
    return Note(
        _table(read) if wordless else None, typed[sign.end() :].lstrip() if plain else typed
    )


def for_others(text: str) -> str:
    """Return what others may read of a text: all but its pieces that are notes."""
    if not may_hold_one(text):
        return text
    pieces = re.split(_BETWEEN_PIECES, text)
    spoken = [piece for piece in pieces if note_in(piece) is None]
    return text if len(spoken) == len(pieces) else PIECES.join(spoken).strip()


def with_aside(value: str) -> tuple[str, str]:
    """Return an owner or a date, and the note that was typed behind it."""
    sign = re.search(_SIGN_APART, value) if may_hold_one(value) else None
    if sign is None or sign[1] or sign[2]:
        return value, ""
    return value[: sign.start()], value[sign.end() :].strip()


def with_aside_apart(agreement: str) -> str:
    """Return what was typed as an agreement, with a note behind who or when as a piece."""
    named = re.search(_OWNER_OR_DATE, agreement) if may_hold_one(agreement) else None
    if named is None:
        return agreement
    said, aside = with_aside(agreement[named.start() :])
    front = agreement[: named.start()] + said.rstrip()
    return f"{front} {PIECES} // {aside}" if aside else agreement


def with_cells_apart(typed: str) -> str:
    """Return what was typed or pasted, with a cell or line of its own that is a note as a piece."""
    if not may_hold_one(typed):
        return typed
    cells = re.split(f"[{BREAKS}]", typed)
    if note_in(typed) or not any(note_in(cell) for cell in cells[1:]):
        return typed
    return f" {PIECES} ".join(cells)


def may_hold_one(text: str) -> bool:
    """Tell, quickly, whether a note can be in a text at all."""
    slashes = text.count("/")
    if slashes < 2 and not text.isascii():
        slashes += sum(map(text.count, _SLASHES[1:])) + 2 * sum(map(text.count, _TWO_IN_ONE))
    return slashes > 1


def _is_wordless(front: str, *, glued: bool) -> bool:
    words = re.findall(_LETTERS, _parts().sub(" ", front))
    dates = _named("dates") - _known()
    if glued and dates.intersection(re.findall(_LETTERS, front)[-1:]):
        return False
    return all(
        len(word) == 1 or word in _known() or word in dates or re.fullmatch(_ROMAN, word)
        for word in words
    )


def _is_heading(front: str) -> bool:
    """Tell whether a few words end in a colon; the table that they stand behind is none of them."""
    if not re.fullmatch(_HEADING, front):
        return False
    words = re.findall(_WORD, folded(re.sub(_MARK, "", front)))
    counted = [
        word for word in words if word not in _silent() and not re.fullmatch(_SAYS_NOTHING, word)
    ]
    return len(counted) <= _MOST_WORDS


def _table(front: str) -> int | None:
    numbers = re.findall(_NUMBER, front)
    everybody = [word for word in re.findall(_LETTERS, front) if word in _named("plenary", "p")]
    if not numbers:
        return 0 if len(everybody) == 1 else None
    if _named("dates").difference(_known()).intersection(re.findall(_LETTERS, front)):
        return None
    before, number = numbers[0]
    sure = len(numbers) == 1 and not everybody and before in _named("tables", "t", "g", "")
    return (int(number) or None) if sure and len(number) <= _MOST_DIGITS else None


@cache
def _named(what: str, *others: str) -> frozenset[str]:
    words = (word for of_language in NOTE_WORDS for word in getattr(of_language, what).split())
    return frozenset({*words, *others})


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*map(_named, ("tables", "plenary", "numbers", "between", "notes")))


@cache
def _silent() -> frozenset[str]:
    """Return what stands in a heading without being one of its words."""
    return frozenset().union(*map(_named, ("tables", "plenary", "particles")))


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_named('parts')))})\s*:")
