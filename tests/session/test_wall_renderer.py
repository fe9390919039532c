"""The picture of a record at a time, and the strip with the time: nothing else decides them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import (
    BlackScene,
    Progress,
    Scene,
    TextScene,
    TimeBar,
    WaitingScene,
    WallMode,
)
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.frozen import frozen_wall
from cwb_workshop.session.wall_renderer import DIGITS_BELOW_SECONDS, WallRenderer
from tests.workshop import EVENING, NEW, a_session, kit, registry, words_of_the_wall

WALL = WallRenderer(kit(), registry(), words_of_the_wall())


def opened(item: str | None = "welcome", mode: WallMode = "live") -> Record:
    session = a_session(item)
    session.set_wall_mode(mode)
    return session.record


def test_without_an_open_item_there_are_no_screens() -> None:
    assert WALL.builds(opened(None), EVENING) == ()
    assert [build.id for build in WALL.builds(opened(), EVENING)] == ["text1", "agenda"]


def test_a_wall_that_is_live_shows_the_screen_and_step_it_stands_on() -> None:
    record = opened()
    for place in ((0, 0), (0, 2), (1, 0)):
        at = record.after(navigation_steps.to_screen(record, *place))
        content = WALL.builds(at, EVENING)[place[0]].steps[place[1]]
        assert WALL.picture(at, None, EVENING) == Scene(content, Progress(0, 25), NEW.place)


@pytest.mark.parametrize(
    ("item", "mode"), [("welcome", "waiting"), (None, "live"), (None, "frozen")]
)
def test_where_there_is_nothing_to_show_the_waiting_page_stands(
    item: str | None, mode: WallMode
) -> None:
    scene = WALL.picture(opened(item, mode), None, EVENING)
    assert isinstance(scene.content, WaitingScene)
    assert scene == Scene(scene.content, title=NEW.place)


def test_a_black_wall_is_black_and_tells_nothing() -> None:
    frozen = frozen_wall(Scene(BlackScene(), title="frozen"), opened(), EVENING)
    assert WALL.picture(opened(mode="black"), frozen, EVENING) == Scene(BlackScene())


def test_a_frozen_wall_shows_what_it_was_and_after_a_restart_nothing() -> None:
    frozen = frozen_wall(Scene(BlackScene(), title="frozen"), opened(), EVENING)
    record = opened(mode="frozen")
    assert WALL.picture(record, frozen, EVENING) is frozen.scene
    assert isinstance(WALL.picture(record, None, EVENING).content, WaitingScene)
    assert WALL.picture(opened(), frozen, EVENING) != frozen.scene


def test_what_a_table_said_stands_in_place_of_the_screen_while_it_is_read_back() -> None:
    session = a_session("obstacles")
    session.set_wall_mode("live")
    session.capture("2: een")
    said = session.record.active_entries()[0].id
    session.do(editing_steps.show(session.record, [said]))
    screen = WALL.picture(session.record, None, EVENING)
    session.do(navigation_steps.read_back(session.record, 2))
    read = WALL.picture(session.record, None, EVENING)
    assert isinstance(read.content, TextScene)
    assert read.content.lines == (Phrase("een"),)
    assert (read.progress, read.title) == (screen.progress, screen.title)
    session.do(navigation_steps.read_back(session.record, None))
    assert WALL.picture(session.record, None, EVENING) == screen


def test_a_picture_follows_the_time_of_the_phases() -> None:
    record = opened("obstacles")
    screens = [build.id for build in WALL.builds(record, EVENING)]
    record = record.after(navigation_steps.to_screen(record, screens.index("phases"), 0))
    first = WALL.picture(record, None, EVENING)
    assert WALL.picture(record, None, EVENING + timedelta(seconds=59)) == first
    assert WALL.picture(record, None, EVENING + timedelta(seconds=60)) != first


@pytest.mark.parametrize("mode", ["waiting", "black"])
def test_a_wall_that_shows_nothing_shows_no_time(mode: WallMode) -> None:
    assert WALL.time_bar(opened(mode=mode), EVENING) is None
    assert WALL.time_bar(opened(None), EVENING) is None


@pytest.mark.parametrize("mode", ["live", "frozen"])
def test_the_strip_has_the_name_of_the_item_and_its_time(mode: WallMode) -> None:
    assert WALL.time_bar(opened(mode=mode), EVENING + timedelta(seconds=10)) == TimeBar(
        Phrase(kit().item_text("welcome", "nl").short), 240.0, 230.0, digits=False
    )


@pytest.mark.parametrize(
    ("left", "digits"),
    [(DIGITS_BELOW_SECONDS, False), (DIGITS_BELOW_SECONDS - 1, True), (-5, True)],
)
def test_digits_come_in_the_last_three_minutes(left: int, digits: bool) -> None:
    bar = WALL.time_bar(opened(), EVENING + timedelta(seconds=240 - left))
    assert bar is not None
    assert (bar.left, bar.digits) == (left, digits)
    assert DIGITS_BELOW_SECONDS == 180


@pytest.mark.parametrize("asked", [False, True])
def test_a_pause_has_one_clock_unless_another_is_asked_for(asked: bool) -> None:
    record = opened("break")
    record = record.after(navigation_steps.time_in_digits(record, asked))
    bar = WALL.time_bar(record, EVENING + timedelta(minutes=7))
    assert bar is not None
    assert bar.left < DIGITS_BELOW_SECONDS
    assert bar.digits is asked


def test_digits_stand_all_the_time_where_they_were_asked_for() -> None:
    record = opened()
    record = record.after(navigation_steps.time_in_digits(record, True))
    bar = WALL.time_bar(record, EVENING)
    assert bar is not None
    assert bar.digits


def test_no_face_of_the_wall_gets_the_notes_of_the_kit() -> None:
    assert WALL.kit is kit()
    seen = WALL._view(opened(), "welcome", EVENING).kit
    notes = {screen.notes for item in seen.texts["nl"].items.values() for screen in item.screens}
    assert notes == {""}
