"""Messages that were copied from a telephone or from a meeting on a screen: when and by whom stands
in front of what was said, or above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cwb_workshop.core.capture.chat_forms import (
    ABOVE,
    BEHIND,
    HANDLE,
    IN_FRONT,
    OF_MEETING,
    OF_MESSAGES,
    TIME_ALONE,
    TOLD,
    WITHOUT_WHO,
    has_full_name,
    is_no_message,
    is_plain,
    is_told,
    without_marks,
)
from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.pasted_text import CELLS, pasted_lines
from cwb_workshop.core.capture.people_cells import NAME, NameWords, is_person, no_name

_MOST_TOLD = 5
_MOST_ABOVE = 3
_EMOJI = r"^:[a-z_]+:\s+"
OF_CHAT = PasteColumns(answer=2)
"""When and by whom do not go along."""


def rows_of_chat(text: str, name_word: NameWords = no_name) -> tuple[Cells, ...]:
    """Return when, by whom, and what was said; nothing for a text that does not begin so. A line
    without the first two goes on with the message above it.
    """
    if re.search(rf"\S *{CELLS}", text) is None:
        # What stands further in is no cell.
        text = text.replace(CELLS, "  ")
    lines = [re.sub(rf"{CELLS}\s*", "  ", line) for line in pasted_lines(text)]
    forms = [OF_MEETING] if CELLS in text else [OF_MESSAGES, OF_MEETING, *IN_FRONT]
    for form in forms:
        read = _read_in_front(form, lines, name_word)
        if read:
            return tuple(_rows(read, lines))
    alone = [re.fullmatch(WITHOUT_WHO, line) for line in lines]
    if CELLS not in text and len(lines) > 1 and _rises(alone):
        return tuple(_rows(alone, lines))
    lines = [*_with_times(lines, name_word, handles=_has_handles(text, lines))]
    for form in (*ABOVE, BEHIND):
        top = next((at for at, line in enumerate(lines[: _MOST_ABOVE + 1]) if _is(form, line)), -1)
        if top < 0 or (CELLS in text and form != ABOVE[0]):
            continue
        if not all(map(is_told, lines[:top])):
            continue
        read = [re.fullmatch(form, line) for line in lines]
        if _stand_above(read[top:], name_word, sure=not is_plain(form)):
            return tuple(_rows(read, lines))
    return ()


def _is(form: str, line: str) -> bool:
    return re.fullmatch(form, line) is not None


def _read_in_front(
    form: str, lines: Sequence[str], name_word: NameWords
) -> list[re.Match[str] | None]:
    """Return the lines as messages of this form; nothing where they are none."""
    if not any(_is(form, line) for line in lines[: _MOST_TOLD + 1]):
        return []
    read = [re.fullmatch(form, line) for line in lines]
    first = next(at for at, found in enumerate(read) if found)
    if not all(_is(TOLD, line) or is_told(line) for line in lines[:first]):
        return []
    if form in IN_FRONT and not _are_people(read, name_word, sure=not is_plain(form)):
        return []
    return read


def _are_people(read: Sequence[re.Match[str] | None], name_word: NameWords, *, sure: bool) -> bool:
    """Say whether some who said something are people, as far as anybody can tell."""
    who = [found["who"].strip() for found in read if found]
    known = any(has_full_name(one) or is_person(one, name_word) for one in who)
    return known or (sure and len(who) > 1)


def _rises(read: Sequence[re.Match[str] | None]) -> bool:
    """Say whether each line has its time, none before the one above."""
    times = [found["when"] for found in read if found]
    return len(times) == len(read) and times == sorted(times)


def _has_handles(text: str, lines: Sequence[str]) -> bool:
    """Say whether times stand below names in small letters: indented, or more than once."""
    pairs = sum(_is(HANDLE, one) and _is(TIME_ALONE, below) for one, below in pairwise(lines))
    indented = re.search(rf"(?m)^{HANDLE}[ \t]*\n[ \t]+(?:{TIME_ALONE})[ \t]*$", text)
    return pairs > 1 or indented is not None


def _with_times(lines: Sequence[str], name_word: NameWords, *, handles: bool) -> Iterator[str]:
    """Yield the lines, a time that stands below a name behind it."""
    at = 0
    while at < len(lines):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        is_pair = _is(TIME_ALONE, below) and (
            _is(NAME, lines[at])
            or is_person(lines[at], name_word)
            or (handles and _is(HANDLE, lines[at]))
        )
        time = re.sub(_EMOJI, "", below)
        yield f"{lines[at]}  {time}" if is_pair else lines[at]
        at += 2 if is_pair else 1


def _stand_above(read: Sequence[re.Match[str] | None], name_word: NameWords, *, sure: bool) -> bool:
    """Say whether these lines have what was said behind them, or below. If they are not `sure`
    each has to, and one of the names has to be whole or known, as a word and a time may be words of
    an agenda.
    """
    ends = [*read[1:], None]
    said = [found["said"] if "said" in found.groupdict() else "" for found in read if found]
    below = [
        behind is None and at + 1 < len(read)
        for at, (found, behind) in enumerate(zip(read, ends, strict=True))
        if found
    ]
    with_words = [bool(one) or under for one, under in zip(said, below, strict=True)]
    if not sure:
        return all(with_words) and _are_people(read, name_word, sure=False)
    return 2 * sum(with_words) > len(with_words)


def _rows(read: Sequence[re.Match[str] | None], lines: Sequence[str]) -> Iterator[Cells]:
    """Yield the rows; when and by whom above a line go to the first one below."""
    above, counted = ("", ""), False
    for found, line in zip(read, lines, strict=True):
        told = re.fullmatch(TOLD, line) if found is None else None
        if found is not None:
            when, who, said = _parts(found)
            if said or _is_silent(found):
                yield when, who, said
            above = ("", "") if said else (when, who)
        elif told:
            yield told["when"] or told["time"], told["who"], ""
        elif is_told(line) or (counted and line.isdigit()):
            yield above[0], f"{above[1]}: {line}", ""
            counted = True
            continue
        else:
            yield *above, without_marks(line)
            above = ("", "")
        counted = False


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    parts = found.groupdict()
    when, who = parts.get("when") or parts.get("time") or "", parts["who"].strip()
    said = without_marks((parts.get("said") or "").strip())
    return (when, f"{who}: {said}", "") if is_no_message(said) else (when, who, said)


def _is_silent(found: re.Match[str]) -> bool:
    return is_no_message((found.groupdict().get("said") or "").strip())


def silent_rows(rows: Sequence[Cells]) -> frozenset[int]:
    """Return the rows in which nothing was said."""
    return frozenset(at for at, row in enumerate(rows) if not row[-1])
