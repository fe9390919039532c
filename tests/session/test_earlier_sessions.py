"""Which session was last time: the newest ended one in the same place, with what it agreed."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.session.earlier_sessions import before, earlier_session, last_time_at
from cwb_workshop.store.contents import read_contents
from tests.archive.evenings import evening, say
from tests.workshop import registry

KINDS = registry().declared.kinds
OWN = Path("own.cwb")


def known(*told: tuple[str, str, str]) -> tuple[Summary, ...]:
    return tuple(Summary(Path(name), "closed", place=place, day=day) for name, place, day in told)


def test_the_newest_of_the_same_place_comes_first_however_it_is_written() -> None:
    there = known(
        ("a.cwb", "De Kouw", "2025-05-01"),
        ("b.cwb", "de kouw", "2026-01-15"),
        ("c.cwb", "Lindeveen", "2026-02-01"),
        ("own.cwb", "De Kouw", "2026-03-12"),
        ("later.cwb", "De Kouw", "2026-09-01"),
    )
    found = last_time_at(before(there, "2026-03-12", OWN), "De Kouw")
    assert [one.path.name for one in found] == ["b.cwb", "a.cwb"]


def test_one_that_is_locked_damaged_or_not_ended_is_not_offered() -> None:
    place, day = "De Kouw", "2026-01-15"
    there = (
        Summary(Path("locked.cwb"), "closed", place=place, day=day, locked=True),
        Summary(Path("broken.cwb"), "unreadable", place=place, day=day),
        Summary(Path("open.cwb"), "interrupted", place=place, day=day),
    )
    listed = before(there, "2026-03-12", OWN)
    assert last_time_at(listed, place) == ()
    assert {one.path.name for one in listed} == {"locked.cwb", "open.cwb"}


def test_what_it_agreed_is_known_by_its_first_step_and_its_line(tmp_path: Path) -> None:
    path = evening(tmp_path)
    (entry,) = say(path, "De bank bellen", kind="commitment", fields={"who": "Ann"})
    found = earlier_session(path, {}, KINDS)
    (one,) = found.agreements
    assert (one.session, one.entry) == (read_contents(path, {}).hashes[0], entry.id)
    assert (found.place, one.what, one.who) == ("Zuiderkouw", "De bank bellen", "Ann")


def test_a_file_that_is_no_session_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "broken.cwb"
    path.write_bytes(b"no session at all")
    with pytest.raises(UserFacingError):
        earlier_session(path, {}, KINDS)
