"""Bits flip, one by one: a session opens whole, or is told as damage with its backup."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.library import Library
from cwb_workshop.store import tables
from cwb_workshop.store.keys import Key
from cwb_workshop.store.witness import Witness
from tests.faults.evenings import NAME, Laid
from tests.faults.flips import (
    PASSPHRASE,
    anywhere,
    bits_of,
    damage_newest_backup,
    headers_of,
    kinds_of,
    laid,
    one_of_each,
    some,
)
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.tally import Tally
from tests.workshop import EVENING, NEW, registry

_KINDS = {"table", "inside of a table", "index", "inside of an index", "overflow", "free"}
_LOG_HEADER, _FRAME_HEADER, _PAGE = 32, 24, 4096
_SALT = 16


def usual(here: Laid, dice: random.Random) -> Tally:
    """The headers of the file and of its pages, and bits anywhere."""
    tally = Tally(here, every=rounds(long=200, short=50))
    headers = headers_of(here.session.read_bytes())
    tally.flip(here.session, some(headers, dice, short=120))
    tally.flip(here.session, some(anywhere(here.session), dice, short=200, long=20_000))
    return tally


def small_pages(here: Laid, dice: random.Random) -> Tally:
    """Every bit of a page of each kind; they are small, so that every bit can be tried."""
    Witness(here.session).forget()
    tally = Tally(here, every=rounds(long=200, short=50))
    content = here.session.read_bytes()
    assert set(kinds_of(content)) == _KINDS
    tally.flip(here.session, some(one_of_each(content), dice, short=120))
    return tally


def with_a_log(here: Laid, dice: random.Random) -> Tally:
    """The headers of the log and of its frames, and bits anywhere in it."""
    tally = Tally(here)
    size = here.log.stat().st_size
    headers = [*bits_of(0, _LOG_HEADER)]
    for frame in range(_LOG_HEADER, size, _FRAME_HEADER + _PAGE):
        headers += bits_of(frame, _FRAME_HEADER)
    tally.flip(here.log, some(headers, dice, short=30, long=2_000))
    tally.flip(here.log, some(anywhere(here.log), dice, short=20, long=2_000))
    return tally


def witnessed(here: Laid, dice: random.Random) -> Tally:
    """The witness: whatever becomes of it, the session is whole."""
    tally = Tally(here)
    witness = Witness(here.session).path
    tally.flip(witness, some(anywhere(witness), dice, short=30))
    if tally.told:
        tally.wrong["told, though nothing is gone"] = [tally.told]
    return tally


def with_a_passphrase(here: Laid, dice: random.Random) -> Tally:
    """Behind a passphrase no bit is like another; before it stand a mark and a salt."""
    keys: dict[bytes, Key] = {}
    library = Library(here.folder, derived=here.folder, backups=here.backups, keys=keys)
    library.lock(here.session, PASSPHRASE)
    tally = Tally(here, keys=keys)
    tally.flip(here.session, some([*bits_of(0, _SALT)], dice, short=2))
    tally.flip(here.session, some(anywhere(here.session), dice, short=20, long=1_000))
    return tally


def large(folder: Path, dice: random.Random) -> Tally:
    """A session of a long evening, in which whole bytes become others."""
    folder.mkdir()
    here = Laid(folder)
    answers = rounds(long=600, short=60)
    session = Toolbox(registry(), here.backups).begin(here.session, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    for number in range(1, answers + 1):
        session.capture(f"{number % 5 + 1}: een antwoord van tafel {number} #g +2")
        if number in (answers // 2, answers):
            session._store.back_up()
            session.flush()
    session.close_file()
    damage_newest_backup(here)
    tally = Tally(here, every=rounds(long=50, short=5), least=answers // 2)
    tally.flip(here.session, some(anywhere(here.session), dice, short=20, long=2_000), dice)
    return tally


def attack(folder: Path, dice: random.Random) -> list[Tally]:
    folder.mkdir()
    closed, crashed = laid(folder / "usual")
    locked = closed.copied(folder / "with a passphrase")
    return [
        usual(closed, dice),
        witnessed(closed.copied(folder / "witness"), dice),
        with_a_log(crashed, dice),
        small_pages(laid(folder / "small pages", page=512)[0], dice),
        with_a_passphrase(locked, dice),
        large(folder / "large", dice),
    ]


def test_every_bit_opens_whole_or_is_told_as_damage_with_its_backup(
    tmp_path: Path, dice: random.Random
) -> None:
    outcome = Outcome()
    for tally in attack(tmp_path / "bits", dice):
        tally.add_to(outcome)
        outcome.tried(f"in {tally.here.folder.name}", tally.told + tally.whole, 20)
    conclude("flipped-bits", outcome)


def test_without_a_look_at_the_tables_a_flipped_letter_goes_untold(
    tmp_path: Path, dice: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, _crashed = laid(tmp_path / NAME)
    monkeypatch.setattr(tables, "holds", lambda *_: True)
    tally = Tally(closed, every=10**9)
    tally.flip(closed.session, dice.sample(anywhere(closed.session), 400))
    assert tally.whole > 200
    assert "told, and then not mended" in tally.wrong or tally.wrong == {}
