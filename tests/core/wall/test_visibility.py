"""The room never sees what it should not: every state of an evening is walked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import BlackScene, WaitingScene, WallMode
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from tests.core.wall.walls import texts
from tests.workshop import a_session, kit

SECRETS = {
    "draft": "GEHEIM-CONCEPT",
    "hidden": "GEHEIM-NOG-NIET-GETOOND",
    "withdrawn": "GEHEIM-INGETROKKEN",
    "note": "GEHEIM-NOTITIE",
    "merged": "GEHEIM-SAMENGEVOEGD",
}


def an_item_full_of_secrets(item: str) -> Session:
    """Return a session in which this item holds a line of every kind that must stay hidden."""
    session = a_session(item)
    session.set_wall_mode("live")
    session.keep_draft("capture", SECRETS["draft"])
    session.do(editing_steps.set_fact(session.record, "principles_vote", "voters", 23))
    session.do(editing_steps.set_fact(session.record, "case_cleveland", "hands", 9))
    for text in ("shown", SECRETS["withdrawn"], SECRETS["merged"]):
        session.capture(f"? {text}")
    questions = session.record.active_entries("question")
    session.do(editing_steps.show(session.record, [question.id for question in questions]))
    session.do(editing_steps.withdraw(session.record, questions[1].id, session.now()))
    session.do(joining.merge(session.record, questions[0].id, [questions[2].id], session.now()))
    session.capture(f"// {SECRETS['note']}")
    session.capture(f"? {SECRETS['hidden']}")
    session.capture(f"* {SECRETS['hidden']} @{SECRETS['hidden']}")
    session.capture(SECRETS["hidden"])
    return session


def walk(session: Session) -> Iterator[object]:
    """Yield the picture at every screen and step of the open item."""
    for screen, build in enumerate(session.builds):
        for step in range(len(build.steps)):
            session.do(navigation_steps.to_screen(session.record, screen, step))
            yield session.scene


@pytest.mark.parametrize("language", ["nl", "en", "both"])
@pytest.mark.parametrize("item", list(kit().items))
def test_no_picture_holds_a_draft_a_withdrawn_line_a_note_or_what_was_not_shown(
    item: str, language: WallLanguage
) -> None:
    if item not in {held.id for held in a_session(None).record.agenda}:
        session = a_session("welcome")
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session = an_item_full_of_secrets("welcome")
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    session.set_wall_language(language)
    pictures = list(walk(session))
    assert pictures
    for picture in pictures:
        assert not [text for text in texts(picture) if "GEHEIM" in text]


def test_reading_back_shows_nothing_that_was_not_released() -> None:
    session = an_item_full_of_secrets("obstacles")
    for line in (SECRETS["hidden"], f"// {SECRETS['note']}", SECRETS["withdrawn"]):
        session.capture(f"1: {line}")
    withdrawn = session.record.active_entries("answer")[-1]
    session.do(editing_steps.withdraw(session.record, withdrawn.id, session.now()))
    session.do(navigation_steps.read_back(session.record, 1))
    assert not [text for text in texts(session.scene) if "GEHEIM" in text]


def test_votes_stay_hidden_until_they_are_released() -> None:
    session = a_session("principles_vote")
    session.set_wall_mode("live")
    before = [list(texts(picture)) for picture in walk(session)]
    session.capture("8 11 14 9 4 10 9 3")
    assert [list(texts(picture)) for picture in walk(session)] == before
    dots = session.record.active_entries("dots")[0]
    session.do(editing_steps.show(session.record, [dots.id]))
    assert session.builds[-1].id == "result"
    assert "14" in list(texts(session.builds[-1]))


@pytest.mark.parametrize("mode", ["black", "waiting"])
def test_black_and_waiting_show_nothing_of_the_item(mode: WallMode) -> None:
    session = a_session("obstacles")
    session.capture("te veel formulieren")
    answer = session.record.active_entries("answer")[0]
    session.do(editing_steps.show(session.record, [answer.id]))
    session.set_wall_mode(mode)
    assert isinstance(session.scene.content, BlackScene | WaitingScene)
    assert "te veel formulieren" not in list(texts(session.scene))


def test_a_frozen_wall_stands_still_whatever_happens() -> None:
    session = a_session("obstacles")
    session.set_wall_mode("live")
    session.next_screen()
    frozen = session.scene
    session.set_wall_mode("frozen")
    session.capture("nieuw")
    session.do(editing_steps.show(session.record, [session.record.active_entries("answer")[0].id]))
    session.open_item("question_1")
    session.next_screen()
    assert session.scene == frozen
    session.set_wall_mode("live")
    assert session.scene != frozen


def test_a_picture_that_was_frozen_before_a_restart_is_not_shown_anew() -> None:
    session = a_session("obstacles")
    session.set_wall_mode("live")
    session.set_wall_mode("frozen")
    again = a_session(None, store=_opened_again(session))
    assert isinstance(again.scene.content, WaitingScene)


def test_the_scene_is_announced_only_when_the_picture_changes() -> None:
    session = a_session("obstacles")
    session.set_wall_mode("live")
    announced: list[object] = []
    session.scene_changed.connect(announced.append)
    session.capture("niet getoond")
    assert announced == []
    session.next_screen()
    assert announced == [session.scene]


def _opened_again(session: Session) -> Rehearsal:
    return Rehearsal(RehearsedContents(session.record))
