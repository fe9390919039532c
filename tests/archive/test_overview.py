"""What an archive tells of itself: its sessions, and what lines can be narrowed down by."""

from __future__ import annotations

import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.finding import Selection, find
from cwb_workshop.archive.overview import NamedId, archived_sessions, known_filters
from tests.archive.evenings import add, evening, outcomes, say
from tests.workshop import kit, registry


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> SessionArchive:
    folder = tmp_path_factory.mktemp("evenings")
    first = evening(folder, "Zuiderkouw", "2026-03-12")
    say(first, "te duur", "te ver", themes=("money", "#eigen plek"))
    second = evening(folder, "Überlingen", "2026-04-16")
    say(second, "een café", item="question_2")
    return add(folder / "archive", first, second)[0]


def test_the_newest_session_is_told_first_with_how_much_was_said(archive: SessionArchive) -> None:
    with archive.reading() as connection:
        told = [(one.place, one.day, one.lines) for one in archived_sessions(connection)]
    assert told == [("Überlingen", "2026-04-16", 1), ("Zuiderkouw", "2026-03-12", 2)]


def test_as_many_lines_are_told_as_can_be_found(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "te duur", "te ver")
    say(path, "samen inkopen", kind="commitment", item="commitments")
    with add(tmp_path / "archive", path, evening(tmp_path))[0].reading() as connection:
        told = [one.lines for one in archived_sessions(connection)]
        lines = find(connection, "", Selection(), registry())
    assert sorted(told) == [0, 3]
    assert sum(told) == len(lines)


def test_only_what_is_there_can_be_chosen_and_is_called_as_people_call_it(
    archive: SessionArchive,
) -> None:
    with archive.reading() as connection:
        known = known_filters(connection, registry(), "nl")
        english = known_filters(connection, registry(), "en")
    assert known.days == ("2026-03-12", "2026-04-16")
    assert [one.name for one in known.places] == ["Überlingen", "Zuiderkouw"]
    assert known.kits == (NamedId("cwb", "Community Wealth Building"),)
    assert {one.id for one in known.items} == {"obstacles", "question_2"}
    assert NamedId("#eigen plek", "eigen plek") in known.themes
    money = {one.id: one.name for one in known.themes}["money"]
    assert money not in ("money", {one.id: one.name for one in english.themes}["money"])
    assert [one.id for one in known.roles] == ["resident"]
    assert known.roles != english.roles


def test_a_place_can_be_chosen_once_however_it_was_written(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("Noord", "noord", "Noorderpark")]
    with add(tmp_path / "archive", *paths)[0].reading() as connection:
        known = known_filters(connection, registry(), "nl")
    assert [one.name for one in known.places] == ["Noord", "Noorderpark"]


def test_sessions_are_taken_in_beside_a_window_and_a_signal_still_ends_the_program(
    tmp_path: Path,
) -> None:
    path = evening(tmp_path)
    before = signal.getsignal(signal.SIGTERM)
    with ThreadPoolExecutor(max_workers=1) as beside:
        _archive, taken = beside.submit(add, tmp_path / "archive", path).result()
    assert outcomes(taken) == ["added"]
    assert signal.getsignal(signal.SIGTERM) is before


def test_an_item_of_the_same_name_in_two_kits_is_told_with_each_and_finds_its_own_lines(
    tmp_path: Path,
) -> None:
    own, other = evening(tmp_path), evening(tmp_path, of="neighbourhood_budget")
    say(own, "samen inkopen", item="welcome")
    say(other, "samen sparen", item="welcome")
    say(other, "een tuin", item="wishes")
    with add(tmp_path / "archive", own, other)[0].reading() as connection:
        items = known_filters(connection, registry(), "nl").items
        lines = [
            find(
                connection,
                "samen",
                Selection(item=one.id, item_kit=one.kit, exact=True),
                registry(),
            )
            for one in items
            if one.id == "welcome"
        ]
    names = {one.kit: one.name for one in items if one.id == "welcome"}
    assert names == {one: f"Welkom ({_title(one)})" for one in ("cwb", "neighbourhood_budget")}
    assert not any("(" in one.name for one in items if one.id == "wishes")
    assert sorted([line.text for line in found] for found in lines) == [
        ["samen inkopen"],
        ["samen sparen"],
    ]


def _title(of: str) -> str:
    return kit(of).texts["nl"].title
