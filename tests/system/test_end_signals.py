"""A signal that comes where nothing can be raised is not lost."""

from __future__ import annotations

import signal
import sys
import time

import pytest

from cwb_workshop.system.end_signals import EndRequested, raised, status_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals of POSIX")


class Going:
    """Asks for the end while it is taken away, as a library does that looks after its garbage."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def test_an_end_that_is_asked_for_while_garbage_is_taken_away_comes_after_that() -> None:
    went_on: list[bool] = []

    def work() -> None:
        with raised():
            Going()
            went_on.append(True)
            time.sleep(30)

    with pytest.raises(EndRequested) as ended:
        work()
    assert (went_on, ended.value.status) == ([True], status_of(signal.SIGTERM))


def test_other_faults_there_are_told_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda lost: told.append(lost.exc_type))

    class Broken:
        def __del__(self) -> None:
            raise ValueError

    with raised():
        Broken()
    assert told == [ValueError]
