"""Steps that belong together: done one by one, undone and redone as a whole."""

from __future__ import annotations

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.scene import BlackScene
from cwb_workshop.core.model.entry import Change, Entry, Fact, Step
from cwb_workshop.core.model.paste import SCOPE
from cwb_workshop.session.session import Session
from tests.session.kept import live, read_only, texts, told
from tests.workshop import a_session


def part(session: Session, number: int, paste: str = "a") -> Step:
    """Return the step with which a paste brings in its next line."""
    held = session.record.facts.get((SCOPE, paste))
    line = Entry(
        f"{paste}{number}",
        "obstacles",
        "answer",
        text=f"{paste}{number}",
        number=session.record.next_number,
    )
    place = Change(held, Fact(SCOPE, paste, number))
    return Step("step.paste", (place, Change(None, line)))


def pasted(session: Session, *numbers: int, paste: str = "a") -> None:
    for number in numbers:
        session.do_part(part(session, number, paste))
    session.show_scene()


def test_each_part_is_applied_and_told_with_who_asked() -> None:
    session = a_session()
    heard = told(session)
    session.do_part(part(session, 1))
    assert texts(session) == ["a1"]
    assert heard == ["step.paste"]
    assert session.journal[-1].mode == "do"


def test_all_parts_are_taken_back_and_done_again_at_once() -> None:
    session = a_session()
    session.capture("1: ervoor")
    pasted(session, 1, 2, 3)
    heard = told(session)
    newest = session.undo()
    assert newest is not None
    assert texts(session) == ["ervoor"]
    assert heard == ["step.paste"] * 3
    session.redo()
    assert texts(session) == ["ervoor", "a1", "a2", "a3"]
    assert heard == ["step.paste"] * 6
    session.undo()
    session.undo()
    assert texts(session) == []


def test_two_pastes_are_undone_one_after_the_other() -> None:
    session = a_session()
    pasted(session, 1, 2)
    pasted(session, 1, 2, paste="b")
    session.undo()
    assert texts(session) == ["a1", "a2"]
    session.undo()
    assert texts(session) == []


def test_a_part_can_be_moved_by_itself() -> None:
    session = a_session()
    pasted(session, 1, 2)
    session.capture("1: erna")
    heard = told(session)
    assert session.move_part("undo", "b") is None
    assert session.move_part("undo", "a") is not None
    assert texts(session) == ["a1", "erna"]
    assert heard == ["step.paste"]
    assert session.move_part("redo", "a") is not None
    assert session.move_part("undo") is not None
    assert "erna" not in texts(session)


def test_a_file_that_is_read_only_takes_no_part() -> None:
    session = read_only()
    heard = told(session)
    session.do_part(part(session, 1))
    assert heard == [("refused", "capture.read_only")]
    assert texts(session) == []


def test_nothing_was_done_so_no_part_moves() -> None:
    session = a_session()
    assert session.move_part("undo") is None
    assert session.move_part("redo") is None


def test_the_picture_is_told_when_it_is_asked_for_and_only_if_it_is_another() -> None:
    session = live()
    pictures: list[object] = []
    session.scene_changed.connect(pictures.append)
    session.do_part(navigation_steps.wall_mode(session.record, "black"))
    assert pictures == []
    assert session.scene.content == BlackScene()
    session.show_scene()
    session.show_scene()
    assert pictures == [session.scene]


def test_whoever_comes_to_look_later_is_told_of_what_changes_from_then_on() -> None:
    session = live()
    session.next_screen()
    pictures: list[object] = []
    session.scene_changed.connect(pictures.append)
    session.capture("1: niet getoond")
    assert pictures == []
    session.next_screen()
    assert pictures == [session.scene]
    session.scene_changed.disconnect(pictures.append)
    session.next_screen()
    session.scene_changed.connect(pictures.append)
    session.set_wall_mode("black")
    assert pictures[1:] == [session.scene]
