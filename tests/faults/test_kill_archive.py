"""The archive is killed while it takes sessions in and merges them: nothing is lost or doubled."""

from __future__ import annotations

import random
import time
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.archive_sessions import make_sessions
from cwb_workshop.archive.desk import remove
from cwb_workshop.archive.engine import FILE, SessionArchive
from cwb_workshop.archive.schema import answers, files, sessions
from cwb_workshop.archive.session_files import session_files
from tests.archive.evenings import whole
from tests.faults import processes
from tests.faults.archiving import DONE, READY, intake, take_in, with_copies
from tests.faults.outcome import Outcome, conclude, rounds

_SESSIONS = 12
_LIVES = 8
"""How often one archive is killed and gone on with, before a new one begins."""


def attack(folder: Path, times: int, dice: random.Random) -> Outcome:
    evenings = folder / "evenings"
    evenings.mkdir()
    make_sessions(evenings, _SESSIONS, lines=20)
    with_copies(evenings, dice)
    paths = list(session_files([evenings]))
    undisturbed = SessionArchive(folder / "undisturbed")
    list(intake(undisturbed).take(paths))
    expected = whole(undisturbed)
    outcome = Outcome(times)
    archive, unfinished, kept = folder / "0", 0, 0
    for number in range(times):
        if number % _LIVES == 0:
            archive = folder / str(number)
        victim = processes.begin(take_in, str(evenings), str(archive))
        victim.wait_for(READY)
        words = victim.live_for(dice.randint(0, len(paths) - 1), dice) + victim.kill()
        unfinished += DONE not in words
        kept += sum(word.startswith(("added", "merged", "grown")) for word in words)
        outcome.lost += _lost(archive, words)
        if number % _LIVES == _LIVES - 1 or number == times - 1:
            list(intake(SessionArchive(archive)).take(paths))
            outcome.lost += whole(SessionArchive(archive)) != expected
    outcome.tried("killed before it was done", unfinished, times // 5)
    outcome.tried("files kept before a kill", kept, times)
    outcome.tried("sessions of several copies", _merged(undisturbed), 3)
    return outcome


def _lost(archive: Path, words: list[str]) -> int:
    """Count the files that were told and are not there, and lines that are there twice."""
    if not (archive / FILE).exists():
        return sum(word.startswith(("added", "merged", "grown")) for word in words)
    with SessionArchive(archive).reading() as connection:
        there = {Path(path).name for path in connection.execute(select(files.c.path)).scalars()}
        lines = select(answers.c.session, answers.c.entry)
        rows = list(connection.execute(lines))
        of_sessions = select(sessions.c.session, sessions.c.answers)
        held = {row[0]: row[1] for row in connection.execute(of_sessions)}
        counted = (
            select(answers.c.session, func.count())
            .where(answers.c.kind == "answer")
            .group_by(answers.c.session)
        )
        of_lines = {row[0]: row[1] for row in connection.execute(counted)}
    named = {word.split()[1] for word in words if " " in word}
    doubled = len(rows) - len(set(rows))
    return len(named - there) + doubled + sum(of_lines.get(s, 0) != n for s, n in held.items())


def _merged(archive: SessionArchive) -> int:
    with archive.reading() as connection:
        undecided = select(func.count()).where(sessions.c.undecided > 0)
        return int(connection.execute(undecided).scalar_one())


def _seconds(evenings: Path, archive: Path) -> float:
    """Return how long a program takes from its first moment to its last."""
    victim = processes.begin(take_in, str(evenings), str(archive))
    victim.wait_for(READY)
    begun = time.monotonic()
    victim.wait_for(DONE)
    victim.kill()
    return time.monotonic() - begun


def test_a_kill_while_sessions_are_taken_in_loses_and_doubles_nothing(
    tmp_path: Path, dice: random.Random
) -> None:
    conclude("kill-archive", attack(tmp_path, rounds(long=200, short=12), dice))


def test_two_programs_take_the_same_in_at_once_while_a_third_is_killed(
    tmp_path: Path, dice: random.Random
) -> None:
    evenings = tmp_path / "evenings"
    evenings.mkdir()
    make_sessions(evenings, _SESSIONS, lines=10)
    with_copies(evenings, dice)
    takes = _seconds(evenings, tmp_path / "undisturbed")
    archive = tmp_path / "archive"
    first, second, third = (
        processes.begin(take_in, str(evenings), str(archive)) for _victim in range(3)
    )
    third.wait_for(READY)
    time.sleep(dice.uniform(0, takes))
    third.kill()
    for victim in (first, second):
        victim.wait_for(DONE)
        victim.kill()
    assert whole(SessionArchive(archive)) == whole(SessionArchive(tmp_path / "undisturbed"))


def test_what_was_told_and_is_not_there_would_be_counted(
    tmp_path: Path, dice: random.Random
) -> None:
    evenings = tmp_path / "evenings"
    evenings.mkdir()
    make_sessions(evenings, 2, lines=5)
    archive = SessionArchive(tmp_path / "archive")
    told = [
        f"{taken.outcome} {taken.path.name} {taken.answers}"
        for taken in intake(archive).take(session_files([evenings]))
    ]
    assert _lost(archive.folder, told) == 0
    remove(archive, [str(evenings / "000000.cwb")])
    assert _lost(archive.folder, told) == 1
