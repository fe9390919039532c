"""How large the frozen program is: in its folder, and as one file that is fetched.

`python -m scripts.packages.size DIST` prints it, and ends with 1 where Linux gets more than asked.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000
MOST_UNPACKED, MOST_FETCHED = 140, 55
"""Megabytes that were asked of a program for an old laptop and a slow connection."""
_PACKED = (".tar.xz", ".zip", ".deb")


@dataclass(frozen=True, slots=True)
class Measured:
    """One thing in the folder of what was made, with the megabytes it takes and may take."""

    name: str
    size: float
    most: int

    @property
    def fits(self) -> bool:
        return self.size <= self.most

    def __str__(self) -> str:
        return f"{self.name}: {self.size:.1f} MB, at most {self.most}"


def sizes(dist: Path) -> Iterator[Measured]:
    """Measure folders and files; a link takes no room of its own."""
    for made in sorted(dist.iterdir()):
        if made.is_dir():
            files = (one for one in made.rglob("*") if one.is_file() and not one.is_symlink())
            taken = sum(one.stat().st_size for one in files)
            yield Measured(made.name, taken / MEGABYTE, MOST_UNPACKED)
        elif made.name.endswith(_PACKED):
            yield Measured(made.name, made.stat().st_size / MEGABYTE, MOST_FETCHED)


def main(dist: Path) -> int:
    """Print all sizes. Elsewhere than on Linux nobody measured what can be asked."""
    measured = list(sizes(dist))
    for one in measured:
        print(one)
    fits = bool(measured) and all(one.fits for one in measured)
    return 0 if fits or sys.platform != "linux" else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
