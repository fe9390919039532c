"""Files damaged in every way: told, counted, left as they were, and a backup stands ready."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.faults import FileError, NewerFile
from cwb_workshop.store.witness import Witness
from tests.faults.evenings import ANSWERS, BACKED_UP, Laid, closed, interrupted
from tests.faults.outcome import Outcome, conclude, rounds

MOST_TIMES = 50
"""So many times as long as reading a whole one it may take to tell damage, in the same run."""

Damage = Callable[[Laid, random.Random], None]


def flipped(laid: Laid, dice: random.Random) -> None:
    _flip(laid.session, dice)


def log_flipped(laid: Laid, dice: random.Random) -> None:
    _flip(laid.log if laid.log.exists() else laid.session, dice)


def page_lost(laid: Laid, dice: random.Random) -> None:
    content = bytearray(laid.session.read_bytes())
    at = dice.randrange(len(content) // 4096) * 4096
    content[at : at + 4096] = bytes(4096)
    laid.session.write_bytes(content)


def cut(laid: Laid, dice: random.Random) -> None:
    _cut(laid.session, dice)


def log_cut(laid: Laid, dice: random.Random) -> None:
    _cut(laid.log if laid.log.exists() else laid.session, dice)


def log_removed(laid: Laid, dice: random.Random) -> None:
    laid.log.unlink(missing_ok=True)


def log_swapped(laid: Laid, dice: random.Random) -> None:
    """The log of another session lies there."""
    other = dice.choice([interrupted, closed])(laid.folder / "other")
    found = other.log if other.log.exists() else other.session
    laid.log.write_bytes(found.read_bytes())


def put_back(laid: Laid, dice: random.Random) -> None:
    """Somebody put an older copy in its place."""
    oldest = sorted(laid.backups.rglob("*.cwb"))[0]
    laid.log.unlink(missing_ok=True)
    laid.session.write_bytes(oldest.read_bytes())


def foreign(laid: Laid, dice: random.Random) -> None:
    laid.log.unlink(missing_ok=True)
    laid.session.unlink()
    with closing(sqlite3.connect(laid.session)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def scribbled(laid: Laid, dice: random.Random) -> None:
    laid.session.write_bytes(dice.randbytes(dice.randint(1, 9000)))


def newer(laid: Laid, dice: random.Random) -> None:
    content = bytearray(laid.session.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    laid.session.write_bytes(content)
    laid.log.unlink(missing_ok=True)


def emptied(laid: Laid, dice: random.Random) -> None:
    laid.session.write_bytes(b"")


def a_folder(laid: Laid, dice: random.Random) -> None:
    laid.session.unlink()
    laid.session.mkdir()


def removed(laid: Laid, dice: random.Random) -> None:
    laid.session.unlink()


def _flip(path: Path, dice: random.Random) -> None:
    content = bytearray(path.read_bytes())
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    path.write_bytes(content)


def _cut(path: Path, dice: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: dice.randrange(len(content))])


_ONCE: tuple[Damage, ...] = (log_removed, put_back, foreign, newer, emptied, a_folder, removed)
_OFTEN: tuple[Damage, ...] = (flipped, log_flipped, page_lost, cut, log_cut, log_swapped, scribbled)


def attack(folder: Path, times: int, dice: random.Random) -> Outcome:
    outcome = Outcome(times)
    laid = (closed(folder / "closed"), interrupted(folder / "interrupted"))
    told = silent = 0
    slowest = floor = 0.0
    for number in range(times):
        damage = _ONCE[number % len(_ONCE)] if number % 4 == 0 else dice.choice(_OFTEN)
        whole = laid[number % 8 < 4]
        floor = max(floor, _read_within(whole.session))
        here = whole.copied(folder / str(number))
        damage(here, dice)
        slowest = max(slowest, _read_within(here.session))
        wrong, heard = _wrong(here)
        told, silent = told + heard, silent + (not heard)
        outcome.lost += len(wrong)
        if wrong:
            outcome.note(f"{damage.__name__} {number}: {', '.join(wrong)}")
    outcome.tried("told as damage", told, times // 2)
    outcome.timed("read, or told as damage", slowest, floor, MOST_TIMES * floor)
    outcome.note(f"{silent} harmless")
    return outcome


def _read_within(path: Path) -> float:
    """Return how many seconds it takes to read a session, or to tell why not."""
    begun = time.monotonic()
    with suppress(FileError):
        read_contents(path)
    return time.monotonic() - begun


def _wrong(laid: Laid) -> tuple[list[str], bool]:
    """Return what went wrong, and whether the damage was told."""
    before = laid.prints()
    wrong: list[str] = []
    missing: int | None = None
    try:
        contents = read_contents(laid.session)
    except NewerFile:
        # It is whole, only not for this program: nothing in it is counted as gone.
        missing = ANSWERS - BACKED_UP
    except FileError as fault:
        missing = fault.missing
    else:
        missing = contents.missing or None
        if _said(contents) != _numbers(ANSWERS - contents.missing):
            wrong.append("answers gone, untold")
    if laid.prints() != before:
        wrong.append("changed by looking at it")
    if missing is not None:
        wrong.extend(_not_restored(laid, before, missing))
    return wrong, missing is not None


def _not_restored(laid: Laid, before: dict[str, str], missing: int) -> list[str]:
    """Put the best backup in its place; return what is wrong then."""
    library = Library(laid.folder, derived=laid.folder / "derived", backups=laid.backups)
    offered = library.backups(laid.session)
    if not offered:
        return ["no backup offered"]
    if laid.session.is_dir():
        laid.session.rmdir()
    aside = library.restore(laid.session, offered[0]).aside
    wrong = []
    kept = {name.replace(aside.name, laid.session.name) for name in _names(aside)}
    if kept < {name for name in before if "witness" not in name}:
        wrong.append("the damaged file was not kept")
    found = len(_said(read_contents(laid.session)))
    if found < BACKED_UP:
        wrong.append(f"only {found} after restoring")
    if found < ANSWERS - missing:
        wrong.append(f"{missing} counted as gone, but only {found} there")
    return wrong


def _names(aside: Path) -> set[str]:
    return {path.name for path in aside.parent.glob(f"{aside.name}*")}


def _said(contents: SessionContents) -> list[str]:
    return [entry.text for entry in contents.record.active_entries("answer")]


def _numbers(last: int) -> list[str]:
    return [f"wijk {number}" for number in range(1, last + 1)]


def test_damage_is_told_counted_and_mended_from_the_best_backup(
    tmp_path: Path, dice: random.Random
) -> None:
    outcome = attack(tmp_path, rounds(long=500, short=60), dice)
    conclude("damaged", outcome)


def test_without_the_witness_a_lost_log_goes_unnoticed(
    tmp_path: Path, dice: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Witness, "newest", lambda self: None)
    here = interrupted(tmp_path / "evening")
    log_removed(here, dice)
    assert _wrong(here)[0] == ["answers gone, untold"]
