"""Lines as people really type them, by keys: each is taken, or stays with the reason told."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import enter, key
from tests.workshop import NEW, a_session

_FILE = Path(__file__).parents[2] / "data" / "typed-lines.jsonl"
_CASES = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]
_BY_ITEM = {
    item: list(cases)
    for item, cases in groupby(
        sorted(_CASES, key=lambda case: str(case["item"])), key=lambda case: str(case["item"])
    )
}


@pytest.mark.parametrize("item", _BY_ITEM)
def test_every_line_is_taken_or_told_and_can_be_taken_back(item: str, consoles: Consoles) -> None:
    """Undo names what it takes back; a name without words would be a fault of the program."""
    session = a_session(None, new=replace(NEW, tables=5))
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
    console = consoles(session=session)
    field, message = console.work.capture.field, console.work.capture.message
    for case in _BY_ITEM[item]:
        for line in (*case["before"], case["line"]):
            enter(console, line)
            assert not field.text() or message.isVisible(), line
            field.clear()
    while session.history.done:
        key(console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not session.record.active_entries()
