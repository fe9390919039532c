"""Work that may wait for a disk, done off the window's thread, one errand after another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.faults import tell_fault

_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True)
class _Brought:
    """What an errand brought back, and who waits for it."""

    deliver: Callable[[Any], None]
    outcome: Any
    asker: QObject | None


class BackgroundWork(QObject):
    """Brings each outcome back to the window's own thread."""

    _back = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stopped = False
        self._back.connect(self._deliver)

    def run(
        self,
        work: Callable[[], _Outcome],
        then: Callable[[_Outcome], None],
        otherwise: Callable[[UserFacingError | OSError], None],
        *,
        asker: QObject | None = None,
    ) -> None:
        """Do the work elsewhere; call `then` with what it returned, here.

        An error of the world or of the disk goes to `otherwise`. Anything else is told at once:
        a window that is hidden by then would never hear of it. Where the `asker` is gone by
        then, as a dialog that was closed, nothing is brought back.
        """

        def errand() -> None:
            try:
                brought = _Brought(then, work(), asker)
            except (UserFacingError, OSError) as error:
                brought = _Brought(otherwise, error, asker)
            except Exception as fault:  # noqa: BLE001 - told, whatever became of the window
                tell_fault(fault)
                return
            try:
                self._back.emit(brought)
            except RuntimeError:
                # Thrown away meanwhile, as where the program was interrupted: nobody waits for it.
                if isValid(self):
                    raise

        self._pool.start(errand)

    def stop(self) -> None:
        """Wait for what is under way, and bring nothing back any more."""
        self._stopped = True
        self._pool.clear()
        self._pool.waitForDone()

    def resume(self) -> None:
        """Bring back again, from what is asked from now on."""
        self._stopped = False

    def _deliver(self, brought: _Brought) -> None:
        if not self._stopped and (brought.asker is None or isValid(brought.asker)):
            brought.deliver(brought.outcome)
