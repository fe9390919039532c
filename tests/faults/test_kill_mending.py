"""Killed while a session is mended or migrated: afterwards it is the old or the new one."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from cwb_workshop.core.errors import StoreError
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.folder_library import FolderLibrary
from tests.faults import processes
from tests.faults.evenings import ANSWERS, BACKED_UP, Laid, interrupted
from tests.faults.mending import (
    BEGUN,
    DONE,
    LONGEST,
    migrate,
    newer_program,
    open_again,
    put_backup_back,
)
from tests.faults.outcome import Outcome, keep, rounds

_Attack = Callable[[Laid, random.Random], tuple[int, bool]]
"""Gives what is lost, and whether the victim had come to its end before it was killed."""


def attack(folder: Path, times: int, dice: random.Random, once: _Attack) -> Outcome:
    outcome = Outcome(times)
    folder.mkdir()
    laid = interrupted(folder / "laid")
    halfway = 0
    for number in range(times):
        lost, done = once(laid.copied(folder / str(number)), dice)
        outcome.lost += lost
        halfway += not done
    outcome.note(f"{halfway} stopped halfway")
    return outcome


def recovering(laid: Laid, dice: random.Random) -> tuple[int, bool]:
    victim = processes.begin(open_again, str(laid.session))
    done = _killed(victim, dice.uniform(0, 0.03))
    return _missing(laid, ANSWERS), done


def restoring(
    laid: Laid, dice: random.Random, *, whole: bool = True, longest: float = 0.03
) -> tuple[int, bool]:
    """The log holds every answer after the backup; the session itself has lost a page."""
    content = bytearray(laid.session.read_bytes())
    content[4096:8192] = bytes(4096)
    laid.session.write_bytes(content)
    before = laid.session.read_bytes()
    library = FolderLibrary(laid.folder, derived=laid.folder / "derived", backups=laid.backups)
    backup = library.backups(laid.session)[0]
    victim = processes.begin(put_backup_back, str(laid.session), str(backup), whole)
    done = _killed(victim, dice.uniform(0, longest))
    if not laid.session.exists():
        return 1, done
    if laid.session.read_bytes() == before:
        library.restore(laid.session, backup)
    return _missing(laid, BACKED_UP), done


def migrating(
    laid: Laid, dice: random.Random, *, whole: bool = True, longest: float = 0.15
) -> tuple[int, bool]:
    victim = processes.begin(migrate, str(laid.session), whole)
    done = _killed(victim, dice.uniform(0, longest))
    with newer_program():
        return _missing(laid, ANSWERS) + _between(laid), done


def _killed(victim: processes.Victim, seconds: float) -> bool:
    victim.wait_for(BEGUN)
    time.sleep(seconds)
    return DONE in victim.kill()


def _missing(laid: Laid, expected: int) -> int:
    try:
        contents = read_contents(laid.session)
    except StoreError:
        return expected
    said = [entry.text for entry in contents.record.standing("answer")]
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
    keep("kill-recovery", outcome)
    assert outcome.lost == 0


def test_a_kill_while_a_session_is_migrated_leaves_the_old_or_the_new_one(
    tmp_path: Path, dice: random.Random
) -> None:
    outcome = attack(tmp_path / "migrate", rounds(long=100, short=6), dice, migrating)
    keep("kill-migration", outcome)
    assert outcome.lost == 0


def test_a_backup_that_is_written_over_the_session_leaves_half_of_it(
    tmp_path: Path, dice: random.Random
) -> None:
    assert _ever_lost(tmp_path, dice, restoring)


def test_a_migration_in_several_transactions_is_left_in_between(
    tmp_path: Path, dice: random.Random
) -> None:
    assert _ever_lost(tmp_path, dice, migrating)


def _ever_lost(folder: Path, dice: random.Random, once: Callable[..., tuple[int, bool]]) -> bool:
    """Say whether a careless program loses something, on however busy a machine."""
    return any(
        attack(folder / str(longest), 12, dice, partial(once, whole=False, longest=longest)).lost
        for longest in LONGEST
    )
