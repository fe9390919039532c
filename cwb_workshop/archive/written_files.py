"""Which files an archive was written to, by a mark of what is in each: those may be replaced.

Of what was written no word is kept. A file that somebody changed since has another mark.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.system.atomic import write_whole

FILE = "written.txt"

_MOST = 1000
"""So many marks are kept; the oldest go."""

_LARGEST = 256 * 1024 * 1024
"""What is larger is not read to find out: it counts as somebody else's."""


class WrittenFiles:
    """Nothing of it can fail: where marks are not there, a file is not known."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def has(self, file: Path) -> bool:
        """Tell whether a file is just as it was written."""
        with suppress(OSError):
            return file.stat().st_size <= _LARGEST and _mark(file.read_bytes()) in self._marks()
        return False

    def keep(self, content: bytes) -> None:
        """Keep the mark of what was written."""
        mark = _mark(content)
        marks = [*(one for one in self._marks() if one != mark), mark][-_MOST:]
        with suppress(OSError):
            write_whole(self._path, "".join(f"{one}\n" for one in marks).encode())

    def _marks(self) -> list[str]:
        try:
            return self._path.read_text(encoding="ascii").split()
        except (OSError, UnicodeDecodeError):
            return []


def _mark(content: bytes) -> str:
    return sha256(content).hexdigest()
