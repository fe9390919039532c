"""What Debian tells of a library of this computer: its package, and the text of its licence."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMMON = Path("/usr/share/common-licenses")
_REFERRED = re.compile(rf"{_COMMON}/([\w.+-]*\w)")


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """A package with its version; `text` says who wrote it, and what may be done with it."""

    name: str
    version: str
    text: Path


def package_of(library: str) -> SystemPackage | None:
    """Return the package that brings a library, or nothing where Debian knows of none."""
    if shutil.which("dpkg-query") is None:
        return None
    for line in _asked("--search", f"*/{library}").splitlines():
        name = line.partition(":")[0]
        text = Path("/usr/share/doc", name, "copyright")
        if text.is_file():
            return SystemPackage(name, _asked("--show", "--showformat=${Version}\n", name), text)
    return None


def texts_referred_to(text: str) -> Iterator[Path]:
    """Yield the licences that a text leaves to the folder of them that each Debian has."""
    for name in sorted(set(_REFERRED.findall(text))):
        file = _COMMON / name
        if file.is_file():
            yield file.resolve()


def _asked(*words: str) -> str:
    done = subprocess.run(["dpkg-query", *words], check=False, capture_output=True, text=True)
    lines = done.stdout.split("\n")
    return lines[0] if words[0] == "--show" else done.stdout
