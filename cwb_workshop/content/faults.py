"""Collects every fault of a kit, so that its author sees them all at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from cwb_workshop.core.model.errors import Fault

_Wanted = TypeVar("_Wanted")

_NAMES = {str: "text", int: "number", list: "list", dict: "table", bool: "yes_no"}


class Faults:
    """What was found wrong so far."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, file: str, key: str, what: str, **values: object) -> None:
        self.found.append(Fault(f"{file}: {key}" if key else file, what, values))


class Reader:
    """Takes typed values out of one table of one file; what is wrong becomes a fault."""

    def __init__(
        self, file: str, table: Mapping[str, object], faults: Faults, at: str = ""
    ) -> None:
        self.file = file
        self.table = table
        self.faults = faults
        self.at = at

    def key(self, name: str) -> str:
        return f"{self.at}.{name}" if self.at else name

    def take(self, name: str, wanted: type[_Wanted], default: _Wanted | None = None) -> _Wanted:
        """Return a value of the type wanted; where it is missing or wrong, say so and return
        the default, or an empty value.
        """
        value = self.table.get(name)
        if value is None and default is not None:
            return default
        if isinstance(value, wanted) and not (wanted is int and isinstance(value, bool)):
            return value
        what = "missing" if value is None else _NAMES[wanted]
        self.faults.add(self.file, self.key(name), what)
        return wanted() if default is None else default

    def texts(self, name: str, default: list[str] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self.take(name, list, default)
        kept = tuple(value for value in values if isinstance(value, str) and value.strip())
        if len(kept) < len(values):
            self.faults.add(self.file, self.key(name), "texts")
        return kept

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text that says something."""
        value = self.take(name, str, default)
        if not value.strip() and default is None and isinstance(self.table.get(name), str):
            self.faults.add(self.file, self.key(name), "empty")
        return value

    def inner(self, name: str, *, optional: bool = False) -> Reader:
        """Return the reader of a table inside this one."""
        table = self.take(name, dict, {} if optional else None)
        return Reader(self.file, table, self.faults, self.key(name))

    def rows(self, name: str) -> list[Reader]:
        """Return a reader per table of a list of tables."""
        values = self.take(name, list)
        kept = [
            Reader(self.file, value, self.faults, f"{self.key(name)}[{index}]")
            for index, value in enumerate(values, start=1)
            if isinstance(value, dict)
        ]
        if len(kept) < len(values):
            self.faults.add(self.file, self.key(name), "tables")
        return kept
