"""Processes that hear of Ctrl+C, whoever started the tests."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hearing_interrupts() -> Iterator[None]:
    """Let processes that begin meanwhile take Ctrl+C as usual: a shell that runs something in the
    background tells it, and all its children, to take no notice of that.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
