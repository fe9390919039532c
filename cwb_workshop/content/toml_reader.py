"""Reads TOML as somebody saved it; what is wrong with it becomes a fault with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from cwb_workshop.content.faults import Faults

MOST_CHARACTERS = 300_000
"""Of one file: nearly ten times the largest that the program brings along."""

MOST_BYTES = 4 * MOST_CHARACTERS
"""One character takes four bytes at most."""

_MARK = "\ufeff"
_AT = re.compile(r" \(at line (\d+), column \d+\)")
_TWICE = re.compile(r"Cannot (?:overwrite|declare|mutate)|Duplicate")
_CAPITAL = re.compile(r"=\s*(?:T(?:rue|RUE)|F(?:alse|ALSE))\b")
_LONGEST = 60
_MOST_DEEP = 20


def read_text(path: Path, file: str, faults: Faults) -> str:
    """Return what a file holds; nothing, and a fault, where it is no text in UTF-8.

    `file` is what it is called in the fault.
    """
    try:
        with path.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError:
        faults.add(file, "cannot_read")
        return ""
    return decoded(content, file, faults)


def decoded(content: bytes, file: str, faults: Faults) -> str:
    """Return a text in UTF-8; nothing, and a fault, where it is none, or far too large."""
    if len(content) > MOST_BYTES:
        faults.add(file, "too_large")
        return ""
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        # A text in which every letter takes more bytes is wrong from its beginning.
        line = 1 if b"\0" in content else content.count(b"\n", 0, error.start) + 1
        faults.add(file, "not_utf8", line=line)
        return ""


def parsed(file: str, text: str, faults: Faults) -> Mapping[str, object]:
    """Return what a text says, or nothing and what is wrong with it."""
    if len(text) > MOST_CHARACTERS:
        faults.add(file, "too_large")
    elif text.startswith(_MARK) or "\0" in text[:_LONGEST]:
        faults.add(file, "not_utf8", line=1)
    elif not text.strip():
        faults.add(file, "empty", line=1)
    else:
        return _parsed(file, text, faults)
    return {}


def _parsed(file: str, text: str, faults: Faults) -> Mapping[str, object]:
    lines = text.split("\n")
    try:
        read = tomllib.loads(text)
        if not _is_deep(read):
            return read
        faults.add(file, "too_deep", line=_deepest(lines))
    except RecursionError:
        faults.add(file, "too_deep", line=_deepest(lines))
    except ValueError as error:
        place = _AT.search(str(error))
        line = int(place[1]) if place else _longest_number(lines) or _left_open(lines)
        shown = lines[line - 1].strip() if line <= len(lines) else ""
        faults.add(file, _what(str(error), shown), line=line, told=shown[:_LONGEST])
    return {}


def _what(error: str, line: str) -> str:
    """Return what is wrong with the line on which reading stopped."""
    if _TWICE.match(error):
        return "part_twice" if line.startswith("[") else "declared_twice"
    return "capital_yes_no" if _CAPITAL.search(line) else "no_toml"


def _is_deep(read: Mapping[str, object]) -> bool:
    """Say whether there are more parts in parts than any kit has, of keys with many dots too:
    whoever walks through it needs no limit of its own.
    """
    layer = list(read.values())
    for _depth in range(_MOST_DEEP):
        layer = [value for one in layer for value in _inside(one)]
        if not layer:
            return False
    return True


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, list) else ()


def _deepest(lines: list[str]) -> int:
    """Return the line that opens most: what stands in what cannot be told any more."""
    opened = [sum(map(line.count, "[{.")) for line in lines]
    return 1 + opened.index(max(opened))


def _left_open(lines: list[str]) -> int:
    """Return the line of a text in single quotes that never ends, else the last line."""
    quoted = [number for number, line in enumerate(lines, start=1) if "'" in line]
    return quoted[-1] if quoted else len(lines)


def _longest_number(lines: list[str]) -> int:
    """Return the line of a number that is too long to read, of which Python tells no line."""
    digits = [max(map(len, re.findall(r"[0-9_]+", line)), default=0) for line in lines]
    longest = max(digits)
    return 1 + digits.index(longest) if longest > 1000 else 0
