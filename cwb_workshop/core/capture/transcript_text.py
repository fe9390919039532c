"""What a meeting was written down as by a machine: WebVTT, SRT and their kin. Each piece stands
below the times between which it was said, perhaps with who spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.people_cells import NAME, NameWords, is_person

_CLOCK = r"(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{1,2}(?:[.,][0-9]{1,3})?"
_TIMES = rf"\s*(?P<from>{_CLOCK})\s*(?:-->|-&gt;|→|,)\s*{_CLOCK}(?:\s+\S.*)?\s*"
_HEAD = r"\s*\ufeff?WEBVTT\b.*"
_MOST_ABOVE = 12
_ID = r"[0-9]+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,}(?:/[0-9-]+)?|\S+/[0-9]+-[0-9]+"
_SPOKEN = r"\s*<v(?:\.\S+)?\s+(?P<who>[^>]+)>(?P<said>.*?)(?:</v>)?\s*"
_MARKS = r"</?(?:v|c|i|b|u|lang|ruby|rt|font)\b[^>]*>|<[0-9:.]+>|\{\\[^}]*\}"
_WITH_NAME = rf"(?:[-–]\s)?(?P<who>{NAME}(?:\s[0-9]{{1,2}})?)\s?:\s+(?P<said>\S.*)"


@dataclass(slots=True)
class _Piece:
    when: str
    lines: list[str] = field(default_factory=list)


def rows_of_transcript(text: str, name_word: NameWords) -> tuple[Cells, ...]:
    """Return when, by whom, and what was said; nothing for another text."""
    lines = text.splitlines()
    filled = [line for line in lines if line.strip()][: _MOST_ABOVE + 1]
    if not any(re.fullmatch(_TIMES, line) for line in filled):
        return ()
    is_named = re.fullmatch(_HEAD, filled[0]) is not None
    if not is_named and not any(re.fullmatch(_TIMES, line) for line in filled[:2]):
        return ()
    above, pieces = _pieces(lines)
    said = [line for piece in pieces for line in piece.lines]
    prefixed = [found for line in said if (found := re.fullmatch(_WITH_NAME, line))]
    known = sum(is_person(found["who"], name_word) for found in prefixed)
    with_names = bool(prefixed) and (2 * len(prefixed) >= len(pieces) or known == len(prefixed))
    on_top = len(pieces) > 0 and all(_is_headed(piece, name_word) for piece in pieces)
    told = [("", line, "") for line in above]
    rows = (row for piece in pieces for row in _rows(piece, with_names=with_names, on_top=on_top))
    return (*told, *rows)


def _pieces(lines: Sequence[str]) -> tuple[list[str], list[_Piece]]:
    """Return the lines that the program wrote itself, and the pieces that were said."""
    told, pieces = list[str](), list[_Piece]()
    for at, line in enumerate(lines):
        plain = line.strip().lstrip("\ufeff")
        behind = lines[at + 1] if at + 1 < len(lines) else ""
        times = re.fullmatch(_TIMES, line)
        if times:
            pieces.append(_Piece(times["from"]))
        elif not plain or (re.fullmatch(_ID, plain) and re.fullmatch(_TIMES, behind)):
            continue
        elif not pieces or _is_note(lines, at):
            told.append(plain)
        else:
            pieces[-1].lines.append(plain)
    return told, pieces


def _is_note(lines: Sequence[str], at: int) -> bool:
    """Say whether a line is of a block that the machine noted for itself."""
    top = at
    while top and lines[top - 1].strip():
        top -= 1
    return re.match(r"\s*(?:NOTE|STYLE|REGION)\b", lines[top]) is not None


def _is_headed(piece: _Piece, name_word: NameWords) -> bool:
    first = piece.lines[0] if len(piece.lines) > 1 else ""
    return bool(first) and (re.fullmatch(NAME, first) is not None or is_person(first, name_word))


def _rows(piece: _Piece, *, with_names: bool, on_top: bool) -> Iterator[Cells]:
    who = ""
    for number, line in enumerate(piece.lines):
        if on_top and not number:
            who = line
            continue
        voice = re.fullmatch(_SPOKEN, line) or (
            re.match(r"\s*<v\s+(?P<who>[^>]+)>(?P<said>.*)", line)
        )
        named = re.fullmatch(_WITH_NAME, line) if with_names else None
        found = voice or named
        said = re.sub(_MARKS, "", found["said"] if found else line).strip()
        who = found["who"].strip() if found else who
        if said:
            yield piece.when if not number or on_top else "", who if found or on_top else "", said
