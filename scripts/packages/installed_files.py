"""The files of all packages that the program asks for, as they are installed here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

_ROOT = Path(__file__).resolve().parents[2]
_NAME = re.compile(r"[\w.-]+")


def files_installed() -> Iterator[PurePosixPath]:
    """Yield the files of each package, and our own assets; commands and caches are left out."""
    for package in packages_installed():
        for file in package.files or ():
            path = PurePosixPath(file.as_posix())
            if path.parts[0] != ".." and "__pycache__" not in path.parts:
                yield path
    assets = _ROOT / "assets"
    for asset in sorted(assets.rglob("*")):
        if asset.is_file():
            yield PurePosixPath("assets", asset.relative_to(assets).as_posix())


def packages_installed() -> list[Distribution]:
    """Return what the program asks for, and what that asks for, as far as it is installed."""
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, Distribution] = {}
    asked = list(_names(project["dependencies"]))
    while asked:
        name = asked.pop()
        if name in found:
            continue
        try:
            found[name] = package = distribution(name)
        except PackageNotFoundError:
            continue
        asked += _names(package.requires or ())
    return list(found.values())


def _names(requirements: Iterable[str]) -> Iterator[str]:
    for asked in requirements:
        named = _NAME.match(asked)
        if named and "extra ==" not in asked:
            yield named[0].lower()
