"""How a report of this program is recognised: by a mark among its own details.

The mark says which evening it is of, and carries a check over all its bytes. A file that was
changed since, or that only looks like a report, is not taken for one.
"""

from __future__ import annotations

import re

from cwb_workshop.core.model.hashes import sha256

_EVENING = 16
_CHECK = 64

KEYWORDS = f"CWB Workshop report 1; evening {'0' * _EVENING}; check {'0' * _CHECK}"
"""What every report is written with; `marked` fills it in."""

_MARK = re.compile(
    rb"(/Keywords \(CWB Workshop report 1; evening )([0-9a-f]{16})(; check )([0-9a-f]{64})(\))"
)


def evening_mark(*parts: str) -> str:
    """Return what tells one evening from another. Nothing of the parts can be read from it."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_EVENING]


def marked(content: bytes, evening: str) -> bytes:
    """Return a report with its mark; it stays as long as it was.

    Raises ValueError for bytes that are no report of this program.
    """
    empty = _with(content, evening, "0" * _CHECK)
    return _with(empty, evening, sha256(empty).hexdigest())


def evening_of(content: bytes) -> str | None:
    """Return the evening that a report is of; None where this program did not write it so."""
    marks = _MARK.findall(content)
    if not content.startswith(b"%PDF") or len(marks) != 1:
        return None
    evening, check = marks[0][1].decode(), marks[0][3].decode()
    empty = _with(content, evening, "0" * _CHECK)
    return evening if sha256(empty).hexdigest() == check else None


def _with(content: bytes, evening: str, check: str) -> bytes:
    filled = rb"\g<1>" + evening.encode() + rb"\g<3>" + check.encode() + rb"\g<5>"
    replaced, number = _MARK.subn(filled, content)
    if number != 1:
        raise ValueError("this is no report that can be marked")
    return replaced
