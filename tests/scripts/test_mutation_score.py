"""The score of the mutation run, counted from what the tool left behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts import mutation_score
from scripts.mutation_score import Score, scores


def left_behind(folder: Path, module: str, *ends: int | None) -> None:
    path = folder / f"{module}.meta"
    path.parent.mkdir(parents=True, exist_ok=True)
    names = {f"change_{number}": end for number, end in enumerate(ends)}
    path.write_text(json.dumps({"exit_code_by_key": names}))


def test_what_no_test_noticed_or_reached_survived(tmp_path: Path) -> None:
    left_behind(tmp_path, "core/agenda.py", 1, 1, 0, 33, 5, -24, None)
    left_behind(tmp_path, "core/words.py", 1, 1)
    left_behind(tmp_path, "core/kit.py", None)
    assert scores(tmp_path) == [Score("core/agenda.py", 3, 6), Score("core/words.py", 2, 2)]


def test_where_the_tests_themselves_broke_off_nothing_was_noticed(tmp_path: Path) -> None:
    left_behind(tmp_path, "core/agenda.py", 3, 3, 1)
    assert scores(tmp_path) == [Score("core/agenda.py", 1, 3)]


def test_the_score_of_all_stands_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    left_behind(tmp_path / "mutants", "core/agenda.py", 1, 1, 0)
    left_behind(tmp_path / "mutants", "core/words.py", 1)
    monkeypatch.chdir(tmp_path)
    assert mutation_score.main() == 0
    assert capsys.readouterr().out.splitlines()[-1].split() == ["all", "3", "/", "4", "75.0%"]


def test_without_a_run_there_is_no_score(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert mutation_score.main() == 1
    assert "run mutmut first" in capsys.readouterr().err
