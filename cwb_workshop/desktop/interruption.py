"""Ctrl+C, and a system that asks its programs to end: heard while Qt waits for something else.

Python lets its own functions hear a signal only when it is their turn, and under Qt that may
never come. So the number of the signal is written into a pipe, and a thread that does nothing
else waits at the other end. That looks at no clock, works on every system, and is no network.
"""

from __future__ import annotations

import os
import signal
import threading

from PySide6.QtCore import QObject, Signal

from cwb_workshop.system.end_signals import end_signals, status_of

_PATIENCE = 3
"""Who asks so often is not kept waiting any longer."""


class Interruption(QObject):
    """`asked` comes in the thread of the windows.

    `status` is what the program is to return; 0 as long as nobody asked it to end.
    """

    asked = Signal()

    _heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.status = 0
        self._times = 0
        # From the thread that listens this waits in line by itself; naming that costs 20 ms.
        self._heard.connect(self.asked)
        self._reads, self._writes = os.pipe()
        if os.name == "posix":
            os.set_blocking(self._writes, False)
        self._before = {number: signal.signal(number, _leave_to_pipe) for number in end_signals()}
        signal.set_wakeup_fd(self._writes, warn_on_full_buffer=False)
        self._thread = threading.Thread(target=self._listen, name="interruption", daemon=True)
        self._thread.start()

    def take(self) -> int:
        """Return the status, and begin anew: somebody may choose to stay."""
        status, self.status, self._times = self.status, 0, 0
        return status

    def let_go(self) -> None:
        """Let signals do what they did before."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self._writes)
        self._thread.join()

    def _listen(self) -> None:
        while number := os.read(self._reads, 1):
            self._times += 1
            self.status = status_of(number[0])
            if self._times == _PATIENCE:
                os._exit(self.status)
            self._heard.emit()
        os.close(self._reads)


def _leave_to_pipe(number: int, frame: object) -> None:
    """Only keeps Python from stopping the program in the middle of anything."""
