"""What stands behind the first `[part]` of a file and belongs above it: TOML puts it inside."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from cwb_workshop.content.faults import Reader

_Key: TypeAlias = "tuple[str | int, ...]"

_OF_KIT = ("version", "languages", "variants", "principles", "roles", "anchor_types", "currency")
_OF_TEXTS = (
    "for_room",
    "colophon",
    "credit",
    "principles_credit",
    "scale",
    "characteristics_notes",
)
_FREE = ("choices", "words")
"""Parts in which a name may be any."""


def check_order(reader: Reader, *, is_kit: bool, named: Collection[str] = ()) -> None:
    """Say so of each; what is `named` by the kit itself may stand in any part."""
    for name in _OF_KIT if is_kit else _OF_TEXTS:
        if name in reader.table or name in named:
            continue
        for key, table in _parts(reader.table, ()):
            if name in table:
                inside = Reader(reader.file, table, key=key)
                inside.fault(name, "inside_part", part=_shown(key))


def _parts(table: Mapping[str, object], key: _Key) -> Iterator[tuple[_Key, Mapping[str, object]]]:
    for name, value in table.items():
        if not key and name in _FREE:
            continue
        rows = value if isinstance(value, list) else [value]
        for number, row in enumerate(rows):
            if isinstance(row, Mapping):
                at = (*key, name, number) if isinstance(value, list) else (*key, name)
                yield at, row
                yield from _parts(row, at)


def _shown(key: _Key) -> str:
    """Return a part as it is written in a file."""
    name = ".".join(part for part in key if isinstance(part, str))
    return f"[[{name}]]" if isinstance(key[-1], int) else f"[{name}]"
