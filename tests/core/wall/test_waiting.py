"""The waiting page says who is welcome where, and counts down to the start, never past it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.contract.scene import BlackScene, Scene, WaitingScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.waiting import COUNTED_DOWN, nameless, waiting_page
from tests.core.small import facts, holding, visits
from tests.workshop import kit, words_of_the_wall

START = datetime(2026, 3, 12, 19, 0)


def evening(language: str = "nl", **more: Json) -> Record:
    held: dict[str, Json] = {
        "place": "Zuid",
        "venue": "Buurthuis",
        "date": "2026-03-12",
        "start": "19:00",
        "wall_language": language,
    }
    return holding(*facts(**{**held, **more}))


def page(record: Record, now: datetime | None = None) -> WaitingScene:
    return waiting_page(record, kit(), words_of_the_wall(), now)


def test_it_welcomes_to_the_place_and_names_the_house() -> None:
    shown = page(evening())
    assert (shown.title, shown.place) == (Phrase("Welkom in Zuid"), "Buurthuis")
    assert shown.lines == (Phrase(kit().texts["nl"].title),)
    assert (shown.kicker, shown.starts, shown.left) == (NOTHING, NOTHING, NOTHING)


def test_without_a_place_it_has_the_name_of_the_workshop() -> None:
    shown = page(evening(place=""))
    assert (shown.title, shown.lines) == (Phrase(kit().texts["nl"].title), ())


@pytest.mark.parametrize(
    ("language", "day", "starts", "left"),
    [
        ("nl", "12 maart 2026", "We beginnen om 19:00", "nog 12 minuten"),
        ("en", "12 March 2026", "We start at 19:00", "12 minutes to go"),
        ("de", "12. März 2026", "Wir beginnen um 19:00", "noch 12 Minuten"),
    ],
)
def test_before_the_start_it_tells_when_that_is_and_how_long_it_takes(
    language: str, day: str, starts: str, left: str
) -> None:
    shown = page(evening(language), START - timedelta(minutes=11, seconds=40))
    assert (shown.kicker.main, shown.starts.main, shown.left.main) == (day, starts, left)


def test_in_two_languages_each_says_it() -> None:
    shown = page(evening("nl+en"), START - timedelta(minutes=1))
    assert shown.left == Phrase("nog 1 minuut", "1 minute to go")


def test_long_before_no_minutes_are_counted() -> None:
    shown = page(evening(), START - COUNTED_DOWN - timedelta(seconds=1))
    assert (shown.starts.main, shown.left) == ("We beginnen om 19:00", NOTHING)


@given(st.integers(0, 86_400))
def test_from_the_start_on_no_time_stands_there(seconds: int) -> None:
    shown = page(evening(), START + timedelta(seconds=seconds))
    assert shown.left == NOTHING
    assert shown.starts in (NOTHING, Phrase("We beginnen zo"))


@given(st.integers(1, 3600))
def test_what_is_left_is_never_nothing_and_never_more_than_it_is(seconds: int) -> None:
    left = page(evening(), START - timedelta(seconds=seconds)).left.main
    minutes = int("".join(letter for letter in left if letter.isdigit()))
    assert 0 <= minutes * 60 - seconds < 60


def test_once_an_item_was_opened_it_tells_nothing_of_the_start() -> None:
    begun = holding(*visits(("welcome", "18:55", "")), record=evening())
    assert page(begun, START - timedelta(minutes=3)) == page(begun)


@pytest.mark.parametrize("start", ["", "acht uur", "25:00"])
def test_a_start_that_is_no_time_is_left_out(start: str) -> None:
    assert page(evening(start=start), START).starts == NOTHING


def test_without_its_name_it_is_as_if_nobody_had_said_for_which_place() -> None:
    named = Scene(page(evening()), title="Zuiderkouw")
    nowhere = Scene(page(evening(place="", venue="")))
    assert nameless(named) == nowhere
    assert nameless(nowhere) == nowhere
    assert nameless(Scene(BlackScene())) == Scene(BlackScene())
