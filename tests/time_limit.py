"""Ends a test that takes too long, also one that waits in a loop of Qt. The run goes on.

pytest-timeout sends a signal, which Python hears between two of its own lines. A loop of Qt
may have none: so a moment later it is ended from outside.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Generator
from typing import Any

import pytest

_LATER = 0.5
"""Seconds after the signal."""

_timers: dict[str, threading.Timer] = {}
_over: set[str] = set()


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> Generator[None, Any, Any]:
    set_up = yield
    timer = threading.Timer(settings.timeout + _LATER, _end, [item.nodeid])
    timer.daemon = True
    timer.start()
    _timers[item.nodeid] = timer
    return set_up


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_timeout_cancel_timer(item: pytest.Item) -> Generator[None, Any, Any]:
    cancelled = yield
    timer = _timers.pop(item.nodeid, None)
    if timer is not None:
        timer.cancel()
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
