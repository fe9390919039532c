"""The program in a process of its own, that signals can be sent to."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.driven import READY, command
from tests.interruptible import hearing_interrupts

ROOT = Path(__file__).parents[2]
_OF_NO_CONCERN = "This plugin does not support"


class Process:
    """A process of the program, and what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def hear(self) -> str:
        """Wait for the next line that it prints, and return it."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")

    def interrupt(self, number: int = signal.SIGINT) -> None:
        self._process.send_signal(number)

    def end(self) -> tuple[int, str]:
        """Wait for its end; return the exit status, and what was said on the error stream."""
        _out, errors = self._process.communicate(timeout=40)
        told = [line for line in errors.splitlines() if not line.startswith(_OF_NO_CONCERN)]
        return self._process.returncode, "\n".join(told)


@contextmanager
def started(*arguments: str) -> Iterator[Process]:
    with hearing_interrupts():
        process = subprocess.Popen(
            arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
    try:
        yield Process(process)
    finally:
        process.kill()
        process.communicate()


@contextmanager
def driven(where: str) -> Iterator[Process]:
    """Start the program and drive it there."""
    with started(*command(where)) as program:
        assert program.hear() == READY
        yield program
