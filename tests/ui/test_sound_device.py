"""Tones reach a sound device that is there, and trouble nobody where there is none."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.sessions.readiness import Measured, findings
from cwb_workshop.ui.chime import Tone, tone
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.ui.sound_device import SoundDevice, a_null_sink, no_device, player, what_is_missing
from tests.workshop import EVENING, a_session

pytestmark = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing())

PATIENCE = 60_000


@pytest.fixture
def device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoundDevice:
    made = a_null_sink(tmp_path)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(made.setting))
    return made


@pytest.fixture
def none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoundDevice:
    made = no_device(tmp_path)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(made.setting))
    return made


@pytest.fixture
def clock() -> SetClock:
    return SetClock(EVENING)


@pytest.fixture
def evening(qapp: QApplication, clock: SetClock) -> Iterator[Evening]:
    """An evening with its first item open, which has four minutes."""
    session, interface = a_session("welcome", clock=clock), Interface("nl", all_words)
    made = Evening(qapp, session, interface, PreferencesFile(), Tone(find=player))
    made.begin()
    yield made
    made.end()


def wait(evening: Evening, clock: SetClock, seconds: int) -> None:
    for _second in range(seconds):
        clock.set(clock.now() + timedelta(seconds=1))
        evening._tick()


def verdict(*, heard: bool) -> str:
    """Return what the check before the doors open says of the sound of this laptop."""
    found = findings(Measured(can_sound=Tone(find=player).can_be_heard, heard=heard))
    return next(one.verdict for one in found if one.check == "sound")


def test_before_the_end_of_an_item_and_at_its_end_the_device_hears_each_tone_whole(
    evening: Evening, clock: SetClock, device: SoundDevice, qtbot: QtBot
) -> None:
    evening.console.run("end_tones")
    qtbot.waitUntil(lambda: device.has_heard(tone("soon")), timeout=PATIENCE)
    device.heard.unlink()
    wait(evening, clock, 180)
    qtbot.waitUntil(lambda: device.has_heard(tone("soon")), timeout=PATIENCE)
    device.heard.unlink()
    wait(evening, clock, 60)
    qtbot.waitUntil(lambda: device.has_heard(tone("over")), timeout=PATIENCE)


def test_switched_off_the_device_hears_nothing(
    evening: Evening, clock: SetClock, device: SoundDevice
) -> None:
    wait(evening, clock, 300)
    assert not device.heard.exists()


def test_where_there_is_no_device_the_player_fails_and_the_evening_goes_on(
    evening: Evening, clock: SetClock, none: SoundDevice
) -> None:
    ended: list[int] = []

    def play(program: str, arguments: Sequence[str]) -> None:
        ended.append(subprocess.run((program, *arguments), check=False).returncode)

    evening._tone._start = play
    evening.console.run("end_tones")
    wait(evening, clock, 240)
    assert len(ended) == 3
    assert 0 not in ended
    assert not none.heard.exists()
    evening.session.capture("Wij horen niets")
    assert [entry.text for entry in evening.session.record.entries.values()] == ["Wij horen niets"]


@pytest.mark.usefixtures("none")
def test_without_a_device_sound_is_never_called_good_until_somebody_heard_it() -> None:
    assert verdict(heard=False) == "look"


@pytest.mark.usefixtures("device")
def test_with_a_device_it_is_good_once_somebody_heard_it() -> None:
    assert verdict(heard=False) == "look"
    assert verdict(heard=True) == "good"
