"""Of hundreds of sessions a comparison reads the first and the last of each place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cwb_workshop.archive import compared_figures
from tests.archive.evenings import add, evening
from tests.archive.test_comparing import Told, scored, told, voted
from tests.workshop import kit

__all__ = ["told"]


def test_of_many_sessions_the_same_is_told_as_of_few(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = []
    for number, place in enumerate(("Zuid", "Aa") * 3, start=1):
        path = evening(tmp_path, place, f"2026-0{number}-12")
        voted(path, 10 * number, 60 - 10 * number, number, 0, 0, 0, 0, 0)
        if number != 5:
            scored(path, kit().principles[0], number, 0, 0, 0, 9)
        paths.append(path)
    add(tmp_path / "archive", *paths)
    of_few = told("--json")
    monkeypatch.setattr(compared_figures, "_FEW_SESSIONS", 0)
    assert told("--json") == of_few
    assert json.loads(of_few)["over_time"]
