"""Collects every fault of a kit, so that its author sees them all at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from cwb_workshop.core.model.errors import Fault
from cwb_workshop.core.model.limits import KIT_TEXTS
from cwb_workshop.core.model.text import clean

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
        texts = (clean(value).strip() for value in values if isinstance(value, str))
        kept = tuple(text for text in texts if text)
        if len(kept) < len(values):
            self.faults.add(self.file, self.key(name), "texts")
        for text in kept:
            self._measure(name, text, name)
        return kept

    def text(self, name: str, default: str | None = None, *, like: str = "") -> str:
        """Return a text that says something, as long as its key may be, or another one `like` it.

        Here a text enters, and so here it is cleaned.
        """
        value = clean(self.take(name, str, default)).strip()
        if not value and default is None and isinstance(self.table.get(name), str):
            self.faults.add(self.file, self.key(name), "empty")
        self._measure(name, value, like or name)
        return value

    def _measure(self, name: str, text: str, like: str) -> None:
        most = KIT_TEXTS.get(like)
        if most is not None and len(text) > most:
            self.faults.add(self.file, self.key(name), "too_long", length=len(text), most=most)

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
