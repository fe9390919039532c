"""Collects every fault of a kit, with its line, so that its author sees them all at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from cwb_workshop.core.model.errors import FileFault
from cwb_workshop.core.model.limits import KIT_TEXTS
from cwb_workshop.core.model.text import clean

if TYPE_CHECKING:
    from cwb_workshop.content.toml_lines import TomlKey, TomlLines

_Wanted = TypeVar("_Wanted")

KIT = "kit.toml"
"""The file that the others of a kit follow: what is wrong in it is the cause of more."""

_PLACE = re.compile(r"([^:,]*)(?::([0-9]+))?")

_NAMES = {str: "text", int: "number", list: "list", dict: "table", bool: "yes_no"}


class Faults:
    """What was found wrong so far."""

    def __init__(self) -> None:
        self.found: list[FileFault] = []

    def add(self, file: str, what: str, *, line: int = 0, key: str = "", **values: object) -> None:
        """`line` is 0 where it is no line that is wrong, and `key` empty where it is no key."""
        place = f"{file}:{line}" if line else file
        fault = FileFault(f"{place}: {key}" if key else place, what, values)
        # What is looked at twice has one fault.
        if fault not in self.found:
            self.found.append(fault)


def in_order(faults: Iterable[FileFault]) -> tuple[FileFault, ...]:
    """Return faults in the order in which to mend them: kit.toml first, each file by its lines."""
    return tuple(sorted(faults, key=_place))


def _place(fault: FileFault) -> tuple[bool, str, int]:
    at = _PLACE.match(fault.at)
    file, line = (at[1], int(at[2] or 0)) if at else (fault.at, 0)
    return file != KIT, file, line


class TomlFile:
    """A file of a kit as it was read, with its lines, and what was asked for in it."""

    def __init__(self, name: str, text: str, faults: Faults) -> None:
        self.name = name
        self.faults = faults
        self._text = text
        self.asked: set[TomlKey] = set()
        self.readers: dict[TomlKey, Reader] = {}

    @cached_property
    def lines(self) -> TomlLines:
        """Its lines; nobody asks for them while there is no fault."""
        from cwb_workshop.content.toml_lines import TomlLines

        return TomlLines(self._text)

    def check_rest(self) -> None:
        """Say what stands in it that nobody asked for."""
        for key, reader in self.readers.items():
            for name in reader.table:
                if (*key, name) not in self.asked:
                    reader.fault(name, "superfluous")


class Reader:
    """Takes typed values out of one table of a file; what is wrong becomes a fault.

    `at` is what the table is called in a fault, `key` where it really stands.
    """

    def __init__(
        self, file: TomlFile, table: Mapping[str, object], at: str = "", key: TomlKey = ()
    ) -> None:
        self.file = file
        self.table = table
        self.at = at
        self._key = key
        file.readers[key] = self

    def key(self, name: str) -> str:
        return f"{self.at}.{name}" if self.at else name

    def fault(self, name: str, what: str, **values: object) -> None:
        """Say what is wrong with a key of this table."""
        self.file.faults.add(
            self.file.name, what, line=self.line(name), key=self.key(name), **values
        )

    def line(self, name: str) -> int:
        """Return on which line of the file a key of this table stands."""
        return self.file.lines.of((*self._key, name))

    def get(self, name: str) -> object:
        """Return what stands there, of whatever type; None where nothing does."""
        self.file.asked.add((*self._key, name))
        return self.table.get(name)

    def take(self, name: str, wanted: type[_Wanted], default: _Wanted | None = None) -> _Wanted:
        """Return a value of the type wanted; where it is missing or wrong, say so and return
        the default, or an empty value.
        """
        value = self.get(name)
        if value is None and default is not None:
            return default
        if isinstance(value, wanted) and not (wanted is int and isinstance(value, bool)):
            return value
        self.fault(name, "missing" if value is None else _NAMES[wanted])
        return wanted() if default is None else default

    def texts(self, name: str, default: list[str] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self.take(name, list, default)
        texts = (clean(value).strip() for value in values if isinstance(value, str))
        kept = tuple(text for text in texts if text)
        if len(kept) < len(values):
            self.fault(name, "texts")
        for text in kept:
            self._measure(name, text, name)
        return kept

    def numbers(self, name: str, default: list[int] | None = None) -> tuple[int, ...]:
        """Return a list of whole numbers, 0 or more."""
        values = self.take(name, list, default)
        kept = tuple(value for value in values if type(value) is int and value >= 0)
        if len(kept) < len(values):
            self.fault(name, "numbers")
        return kept

    def text(self, name: str, default: str | None = None, *, like: str = "") -> str:
        """Return a text that says something, as long as its key may be, or another one `like` it.

        Here a text enters, and so here it is cleaned.
        """
        value = clean(self.take(name, str, default)).strip()
        if not value and default is None and isinstance(self.table.get(name), str):
            self.fault(name, "empty")
        self._measure(name, value, like or name)
        return value

    def _measure(self, name: str, text: str, like: str) -> None:
        most = KIT_TEXTS.get(like)
        if most is not None and len(text) > most:
            self.fault(name, "too_long", length=len(text), most=most)

    def inner(self, name: str, *, optional: bool = False) -> Reader:
        """Return the reader of a table inside this one."""
        table = self.take(name, dict, {} if optional else None)
        return Reader(self.file, table, self.key(name), (*self._key, name))

    def rows(self, name: str, *, optional: bool = False) -> list[Reader]:
        """Return a reader per table of a list of tables."""
        values = self.take(name, list, [] if optional else None)
        kept = [
            Reader(self.file, value, f"{self.key(name)}[{index + 1}]", (*self._key, name, index))
            for index, value in enumerate(values)
            if isinstance(value, dict)
        ]
        if len(kept) < len(values):
            self.fault(name, "tables")
        return kept
