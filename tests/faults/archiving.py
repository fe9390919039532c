"""An archive that takes sessions in until it is killed: many files, and copies of some of them."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from cwb_workshop.archive import intake as intake_module
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.intake import Intake
from cwb_workshop.archive.reader_processes import ReaderProcesses
from cwb_workshop.archive.session_deriving import MOST_KITS
from cwb_workshop.archive.session_files import session_files
from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.history import Logged
from cwb_workshop.exercises import Registry
from cwb_workshop.session.carried_kits import CarriedKits
from cwb_workshop.store import journal
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.keys import NO_KEYS
from tests.faults.processes import Tell

_FEW = 2
"""So often something is kept: there is more to be killed in."""

READY, DONE = "ready", "done"
_KITS = CarriedKits(Registry().by_id, MOST_KITS)


def intake(archive: SessionArchive, readers: type[ReaderProcesses] = ReaderProcesses) -> Intake:
    return Intake(archive, Registry(), lambda _path: NO_KEYS, _KITS, readers)


class SoonBegun(ReaderProcesses):
    """Read by two processes from the fourth file on, so that they are killed among other things."""

    def __init__(self) -> None:
        super().__init__(2, few=4)


def take_in(tell: Tell, sessions: str, archive: str) -> None:
    """Take all files in, a few at a time, and tell each once it is kept."""
    intake_module._TOGETHER = _FEW
    tell(READY)
    taking = intake(SessionArchive(Path(archive)), SoonBegun)
    for taken in taking.take(session_files([Path(sessions)])):
        tell(f"{taken.outcome} {taken.path.name} {taken.answers}")
    tell(DONE)


def gone_on(path: Path, name: str, lines: int, dice: random.Random) -> None:
    """Go on with a session as another laptop does: lines of its own, and one that it corrects."""
    contents = read_contents(path)
    number, head = contents.record.next_number, contents.head
    first = next(iter(contents.record.active_entries("answer")))
    steps = [Step("step.edit", (Change(first, replace(first, text=f"{name} hoorde dit")),))]
    for at in range(lines):
        line = replace(first, id=f"{name}{at}", number=number + at, text=f"{name} zegt {at}")
        steps.append(Step("step.capture", (Change(None, _fresh(line)),)))
    dice.shuffle(steps)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for sequence, step in enumerate(steps, start=head.count + 1):
            prepared = journal.prepared(Logged(sequence, "2026-03-12T20:00:00", "do", step))
            for statement, cells in prepared.puts:
                connection.execute(statement, cells)
            head = journal.append(connection, head, prepared.row)
        connection.execute("COMMIT")


def with_copies(folder: Path, dice: random.Random) -> None:
    """Let laptops go on with copies of every third session: two, or three."""
    for number, path in enumerate(sorted(folder.glob("*.cwb"))):
        for name in "bc"[: number % 3]:
            other = folder / name / path.name
            other.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, other)
            gone_on(other, name, dice.randint(1, 4), dice)
        gone_on(path, "a", dice.randint(1, 4), dice)


def _fresh(line: Entry) -> Entry:
    return replace(line, highlight=False, quote=False)
