"""Programs that are killed: they begin quickly, tell what they did, and die without warning."""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

# A clean process is forked for every round; the imports are paid once.
_WAY = "forkserver" if os.name == "posix" else "spawn"
_context: Any = multiprocessing.get_context(_WAY)

_PATIENCE = 120.0
_FIRST = 0.005

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

    def wait_for(self, word: str) -> list[str]:
        """Return what was told up to and with this word."""
        return self.live(lambda told: told == word)

    def live(self, is_enough: Callable[[str], bool]) -> list[str]:
        """Let it live until it told what is enough; return all that it told until then."""
        told = []
        while self.heard.poll(_PATIENCE):
            told.append(self.heard.recv_bytes().decode())
            if is_enough(told[-1]):
                return told
        raise AssertionError(f"never told enough; last: {told[-1:]}")

    def live_for(self, words: int, dice: random.Random) -> list[str]:
        """Let it tell so many words, and live on for any part of the longest time between two.

        So it is killed at any moment of what comes next, however slow the machine is.
        """
        told, longest, before = [], _FIRST, time.monotonic()
        for _word in range(words):
            told += self.live(lambda _told: True)
            now = time.monotonic()
            longest, before = max(longest, now - before), now
        time.sleep(dice.uniform(0, longest))
        return told

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
