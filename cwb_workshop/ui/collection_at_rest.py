"""Python's long search for garbage, put off until nobody types or shows anything."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_REST = 3_000
"""Milliseconds in which nothing was typed and no step taken: whoever types looks up."""
_BETWEEN = 60.0
"""Seconds from one search to the next."""
_NEVER = 1_000_000_000


class CollectionAtRest(QObject):
    """Among 2,000 lines the search lasts three frames, and Python begins it at any key.

    What is new is still looked through at any time, as that takes no millisecond.
    """

    def __init__(self, parent: QObject, *, rest: int = _REST, between: float = _BETWEEN) -> None:
        super().__init__(parent)
        self._between = between
        self._thresholds = gc.get_threshold()
        self._newest = time.monotonic()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest)
        self._rest.timeout.connect(self._collect)

    def begin(self) -> None:
        """Search from here on only where `put_off` was called, and then not for a while."""
        gc.set_threshold(*self._thresholds[:2], _NEVER)

    def put_off(self) -> None:
        """Somebody does something: wait until nobody does."""
        self._rest.start()

    def end(self) -> None:
        """Let Python search whenever it likes, as before."""
        self._rest.stop()
        gc.set_threshold(*self._thresholds)

    def _collect(self) -> None:
        if time.monotonic() - self._newest >= self._between:
            gc.collect()
            self._newest = time.monotonic()
