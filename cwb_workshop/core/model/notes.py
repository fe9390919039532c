"""What is a note for the facilitator alone: the one place that tells, of a line and of a field.

A note begins with `//`, whatever stands in front of it that is no word of a sentence
(`note_fronts`). Behind words `//` is text, as in an address of a page, and so it is behind a
backslash.
"""

from __future__ import annotations

import re

from cwb_workshop.core.model.note_fronts import names_a_scheme, opens_note, owner_or_date
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.unseen import BREAKS
from cwb_workshop.core.model.values import value_type

PIECES = "|"
"""What parts a line that says several things: in each of them a note can begin."""

BETWEEN_PIECES = "[|｜¦∣│]"

_SLASHES = "/／∕⁄⧸╱⟋"
_TWO_IN_ONE = "⫽⫻"
# Patterns are compiled when first needed, which is after the first window is there.
_SIGN = rf"(\\?)(?:[{_SLASHES}]\s*[{_SLASHES}]|[{_TWO_IN_ONE}])"
_IN_AN_ADDRESS = r"(?i:\b(?:https?|ftps?|file)[:：]|\bwww\.|[\w-]\.[a-z]{2,}/)\S*$"
"""What `//` stands within where no space is beside it: the address of a page."""

_PLAIN = (
    r"(?i:(?:t|(?:tafel|table|tisch)\s?)?0?[1-9][0-9]?(?:\s*[:：]|;)|\[0?[1-9][0-9]?\]:?"
    r"|(?:p|plenair|plenary|plenum)\s*[:：])?\s*"
)
"""Nothing, or a single table that is surely one: it is left out of a note, and nothing is lost."""


@value_type
class Note:
    """A note: `text` is what stands behind the sign where only a table stood in front, else all of
    it, as it was `typed`. `front` is what stands in front, `behind` what stands behind.
    """

    text: str
    typed: str
    front: str
    behind: str


def note_in(text: str) -> Note | None:
    """Return the note that a text is; None where it is words for others as well."""
    if not may_hold_one(text):
        return None
    typed = clean(text).strip()
    sign = _sign_in(typed)
    if sign is None:
        return None
    front, behind = sign
    plain = re.fullmatch(_PLAIN, front)
    return Note(behind.lstrip() if plain else typed, typed, front, behind.lstrip())


def _sign_in(typed: str, skipped: int = 0) -> tuple[str, str] | None:
    """Return what stands in front of the sign of a note and behind it; None where there is none.

    An address is stepped over: what stands in front of it may open a note behind it as well.
    """
    sign = re.compile(_SIGN).search(typed, skipped)
    if sign is None or sign[1]:
        return None
    front, behind = typed[: sign.start()], typed[sign.end() :]
    if not opens_note(front, apart=behind[:1].isspace()):
        return None
    if sign[0] != "//" or not behind[:1].strip() or not (scheme := names_a_scheme(front)):
        return front, behind
    _address, *rest = re.split(r"(?=\s)", behind, maxsplit=1)
    return _sign_in(front[: -len(scheme)] + "".join(rest), len(front) - len(scheme))


def for_others(text: str) -> str:
    """Return what others may read of a text: all in front of the first piece that is a note."""
    return up_to_note(text)[0]


def up_to_note(text: str, parts: str = "") -> tuple[str, str]:
    """Return what stands in front of the first piece that is a note, and the note, which goes on to
    the end. `parts` are signs that stand between pieces beside `|`.
    """
    if not may_hold_one(text):
        return text, ""
    start = 0
    between = f"{BETWEEN_PIECES[:-1]}{re.escape(parts)}]"
    for end in (*(found.start() for found in re.finditer(between, text)), len(text)):
        if note_in(text[start:end]) is not None:
            return text[: max(start - 1, 0)].strip(), _without_sign(text[start:])
        start = end + 1
    return text, ""


def _without_sign(text: str) -> str:
    note = note_in(text)
    return (text if note is None else note.text).strip()


def with_aside(value: str) -> tuple[str, str]:
    """Return an owner or a date, and the note that was typed behind it, or glued to it."""
    for sign in re.finditer(_SIGN, value) if may_hold_one(value) else ():
        if not sign[1] and (_is_apart(sign) or not _is_in_an_address(value[: sign.start()])):
            return value[: sign.start()].rstrip(), value[sign.end() :].strip()
    return value, ""


def _is_apart(sign: re.Match[str]) -> bool:
    value, start, end = sign.string, sign.start(), sign.end()
    return (
        not value[:start].rstrip() or value[start - 1].isspace() or not value[end : end + 1].strip()
    )


def _is_in_an_address(front: str) -> bool:
    return re.search(_IN_AN_ADDRESS, front) is not None


def with_aside_apart(agreement: str) -> str:
    """Return what was typed as an agreement, with a note behind who or when as a piece."""
    said, aside = agreement_and_aside(agreement)
    return f"{said} {PIECES} // {aside}" if aside else agreement


def agreement_and_aside(agreement: str) -> tuple[str, str]:
    """Return what was typed as an agreement, and the note behind who or when: all the rest."""
    named = owner_or_date(agreement) if may_hold_one(agreement) else None
    if named is None:
        return agreement, ""
    said, aside = with_aside(agreement[named:])
    front = re.sub(r"(?:^|\s)[@^>]$", "", agreement[:named] + said)
    return (front.strip(), aside) if aside else (agreement, "")


def with_cells_apart(typed: str) -> str:
    """Return what was typed or pasted, with a cell or line of its own that is a note as a piece."""
    if not may_hold_one(typed):
        return typed
    cells = re.split(f"[{BREAKS}]", typed)
    if note_in(typed) or not any(note_in(cell) for cell in cells[1:]):
        return typed
    return f" {PIECES} ".join(cells)


def has_sign(text: str) -> bool:
    """Tell whether the sign of a note stands in a text, which a date with its year is none of."""
    return may_hold_one(text) and re.search(_SIGN, text) is not None


def may_hold_one(text: str) -> bool:
    """Tell, quickly, whether a note can be in a text at all."""
    slashes = text.count("/")
    if slashes < 2 and not text.isascii():
        slashes += sum(map(text.count, _SLASHES[1:])) + 2 * sum(map(text.count, _TWO_IN_ONE))
    return slashes > 1
