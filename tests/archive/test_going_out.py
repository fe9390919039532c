"""A selection goes out whole in every form, and what was said is text in each of them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cwb_workshop.app import main
from cwb_workshop.archive.datasette_folder import DATABASE, METADATA, write_folder
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.table_files import as_csv, as_json, as_xlsx, as_zip
from cwb_workshop.archive.tables import PlainTable, plain_tables
from tests.archive.evenings import add, evening, say
from tests.workshop import registry

HOSTILE = (
    *("=1+1", "+cmd|'/c calc'!A0", "-2+3", "@SUM(1)", '=HYPERLINK("http://x")', "\t=1"),
    *("'; DROP TABLE answers; --", "<script>alert(1)</script>", 'a"b,c', "een\x0btwee"),
)


def tables(folder: Path, selection: Selection = Selection()) -> Sequence[PlainTable]:  # noqa: B008
    path, other = evening(folder, "=Zuiderkouw"), evening(folder, "Lindeveen", "2026-04-16")
    say(path, *HOSTILE, themes=("money", "#=eigen"))
    say(path, "doen", kind="commitment", fields={"who": "=wie", "by": "2026-05-01"})
    say(other, "ergens anders")
    archive, _taken = add(folder / "archive", path, other)
    with archive.reading() as connection:
        return plain_tables(connection, selection, registry(), "nl")


def by_name(made: Sequence[PlainTable], name: str) -> list[dict[str, object]]:
    table = next(table for table in made if table.name == name)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_a_selection_has_its_sessions_lines_and_agreements(tmp_path: Path) -> None:
    made = tables(tmp_path, Selection(place="kouw"))
    assert [row["place"] for row in by_name(made, "sessions")] == ["=Zuiderkouw"]
    answers = by_name(made, "answers")
    assert len(answers) == len(HOSTILE) + 1
    assert answers[0]["themes"] == "#=eigen, money"
    assert answers[0]["question"] == "Waar loop je op vast?"
    assert [row["who"] for row in by_name(made, "agreements")] == ["=wie"]


def test_what_narrows_down_lines_narrows_down_agreements_too(tmp_path: Path) -> None:
    made = tables(tmp_path, Selection(theme="money"))
    assert len(by_name(made, "answers")) == len(HOSTILE)
    assert by_name(made, "agreements") == []


def test_json_says_what_was_said_and_keeps_figures(tmp_path: Path) -> None:
    whole = json.loads(as_json(tables(tmp_path), str))
    assert [row["text"] for row in whole["answers"]][:5] == list(HOSTILE[:5])
    assert whole["sessions"][0]["people"] == 24


def test_no_cell_of_a_csv_is_reckoned_with(tmp_path: Path) -> None:
    made = tables(tmp_path)
    for table in made:
        content = as_csv((table,), str).decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(content)))
        assert len(rows) == len(table.rows) + 1
        assert [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r")] == []


def test_a_zip_has_a_file_for_each_table_and_is_the_same_twice(tmp_path: Path) -> None:
    made = tables(tmp_path)
    content = as_zip(made, str)
    assert content == as_zip(made, str)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.namelist() == [f"{table.name}.csv" for table in made]


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    made = tables(tmp_path)
    book = load_workbook(io.BytesIO(as_xlsx(made, lambda key: key.partition(".")[2])))
    assert book.sheetnames == [table.name for table in made]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    texts = {str(cell.value) for cell in cells}
    assert {"=1+1", "@SUM(1)", "=wie"} <= texts


def test_datasette_finds_a_database_it_can_search_and_what_it_means(tmp_path: Path) -> None:
    made, folder = tables(tmp_path), tmp_path / "out"
    write_folder(folder, made, str, "CC BY 4.0")
    assert sorted(file.name for file in folder.iterdir()) == [METADATA, DATABASE]
    metadata = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    assert metadata["license"] == "CC BY 4.0"
    told = metadata["databases"]["sessions"]["tables"]
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.row_factory = sqlite3.Row
        for table in made:
            rows = connection.execute(f"SELECT * FROM {table.name}").fetchall()
            assert [tuple(row) for row in rows] == [tuple(map(_kept, row)) for row in table.rows]
            assert set(told[table.name]["columns"]) == set(table.columns)
            assert set(told[table.name]) == {"title", "description", "columns"}
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        search = "SELECT count(*) FROM answers_fts WHERE answers_fts MATCH 'anders'"
        assert connection.execute(search).fetchone()[0] == 1
        # By this Datasette knows that a table can be searched.
        known = """SELECT name FROM sqlite_master WHERE rootpage = 0
            AND sql LIKE '%VIRTUAL TABLE%USING FTS%content="answers"%'"""
        assert [row["name"] for row in connection.execute(known)] == ["answers_fts"]


def test_what_a_column_counts_stands_behind_its_meaning(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", tables(tmp_path), str, "")
    metadata = json.loads((tmp_path / "out" / METADATA).read_text(encoding="utf-8"))
    told = metadata["databases"]["sessions"]["tables"]
    assert told["sessions"]["columns"]["people"] == "column.people (unit.people)"
    assert told["answers"]["columns"]["mentions"] == "column.mentions (unit.mentions)"
    assert told["figures"]["columns"]["voters"] == "column.voters (unit.voters)"
    assert told["sessions"]["columns"]["place"] == "column.place"


def _kept(cell: object) -> object:
    return int(cell) if isinstance(cell, bool) else cell


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.json", "out.zip", "out"])
def test_the_command_writes_each_form_and_nobodys_file_over(
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    path = evening(tmp_path)
    say(path, "een")
    assert main(["archive", "add", str(path)]) == 0
    out = tmp_path / "somewhere" / name
    out.parent.mkdir()
    assert main(["archive", "export", "-o", str(out)]) == 0
    assert "has 1 answer. Sessions: 1." in capfd.readouterr().out
    before = {file: file.read_bytes() for file in out.parent.rglob("*") if file.is_file()}
    assert before
    if out.is_dir():
        (out / "mine.txt").write_text("mine")
        assert main(["archive", "export", "-o", str(out)]) == 1
        assert "other files" in capfd.readouterr().err
        return
    assert main(["archive", "export", "-o", str(out)]) == 0
    changed = out.read_bytes() + b"\n"
    out.write_bytes(changed)
    assert main(["archive", "export", "-o", str(out)]) == 1
    assert "--force" in capfd.readouterr().err
    assert out.read_bytes() == changed
    assert main(["archive", "export", "-o", str(out), "--force"]) == 0
    assert main(["archive", "export", "-o", str(path.with_suffix(".json")), "--force"]) == 0


def test_a_session_is_never_written_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = evening(tmp_path)
    before = path.read_bytes()
    assert main(["archive", "add", str(path)]) == 0
    database = tmp_path / "named.json"
    database.write_bytes(before)
    assert main(["archive", "export", "-o", str(database), "--force"]) == 1
    assert main(["archive", "commitments", "--ics", str(path), "--force"]) == 1
    assert (database.read_bytes(), path.read_bytes()) == (before, before)
    assert main(["archive", "export", "-o", str(tmp_path / "x.odt")]) == 1
    assert ".odt" in capfd.readouterr().err


def test_the_agreements_are_listed_by_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    path = evening(tmp_path)
    say(path, "bankje", kind="commitment", fields={"who": "buurt", "by": "2026-04-01"})
    say(path, "later", kind="commitment")
    assert main(["archive", "add", str(path)]) == 0
    capfd.readouterr()
    out = tmp_path / "dates.ics"
    assert main(["archive", "commitments", "--ics", str(out)]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "buurt"
    assert lines[1] == "  2026-03-12 Zuiderkouw, O01: bankje (1 April 2026, late)"
    assert lines[2] == "without an owner"
    assert lines[-2] == "2 agreements: 1 agreed, 1 late, 1 without an owner, 1 without a date"
    assert out.read_bytes().count(b"BEGIN:VEVENT") == 1
    assert main(["archive", "commitments", "--standing", "no_date"]) == 0
    assert capfd.readouterr().out.splitlines()[-1].startswith("1 agreement: ")
