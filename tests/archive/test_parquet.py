"""Tables as Parquet: with types, whatever somebody said; without the extra a sentence."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.archive.parquet_file import as_parquet
from cwb_workshop.archive.tables import PlainTable
from tests.archive.evenings import add, evening, say

HOSTILE = "=1+1 \ud800 '; DROP TABLE answers"


def heading(key: str) -> str:
    return f"<{key}>"


def test_columns_have_types_and_titles() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = (("a", 1, True, None, 0.5), (HOSTILE, None, False, None, 2.0))
    table = PlainTable("answers", ("text", "n", "yes", "empty", "share"), rows)
    read = parquet.read_table(io.BytesIO(as_parquet((table,), heading)))
    assert [str(field.type) for field in read.schema] == [
        "string",
        "int64",
        "bool",
        "string",
        "double",
    ]
    assert read.schema.field("text").metadata[b"title"] == b"<column.text>"
    assert read.column("text").to_pylist()[1].startswith("=1+1 ?")
    assert read.column("n").to_pylist() == [1, None]


def test_a_table_without_rows_has_its_columns() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    read = parquet.read_table(
        io.BytesIO(as_parquet((PlainTable("answers", ("text",), ()),), heading))
    )
    assert (read.column_names, read.num_rows) == (["text"], 0)


def test_a_column_without_anything_has_the_type_that_it_has_elsewhere() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = ("text", "at_table", "highlight", "part")
    for rows in ((), ((None,) * 4,)):
        table = PlainTable("answers", columns, rows)
        read = parquet.read_table(io.BytesIO(as_parquet((table,), heading)))
        assert [str(one.type) for one in read.schema] == ["string", "int64", "bool", "int64"]


def exported(tmp_path: Path) -> int:
    held = evening(tmp_path)
    say(held, "te duur")
    add(tmp_path / "archive", held)
    folder, out = str(tmp_path / "archive"), str(tmp_path / "out.parquet")
    return main(["archive", "export", "--archive", folder, "-o", out])


def test_the_command_writes_the_answers(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert exported(tmp_path) == 0
    read = parquet.read_table(tmp_path / "out.parquet")
    assert read.column("text").to_pylist() == ["te duur"]


def test_the_other_tables_stand_beside_the_answers(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert exported(tmp_path) == 0
    tables = {
        path.stem: parquet.read_table(path).column_names for path in tmp_path.glob("*.parquet")
    }
    assert tables.keys() == {"out", "out-sessions", "out-agreements", "out-figures"}
    assert {"people", "day"} <= set(tables["out-sessions"])
    assert {"who", "due", "state"} <= set(tables["out-agreements"])
    assert {"subject", "part", "whole", "voters"} <= set(tables["out-figures"])
    (row,) = parquet.read_table(tmp_path / "out-sessions.parquet").to_pylist()
    assert row["session"] == parquet.read_table(tmp_path / "out.parquet").to_pylist()[0]["session"]


def test_nothing_is_written_where_one_of_them_is_there_already(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow.parquet")
    (tmp_path / "out-figures.parquet").write_bytes(b"of somebody")
    assert exported(tmp_path) != 0
    assert not (tmp_path / "out.parquet").exists()
    assert (tmp_path / "out-figures.parquet").read_bytes() == b"of somebody"


def test_without_the_extra_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert exported(tmp_path) != 0
    assert "pip install 'cwb-workshop[archive]'" in capfd.readouterr().err
    assert not (tmp_path / "out.parquet").exists()
