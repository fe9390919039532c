"""A test that hangs fails by itself; those behind it are run."""

from __future__ import annotations

from pathlib import Path

import pytest

_HANGING = """
import time
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QDialog


def test_that_waits_for_ever():
    while True:
        time.sleep(0.01)


def test_that_waits_in_a_loop_of_qt(qapp):
    QEventLoop().exec()


def test_that_waits_in_a_dialog(qapp):
    QDialog().exec()


def test_behind_them(qapp):
    pass
"""


@pytest.mark.parametrize("spread", [(), ("-n", "1")], ids=["in the run", "in a worker"])
def test_a_test_that_hangs_ends_and_the_run_goes_on(
    pytester: pytest.Pytester, spread: tuple[str, ...]
) -> None:
    pytester.makepyfile(_HANGING)
    root = Path(__file__).parents[1]
    pytester.makeini(f"[pytest]\npythonpath = {root}\ntimeout = 1\ntimeout_method = signal")
    run = pytester.runpytest_subprocess("-p", "tests.time_limit", "-p", "no:cacheprovider", *spread)
    run.assert_outcomes(passed=1, failed=3)
    assert run.ret == pytest.ExitCode.TESTS_FAILED
