"""A test that hangs fails by itself; those behind it are run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]

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

_FORKED = """
import os, threading
from tests.time_limit import Watch

late = threading.Event()
watch = Watch(lambda test: late.set())
watch.set("the first", 100)
if os.fork() == 0:
    watch.set("the second", 0)
    os._exit(0 if late.wait(60) else 1)
print(os.waitstatus_to_exitcode(os.wait()[1]))
"""


@pytest.mark.parametrize("spread", [(), ("-n", "1")], ids=["in the run", "in a worker"])
def test_a_test_that_hangs_ends_and_the_run_goes_on(
    pytester: pytest.Pytester, spread: tuple[str, ...]
) -> None:
    pytester.makepyfile(_HANGING)
    pytester.makeini(f"[pytest]\npythonpath = {_ROOT}\ntimeout = 1\ntimeout_method = signal")
    run = pytester.runpytest_subprocess("-p", "tests.time_limit", "-p", "no:cacheprovider", *spread)
    run.assert_outcomes(passed=1, failed=3)
    assert run.ret == pytest.ExitCode.TESTS_FAILED


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_it_watches_in_a_process_that_was_forked() -> None:
    """As `make mutation` forks one for every change."""
    command = [sys.executable, "-W", "ignore", "-c", _FORKED]
    ran = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "0\n"
