"""A signal that comes where nothing can be raised is not lost."""

from __future__ import annotations

import signal
import sys
import threading
import time

import pytest

from cwb_workshop.system.end_signals import EndRequested, raised, status_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals of POSIX")


class Going:
    """Asks for the end while it is taken away, as a library does that looks after its garbage."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def _go(went_on: list[bool]) -> None:
    with raised():
        Going()
        went_on.append(True)
        time.sleep(30)


def test_an_end_that_is_asked_for_while_garbage_is_taken_away_comes_after_that() -> None:
    went_on: list[bool] = []

    with pytest.raises(EndRequested) as ended:
        _go(went_on)
    assert (went_on, ended.value.status) == ([True], status_of(signal.SIGTERM))


def test_it_comes_also_where_the_machine_is_too_busy_to_come_to_that_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class BegunLate(threading.Timer):
        def start(self) -> None:
            super().start()
            self.finished.wait(0.1)

    monkeypatch.setattr(threading, "Timer", BegunLate)
    with pytest.raises(EndRequested):
        _go([])


def test_other_faults_there_are_told_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda lost: told.append(lost.exc_type))

    class Broken:
        def __del__(self) -> None:
            raise ValueError

    with raised():
        Broken()
    assert told == [ValueError]
