"""Ends a test that takes too long, also one that waits in a loop of Qt. The run goes on.

pytest-timeout sends a signal, which Python hears between two of its own lines. A loop of Qt
may have none: so a moment later it is ended from outside, by one thread that watches all tests.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Generator
from typing import Any

import pytest

_LATER = 0.5
"""Seconds after the signal."""

_over: set[str] = set()


class Watch:
    """Calls a function with the name of a test that is not over in time."""

    def __init__(self, too_late: Callable[[str], None]) -> None:
        self._too_late = too_late
        self._test = ""
        self._until = 0.0
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def set(self, test: str, seconds: float) -> None:
        if self._thread is None or not self._thread.is_alive():
            # The first test of this process; a fork takes no thread along.
            self._begin()
        with self._changed:
            self._test, self._until = test, time.monotonic() + seconds
            self._changed.notify()

    def end(self) -> None:
        with self._changed:
            self._test = ""

    def _begin(self) -> None:
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._look, name="time limit", daemon=True)
        # A thread in which coverage is measured fails now and then while that stops or starts.
        measured = threading.gettrace()
        threading.settrace(None)
        self._thread.start()
        threading.settrace(measured)

    def _look(self) -> None:
        while True:
            late = self._next_that_is_late()
            if late:
                self._too_late(late)

    def _next_that_is_late(self) -> str:
        """Wait as long as the test has; return its name if it is still the same one."""
        with self._changed:
            left = self._until - time.monotonic()
            if not self._test or left > 0:
                self._changed.wait(left if self._test else None)
                return ""
            late, self._test = self._test, ""
            return late


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> Generator[None, Any, Any]:
    set_up = yield
    _watch.set(item.nodeid, settings.timeout + _LATER)
    return set_up


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_timeout_cancel_timer(item: pytest.Item) -> Generator[None, Any, Any]:
    cancelled = yield
    _watch.end()
    return cancelled


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """What the signal raises can get lost where Qt calls Python: then it is said again."""
    try:
        outcome = yield
    finally:
        if item.nodeid in _over:
            _let_loops_begin_again()
    if item.nodeid in _over:
        pytest.fail("took too long")
    return outcome


def _end(test: str) -> None:
    _over.add(test)
    _end_loops_of_qt()


def _end_loops_of_qt() -> None:
    if "PySide6.QtCore" not in sys.modules:
        return
    # A test of plain values must not pay for Qt.
    from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

    application = QCoreApplication.instance()
    if application is None:
        return

    class Ender(QObject):
        over = Signal()
        ends = Signal()

    ender = Ender()
    ender.moveToThread(application.thread())
    ender.over.connect(ender.ends, Qt.ConnectionType.QueuedConnection)
    # Nothing of Python stands between: there the signal would be heard, and get lost in Qt.
    ender.ends.connect(QCoreApplication.exit)
    _kept.append(ender)
    ender.over.emit()


def _let_loops_begin_again() -> None:
    """Once Qt was told to end, loops end at once until the outermost one was there again."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QTimer

    application = QCoreApplication.instance()
    if application is not None:
        QTimer.singleShot(0, QCoreApplication.exit)
        application.exec()


_kept: list[object] = []
_watch = Watch(_end)
