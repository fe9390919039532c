"""Handing a file to the printer that the system uses, without asking more."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_SECONDS = 20
_QUICKLY = 3
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


def printers(platform: str = sys.platform) -> tuple[str, ...] | None:
    """Return what the printers are called that the system knows; None where it does not tell."""
    program = None if platform == "win32" else shutil.which("lpstat")
    if program is None:
        return None
    try:
        told = subprocess.run(  # noqa: S603  # the program is that of the system
            [program, "-e"], capture_output=True, text=True, timeout=_QUICKLY, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return tuple(line.strip() for line in told.stdout.splitlines() if line.strip())


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
