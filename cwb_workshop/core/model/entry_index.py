"""What is looked up often in the entries of a record, kept along with each change of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple, TypeVar

from cwb_workshop.core.model.entry import Entry, Kind
from cwb_workshop.core.model.principles import principle_of

_DIGITS = "0123456789"
_MOST_DIGITS = 9
"""Of a number behind a sign."""


class EntryGroup(NamedTuple):
    """What entries that are counted together have in common."""

    item: str
    kind: Kind
    table: int
    round: int
    themes: tuple[str, ...]
    is_active: bool
    shown: bool
    principle: int = 0


_Key = TypeVar("_Key", str, EntryGroup)


class EntryIndex:
    """Labels, what is joined with what, and how many entries there are of each group.

    Belongs to one record.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        whole = tuple(entries)
        # All at once: an evening that is opened has thousands, and each stands there once.
        self._groups: dict[EntryGroup, int] = dict(Counter(map(_group, whole)))
        labels = [entry.label for entry in whole if entry.label]
        self._signs: dict[str, int] = dict(Counter(chain.from_iterable(map(_signs, labels))))
        self._labels: dict[str, tuple[str, ...]] = {}
        self._joined: dict[str, frozenset[str]] = {}
        for entry in whole:
            if entry.label:
                self._labels[entry.label] = (*self._labels.get(entry.label, ()), entry.id)
            if entry.merged_into:
                self._join(entry, 1)

    def copy(self) -> EntryIndex:
        other = EntryIndex()
        other._labels = self._labels.copy()
        other._signs = self._signs.copy()
        other._groups = self._groups.copy()
        other._joined = self._joined.copy()
        return other

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Follow a change of one entry; None where there was none, or is none any more."""
        if before is not None:
            self._count(before, -1)
        if after is not None:
            self._count(after, 1)

    def labelled(self, label: str) -> tuple[str, ...]:
        """Return the ids of the entries with this label."""
        return self._labels.get(label, ())

    def numbered(self, sign: str) -> int:
        """Return how many labels are this sign with a number of two digits or more behind it."""
        return self._signs.get(sign, 0)

    @property
    def groups(self) -> Mapping[EntryGroup, int]:
        return self._groups

    @property
    def joined(self) -> Mapping[str, frozenset[str]]:
        """The ids of the entries that are joined with one, by the id of that one."""
        return self._joined

    def _count(self, entry: Entry, one: int) -> None:
        _add(self._groups, _group(entry), one)
        if entry.merged_into:
            self._join(entry, one)
        if not entry.label:
            return
        ids = tuple(id for id in self._labels.pop(entry.label, ()) if id != entry.id)
        if one > 0:
            ids = (*ids, entry.id)
        if ids:
            self._labels[entry.label] = ids
        for sign in _signs(entry.label):
            _add(self._signs, sign, one)

    def _join(self, entry: Entry, one: int) -> None:
        before = self._joined.pop(entry.merged_into, frozenset())
        after = before | {entry.id} if one > 0 else before - {entry.id}
        if after:
            self._joined[entry.merged_into] = after


def _add(counts: dict[_Key, int], key: _Key, one: int) -> None:
    number = counts.pop(key, 0) + one
    if number:
        counts[key] = number


def _group(entry: Entry) -> EntryGroup:
    return EntryGroup(
        entry.item,
        entry.kind,
        entry.table,
        entry.round,
        entry.themes,
        entry.is_active,
        entry.shown,
        principle_of(entry) if entry.fields else 0,
    )


def _signs(label: str) -> list[str]:
    """Return what can stand before the number: `V112` is number 112 of V, or number 12 of V1."""
    first = max(len(label.rstrip(_DIGITS)), len(label) - _MOST_DIGITS)
    return [label[:end] for end in range(first, len(label) - 1)]
