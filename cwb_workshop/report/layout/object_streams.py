"""Many small objects at the end of a PDF, many of them compressed together.

The reading order of a long report is tens of thousands of objects. ReportLab would keep each in
four tables, and write each by itself: half of the memory, and most of the file. Here they stand
in object streams (ISO 32000-1, 7.5.7), found by a cross-reference stream (7.5.8).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence

_IN_ONE = 500
"""Objects that are compressed together; whoever reads one of them unpacks them all."""

_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_KEPT = re.compile(rb"/(?:Root|Info) \d+ 0 R|/ID\s*\[.*?\]", re.DOTALL)
_ENTRY = "/W[1 4 2]"
"""Bytes of what an entry says: its kind, where it is, and its place in there."""

_WHERE, _PLACE = 4, 2
_IN_FILE, _IN_STREAM = b"\x01", b"\x02"


def appended(content: bytes, offsets: Mapping[int, int], objects: Sequence[bytes]) -> bytes:
    """Return a PDF with these objects behind those that it has, numbered on from the last.

    `offsets` says where each object is that it has, from number 1 on without a gap. Raises
    ValueError for what is no PDF of ReportLab.
    """
    end = _END.search(content)
    if end is None:
        raise ValueError("no end that is known")
    table = int(end[1])
    kept = b"".join(_KEPT.findall(content[table:]))
    parts = [content[:table]]
    at, first = table, len(offsets) + 1
    streams = first + len(objects)
    # Number 0 is of nothing, as in every PDF.
    entries = bytearray(len(_entry(_IN_FILE, 0, 0)))
    for number in range(1, first):
        entries += _entry(_IN_FILE, offsets[number], 0)
    for index in range(len(objects)):
        entries += _entry(_IN_STREAM, streams + index // _IN_ONE, index % _IN_ONE)
    for number, stream in enumerate(_streams(objects, first), start=streams):
        written = b"%d 0 obj\n%b\nendobj\n" % (number, stream)
        entries += _entry(_IN_FILE, at, 0)
        parts.append(written)
        at += len(written)
    entries += _entry(_IN_FILE, at, 0)
    last = streams + len(parts) - 1
    said = f"/Type/XRef/Size {last + 1}{_ENTRY}".encode() + kept
    parts.append(b"%d 0 obj\n%b\nendobj\n" % (last, _stream(said, bytes(entries))))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
    return b"".join(parts)


def _streams(objects: Sequence[bytes], first: int) -> Iterator[bytes]:
    for begin in range(0, len(objects), _IN_ONE):
        held = objects[begin : begin + _IN_ONE]
        places, at = [], 0
        for number, one in enumerate(held, start=first + begin):
            places.append(b"%d %d" % (number, at))
            at += len(one) + 1
        head = b" ".join(places) + b"\n"
        said = b"/Type/ObjStm/N %d/First %d" % (len(held), len(head))
        yield _stream(said, head + b"\n".join(held) + b"\n")


def _stream(said: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (
        said,
        len(packed),
        packed,
    )


def _entry(kind: bytes, where: int, place: int) -> bytes:
    return kind + where.to_bytes(_WHERE, "big") + place.to_bytes(_PLACE, "big")
