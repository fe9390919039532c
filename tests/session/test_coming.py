"""What comes next can be looked at, and is what then comes."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.session.coming import coming, coming_scene
from tests.workshop import a_session, kit

ITEMS = [item.id for item in kit().items_of(120)]


def test_each_picture_of_the_evening_is_the_one_that_was_seen_coming() -> None:
    session = a_session(None)
    seen = 0
    while (expected := coming_scene(session)) is not None:
        session.next_screen()
        if session.record.text("mode", "wall") != "live":
            session.set_wall_mode("live")
        assert session.scene == expected, coming(session)
        seen += 1
    assert coming(session).kind == "nothing"
    assert seen > len(ITEMS)


def test_looking_changes_nothing() -> None:
    session = a_session()
    session.set_wall_mode("live")
    before = len(session.journal), session.record, session.scene
    coming_scene(session)
    assert (len(session.journal), session.record, session.scene) == before


def test_the_words_of_the_next_line_are_told() -> None:
    session = a_session()
    session.set_wall_mode("live")
    told = coming(session)
    assert (told.kind, told.text) == ("line", "2 minuten samen")
    session.next_screen()
    assert session.scene.content.lines[-1].main == told.text  # type: ignore[union-attr]


def test_a_wall_that_waits_shows_what_stands_ready() -> None:
    session = a_session("principles_vote")
    told, scene = coming(session), coming_scene(session)
    assert told.kind == "live"
    session.set_wall_mode("live")
    assert session.scene == scene


def test_what_is_read_back_gives_way_to_the_screen_before_it() -> None:
    session = a_session()
    session.capture("1: te duur")
    session.set_wall_mode("live")
    before = session.scene
    session.do(navigation_steps.read_back(session.record, 1))
    assert coming(session).kind == "close"
    assert coming_scene(session) == before


@pytest.mark.parametrize("mode", ["black", "frozen"])
def test_behind_a_wall_that_stands_still_the_next_picture_can_be_seen(mode: str) -> None:
    session = a_session()
    session.set_wall_mode("live")
    expected = coming_scene(session)
    session.set_wall_mode(mode)  # type: ignore[arg-type]
    assert coming_scene(session) == expected
