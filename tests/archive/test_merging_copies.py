"""Laptops that went on with copies of one session: brought together, whatever comes first."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import select

from cwb_workshop.archive.desk import decide, stored_divergences
from cwb_workshop.archive.engine import FILE, SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.schema import figures, sessions
from tests.archive.evenings import (
    add,
    change,
    evening,
    intake,
    on_laptop,
    outcomes,
    said_in,
    say,
    set_fact,
    whole,
)


def undecided(archive: SessionArchive) -> int:
    with archive.reading() as connection:
        return sum(connection.execute(select(sessions.c.undecided)).scalars())


def test_what_only_one_of_two_did_is_taken_from_each(tmp_path: Path) -> None:
    path = evening(tmp_path)
    first, second = say(path, "een", "twee")
    other = on_laptop(path, "b")
    say(path, "van a")
    change(path, first, text="een, beter")
    say(other, "van b", "ook van b")
    change(other, second, withdrawn=True)
    archive, taken = add(tmp_path / "archive", path, other)
    assert outcomes(taken) == ["added", "merged"]
    assert said_in(archive) == ["een, beter", "ook van b", "van a", "van b"]
    assert undecided(archive) == 0


def test_what_both_changed_alike_is_no_question(tmp_path: Path) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "een")
    other = on_laptop(path, "b")
    for copy in (path, other):
        change(copy, line, text="beter")
        say(copy, copy.parent.name)
    archive, _taken = add(tmp_path / "archive", path, other)
    assert undecided(archive) == 0
    assert "beter" in said_in(archive)


def test_what_was_changed_and_put_back_on_one_gives_way_to_the_other(tmp_path: Path) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "een")
    other = on_laptop(path, "b")
    changed = change(path, line, text="anders")
    change(path, changed, text="een")
    change(other, line, text="beter")
    archive, _taken = add(tmp_path / "archive", path, other)
    assert (said_in(archive), undecided(archive)) == (["beter"], 0)


def test_what_both_changed_stands_side_by_side_and_is_decided_once(tmp_path: Path) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "een")
    other = on_laptop(path, "b")
    say(path, "van a")
    change(path, line, text="zoals a het hoorde")
    change(other, line, text="zoals b het hoorde")
    originals = path.read_bytes(), other.read_bytes()
    archive, taken = add(tmp_path / "archive", path, other)
    assert taken[-1].undecided == 1
    assert said_in(archive) == ["van a", "zoals a het hoorde"], "the longest copy counts until then"
    (differing,) = stored_divergences(archive)
    texts = [side.text for side in differing.sides]  # type: ignore[union-attr]
    assert texts == ["zoals a het hoorde", "zoals b het hoorde"]
    decide(archive, differing.mark[:8], 2, intake(archive))
    assert said_in(archive) == ["van a", "zoals b het hoorde"]
    assert stored_divergences(archive) == ()
    say(path, "later")
    (tmp_path / "archive" / FILE).unlink()
    archive, _taken = add(tmp_path / "archive", other, path)
    assert said_in(archive) == ["later", "van a", "zoals b het hoorde"], "it is not asked again"
    assert (path.read_bytes() == originals[0], other.read_bytes()) == (False, originals[1])


def test_a_change_after_the_decision_is_asked_about(tmp_path: Path) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "een")
    other = on_laptop(path, "b")
    change(path, line, text="a")
    theirs = change(other, line, text="b")
    archive, _taken = add(tmp_path / "archive", path, other)
    decide(archive, stored_divergences(archive)[0].mark, 1, intake(archive))
    change(other, theirs, text="b, nog eens")
    archive, _taken = add(tmp_path / "archive", other)
    assert undecided(archive) == 1


def test_three_laptops_in_any_order_come_to_the_same(tmp_path: Path) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "samen")
    second = on_laptop(path, "b")
    say(second, "van b")
    third = on_laptop(second, "c")
    say(path, "van a", "nog van a")
    say(third, "van c")
    change(second, line, text="samen, zegt b")
    say(second, "laatste van b")
    results = []
    for number, order in enumerate(permutations((path, second, third))):
        archive, _taken = add(tmp_path / f"archive-{number}", *order)
        once = whole(archive)
        archive, taken = add(tmp_path / f"archive-{number}", *order)
        assert outcomes(taken) == ["same"] * 3
        assert whole(archive) == once
        results.append(once)
    assert all(one == results[0] for one in results)
    assert said_in(archive) == [
        *("laatste van b", "nog van a", "samen, zegt b", "van a", "van b", "van c"),
    ]
    assert undecided(archive) == 0


def test_of_a_vote_counted_on_both_one_count_holds(tmp_path: Path) -> None:
    path = evening(tmp_path)
    other = on_laptop(path, "b")
    say(path, "van a")
    for copy, counts in ((path, [5, 1]), (other, [4, 2])):
        say(copy, "", item="principles_vote", kind="dots", fields={"counts": counts})
    archive, _taken = add(tmp_path / "archive", path, other)
    (differing,) = stored_divergences(archive)
    assert [side.fields["counts"] for side in differing.sides] == [  # type: ignore[union-attr]
        [5, 1],
        [4, 2],
    ]
    with archive.reading() as connection:
        dots = select(figures.c.whole).where(figures.c.name == "dots")
        assert set(connection.execute(dots).scalars()) == {6}, "never both together"


def test_a_fact_that_both_set_differently_is_asked_about(tmp_path: Path) -> None:
    path = evening(tmp_path)
    other = on_laptop(path, "b")
    set_fact(path, "", "present", 30)
    set_fact(other, "", "present", 31)
    archive, _taken = add(tmp_path / "archive", path, other)
    (differing,) = stored_divergences(archive)
    assert differing.subject == ("fact", "", "present")


def test_where_the_evening_was_is_nothing_to_decide(tmp_path: Path) -> None:
    path = evening(tmp_path)
    other = on_laptop(path, "b")
    set_fact(path, "wall", "screen", 1)
    set_fact(other, "wall", "screen", 2)
    archive, taken = add(tmp_path / "archive", path, other)
    assert outcomes(taken) == ["added", "merged"]
    assert stored_divergences(archive) == ()


@pytest.mark.parametrize(("which", "side"), [("deadbeef", 1), ("", 1), ("d", 1)])
def test_what_is_not_there_cannot_be_decided(tmp_path: Path, which: str, side: int) -> None:
    archive, _taken = add(tmp_path / "archive", evening(tmp_path))
    with pytest.raises(ArchiveError, match="no_divergence"):
        decide(archive, which, side, intake(archive))


@pytest.mark.parametrize("side", [0, 3, -1])
def test_only_a_side_that_is_there_can_hold(tmp_path: Path, side: int) -> None:
    path = evening(tmp_path)
    other = on_laptop(path, "b")
    set_fact(path, "", "present", 30)
    set_fact(other, "", "present", 31)
    archive, _taken = add(tmp_path / "archive", path, other)
    before = whole(archive)
    with pytest.raises(ArchiveError, match="no_side"):
        decide(archive, stored_divergences(archive)[0].mark, side, intake(archive))
    assert whole(archive) == before
