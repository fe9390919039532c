"""Work that may wait for a disk, done off the window's thread, one errand after another."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.faults import tell_fault
from cwb_workshop.core.model.values import value_type

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_Outcome = TypeVar("_Outcome")


@value_type
class _Brought:
    """What an errand brought back, and who waits for it."""

    deliver: Callable[[Any], None]
    outcome: Any
    asker: QObject | None


class _Outcomes(QObject):
    """Stays as long as an errand may come back, whatever became of the window."""

    brought = Signal(object)


class BackgroundWork(QObject):
    """Brings each outcome back to the window's own thread.

    A window that goes while an errand is under way does not wait for it: Qt would, and with a
    thread pool of its own for ever, for the errand needs what the window holds then, Python.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._outcomes = _Outcomes()
        self._outcomes.brought.connect(self._deliver)
        self._errands: list[Future[None]] = []
        self._stopped = False

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
        outcomes = self._outcomes

        def errand() -> None:
            try:
                brought = _Brought(then, work(), asker)
            except (UserFacingError, OSError) as error:
                brought = _Brought(otherwise, error, asker)
            except Exception as fault:  # noqa: BLE001 - told, whatever became of the window
                tell_fault(fault)
                return
            outcomes.brought.emit(brought)

        self._errands = [one for one in self._errands if not one.done()]
        self._errands.append(self._thread.submit(errand))

    def stop(self, *, waits: bool = True) -> None:
        """Wait for what is under way, and bring nothing back any more."""
        self._stopped = True
        for errand in self._errands:
            errand.cancel()
        if waits:
            self.wait()

    def wait(self) -> None:
        """Wait until all errands are done; what they bring back comes afterwards."""
        for errand in self._errands:
            if not errand.cancelled():
                errand.result()

    def resume(self) -> None:
        """Bring back again, from what is asked from now on."""
        self._stopped = False

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        # Only now: the first picture of home does not wait for it.
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="background work")

    def _deliver(self, brought: _Brought) -> None:
        if not self._stopped and (brought.asker is None or isValid(brought.asker)):
            brought.deliver(brought.outcome)
