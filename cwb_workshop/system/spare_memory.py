"""Memory of the system that nobody uses: where it lies spread about, and when it goes back.

For the C library of GNU, which keeps what was freed, and an area of its own for each thread:
what is freed in one is of no use to another. Elsewhere nothing is done.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

_AREAS = -8
"""`M_ARENA_MAX` of its `mallopt`."""


def share_one_area() -> None:
    """Let threads that begin from here on have no memory apart: ours seldom want any at once."""
    library = _gnu()
    if library is not None:
        library.mallopt(_AREAS, 1)


def give_back() -> None:
    """Give back to the system what was freed; that takes less than a millisecond."""
    library = _gnu()
    if library is not None:
        library.malloc_trim(0)


@cache
def _gnu() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    has_both = hasattr(library, "mallopt") and hasattr(library, "malloc_trim")
    return library if has_both else None
