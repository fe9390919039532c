"""Of hundreds of sessions a comparison reads the first and the last of each place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, inspect, text

from cwb_workshop.archive import compared_figures
from cwb_workshop.archive import migrations as steps
from cwb_workshop.archive.engine import SessionArchive
from tests.archive.evenings import add, evening
from tests.archive.test_comparing import Told, scored, told, voted
from tests.workshop import kit

__all__ = ["told"]


def voted_evenings(folder: Path) -> list[Path]:
    """Make an evening of each month until June, by turns in two places, each with another vote."""
    paths = []
    for number, place in enumerate(("Zuid", "Aa") * 3, start=1):
        path = evening(folder, place, f"2026-0{number}-12")
        voted(path, 10 * number, 60 - 10 * number, number, 0, 0, 0, 0, 0)
        paths.append(path)
    return paths


def test_of_many_sessions_the_same_is_told_as_of_few(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = voted_evenings(tmp_path)
    for number, path in enumerate(paths, start=1):
        if number != 5:
            scored(path, kit().principles[0], number, 0, 0, 0, 9)
    add(tmp_path / "archive", *paths)
    of_few = told("--json")
    monkeypatch.setattr(compared_figures, "_FEW_SESSIONS", 0)
    assert told("--json") == of_few
    assert json.loads(of_few)["over_time"]


def test_of_many_sessions_only_those_that_were_chosen_are_told_of(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = voted_evenings(tmp_path)
    add(tmp_path / "archive", *paths)
    chosen = ("--from", "2026-02-01", "--to", "2026-05-31", "--json")
    of_few = told(*chosen)
    monkeypatch.setattr(compared_figures, "_FEW_SESSIONS", 0)
    assert told(*chosen) == of_few
    days = [one["days"] for one in json.loads(of_few)["over_time"]]
    assert sorted(days) == [["2026-02-12", "2026-04-12"], ["2026-03-12", "2026-05-12"]]


def test_which_session_was_asked_what_is_read_from_an_index_alone(
    tmp_path: Path,
) -> None:
    archive, _taken = add(tmp_path / "archive", evening(tmp_path))
    asked: list[tuple[str, Any]] = []
    with archive.reading() as connection:

        def heard(_connection: object, _cursor: object, told: str, values: Any, *_: object) -> None:
            asked.append((told, values))

        event.listen(connection, "before_cursor_execute", heard)
        compared_figures._first_and_last(connection, {"one": "Zuid"})
        statement, values = asked[-1]
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    assert ["COVERING INDEX figures_by_question" in row.detail for row in plan] == [True]


def test_an_older_archive_gets_that_index_in_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def m001_archive(connection: Connection) -> None:
        steps.m001_archive(connection)
        connection.execute(text("DROP INDEX figures_by_question"))
        connection.execute(text("CREATE INDEX figures_of_question ON figures (organisation)"))

    with monkeypatch.context() as patched:
        before = (m001_archive, steps.m002_removed, steps.m003_outcomes, steps.m004_pushed)
        patched.setattr(steps.migrate, "__defaults__", (before,))
        SessionArchive(tmp_path)
    with SessionArchive(tmp_path).reading() as connection:
        there = {str(one["name"]) for one in inspect(connection).get_indexes("figures")}
    assert there == {"figures_by_question"}
