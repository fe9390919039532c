"""Leaving out of the ICU library what Qt never asks of it here.

Qt's own ICU carries 32 MB of data: names of places, units, time zones, currencies and languages,
transliterations, numbers in words, how languages write dates, and dictionaries for breaking lines.
Qt has tables of its own for all of these; it asks ICU for sorting, capitals and encodings. The
form of the data is that of ICU's `common data` (ucmndata.h): a header, a table of contents, and the
items behind it.
"""

from __future__ import annotations

import re
import struct
import subprocess
from pathlib import Path

UNUSED = re.compile(
    r"icudt\d+l/((brkitr|curr|lang|rbnf|region|translit|unit|zone)/.*|unames\.icu"
    r"|coll/(?!(ar|de|el|en|fr|ja|nl|tr|root|res_index)(_|\.)|ucadata|pool).*"
    r"|[a-z]{2,3}(_\w+)?\.res)"
)
"""What is kept of a language of ours, and of its neighbours, is how it sorts."""
_MANY_SIGNS = 20_000
"""Bytes that an encoding of before Unicode takes where it has thousands of signs. No file here is
in one; those of letters, as a system may still use for names, are small.
"""
_MAGIC, _KIND = b"\xda\x27", b"CmnD"
_MAGIC_AT, _KIND_AT = 2, 12
_ENTRY = struct.Struct("<II")
_NUMBER = struct.Struct("<I")
_ALIGNED = 16
_ASSEMBLED = """
.section .rodata
.balign {aligned}
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack, "", @progbits
"""


class NoData(Exception):
    """This is no ICU data of the form that is known here."""


def data_in(library: bytes) -> bytes:
    """Return the data that a library carries, from its header on. Raises NoData."""
    at = library.find(_MAGIC)
    while at >= 0:
        begin = at - _MAGIC_AT
        if library[begin + _KIND_AT : begin + _KIND_AT + len(_KIND)] == _KIND:
            return library[begin:]
        at = library.find(_MAGIC, at + 1)
    raise NoData("no table of contents")


def items_of(data: bytes) -> list[tuple[str, bytes]]:
    """Return the items by name, in their order; the last ends where the data does."""
    table, number = _table(data)
    entries = [_ENTRY.unpack_from(data, table + 4 + 8 * at) for at in range(number)]
    ends = [*(offset for _name, offset in entries[1:]), len(data) - table]
    return [
        (_name_at(data, table + name), data[table + begin : table + end])
        for (name, begin), end in zip(entries, ends, strict=True)
    ]


def trimmed(data: bytes) -> bytes:
    """Return the data without what is unused. Raises NoData."""
    table, _number = _table(data)
    kept = [(name, item) for name, item in items_of(data) if _is_used(name, item)]
    names = [name.encode() + b"\0" for name, _item in kept]
    first_name = 4 + 8 * len(kept)
    place = _up(first_name + sum(map(len, names)))
    entries, items, at = b"", b"", first_name
    for name, (_name, item) in zip(names, kept, strict=True):
        entries += _ENTRY.pack(at, place + len(items))
        items += item.ljust(_up(len(item)), b"\0")
        at += len(name)
    table_now = (_NUMBER.pack(len(kept)) + entries + b"".join(names)).ljust(place, b"\0")
    return data[:table] + table_now + items


def _is_used(name: str, item: bytes) -> bool:
    is_large = name.endswith(".cnv") and len(item) > _MANY_SIGNS
    return not UNUSED.fullmatch(name) and not is_large


def trim_library(library: Path, folder: Path) -> Path:
    """Write a library of the same name with less data into a folder, and return its path.

    Needs `as` and `ld` of binutils. Raises NoData, and CalledProcessError where they fail.
    """
    version = re.search(r"\.so\.(\d+)", library.name)
    if version is None:
        raise NoData(library.name)
    folder.mkdir(parents=True, exist_ok=True)
    data, source, object_file = (folder / f"icudt.{end}" for end in ("dat", "s", "o"))
    data.write_bytes(trimmed(data_in(library.read_bytes())))
    symbol = f"icudt{version[1]}_dat"
    source.write_text(_ASSEMBLED.format(aligned=_ALIGNED, symbol=symbol, data=data))
    made = folder / library.name
    _run(["as", "-o", str(object_file), str(source)])
    _run(["ld", "-shared", "-soname", library.name, "-o", str(made), str(object_file)])
    return made


def _run(command: list[str]) -> None:
    # Both are tools of the machine that builds, and every argument is a path made here.
    subprocess.run(command, check=True)


def _table(data: bytes) -> tuple[int, int]:
    """Return where the table of contents stands, and how many items it has."""
    if data[_MAGIC_AT : _MAGIC_AT + 2] != _MAGIC or data[_KIND_AT : _KIND_AT + 4] != _KIND:
        raise NoData("no header")
    table = int.from_bytes(data[:2], "little")
    return table, int(_NUMBER.unpack_from(data, table)[0])


def _name_at(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode()


def _up(number: int) -> int:
    return -(-number // _ALIGNED) * _ALIGNED
