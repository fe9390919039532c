"""A push that goes on until it is killed, and what three laptops have to push."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.archive_sessions import make_sessions
from cwb_workshop.archive import pushing as pushing_module
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.pushing import Push
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.session_files import session_files
from cwb_workshop.exercises import Registry
from tests.faults.archiving import intake, with_copies
from tests.faults.processes import Tell

READY, DONE = "ready", "done"
LAPTOPS = ("a", "b", "c")

_FEW = 4
"""So many sessions are read at once: there is more to be killed in."""


def push_all(tell: Tell, archive: str, server: str) -> None:
    """Push an archive, and tell each session once it is kept."""
    pushing_module._TOGETHER = _FEW
    tell(READY)
    with ServerArchive(ServerAddress(server), "Gouda", pushes=True) as there:
        for pushed in Push(SessionArchive(Path(archive)), there, Registry()).run():
            tell(f"{pushed.outcome} {pushed.session}")
    tell(DONE)


def laptops(folder: Path, sessions: int, lines: int, dice: random.Random) -> list[SessionArchive]:
    """Return the archives of three laptops with copies of the same sessions, each gone on with in
    its own way, and behind them one that took in all of these.
    """
    evenings = folder / "evenings"
    evenings.mkdir()
    make_sessions(evenings, sessions, lines=lines)
    with_copies(evenings, dice)
    every = [SessionArchive(folder / name) for name in (*LAPTOPS, "all")]
    of_first = sorted(evenings.glob("*.cwb"))
    for archive, paths in zip(
        every, (of_first, [evenings / "b"], [evenings / "c"], [evenings]), strict=True
    ):
        list(intake(archive).take(session_files(paths)))
    return every
