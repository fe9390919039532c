"""Every exercise twice in one evening: typed, shown, taken back, counted and printed apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.blocks import Heading
from cwb_workshop.core.figures.totals import totals
from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.writers.pdf_reports import write_summary
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.widgets.stage import Stage
from tests.doubled_kit import AGAIN, doubled
from tests.exercises.samples import SAMPLES
from tests.report.evenings import printed
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import enter, key
from tests.workshop import EVENING, registry, words_of_the_wall

AGAIN_LINES = {
    "check_in": ("druk, duur",),
    "check_out": ("9 9 1 1 1", "Ik kom terug"),
    "dot_vote": ("1 1 1 1 1 1 1 20",),
    "scale": ("20 1 1 0 0",),
    "matrix_2x2": ("1 1",),
    "money_trail": ("1000 10% 10%",),
    "anchor_map": ("2: Havenbedrijf; staal; lassers; kade; 1/1",),
    "harvest_cluster": ("1: De bus rijdt niet #t",),
    "future_headline": ("2: KOP: De haven is van ons | stap: een brief",),
}
"""What is said the second time, where that can be told from the first."""


@dataclass(frozen=True)
class Evening:
    session: Session
    typed: dict[str, int]


def begun(language: Language) -> Session:
    (variant,) = doubled().variants
    new = NewSession("Zuid", "2026-03-12", "19:00", variant, language, tables=4, present=24)
    founded = founding_step(new, doubled(), divided=False)
    return Session(
        Rehearsal(RehearsedContents(Record().after(founded))),
        kit=doubled(),
        exercises=registry(),
        wall_words=words_of_the_wall(),
        clock=SetClock(EVENING),
    )


def lines_of(item: str) -> tuple[str, ...]:
    own = doubled().items[item].exercise
    if (
        item.endswith(AGAIN)
        and own in AGAIN_LINES
        and not doubled().items[item].settings.get("main_points")
    ):
        return AGAIN_LINES[own]
    if doubled().items[item].settings.get("lenses"):
        return ("Buurtkeuken: + 0 ? -",)
    if own == "table_round":
        return ("1: Een vast loket !", "2: Langer geld !")
    if own == "scale":
        return ("4 9 7 2 0", "4 9 7 2 0 d1")
    if own == "column_board":
        return ("1: 1 Dat is hier net zo",)
    return SAMPLES[own].lines


@pytest.fixture(name="evening", params=["nl"])
def _evening(request: pytest.FixtureRequest, consoles: Consoles, qtbot: QtBot) -> Evening:
    """Type in every item with real keys, and show what was said."""
    language: Language = request.param
    session = begun(language)
    console = consoles(session=session, language=language)
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(800, 600)
    key(console, Qt.Key.Key_F5)
    typed: dict[str, int] = {}
    agenda = [item.id for item in session.record.agenda]
    # The matrix gives a place to what was said at the questions.
    agenda.sort(key=lambda item: doubled().items[item].exercise == "matrix_2x2")
    for item in agenda:
        session.open_item(item)
        for line in lines_of(item):
            before = len(session.record.entries)
            enter(console, line)
            assert len(session.record.entries) >= before, (item, line)
        typed[item] = sum(1 for entry in session.record.entries.values() if entry.item == item)
        key(console, Qt.Key.Key_F4)
        for screen, build in enumerate(session.builds):
            session.do(navigation_steps.to_screen(session.record, screen, len(build.steps) - 1))
            stage.show_scene(session.scene)
            assert not stage.grab().isNull()
    return Evening(session, typed)


def test_every_exercise_is_there_twice() -> None:
    used = [name for item in doubled().items.values() for name in item.run]
    assert {name for name in registry().ids if used.count(name) < 2} == set()


@pytest.mark.slow
def test_an_evening_with_every_exercise_twice(evening: Evening) -> None:
    session, kit = evening.session, doubled()
    assert [item for item, number in evening.typed.items() if not number] == []
    told: Any = as_json(totals(session.record, kit, registry().definitions()))
    by_item = told["by_item"]
    assert (
        by_item["principles_vote"]["dots"]["used"]
        != (by_item["principles_vote_again"]["dots"]["used"])
    )
    assert told["dots"] == by_item["principles_vote"]["dots"]
    first, second = (
        by_item[item]["scale"]["rows"][0] for item in ("principles_scale", "principles_scale_again")
    )
    assert (first["counts"], second["counts"]) == ([4, 9, 7, 2, 0], [20, 1, 1, 0, 0])
    assert by_item["checkin_again"]["checkin"]["words"] == 2
    assert by_item["closing_again"]["checkout"]["counts"] == [9, 9, 1, 1, 1]
    assert [
        (point["x"], point["y"]) for point in by_item["matrix_2x2_again"]["matrix"]["points"]
    ] == [(1, 1)]
    assert by_item["money_trail_again"]["money_trail"]["rounds"] == [1000, 100, 10]
    assert by_item["anchor_map_again"]["anchors"]["total"] == 1
    assert by_item["obstacles_again"]["obstacles"]["answers"] == 1

    frozen = snapshot(session.record, kit, registry(), "nl", "organiser")
    headings = [block.text for block in full(frozen).blocks if isinstance(block, Heading)]
    for item in ("principles_vote", "principles_scale", "matrix_2x2", "obstacles", "checkin"):
        for one in (item, item + AGAIN):
            assert kit.item_text(one, "nl").title in headings
    assert printed(write_summary(frozen).content)


@pytest.mark.slow
def test_all_of_it_can_be_taken_back(evening: Evening) -> None:
    session = evening.session
    while session.undo() is not None:
        pass
    assert [entry for entry in session.record.entries.values() if entry.is_active] == []
