"""The end of an item can be heard, where somebody wants that; one key makes it silent again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.ui.chime import Sound, Tone, tone
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.workshop import EVENING, a_session


class Bell(Tone):
    def __init__(self, *, can_be_heard: bool = True) -> None:
        super().__init__()
        self.heard: list[Sound] = []
        self._can = can_be_heard

    @property
    def can_be_heard(self) -> bool:
        return self._can

    def play(self, sound: Sound = "phase") -> None:
        self.heard.append(sound)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(EVENING)


@pytest.fixture(params=[True, False], ids=["with a player", "without"])
def bell(request: pytest.FixtureRequest) -> Bell:
    return Bell(can_be_heard=request.param)


@pytest.fixture
def evening(qapp: QApplication, clock: SetClock, bell: Bell) -> Iterator[Evening]:
    """An evening with its first item open, which has four minutes."""
    session = a_session("welcome", clock=clock)
    made = Evening(qapp, session, Interface("nl", all_words), PreferencesFile(), bell)
    made.begin()
    yield made
    made.end()


def wait(evening: Evening, clock: SetClock, seconds: int) -> None:
    for _second in range(seconds):
        clock.set(clock.now() + timedelta(seconds=1))
        evening._tick()


def switch(evening: Evening) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(evening.console.work.capture.field, Qt.Key.Key_B, modifiers)


def test_nothing_is_heard_until_somebody_asks_for_it(
    evening: Evening, clock: SetClock, bell: Bell
) -> None:
    wait(evening, clock, 300)
    assert bell.heard == []


def test_a_minute_before_the_end_and_at_the_end_it_is_heard(
    evening: Evening, clock: SetClock, bell: Bell
) -> None:
    switch(evening)
    assert bell.heard == ["soon"], "who switches it on hears what it is"
    wait(evening, clock, 179)
    assert bell.heard == ["soon"]
    wait(evening, clock, 1)
    assert bell.heard == ["soon", "soon"]
    wait(evening, clock, 100)
    assert bell.heard == ["soon", "soon", "over"]


def test_the_same_key_makes_it_silent(evening: Evening, clock: SetClock, bell: Bell) -> None:
    switch(evening)
    switch(evening)
    wait(evening, clock, 300)
    assert bell.heard == ["soon"]
    assert not evening._preferences.values.end_tones


def test_where_nothing_can_play_it_that_is_said(evening: Evening, bell: Bell) -> None:
    switch(evening)
    told = evening.console.status._announced.text()
    assert ("is geen programma dat ze afspeelt" in told) is not bell.can_be_heard
    assert evening._preferences.values.end_tones


def test_each_tone_is_another_one() -> None:
    assert len({tone(sound) for sound in ("phase", "soon", "over")}) == 3


def test_whether_there_is_a_player_is_known_without_starting_it() -> None:
    started: list[object] = []
    silent = Tone(lambda *given: started.append(given), lambda _name: None)
    heard = Tone(lambda *given: started.append(given), {"aplay": "/bin/aplay"}.get)
    assert heard.can_be_heard
    assert started == []
    silent.play("over")
    assert started == []
