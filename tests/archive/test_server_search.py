"""Words are found on a server as on a laptop, and in other forms of their language besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.finding import Selection, find
from cwb_workshop.archive.opening import ReadableArchive
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.tables import plain_tables
from tests.archive.evenings import add, evening, say, set_fact
from tests.archive.pushing import push
from tests.postgresql import Cluster
from tests.workshop import registry

SAID = (
    "Een café om de hoek",
    "CREPES en crêpes",
    "de huur is te hoog",
    "huren van een huis/zaal",
    "wij-gevoel, 24/7 open",
    "kijk op www.voorbeeld.nl/pad?x=1 of mail a.b@voorbeeld.nl",
    "it's 'n O'Neill \\ & | ! :* <-> (haakjes)",
    "Ελληνικά λόγια",
    "العربية في الحي",
    "co\u00adöperatie en coöperatie 12e5 3,14",
    "中文 词",
    "x" * 490,
)
TYPED = (
    *("cafe", "CAFÉ", "caf", "hoek om", "crepe", "huur", "hu", "huis", "zaal", "wij-gevoel"),
    *("gevoel", "24", "24/7", "7", "voorbeeld", "www.voorbeeld.nl", "a.b@voorbeeld.nl", "pad"),
    *("o'neill", "'n", "neill", "haakjes", "(haakjes)", "ελληνικα", "العربية", "cooperatie"),
    *("3,14", "12e5", "14", "中文", "x" * 60, "x" * 300, "nergens", "huur nergens", "de", "een"),
)
HOSTILE = (
    *("'", "''", "\\", "'; DROP TABLE answers; --", "a' | 'b", "a:*B", "!a", "a & !b", "<->"),
    *("%", "_", '"', "$$", ":words", "%(words)s", "\udc80", "a\0b", ")(", "huur'::tsquery"),
)


@pytest.fixture(scope="module")
def both(
    tmp_path_factory: pytest.TempPathFactory, cluster: Cluster
) -> tuple[SessionArchive, ServerArchive]:
    folder = tmp_path_factory.mktemp("evenings")
    path = evening(folder)
    say(path, *SAID)
    say(path, "samen inkopen", kind="commitment", fields={"who": "De Wijkraad"})
    archive, _taken = add(folder / "archive", path)
    server = cluster.database()
    push(archive, server)
    return archive, ServerArchive(ServerAddress(server))


def found(archive: ReadableArchive, typed: str) -> list[str]:
    with archive.reading() as connection:
        lines = find(connection, typed, Selection(), registry(), most=100)
    return [line.text for line in lines]


@pytest.mark.parametrize("typed", TYPED)
def test_what_a_laptop_finds_a_server_finds_in_the_same_order(
    both: tuple[SessionArchive, ServerArchive], typed: str
) -> None:
    archive, server = both
    here, there = found(archive, typed), found(server, typed)
    assert [line for line in there if line in here] == here


def test_nothing_typed_finds_all(both: tuple[SessionArchive, ServerArchive]) -> None:
    archive, server = both
    assert found(server, "") == found(archive, "") == found(server, "  ")
    assert len(found(server, "")) == len(SAID) + 1


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("zalen", {"huren van een huis/zaal"}),
        ("hoge", {"de huur is te hoog"}),
        ("wijkraad", {"samen inkopen"}),
        ("cafe zalen", set()),
    ],
)
def test_another_form_of_a_word_is_found_by_the_rules_of_its_language(
    both: tuple[SessionArchive, ServerArchive], typed: str, texts: set[str]
) -> None:
    _archive, server = both
    assert set(found(server, typed)) == texts


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_typed_is_read_as_a_query(
    both: tuple[SessionArchive, ServerArchive], typed: str
) -> None:
    archive, server = both
    there = found(server, typed)
    assert set(found(archive, typed)) <= set(there)
    assert len(found(server, "")) == len(SAID) + 1


@pytest.mark.parametrize("language", ["xx", "", "nl_BE", "'; DROP TABLE answers; --", "zh"])
def test_a_language_without_rules_is_found_as_it_begins(
    tmp_path: Path, server: str, language: str
) -> None:
    path = evening(tmp_path)
    set_fact(path, "", "language", language)
    say(path, "huizen genoeg")
    archive, _taken = add(tmp_path / "archive", path)
    push(archive, server)
    assert found(ServerArchive(ServerAddress(server)), "huiz") == ["huizen genoeg"]


@pytest.mark.parametrize("typed", ["cafe", "huur", "zaal", "nergens", "%", ""])
def test_what_goes_out_of_a_server_are_the_lines_that_are_found(
    both: tuple[SessionArchive, ServerArchive], typed: str
) -> None:
    _laptop, server = both
    with server.reading() as connection:
        tables = plain_tables(connection, Selection(), registry(), "nl", typed)
        lines = find(connection, typed, Selection(), registry(), most=100)
    at = tables[1].columns.index("text")
    assert sorted(str(row[at]) for row in tables[1].rows) == sorted(one.text for one in lines)
