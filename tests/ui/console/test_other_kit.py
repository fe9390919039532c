"""The console with another kit than that of the workshop: the same keys, other items."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cwb_workshop.cli.totals import totals_as_json
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.demo.typist import Typist
from cwb_workshop.script.directives import Directive, read_script
from cwb_workshop.script.player import new_session
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from cwb_workshop.widgets.stage import Stage
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import enter, key
from tests.workshop import EVENING, kit, registry, words_of_the_wall

BUDGET = kit("neighbourhood_budget")
DATA = Path(__file__).parents[2] / "data"
FORMS = {"criteria": "3 2 1 0 2 1", "as_it_is_now": "0 1 4 8 6", "where_to_start": "45"}
"""What is typed where a line has to be numbers."""


@pytest.mark.slow
@pytest.mark.parametrize("evening", ["wilgenrode", "withyend"])
def test_the_evening_typed_by_keys_gives_the_expected_totals_also_from_its_file(
    evening: str, consoles: Consoles, tmp_path: Path
) -> None:
    script = (DATA / evening / "script.txt").read_text(encoding="utf-8")
    expected: Any = json.loads((DATA / evening / "expected.json").read_text(encoding="utf-8"))
    opening, *lines = read_script(script)
    assert isinstance(opening, Directive)
    new = new_session(opening, BUDGET)
    clock = SetClock(datetime.fromisoformat(f"{new.date}T00:00"))
    toolbox = Toolbox(registry(), tmp_path / "backups")
    path = tmp_path / "typed.cwb"
    session = toolbox.begin(path, new, clock)
    Typist(consoles(session=session, language=new.language), clock).play(lines)
    session.close_file()
    assert json.loads(totals_as_json(path, toolbox)) == expected


def evening_of(variant: int, language: Language, clock: SetClock) -> Session:
    new = NewSession("Zuid", "2026-03-12", "19:00", variant, language, tables=4, present=20)
    return Session(
        Rehearsal(RehearsedContents(Record().after(founding_step(new, BUDGET)))),
        kit=BUDGET,
        exercises=registry(),
        wall_words=words_of_the_wall(),
        clock=clock,
    )


@pytest.mark.parametrize("language", BUDGET.languages)
@pytest.mark.parametrize("variant", [90, 150])
def test_in_every_item_a_line_can_be_typed_and_shown(
    variant: int, language: Language, consoles: Consoles, qtbot: QtBot
) -> None:
    session = evening_of(variant, language, SetClock(EVENING))
    console = consoles(session=session, language=language)
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(800, 600)
    key(console, Qt.Key.Key_F5)
    session.do(navigation_steps.switch_on(session.record, BUDGET, "newspaper"))
    for item in session.record.agenda:
        session.open_item(item.id)
        before = len(session.record.entries)
        enter(console, FORMS.get(item.id, "2: Een bank in de zon +1 !"))
        assert len(session.record.entries) == before + 1, item.id
        key(console, Qt.Key.Key_F4)
        for screen, build in enumerate(session.builds):
            session.do(navigation_steps.to_screen(session.record, screen, len(build.steps) - 1))
            stage.show_scene(session.scene)
            assert not stage.grab().isNull()
            assert stage.pages >= 1
    shown = {entry.item for entry in session.record.entries.values() if entry.shown}
    assert {"wishes", "criteria", "plans", "where_to_start", "needs", "agreements"} <= shown
