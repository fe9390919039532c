"""Handing a file to the printer that the system uses, without asking more."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_SECONDS = 20
_PROGRAMS = ("lp", "lpr")
"""CUPS brings them, on Linux and macOS."""


def print_file(file: Path, platform: str = sys.platform) -> bool:
    """Send a file to the usual printer; tell whether the system took it."""
    if platform == "win32":
        return _print_on_windows(file)
    for name in _PROGRAMS:
        program = shutil.which(name)
        if program is not None:
            return _is_taken([program, "--", str(file)])
    return False


def _is_taken(command: list[str]) -> bool:
    try:
        # The program is that of the system; the file is an argument, and never a part of a shell.
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _print_on_windows(file: Path) -> bool:
    start = getattr(os, "startfile", None)
    try:
        if start is not None:
            start(str(file), "print")
    except OSError:
        return False
    return start is not None
