"""Killed while a session is mended or migrated: afterwards it is the old or the new one."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import read_contents
from tests.faults import processes
from tests.faults.evenings import ANSWERS, BACKED_UP, Laid, interrupted
from tests.faults.killing import WATCHED, Killer
from tests.faults.mending import (
    migrate,
    newer_program,
    open_again,
    put_backup_back,
)
from tests.faults.outcome import Outcome, conclude, rounds

_Kill = Callable[[processes.Victim], bool]
"""Says whether the victim had come to its end before it was killed."""

_Attack = Callable[[Laid, _Kill], tuple[int, bool]]
"""Gives what is lost, and what the killing said."""


def attack(folder: Path, times: int, dice: random.Random, once: _Attack) -> Outcome:
    outcome = Outcome(times)
    folder.mkdir()
    laid = interrupted(folder / "laid")
    halfway = 0
    kill = Killer(dice)
    for number in range(WATCHED):
        outcome.lost += once(laid.copied(folder / f"to the end {number}"), kill)[0]
    for number in range(times):
        lost, done = once(laid.copied(folder / str(number)), kill)
        outcome.lost += lost
        halfway += not done
    outcome.tried("stopped halfway", halfway, times // 4)
    return outcome


def recovering(laid: Laid, kill: _Kill) -> tuple[int, bool]:
    done = kill(processes.begin(open_again, str(laid.session)))
    return _missing(laid, ANSWERS), done


def restoring(laid: Laid, kill: _Kill, *, whole: bool = True) -> tuple[int, bool]:
    """The log holds every answer after the backup; the session itself has lost a page."""
    content = bytearray(laid.session.read_bytes())
    content[4096:8192] = bytes(4096)
    laid.session.write_bytes(content)
    before = laid.session.read_bytes()
    library = Library(laid.folder, derived=laid.folder / "derived", backups=laid.backups)
    backup = library.backups(laid.session)[0]
    done = kill(processes.begin(put_backup_back, str(laid.session), str(backup), whole))
    if not laid.session.exists():
        return 1, done
    if laid.session.read_bytes() == before:
        library.restore(laid.session, backup)
    return _missing(laid, BACKED_UP), done


def migrating(laid: Laid, kill: _Kill, *, whole: bool = True) -> tuple[int, bool]:
    done = kill(processes.begin(migrate, str(laid.session), whole))
    with newer_program():
        return _missing(laid, ANSWERS) + _between(laid), done


def _missing(laid: Laid, expected: int) -> int:
    try:
        contents = read_contents(laid.session)
    except StoreError:
        return expected
    said = [entry.text for entry in contents.record.active_entries("answer")]
    return len({f"wijk {number}" for number in range(1, expected + 1)} - set(said))


def _between(laid: Laid) -> int:
    """Count the answers without a remark where others have one. The file may be changed now."""
    with closing(sqlite3.connect(laid.session)) as connection:
        columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(entries)")]
        if "remark" not in columns:
            return 0
        query = "SELECT count(*) FROM entries WHERE remark IS NULL"
        return int(connection.execute(query).fetchone()[0])


def test_a_kill_while_a_session_is_opened_after_a_crash_loses_nothing(
    tmp_path: Path, dice: random.Random
) -> None:
    times = rounds(long=50, short=5)
    outcome = attack(tmp_path / "open", times, dice, recovering)
    outcome += attack(tmp_path / "restore", times, dice, restoring)
    conclude("kill-recovery", outcome)


def test_a_kill_while_a_session_is_migrated_leaves_the_old_or_the_new_one(
    tmp_path: Path, dice: random.Random
) -> None:
    outcome = attack(tmp_path / "migrate", rounds(long=100, short=6), dice, migrating)
    conclude("kill-migration", outcome)


def test_a_backup_that_is_written_over_the_session_leaves_half_of_it(
    tmp_path: Path, dice: random.Random
) -> None:
    def careless(laid: Laid, kill: _Kill) -> tuple[int, bool]:
        return restoring(laid, kill, whole=False)

    assert attack(tmp_path / "restore", 12, dice, careless).lost > 0


def test_a_migration_in_several_transactions_is_left_in_between(
    tmp_path: Path, dice: random.Random
) -> None:
    def careless(laid: Laid, kill: _Kill) -> tuple[int, bool]:
        return migrating(laid, kill, whole=False)

    assert attack(tmp_path / "migrate", 12, dice, careless).lost > 0
