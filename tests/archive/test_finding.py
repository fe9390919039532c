"""Words are found in all sessions, whatever their letters, and narrowed down to what is meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.finding import FoundLine, Selection, find
from cwb_workshop.archive.tables import plain_tables
from tests.archive.evenings import add, evening, say
from tests.workshop import registry

ALL = Selection()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> SessionArchive:
    folder = tmp_path_factory.mktemp("evenings")
    first = evening(folder, "Zuiderkouw", "2026-03-12")
    say(first, "De coöperatie groeit", "een café", "İzmir is ver", "Straße", highlight=True)
    say(first, "te duur", themes=("money", "#eigen plek"))
    say(first, "een buurtbedrijf", item="question_2")
    say(first, "huis opknappen", kind="commitment", fields={"who": "De Corporatie", "by": ""})
    second = evening(folder, "Überlingen", "2026-04-16")
    say(second, "لا مكان للشباب", "cafetaria dicht")
    return add(folder / "archive", first, second)[0]


def found(archive: SessionArchive, typed: str, selection: Selection = ALL) -> list[str]:
    return [line.text for line in lines(archive, typed, selection)]


def lines(
    archive: SessionArchive, typed: str, selection: Selection = ALL, **more: int
) -> tuple[FoundLine, ...]:
    with archive.reading() as connection:
        return find(connection, typed, selection, registry(), **more)


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("cooperatie", ["De coöperatie groeit"]),
        ("COÖP", ["De coöperatie groeit"]),
        ("groeit coop", ["De coöperatie groeit"]),
        ("caf", ["cafetaria dicht", "een café"]),
        ("izmir", ["İzmir is ver"]),
        ("strasse", ["Straße"]),
        ("شباب", []),
        ("للشباب", ["لا مكان للشباب"]),
        ("corporatie", ["huis opknappen"]),
        ("nergens", []),
    ],
)
def test_every_word_begins_a_word_of_the_line(
    archive: SessionArchive, typed: str, texts: list[str]
) -> None:
    assert found(archive, typed) == texts


@pytest.mark.parametrize(
    "typed", ['"', "café AND", "NEAR(a b)", "body: x", "-caf", "caf* OR", "'; DROP TABLE said", "^"]
)
def test_nothing_typed_is_read_as_a_query(archive: SessionArchive, typed: str) -> None:
    assert set(found(archive, typed)) <= {"een café", "cafetaria dicht"}


@pytest.mark.parametrize(
    ("selection", "number"),
    [
        (ALL, 9),
        (Selection(place="uber"), 2),
        (Selection(place="kouw"), 7),
        (Selection(place="kouw", exact=True), 0),
        (Selection(place="ZUIDERKOUW", exact=True), 7),
        (Selection(place="%"), 0),
        (Selection(since="2026-04-01"), 2),
        (Selection(since="2026-04-16", until="2026-04-16"), 2),
        (Selection(until="2026-04-16"), 9),
        (Selection(since="2026-03-13", until="2026-04-15"), 0),
        (Selection(kit="cwb"), 9),
        (Selection(kit="other"), 0),
        (Selection(item="question_2"), 1),
        (Selection(item="obstacles"), 8),
        (Selection(theme="money"), 1),
        (Selection(theme="Eigen plek"), 1),
        (Selection(theme="nothing"), 0),
        (Selection(item="obstacles", exact=True), 8),
        (Selection(item="e", exact=True), 0),
        (Selection(theme="money", exact=True), 1),
        (Selection(theme="#eigen plek", exact=True), 1),
        (Selection(theme="mon", exact=True), 0),
        (Selection(role="resident"), 9),
        (Selection(role="official"), 0),
        (Selection(highlights=True), 4),
        (Selection(agreements=True), 1),
        (Selection(place="zuid", highlights=True, agreements=True), 0),
    ],
)
def test_what_is_meant_narrows_it_down(
    archive: SessionArchive, selection: Selection, number: int
) -> None:
    assert len(found(archive, "", selection)) == number
    if number:
        assert found(archive, "cafe", replace(selection, theme="")) is not None


def test_an_item_and_a_theme_are_known_by_their_names_in_any_language(
    archive: SessionArchive,
) -> None:
    (line,) = lines(archive, "buurtbedrijf")
    for title in line.titles.values():
        assert found(archive, "buurtbedrijf", Selection(item=title)) == ["een buurtbedrijf"]
    for name in ("geld", "Money", "Geld"):
        assert found(archive, "", Selection(theme=name)) == ["te duur"]


def test_what_is_found_says_where_it_was_said(archive: SessionArchive) -> None:
    (line,) = lines(archive, "cafetaria")
    assert (line.name, line.place, line.day) == (
        "2026-04-16 Überlingen",
        "Überlingen",
        "2026-04-16",
    )
    assert (line.item, line.kind, line.label) == ("obstacles", "answer", "O02")


@pytest.mark.parametrize("typed", ["caf", "Überlingen", "corporatie", "groeit coop", "''", ""])
def test_what_goes_out_are_the_lines_that_are_found(archive: SessionArchive, typed: str) -> None:
    with archive.reading() as connection:
        tables = plain_tables(connection, ALL, registry(), "nl", typed)
    at = tables[1].columns.index("text")
    assert sorted(str(row[at]) for row in tables[1].rows) == sorted(found(archive, typed))


def test_a_page_goes_on_below_the_one_before(archive: SessionArchive) -> None:
    first = lines(archive, "", most=4)
    then = lines(archive, "", most=4, below=first[-1].line)
    last = lines(archive, "", most=4, below=then[-1].line)
    together = [line.text for line in (*first, *then, *last)]
    assert together == found(archive, "")
    assert len(set(together)) == 9


def test_of_a_role_only_the_evenings_are_found_at_which_somebody_of_it_was(tmp_path: Path) -> None:
    with_officials = evening(tmp_path, "Noord", roles=(("resident", 9), ("official", 3)))
    without = evening(tmp_path, "Zuid")
    say(with_officials, "van noord")
    say(without, "van zuid")
    archive, _taken = add(tmp_path / "archive", with_officials, without)
    assert found(archive, "", Selection(role="official")) == ["van noord"]
    assert sorted(found(archive, "", Selection(role="resident"))) == ["van noord", "van zuid"]
