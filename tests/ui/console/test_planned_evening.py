"""An evening with items of its own is held, counted, printed and looked back at like any other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.report.writers.pdf_reports import write_full, write_summary
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.plan.planning import Planning
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import enter, key
from tests.workshop import EVENING, journaled, registry, totals_of

LINES = ("1: te duur", "2: te ver #g", "3 1 2 0 4 5 1 2", "* bellen @Jan ^15/5", "? wie betaalt")


@pytest.fixture
def session() -> Session:
    """An evening with every exercise twice: that of the kit, and a new one, all with lines."""
    clock = SetClock(EVENING)
    made = journaled(clock, "welcome")
    planning = Planning(made, lambda: all_words("nl"))
    for place in planning.offered():
        planning.add(place.item, made.record.agenda[-1].id)
    made.set_wall_mode("live")
    for item in made.record.agenda:
        clock.set(clock.now() + timedelta(minutes=1))
        made.open_item(item.id)
        for line in LINES:
            try:
                made.capture(line)
            except Refused:
                continue
    return made


def test_each_item_has_a_wall_with_its_lines_released(session: Session) -> None:
    shown = tuple(
        Change(entry, replace(entry, shown=True))
        for entry in session.record.active_entries()
        if not entry.internal
    )
    session.do(Step("step.show", shown))
    for item in session.record.agenda:
        session.open_item(item.id)
        for _press in range(len(session.builds)):
            assert session.scene is not None
            session.go_to(len(session.builds) - 1, 0)


def test_its_figures_can_be_told(session: Session) -> None:
    assert totals_of(session.record, session.kit)
    assert sound(session.record, session.kit, registry().ids)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_both_reports_can_be_made(session: Session, edition: str, language: str) -> None:
    frozen = snapshot(session.record, session.kit, registry(), language, edition)  # type: ignore[arg-type]
    for write in (write_summary, write_full):
        assert write(frozen).content


def test_it_can_be_looked_back_at(session: Session) -> None:
    sights = LookingBack(session.journal, session.kit_room).sights
    assert len(sights) >= len(session.record.agenda)


def test_lines_of_an_item_of_its_own_are_listed_found_and_edited(consoles: Consoles) -> None:
    console = consoles("obstacles")
    again = Planning(console.session, lambda: console.words).repeat("obstacles")
    console.session.open_item(again)
    enter(console, "1: te duur #g", "2: te ver", "? wie betaalt")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    assert [line.shown for line in console.session.record.active_entries(item=again)][:2] == [
        True,
        True,
    ]
    console.run("questions")
    told = [
        console.work.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(console.work.model.rowCount())
    ]
    assert any("wie betaalt" in line for line in told)
    console.run("questions")
    assert console.allows("board")
    assert console.session.undo() is not None
