"""Found lines stand by their evening, the newest first, however sessions came in."""

from __future__ import annotations

from typing import Any

import pytest

from cwb_workshop.archive import newest_first
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.finding import Selection, find
from tests.archive.evenings import add, evening, say
from tests.workshop import registry


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> SessionArchive:
    """Six evenings, taken in neither by day nor backwards; two of them on one day."""
    folder = tmp_path_factory.mktemp("evenings")
    paths = []
    for place, day in (
        ("Linde", "2026-03-12"),
        ("Noord", "2026-05-07"),
        ("Esdoorn", "2025-11-20"),
        ("Oost", "2026-05-07"),
        ("Wilg", "2026-04-16"),
        ("Aak", "2025-10-01"),
    ):
        path = evening(folder, place, day)
        say(path, f"{place} de huur", table=3)
        say(path, f"{place} de zaal", f"{place} de huur van de zaal", table=1)
        paths.append(path)
    say(paths[5], "een zeldzaam woord")
    return add(folder / "archive", *paths)[0]


def found(
    archive: SessionArchive,
    typed: str = "",
    *,
    most: int = 99,
    below: int | None = None,
    selection: Selection | None = None,
) -> list[tuple[str, int]]:
    with archive.reading() as connection:
        lines = find(
            connection, typed, selection or Selection(), registry(), most=most, below=below
        )
    return [(line.text, line.line) for line in lines]


def texts(*args: object, **more: object) -> list[str]:
    return [text for text, _line in found(*args, **more)]  # type: ignore[arg-type]


def test_the_newest_evening_is_first_whatever_was_taken_in_first(archive: SessionArchive) -> None:
    places = [text.partition(" ")[0] for text in texts(archive, "zaal")]
    assert list(dict.fromkeys(places)) == ["Noord", "Oost", "Wilg", "Linde", "Esdoorn", "Aak"]


def test_lines_of_an_evening_stand_by_table_and_then_as_they_came_in(
    archive: SessionArchive,
) -> None:
    said = texts(archive, selection=Selection(place="Wilg"))
    assert said == ["Wilg de zaal", "Wilg de huur van de zaal", "Wilg de huur"]


@pytest.mark.parametrize("few", [1, 2, 32])
@pytest.mark.parametrize("typed", ["", "huur", "za", "zeldzaam", "nergens"])
def test_pages_stand_below_each_other_however_many_evenings_are_looked_in_first(
    archive: SessionArchive, typed: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = texts(archive, typed)
    monkeypatch.setattr(newest_first, "_FEW", few)
    pages: list[tuple[str, int]] = []
    while page := found(archive, typed, most=2, below=pages[-1][1] if pages else None):
        pages += page
    assert [text for text, _line in pages] == whole


def test_of_a_page_that_the_newest_evenings_fill_no_other_is_put_in_order(
    archive: SessionArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newest_first, "_FEW", 2)
    asked: list[str] = []
    with archive.reading() as connection:
        execute = connection.execute

        def noted(query: Any) -> Any:
            asked.append(str(query))
            return execute(query)

        monkeypatch.setattr(connection, "execute", noted)
        find(connection, "huur", Selection(), registry(), most=3)
        filled, asked[:] = len(asked), []
        find(connection, "huur", Selection(), registry(), most=9)
    assert (filled, len(asked)) == (2, 3)
