"""A disk that fails under a script: the session is whole, or it is as it was before."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from cwb_workshop.cli.play import play
from cwb_workshop.cli.totals import totals_as_json
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.session.factory import Toolbox
from tests.faults.disk import (
    FULL,
    IOERR_FSYNC,
    IOERR_TRUNCATE,
    IOERR_WRITE,
    Breaking,
    Call,
    Kind,
    watched,
)
from tests.workshop import registry

_FAULTS: tuple[tuple[Kind, int], ...] = (
    ("write", FULL),
    ("write", IOERR_WRITE),
    ("sync", IOERR_FSYNC),
    ("truncate", IOERR_TRUNCATE),
)
_OPENING = """:: session place=x; date=2026-03-12; start=19:00; variant=60; language=nl
:: at 19:00
:: item obstacles
"""


def _script(folder: Path, name: str, head: str) -> Path:
    path = folder / name
    lines = (f"{number} keer hetzelfde formulier #g !" for number in range(40))
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def _calls(kind: Kind, work: Callable[[], None]) -> int:
    """Return how often the disk is asked for this while nothing fails."""
    asked: list[Call] = []

    def watch(call: Call) -> int:
        asked.append(call)
        return 0

    with watched(watch):
        work()
    return sum(1 for call in asked if call.kind == kind)


def _moments(dice: random.Random, calls: int) -> list[int]:
    return sorted(dice.sample(range(1, calls + 1), min(calls, 6)))


@pytest.mark.parametrize(("kind", "fault"), _FAULTS)
@pytest.mark.parametrize("once", [True, False])
def test_a_new_session_is_whole_or_not_there(
    tmp_path: Path, dice: random.Random, kind: Kind, fault: int, once: bool
) -> None:
    script = _script(tmp_path, "script.txt", _OPENING)
    tools = Toolbox(registry(), tmp_path / "backups")
    whole = tmp_path / "whole.cwb"
    calls = _calls(kind, lambda: play(script, whole, tools))
    for moment in _moments(dice, calls):
        home = tmp_path / f"{moment}"
        home.mkdir()
        session = home / "evening.cwb"
        refused = False
        with watched(Breaking(kind, moment, fault, once=once)):
            try:
                play(script, session, tools)
            except StoreError as error:
                refused = error.key != "store.log_left"
        if refused:
            assert not list(home.iterdir()), f"{kind} {moment}"
        else:
            assert totals_as_json(session, tools) == totals_as_json(whole, tools)


@pytest.mark.parametrize(("kind", "fault"), _FAULTS)
@pytest.mark.parametrize("once", [True, False])
def test_a_script_is_in_an_open_session_as_a_whole_or_not_at_all(
    tmp_path: Path, dice: random.Random, kind: Kind, fault: int, once: bool
) -> None:
    opening = _script(tmp_path, "script.txt", _OPENING)
    more = _script(tmp_path, "more.txt", ":: at 19:20\n")
    tools = Toolbox(registry(), tmp_path / "backups")
    before, after = tmp_path / "before.cwb", tmp_path / "after.cwb"
    play(opening, before, tools)
    play(opening, after, tools)
    calls = _calls(kind, lambda: play(more, after, tools))
    for moment in _moments(dice, calls):
        session = tmp_path / f"{moment}" / "evening.cwb"
        session.parent.mkdir()
        play(opening, session, tools)
        refused = False
        with watched(Breaking(kind, moment, fault, once=once)):
            try:
                play(more, session, tools)
            except StoreError as error:
                refused = error.key != "store.log_left"
        expected = before if refused else after
        assert totals_as_json(session, tools) == totals_as_json(expected, tools)
