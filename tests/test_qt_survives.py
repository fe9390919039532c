"""One release of PySide6 lost a reference to None with each call that returns nothing.

Programs on it died after a few thousand calls. This runs in a process of its own, for a
failure is an abort, not an exception.
"""

from __future__ import annotations

import subprocess
import sys

_CALLS = 200_000

_PROGRAM = f"""
import sys
from PySide6.QtCore import QObject, QTimer, Signal

class Sender(QObject):
    sent = Signal(bool)

sender, timer = Sender(), QTimer()
sender.sent.connect(lambda yes: None)
before = [sys.getrefcount(value) for value in (None, True)]
for _ in range({_CALLS}):
    timer.setInterval(1)
for _ in range({_CALLS} // 10):
    sender.sent.emit(True)
after = [sys.getrefcount(value) for value in (None, True)]
print(max(abs(new - old) for old, new in zip(before, after)))
"""


def test_calls_that_return_nothing_leave_none_alone() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) < _CALLS // 100
