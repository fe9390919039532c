"""Tells of each file of a program which component it belongs to, and which files nobody knows."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from cwb_workshop.content.licence_catalogue import Component

_NAMED_ONE_BY_ONE = re.compile(
    r"\.(?:so|dylib|dll|pyd)(?:\.|$)|\.(?:ttf|ttc|otf|pfb|pfa|afm|woff2?)$", re.IGNORECASE
)
"""Libraries, which may hold the work of anybody, and typefaces."""

_INSIDE = "_internal"
_PYTHON = "python"
_MOST_SHOWN = 20


class UnknownFiles(Exception):
    """Files of which no licence is known."""

    def __init__(self, files: Sequence[PurePosixPath]) -> None:
        shown = [str(file) for file in files[:_MOST_SHOWN]]
        if len(files) > _MOST_SHOWN:
            shown.append(f"and {len(files) - _MOST_SHOWN} more")
        super().__init__(
            "No licence is known of what stands here. Name it in "
            "assets/licences/components.toml, or leave it out:\n" + "\n".join(shown)
        )
        self.files = files


def files_of(folder: Path, *, without: str) -> list[PurePosixPath]:
    """Return the files of a frozen program, links too, but for those in one folder."""
    found = []
    for file in sorted(folder.rglob("*")):
        below = PurePosixPath(file.relative_to(folder).as_posix())
        if below.parts[0] != without and (file.is_symlink() or not file.is_dir()):
            found.append(below)
    return found


def claimed(
    files: Iterable[PurePosixPath], components: Sequence[Component]
) -> Mapping[str, list[PurePosixPath]]:
    """Return the files of each component by its id. Raises UnknownFiles."""
    found: dict[str, list[PurePosixPath]] = {}
    unknown = []
    for file in files:
        owner = _owner(_as_imported(file), components)
        if owner is None:
            unknown.append(file)
        else:
            found.setdefault(owner.id, []).append(file)
    if unknown:
        raise UnknownFiles(unknown)
    return found


def _as_imported(file: PurePosixPath) -> PurePosixPath:
    return PurePosixPath(*file.parts[1:]) if file.parts[0] == _INSIDE else file


def _owner(file: PurePosixPath, components: Sequence[Component]) -> Component | None:
    if _NAMED_ONE_BY_ONE.search(file.name):
        return next((one for one in components if _names_library(one, file)), None)
    package = file.parts[0]
    if package.endswith(".dist-info"):
        name = _normal(package.split("-", 1)[0])
        return next((one for one in components if _normal(one.distribution) == name), None)
    module = package.split(".")[0] if len(file.parts) == 1 else package
    return next((one for one in components if _names_module(one, module)), None)


def _names_library(component: Component, file: PurePosixPath) -> bool:
    return any(
        fnmatchcase(str(file) if "/" in pattern else file.name, pattern)
        for pattern in component.libraries
    )


def _names_module(component: Component, module: str) -> bool:
    if component.id == _PYTHON and module in sys.stdlib_module_names:
        return True
    return any(fnmatchcase(module, pattern) for pattern in component.modules)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
