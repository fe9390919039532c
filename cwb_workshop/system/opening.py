"""Handing a file or a folder to the program that the system has for it, and hearing if it has none.

Qt starts the opener of a Linux desktop and looks no further: with no program for a PDF nothing
would open, and nothing would be told.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

_OPENER = "xdg-open"
_SECONDS = 1.5
"""An opener that finds nothing says so within it; one that waits for its window goes on."""

_WAITING: list[subprocess.Popen[bytes]] = []


def is_opened(path: Path, platform: str = sys.platform) -> bool | None:
    """Let the opener of the desktop open it; tell whether it did, None where there is no opener."""
    opener = shutil.which(_OPENER) if platform.startswith("linux") else None
    if opener is None:
        return None
    _WAITING[:] = [one for one in _WAITING if one.poll() is None]
    try:
        # The program is that of the system; the file is an argument, and never a part of a shell.
        # What it opens goes on when this program ends.
        begun = subprocess.Popen(  # noqa: S603
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return None
    try:
        return begun.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:
        _WAITING.append(begun)
        return True
