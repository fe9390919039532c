"""Whether this computer has a screen to open a window on."""

from __future__ import annotations

import os
import sys

_NAMED_BY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def no_screen() -> bool:
    """Say whether Qt would end the program, because it finds nothing to draw on."""
    return sys.platform == "linux" and not any(os.environ.get(name) for name in _NAMED_BY)
