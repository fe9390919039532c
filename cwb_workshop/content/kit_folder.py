"""The files of a kit in a folder. Whoever put it there may have come by it anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cwb_workshop.content.faults import Faults
from cwb_workshop.content.toml_reader import read_text
from cwb_workshop.core.model.limits import MOST_KIT_BYTES, MOST_KIT_FILES

SUFFIX, ARCHIVE_SUFFIX = ".toml", ".cwbkit"


def read_folder(folder: Path, faults: Faults) -> dict[str, str]:
    """Return the texts of the files of a kit by their names; other files are left alone."""
    try:
        names = sorted(islice(_names(folder), MOST_KIT_FILES + 1))
        saved_as_text = _saved_as_text(folder, names)
    except OSError:
        faults.add(folder.name, "cannot_read")
        return {}
    if len(names) > MOST_KIT_FILES:
        faults.add(folder.name, "too_many_files", most=MOST_KIT_FILES)
        return {}
    for name in saved_as_text:
        faults.add(name, "saved_as_text")
    texts = {name: _text(folder / name, faults) for name in names}
    if sum(map(len, texts.values())) > MOST_KIT_BYTES:
        faults.add(folder.name, "too_large")
    return texts


def _names(folder: Path) -> Iterator[str]:
    return (path.name for path in folder.iterdir() if path.suffix == SUFFIX)


def _saved_as_text(folder: Path, names: list[str]) -> list[str]:
    """Return the files that a text editor gave one ending too many, and that are missed here."""
    ending = f"{SUFFIX}.txt"
    found = islice(
        (path.name for path in folder.iterdir() if path.name.endswith(ending)), MOST_KIT_FILES
    )
    return sorted(name for name in found if name.removesuffix(".txt") not in names)


def _text(path: Path, faults: Faults) -> str:
    # What is no file of its own would lead elsewhere, or never end.
    if path.is_symlink() or not path.is_file():
        faults.add(path.name, "no_file")
        return ""
    return read_text(path, path.name, faults)
