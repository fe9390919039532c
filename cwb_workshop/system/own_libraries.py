"""A packed program brings libraries of its own; programs that it starts take those of the system.

Imports next to nothing: it is asked before the first window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_PATH = "LD_LIBRARY_PATH"
_BEFORE = f"{_PATH}_ORIG"
"""Where the start of a packed program keeps what was there before."""


def keep_libraries_to_oneself(environment: MutableMapping[str, str] = os.environ) -> None:
    """Leave what is started from here the libraries it knows: the program that shows a report, and
    the one that prints it, may be newer than ours and start with no older ones.

    Our own are found all the same: where they are was read when the program started.
    """
    if not getattr(sys, "frozen", False):
        return
    before = environment.pop(_BEFORE, None)
    if before is None:
        environment.pop(_PATH, None)
    else:
        environment[_PATH] = before
