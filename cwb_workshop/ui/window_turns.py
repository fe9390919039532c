"""Work beside a window that reckons for long, and lets the window have its turn."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.0001
"""Seconds until the window has its turn again. The usual 5 ms it would wait at each call of Qt."""

_USUAL = sys.getswitchinterval()


@contextmanager
def in_turns() -> Iterator[None]:
    """Let the window have its turn sooner, as long as this goes on.

    What was there before is taken for what stays: such work makes so many values that Python looks
    for garbage among all of them again and again, for two frames at a time.
    """
    sys.setswitchinterval(_TURN)
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        sys.setswitchinterval(_USUAL)
