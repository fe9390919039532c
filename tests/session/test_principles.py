"""Answers that were given a principle: on the wall, in the journal, in what leaves the session."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.capture.principle_steps import give_principle
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.core.figures.principles_heard import principles_heard
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.core.model.record import replayed
from cwb_workshop.core.wall.wheel import laptop_wheel
from cwb_workshop.session.coming import coming, coming_scene
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.session.session_json import read_session_json, session_json
from tests.workshop import EVENING, a_session, every_words, journaled, kit, played, registry


def said(session: Session, *texts: str) -> list[str]:
    return [session.capture(text).entries[0].id for text in texts]


def give(session: Session, entry: str, number: int) -> None:
    step = give_principle(session.record, session.kit, [entry], number, session.now())
    session.do(step)


def wheel(scene: Scene) -> WheelScene:
    assert isinstance(scene.content, WheelScene)
    return scene.content


def on_wall(session: Session) -> None:
    session.set_wall_mode("live")
    session.do(navigation_steps.wheel(session.record, shown=True))


def test_an_answer_has_the_principle_that_it_was_given_until_that_is_undone() -> None:
    session = a_session()
    (answer,) = said(session, "1: samen kopen we het pand")
    give(session, answer, 2)
    assert principle_of(session.record.entries[answer]) == 2
    session.undo()
    assert principle_of(session.record.entries[answer]) == 0
    session.redo()
    assert principles_heard(session.record, session.kit).counts[1] == 1


def test_a_line_that_is_edited_keeps_its_principle() -> None:
    session = a_session()
    (answer,) = said(session, "te duur")
    give(session, answer, 5)
    session.do(editing_steps.edit_text(session.record, answer, "veel te duur", session.now()))
    assert principle_of(session.record.entries[answer]) == 5


def test_the_same_number_takes_it_off_and_one_that_the_kit_lacks_is_refused() -> None:
    session = a_session()
    (answer,) = said(session, "te duur")
    give(session, answer, 5)
    give(session, answer, 5)
    assert principle_of(session.record.entries[answer]) == 0
    with pytest.raises(Refused):
        give(session, answer, 9)


def test_the_room_sees_the_wheel_of_what_it_saw_alone() -> None:
    session = a_session()
    first, second = said(session, "te duur", "geen ruimte")
    give(session, first, 5)
    give(session, second, 7)
    session.do(editing_steps.show(session.record, [first]))
    on_wall(session)
    counts = [segment.shown_value for segment in wheel(session.scene).segments]
    assert counts == ["0", "0", "0", "0", "1", "0", "0", "0"]
    assert "P7" in wheel(session.scene).silent.main
    laptop = laptop_wheel(session.record, session.kit, every_words("nl"))
    assert [segment.shown_value for segment in laptop.segments][6] == "1"
    assert "P7" not in laptop.silent.main


def test_what_comes_behind_the_wheel_is_the_screen_before_it() -> None:
    session = a_session()
    session.set_wall_mode("live")
    before = session.scene
    on_wall(session)
    assert coming(session).kind == "close"
    assert coming_scene(session) == before
    session.next_screen()
    assert session.scene == before


def test_another_item_takes_the_wheel_away() -> None:
    session = a_session()
    on_wall(session)
    session.open_item("closing")
    assert not isinstance(session.scene.content, WheelScene)


def test_a_frozen_wheel_loses_what_is_hidden_and_gets_nothing_new() -> None:
    session = a_session()
    first, second = said(session, "te duur", "geen ruimte")
    for entry in (first, second):
        give(session, entry, 5)
    session.do(editing_steps.show(session.record, [first, second]))
    on_wall(session)
    session.set_wall_mode("frozen")
    before = session.scene
    (third,) = said(session, "nog meer")
    give(session, third, 1)
    session.do(editing_steps.show(session.record, [third]))
    assert session.scene == before
    session.do(editing_steps.hide(session.record, [first]))
    assert session.scene != before


def test_the_wheel_and_the_principles_are_in_the_journal() -> None:
    session = journaled(SetClock(EVENING))
    (answer,) = said(session, "te duur")
    give(session, answer, 5)
    on_wall(session)
    again = replayed(row.step for row in session.journal)
    assert again == session.record
    assert again.fact("wheel", "wall") is True


def test_a_principle_goes_along_as_json_and_comes_back() -> None:
    session = journaled(SetClock(EVENING))
    (answer,) = said(session, "te duur")
    give(session, answer, 5)
    held = snapshot(session.record, kit(), registry(), "nl", "organiser")
    back = read_session_json(session_json(held, session.record, kit().sources))
    assert session.record.entries[answer] in back.values


def test_a_script_says_which_principle_a_line_has() -> None:
    record = played(
        ":: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=120; language=nl;"
        " table_sizes=5, 5\n:: at 19:00\n:: item obstacles\n1: te duur\n:: set O01 principle=4\n"
    )
    (answer,) = record.active_entries("answer")
    assert principle_of(answer) == 4
