"""Python's search for garbage, which work that makes nothing but values can do without."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Look for no garbage meanwhile, and take what was made for what stays.

    A session of 10,000 lines makes some hundred thousand values that all stay: to look among
    them again and again took a third of the time in which it was opened, and to look at all of
    them once, as soon as that is over, a tenth of a second more.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # To and fro, everything is in the oldest generation, and nothing of it was looked at.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
