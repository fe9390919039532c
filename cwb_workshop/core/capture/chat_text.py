"""Messages that were copied from a telephone or from a meeting on a screen: when and by whom stands
in front of what was said, or above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.paste_answer import NAME
from cwb_workshop.core.capture.pasted_text import CELLS, pasted_lines

_DAY = r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
_TIME = r"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:[\s\u202f]?[AaPp]\.?[Mm]\.?)?"
_WHEN = rf"(?:{_DAY},?\s+{_TIME}|{_TIME},?\s+{_DAY})"
_WHO = r"[^:\n]{1,60}"
_MARK = "[\u200e\u200f]?"
_STAMP = rf"{_MARK}(?:\[(?P<when>{_WHEN})\]|(?P<time>{_WHEN})\s+[-–])\s+"
_MESSAGE = rf"{_STAMP}(?P<who>{_WHO}):\s+(?P<said>\S.*)"
_TOLD = rf"{_STAMP}(?P<who>[^:\n]+)"
"""What the program tells itself: who joined, and that nobody else reads along."""
_TO = r"(?:to|aan|naar|an)"
_OF_MEETING = (
    rf"(?P<when>(?:{_DAY},?\s+)?{_TIME})\s+(?:From|Van|Von)\s+(?P<who>\S[^:\n]{{0,59}}?)"
    rf"(?:\s+{_TO}\s+[^:\n]{{1,60}}?)?\s*:(?:\s+(?P<said>\S.*))?"
)
_DAY_WORD = r"[^\W\d_]{2,12}\.?,?\s+|[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{2,4})?,?\s+"
_ABOVE = rf"\[(?P<when>(?:{_DAY_WORD})?{_TIME})\]\s+(?P<who>{_WHO})(?::\s+(?P<said>\S.*))?"
_BEHIND = rf"(?P<who>{NAME}(?:\s\([^()]{{1,20}}\))?),?\s+\[?(?P<when>(?:{_DAY_WORD})?{_TIME})\]?"
_FULL_NAME = rf"{NAME}\s.+"
_REACTED = r"Reacted to \S.*|Removed a .* reaction from \S.*"
_NOTHING_SAID = (
    rf"<[^<>]{{4,40}}>|{_REACTED}|(?:\S+\s)?(?:image|video|audio|sticker|GIF|document) omitted"
    r"|(?:afbeelding|video|audio|sticker|GIF|document) weggelaten"
    r"|(?:Bild|Video|Audio|Sticker|GIF|Dokument) weggelassen"
    r"|(?:Je hebt dit|Dit) bericht (?:is )?verwijderd\.?|You deleted this message\.?"
    r"|This message was deleted\.?|(?:Du hast d|D)iese Nachricht (?:wurde )?gelöscht\.?"
)
_MOST_TOLD = 5
OF_CHAT = PasteColumns(answer=2)
"""When and by whom do not go along."""


def rows_of_chat(text: str) -> tuple[Cells, ...]:
    """Return when, by whom, and what was said; nothing for a text that does not begin so. A line
    without the first two goes on with the message above it.
    """
    lines = [re.sub(rf"{CELLS}\s*", " ", line) for line in pasted_lines(text)]
    forms = [_OF_MEETING] if CELLS in text else [_MESSAGE, _OF_MEETING]
    for form in forms:
        if not any(re.fullmatch(form, line) for line in lines[: _MOST_TOLD + 1]):
            continue
        read = [re.fullmatch(form, line) for line in lines]
        if _begins(read, lines):
            return tuple(_rows(read, lines))
    first = next(_with_times(lines[:2]), "")
    for form in (_ABOVE, _BEHIND):
        if CELLS in text or re.fullmatch(form, first) is None:
            continue
        lines = [*_with_times(lines)]
        read = [re.fullmatch(form, line) for line in lines]
        if _stand_above(read, full=form == _BEHIND):
            return tuple(_rows(read, lines))
    return ()


def _with_times(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, a time that stands below a name behind it."""
    at = 0
    while at < len(lines):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        is_time = re.fullmatch(rf"(?:{_DAY_WORD})?{_TIME}", below) is not None
        is_pair = is_time and re.fullmatch(NAME, lines[at]) is not None
        yield f"{lines[at]} {below}" if is_pair else lines[at]
        at += 2 if is_pair else 1


def _begins(read: Sequence[re.Match[str] | None], lines: Sequence[str]) -> bool:
    """Say whether messages stand from the first line on, but for what the program told."""
    first = next(at for at, found in enumerate(read) if found)
    return all(re.fullmatch(_TOLD, line) for line in lines[:first])


def _stand_above(read: Sequence[re.Match[str] | None], *, full: bool) -> bool:
    """Say whether each of these lines has what was said behind it, or below it. `full`: one of the
    names has to be whole, as a word and a time may be words of an agenda.
    """
    if not read or read[0] is None:
        return False
    ends = [*read[1:], None]
    said = [found["said"] if "said" in found.groupdict() else "" for found in read if found]
    below = [
        behind is None and at + 1 < len(read)
        for at, (found, behind) in enumerate(zip(read, ends, strict=True))
        if found
    ]
    if not all(map(any, zip(said, below, strict=True))):
        return False
    return not full or any(found and re.fullmatch(_FULL_NAME, found["who"]) for found in read)


def _rows(read: Sequence[re.Match[str] | None], lines: Sequence[str]) -> Iterator[Cells]:
    """Yield the rows; when and by whom above a line go to the first one below."""
    above = ("", "")
    for found, line in zip(read, lines, strict=True):
        told = re.fullmatch(_TOLD, line) if found is None else None
        if found is not None:
            when, who, said = _parts(found)
            if said or _is_no_message(found):
                yield when, who, said
            above = ("", "") if said else (when, who)
        elif told:
            yield told["when"] or told["time"], told["who"], ""
        else:
            is_said = re.fullmatch(_REACTED, line) is None
            yield (*above, line) if is_said else (above[0], f"{above[1]}: {line}", "")
            above = ("", "")


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    parts = found.groupdict()
    when, who = parts.get("when") or parts.get("time") or "", parts["who"].strip()
    said = (parts.get("said") or "").strip()
    return (when, f"{who}: {said}", "") if _is_no_message(found) else (when, who, said)


def _is_no_message(found: re.Match[str]) -> bool:
    """Say whether a picture was sent, or what was said was taken back."""
    said = (found.groupdict().get("said") or "").strip()
    return re.fullmatch(f"{_MARK}(?:{_NOTHING_SAID})", said) is not None


def silent_rows(rows: Sequence[Cells]) -> frozenset[int]:
    """Return the rows in which nothing was said."""
    return frozenset(at for at, row in enumerate(rows) if not row[-1])
