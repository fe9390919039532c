"""Which files are meant by what somebody names: files as they are, folders with all below them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_ENDING = ".cwb"


def session_files(named: Iterable[Path]) -> Iterator[Path]:
    """Yield each file once, those of a folder by their name; no link leads out of a folder.

    What is no folder is yielded whatever it is: who reads it says what is wrong with it.
    """
    seen: set[Path] = set()
    for path in named:
        for file in _below(path) if path.is_dir() else (path,):
            whole = Path(os.path.abspath(file))  # noqa: PTH100  # links are left as they are
            if whole not in seen:
                seen.add(whole)
                yield whole


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.casefold().endswith(_ENDING) and not name.startswith("."):
                yield Path(place, name)
