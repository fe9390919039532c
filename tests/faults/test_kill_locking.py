"""Killed while a session gets a passphrase, has one, or loses it: every word is there after."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.keys import Key
from cwb_workshop.store.session_file import SessionFile
from tests.faults import locking, processes
from tests.faults.evenings import ANSWERS, Laid, closed
from tests.faults.killing import WATCHED, Killer
from tests.faults.mending import BEGUN
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.processes import Victim

_MOST_LINES = 5
_BACKUPS = 2


class Afterwards:
    """The program, started again after the kill."""

    def __init__(self, laid: Laid) -> None:
        self.laid = laid
        self.keys: dict[bytes, Key] = {}
        self.library = Library(
            laid.folder, derived=laid.folder / "derived", backups=laid.backups, keys=self.keys
        )

    def lost(self, answers: int) -> int:
        """Open the session, with its passphrase if it has one; count what is not there.

        Counted are answers, backups that cannot be opened, and words that lie open in a
        file of a session with a passphrase.
        """
        path = self.laid.session
        try:
            locked = self.library.has_passphrase(path)
            if locked:
                self.library.unlock(path, locking.PASSPHRASE)
            SessionFile.open(path, backups=self.laid.backups, keys=self.keys).close()
            contents = read_contents(path, self.keys)
        except StoreError:
            return answers
        said = {entry.text for entry in contents.record.active_entries("answer")}
        lost = len({f"wijk {number}" for number in range(1, answers + 1)} - said)
        lost += max(_BACKUPS - len(self.library.copies(path)), 0)
        return lost + contents.missing + (self._open_words() if locked else 0)

    def _open_words(self) -> int:
        files = [file for file in self.laid.folder.rglob("*") if file.is_file()]
        return sum(b"wijk" in file.read_bytes() for file in files)


def attack(
    folder: Path, times: int, dice: random.Random, laid: Laid, victim: Callable[[Laid], Victim]
) -> Outcome:
    """Kill what gives or takes a passphrase; the first are let come to their end."""
    folder.mkdir()
    outcome, kill, halfway = Outcome(times), Killer(dice), 0
    with locking.quick_keys():
        for number in range(WATCHED + times):
            here = laid.copied(folder / str(number))
            done = kill(victim(here))
            outcome.lost += Afterwards(here).lost(ANSWERS)
            halfway += not done
    outcome.tried("stopped halfway", halfway, times // 4)
    return outcome


def locked(folder: Path) -> Laid:
    laid = closed(folder)
    with locking.quick_keys():
        Afterwards(laid).library.lock(laid.session, locking.PASSPHRASE)
    return laid


def getting_one(laid: Laid) -> Victim:
    return processes.begin(locking.lock, str(laid.session), str(laid.backups), True)


def losing_it(laid: Laid) -> Victim:
    return processes.begin(locking.open_up, str(laid.session), str(laid.backups))


def writing(folder: Path, times: int, dice: random.Random, laid: Laid) -> Outcome:
    """Kill what writes into a session with a passphrase."""
    folder.mkdir()
    outcome, lines = Outcome(times), 0
    with locking.quick_keys():
        for number in range(times):
            here = laid.copied(folder / str(number))
            victim = processes.begin(locking.write_locked, str(here.session), str(here.backups))
            victim.wait_for(BEGUN)
            told = victim.live_for(dice.randint(0, _MOST_LINES), dice) + victim.kill()
            lines += len(told)
            outcome.lost += Afterwards(here).lost(max([ANSWERS, *map(int, told)]))
    outcome.tried("lines acknowledged", lines, times)
    return outcome


def test_a_kill_while_a_passphrase_is_given_used_or_taken_away_loses_nothing(
    tmp_path: Path, dice: random.Random
) -> None:
    times = rounds(long=100, short=4)
    plain, with_one = closed(tmp_path / "open"), locked(tmp_path / "locked")
    outcome = attack(tmp_path / "getting", times, dice, plain, getting_one)
    outcome += attack(tmp_path / "losing", times, dice, with_one, losing_it)
    outcome += writing(tmp_path / "writing", times, dice, with_one)
    conclude("kill-locking", outcome)


def test_a_session_that_is_written_over_is_lost_by_a_kill(tmp_path: Path) -> None:
    laid = closed(tmp_path / "open")
    with locking.quick_keys():
        victim = processes.begin(locking.lock, str(laid.session), str(laid.backups), False)
        victim.wait_for(locking.HALF)
        victim.kill()
        assert Afterwards(laid).lost(ANSWERS) > 0
