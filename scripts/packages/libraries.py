"""Which libraries of the system a frozen program still needs, and which packages bring them."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"^  NEEDED +(\S+)$", re.MULTILINE)
_C_LIBRARY = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_OWN_FILES = ("fontconfig-config", "libx11-data", "xkb-data")
"""Libraries that come along read fonts, keyboards and dead keys from files of the system."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Files of libraries that do not come along, and the oldest C library that will do."""

    libraries: frozenset[str]
    c_library: tuple[int, int]


def needs_of(folder: Path) -> Needs:
    """Read what the libraries in a folder say themselves. Raises CalledProcessError."""
    there = {file.name for file in folder.rglob("*")}
    binaries = [file for file in folder.rglob("*") if _is_binary(file)]
    told = subprocess.run(
        ["objdump", "-p", *map(str, binaries)], check=True, capture_output=True, text=True
    ).stdout
    return Needs(
        frozenset(_NEEDED.findall(told)) - there,
        max((int(major), int(minor)) for major, minor in _C_LIBRARY.findall(told)),
    )


def packages_for(needs: Needs) -> list[str]:
    """Return the Debian packages to depend on, as they are called on this computer."""
    owners = {_owner(library) for library in needs.libraries}
    c_library = _owner("libc.so.6")
    major, minor = needs.c_library
    versioned = f"{c_library} (>= {major}.{minor})"
    return sorted({*_OWN_FILES, versioned, *owners} - {c_library})


def _is_binary(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as content:
        return content.read(4) == b"\x7fELF"


def _owner(library: str) -> str:
    """Return the package of a library. Raises CalledProcessError where none is installed."""
    found = subprocess.run(
        ["dpkg-query", "--search", f"*/{library}"], check=True, capture_output=True, text=True
    ).stdout
    return found.split(":")[0].split(",")[0]
