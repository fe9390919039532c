"""Keeping the laptop awake: no sleep and no locked screen while an evening runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

_LOG = logging.getLogger(__name__)
_FIRST = 1.0
"""Seconds in which the windows of an evening come up, which imports would slow down."""
_PATIENCE = 3.0
"""Seconds that giving it back may take when the program ends; the system takes it back anyway."""


class Wakefulness:
    """Holds sleep off from `hold` until `release`.

    The system is asked in a thread of its own: a bus that does not answer keeps it waiting for
    seconds. `told` is called there, with whether the laptop stays awake.
    """

    def __init__(self, told: Callable[[bool], None], after: float = _FIRST) -> None:
        """`after` so many seconds the system is asked, unless it was given back by then."""
        self._told = told
        self._after = after
        self._end = threading.Event()
        self._thread: threading.Thread | None = None

    def hold(self) -> None:
        """Ask the system not to sleep. Held already, it does nothing."""
        if self._thread is None:
            self._end = threading.Event()
            self._thread = threading.Thread(
                target=self._hold, args=(self._end,), name="wakefulness", daemon=True
            )
            self._thread.start()

    def release(self) -> None:
        """Let the laptop sleep again when it wants to."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._end.set()
            thread.join(_PATIENCE)

    def _hold(self, end: threading.Event) -> None:
        if end.wait(self._after):
            return
        try:
            # It is needed in an evening alone, and the first window must not wait for it.
            from wakepy import keep

            with keep.presenting(on_fail="pass") as mode:
                if not end.is_set():
                    self._told(mode.active)
                end.wait()
        except Exception:  # noqa: BLE001 - whatever a system does here, an evening goes on
            _LOG.warning("the laptop could not be kept awake", exc_info=True)
            if not end.is_set():
                self._told(False)
