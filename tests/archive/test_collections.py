"""Sessions gathered under a name: kept beside the archive, and what is looked for narrows to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.archive.collections import FAVOURITES, FILE, LONGEST_NAME, SessionCollections
from cwb_workshop.archive.engine import FILE as ARCHIVE
from cwb_workshop.archive.faults import ArchiveError
from tests.archive.evenings import add, evening, say

MARK, OTHER = "a" * 64, "b" * 64


def test_a_collection_is_there_as_long_as_something_is_in_it(tmp_path: Path) -> None:
    collections = SessionCollections(tmp_path)
    assert collections.put("  spring   round ", [MARK, OTHER, MARK]) == "spring round"
    assert collections.put("Spring Round", [MARK]) == "spring round"
    assert SessionCollections(tmp_path).sessions("SPRING ROUND") == (MARK, OTHER)
    assert collections.take_out("Spring ROUND", [MARK]) == "spring round"
    assert collections.sessions("spring round") == (OTHER,)
    collections.take_out("spring round", [OTHER])
    assert SessionCollections(tmp_path).names == ()
    with pytest.raises(ArchiveError):
        collections.sessions("spring round")


def test_who_asks_for_a_collection_that_is_none_is_told_which_there_are(tmp_path: Path) -> None:
    collections = SessionCollections(tmp_path)
    with pytest.raises(ArchiveError) as none:
        collections.sessions("spring")
    assert none.value.values == {"name": "spring", "known": "–"}
    collections.put("autumn", [MARK])
    collections.put("winter", [MARK])
    with pytest.raises(ArchiveError) as others:
        collections.sessions("spring")
    assert others.value.values == {"name": "spring", "known": "autumn, winter"}


def test_favourites_are_there_from_the_start_and_stand_first(tmp_path: Path) -> None:
    collections = SessionCollections(tmp_path)
    assert collections.sessions(FAVOURITES) == ()
    collections.put("a round", [MARK])
    collections.put(FAVOURITES, [MARK])
    assert collections.names == ("a round",)
    assert collections.of_sessions() == {MARK: (FAVOURITES, "a round")}


def test_a_collection_can_be_called_otherwise_but_not_as_another_one_and_be_dissolved(
    tmp_path: Path,
) -> None:
    collections = SessionCollections(tmp_path)
    collections.put("spring", [MARK])
    collections.put("autumn", [OTHER])
    assert collections.rename("SPRING", "Spring") == "Spring"
    assert collections.rename("spring", " spring  round ") == "spring round"
    with pytest.raises(ArchiveError, match="collection_taken"):
        collections.rename("spring round", "Autumn")
    with pytest.raises(ArchiveError, match="collection_name"):
        collections.rename("spring round", " ")
    assert SessionCollections(tmp_path).of_sessions() == {
        MARK: ("spring round",),
        OTHER: ("autumn",),
    }
    assert collections.dissolve("autumn") == "autumn"
    assert SessionCollections(tmp_path).names == ("spring round",)


@pytest.mark.parametrize("name", ["", "   ", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_is_none_changes_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArchiveError):
        SessionCollections(tmp_path).put(name, [MARK])
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("content", ["[]", '{"a": "b"}', '{"a": [1]}', "{", "[" * 9000])
def test_a_file_that_somebody_changed_is_told_and_stays(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(ArchiveError):
        SessionCollections(tmp_path)
    assert (tmp_path / FILE).read_text() == content


def test_the_command_gathers_finds_and_forgets_nothing_with_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    first, second = evening(tmp_path, "Alpha"), evening(tmp_path, "Bravo")
    for path in (first, second):
        say(path, "te duur")
    folder = tmp_path / "archive"
    add(folder, first, second)

    def asked(act: str, *typed: str) -> str:
        assert main(["archive", act, "--archive", str(folder), *typed]) == 0
        return capfd.readouterr().out

    assert "1 session is in" in asked("collect", "spring round", str(first))
    (folder / ARCHIVE).unlink()
    add(folder, first, second)
    assert asked("collect") == "spring round: 1\n"
    assert asked("collect", "spring round").startswith("2026-03-12 Alpha [")
    found = asked("search", "duur", "--collection", "Spring round")
    assert "Alpha" in found
    assert "Bravo" not in found
    assert asked("search", "duur", "--collection", FAVOURITES) == asked("search", "nergens")
    assert "Bravo" not in asked("compare", "--collection", "spring round")
    asked("collect", "spring round", str(first), "--take-out")
    assert main(["archive", "search", "--archive", str(folder), "--collection", "x"]) != 0
    assert main(["archive", "collect", "--archive", str(folder), "x", "nobody"]) != 0
