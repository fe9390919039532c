"""On which line of a TOML file a key stands: the reader of the standard library tells it not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

TomlKey: TypeAlias = "tuple[str | int, ...]"
"""The names that lead to a value; of a list of tables, the place of a table from 0."""

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_TABLE = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_NAME})[ \t]*\]")
_PAIR = re.compile(rf"[ \t]*({_NAME})[ \t]*=")
_PARTS = re.compile(_PART)
_IN_VALUE = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"'
    r"|'{3}.*?'{3}|'[^'\n]*'"
    r"|#[^\n]*|[\[{}\]\n]",
    re.DOTALL,
)
"""What has to be told apart to see where a value ends: texts, notes, what opens and closes."""


class TomlLines:
    """Knows the lines of a text that was read without fault; the first is 1."""

    def __init__(self, text: str) -> None:
        self._lines: dict[TomlKey, int] = {}
        self._rows: dict[TomlKey, int] = {}
        table: TomlKey = ()
        for line, statement in _statements(text):
            if opened := _TABLE.match(statement):
                table = self._table(_names(opened[2]), line, is_row=opened[1] == "[[")
            elif pair := _PAIR.match(statement):
                names = _names(pair[1])
                for length in range(1, len(names) + 1):
                    self._lines.setdefault((*table, *names[:length]), line)

    def of(self, key: TomlKey) -> int:
        """Return the line of a key, or of what it stands or should stand in."""
        while key and key not in self._lines:
            key = key[:-1]
        return self._lines.get(key, 1)

    def _table(self, names: TomlKey, line: int, *, is_row: bool) -> TomlKey:
        """Return the key of a table, with its place in each list that leads to it."""
        key: TomlKey = ()
        for number, name in enumerate(names, start=1):
            key = (*key, name)
            self._lines.setdefault(key, line)
            if is_row and number == len(names):
                self._rows[key] = self._rows.get(key, -1) + 1
            if key in self._rows:
                key = (*key, self._rows[key])
                self._lines.setdefault(key, line)
        return key


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Give each line on which something begins, and not those on which a value goes on."""
    at, line = 0, 1
    while at < len(text):
        end, depth = at, 0
        for mark in _IN_VALUE.finditer(text, at):
            end = mark.end()
            if mark[0] in ("[", "{"):
                depth += 1
            elif mark[0] in ("]", "}"):
                depth -= 1
            elif mark[0] == "\n" and depth <= 0:
                break
        else:
            end = len(text)
        yield line, text[at:end]
        line += text.count("\n", at, end)
        at = end


def _names(statement: str) -> TomlKey:
    return tuple(part.strip("\"'") for part in _PARTS.findall(statement))
