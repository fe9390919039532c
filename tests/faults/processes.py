"""Programs that are killed: they begin quickly, tell what they did, and die without warning."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

# A clean process is forked for every round; the imports are paid once.
_WAY = "forkserver" if os.name == "posix" else "spawn"
_context: Any = multiprocessing.get_context(_WAY)

Tell = Callable[[str], None]


def prepare(*modules: str) -> None:
    """Let these modules be imported once, before the first program begins."""
    if _WAY == "forkserver":
        _context.set_forkserver_preload(list(modules))


@dataclass
class Victim:
    """A program that runs until it is killed."""

    process: Any
    heard: Connection

    def wait_for(self, word: str, seconds: float = 30.0) -> list[str]:
        """Return what was told up to and with this word."""
        told = []
        while self.heard.poll(seconds):
            told.append(self.heard.recv_bytes().decode())
            if told[-1] == word:
                return told
        raise AssertionError(f"never told {word}")

    def kill(self) -> list[str]:
        """Kill it as the system would, and return what it had told."""
        self.process.kill()
        self.process.join()
        told = []
        try:
            while True:
                told.append(self.heard.recv_bytes().decode())
        except (EOFError, ConnectionError):
            self.heard.close()
        return told


def begin(run: Callable[..., None], *values: object) -> Victim:
    """Begin a program: `run` gets a way to tell, and the values."""
    heard, tells = _context.Pipe(duplex=False)
    process = _context.Process(target=_run, args=(run, tells, values), daemon=True)
    process.start()
    tells.close()
    return Victim(process, heard)


def _run(run: Callable[..., None], tells: Connection, values: tuple[object, ...]) -> None:
    run(lambda word: tells.send_bytes(word.encode()), *values)
    tells.close()
