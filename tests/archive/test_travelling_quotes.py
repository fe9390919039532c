"""Quotes travel where they were literal, their table said yes, and nobody is known by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.finding import FoundLine, Selection
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.travelling_quotes import brought, travelling_quotes
from cwb_workshop.core.model.brought_quotes import LONGEST_QUOTE
from tests.archive.evenings import add, evening, quoted, said_yes, say, set_fact
from tests.workshop import registry

SAID = "Wij wachten al drie jaar op een zaal"


def found(
    archive: SessionArchive, typed: str = "", selection: Selection | None = None, most: int = 20
) -> tuple[FoundLine, ...]:
    chosen = selection or Selection()
    with archive.reading() as connection:
        names = Names(connection, registry(), "nl")
        return travelling_quotes(connection, typed, chosen, registry(), names, most=most)


def texts(archive: SessionArchive) -> list[str]:
    return [line.text for line in found(archive)]


def test_a_quote_travels_once_its_table_said_yes(tmp_path: Path) -> None:
    path = quoted(evening(tmp_path), SAID)
    say(path, "niet letterlijk", table=1)
    assert texts(add(tmp_path / "archive", path)[0]) == []
    said_yes(path)
    (line,) = found(add(tmp_path / "archive", path)[0])
    quote = brought(line)
    assert (quote.text, quote.place, quote.day) == (SAID, "Zuiderkouw", "2026-03-12")
    assert (quote.item, quote.session) == ("obstacles", line.session[:16])


def test_a_yes_that_no_longer_stands_keeps_it_at_home(tmp_path: Path) -> None:
    path = said_yes(quoted(evening(tmp_path), SAID))
    say(path, "nog iets", table=1)
    assert texts(add(tmp_path / "archive", path)[0]) == []


def test_what_another_table_said_does_not_come_along(tmp_path: Path) -> None:
    path = quoted(quoted(evening(tmp_path), SAID), "Hier zegt niemand ja op", table=2)
    assert texts(add(tmp_path / "archive", said_yes(path))[0]) == [SAID]


@pytest.mark.parametrize(
    "words",
    [
        "Vraag het aan Henk de Vries",
        "Bel mij op 06 12345678",
        "Wij als zorgorganisatie krijgen het niet rond",
        "x" * (LONGEST_QUOTE + 1),
    ],
)
def test_what_may_tell_who_somebody_is_stays(tmp_path: Path, words: str) -> None:
    path = quoted(evening(tmp_path), SAID, words)
    set_fact(path, "", "roles", {"resident": 9, "care": 1})
    assert texts(add(tmp_path / "archive", said_yes(path))[0]) == [SAID]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> SessionArchive:
    folder = tmp_path_factory.mktemp("quotes")
    first = said_yes(quoted(evening(folder, "Zuiderkouw"), *(f"Zaal {n} is dicht" for n in "abc")))
    second = said_yes(quoted(evening(folder, "Wilgenrode", "2026-04-16"), "De zaal is open"))
    return add(folder / "archive", first, second)[0]


def test_they_are_narrowed_down_as_any_line(archive: SessionArchive) -> None:
    assert len(found(archive)) == 4
    assert [line.text for line in found(archive, "open")] == ["De zaal is open"]
    assert len(found(archive, "zaal", Selection(place="Zuider"))) == 3
    assert len(found(archive, "", Selection(since="2026-04-01"))) == 1
    assert found(archive, "", Selection(item="question_2")) == ()
    assert len(found(archive, most=2)) == 2
