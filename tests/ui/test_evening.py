"""What passes between the console, the wall and the loudspeaker in one evening."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.ui.chime import Sound, Tone
from cwb_workshop.ui.console.clicker_dialog import ClickerDialog
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.learnt_keys import LearntKey
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.preferences.registry import Preferences
from tests.ui.open_dialogs import when_open
from tests.workshop import EVENING, a_session


class Bell(Tone):
    """Counts instead of sounding."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def play(self, sound: Sound = "phase") -> None:
        self.heard += 1


@pytest.fixture
def clock() -> SetClock:
    return SetClock(EVENING)


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture(params=[True, False], ids=["with a tone", "without"])
def wanted(request: pytest.FixtureRequest) -> bool:
    """Whether the tone was switched on before this evening."""
    return bool(request.param)


@pytest.fixture
def evening(qapp: QApplication, clock: SetClock, bell: Bell, wanted: bool) -> Iterator[Evening]:
    """An evening with 1-2-4-all open."""
    session = a_session("obstacles", clock=clock)
    preferences = PreferencesFile()
    preferences.keep(Preferences(phase_tone=wanted))
    made = Evening(qapp, session, Interface("nl", all_words), preferences, bell)
    made.begin()
    yield made
    made.end()


def a_minute_later(evening: Evening, clock: SetClock) -> None:
    clock.set(clock.now() + timedelta(seconds=61))
    evening.console.tick()


def test_a_phase_begins_with_a_tone_where_that_is_wanted(
    evening: Evening, clock: SetClock, bell: Bell, wanted: bool
) -> None:
    a_minute_later(evening, clock)
    a_minute_later(evening, clock)
    assert bell.heard == (1 if wanted else 0)


def test_a_key_switches_the_tone_and_that_is_kept(
    evening: Evening, clock: SetClock, bell: Bell, wanted: bool
) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(evening.console.work.capture.field, Qt.Key.Key_F8, modifiers)
    assert evening._preferences.values.phase_tone is not wanted
    sample = bell.heard
    a_minute_later(evening, clock)
    assert bell.heard - sample == (0 if wanted else 1)


def test_after_the_evening_no_tone_is_heard(
    qapp: QApplication, clock: SetClock, bell: Bell
) -> None:
    session = a_session("obstacles", clock=clock)
    evening = Evening(qapp, session, Interface("nl", all_words), PreferencesFile(), bell)
    evening.begin()
    evening.end()
    clock.set(clock.now() + timedelta(seconds=61))
    session.look_at_clock()
    assert bell.heard == 0


def test_a_projector_that_went_is_told_and_so_is_its_return(
    evening: Evening, qapp: QApplication
) -> None:
    projector = evening.screens.projector
    assert projector is not None
    assert state(evening) == "● Wachtpagina · 1920×1080"
    assert told(evening) == ""
    evening.screens.projector_went.emit()
    assert state(evening) == "● Wachtpagina · geen beamer"
    assert told(evening).startswith("De beamer is weg")
    evening.screens.projector_came.emit(projector)
    assert state(evening) == "● Wachtpagina · 1920×1080"
    assert told(evening) == "De beamer is er: het beeld staat op 1920×1080."


def state(evening: Evening) -> str:
    """Return what the top bar says of the wall."""
    buttons = evening.console.top.findChildren(QAbstractButton)
    return next(button.text() for button in buttons if button.text().startswith("●"))


def told(evening: Evening) -> str:
    """Return what is said above the field."""
    message = evening.console.work.capture.message
    return message.text() if message.isVisible() else ""


@pytest.mark.usefixtures("look_kept")
@pytest.mark.parametrize(
    ("action", "word"),
    [("text_larger", "smaller"), ("text_smaller", "larger"), ("wall_page", "pages")],
)
def test_a_key_that_changes_nothing_any_more_says_so(
    evening: Evening, action: str, word: str
) -> None:
    said: list[str] = []
    for _time in range(20):
        evening.console.run(action)
        message = evening.console.work.capture.message
        said.append(message.text() if message.isVisible() else "")
    assert said[-1] == all_words("nl")(f"console.needs.{word}")


@pytest.mark.parametrize(("limit", "back"), [(("larger", 1), "usual"), (("smaller", -1), "larger")])
@pytest.mark.parametrize("wanted", [False], indirect=True)
def test_that_letters_go_no_further_is_said_as_long_as_it_is_so(
    evening: Evening, limit: tuple[str, int], back: str, look_kept: None
) -> None:
    message = evening.console.work.capture.message
    word, by = limit
    for _press in range(9):
        evening.console.run(f"text_{word}")
    other = "smaller" if by > 0 else "larger"
    assert message.text() == evening.console.words(f"console.needs.{other}")
    assert message.isVisible()
    evening.console.run(f"text_{back}")
    assert message.isHidden()


def test_what_a_clicker_was_taught_is_kept_and_works_at_once_and_the_next_evening(
    evening: Evening,
) -> None:
    evening.session.set_wall_mode("live")

    def teach(dialog: QDialog) -> None:
        assert isinstance(dialog, ClickerDialog)
        QTest.keyClick(dialog.fields["black"], Qt.Key.Key_VolumeDown)
        dialog.keep.click()

    when_open(teach)
    evening.console.run("clicker")
    assert evening._preferences.values.clicker == (LearntKey("Volume Down", "black"),)
    QTest.keyClick(evening.console.work.capture.field, Qt.Key.Key_VolumeDown)
    assert wall_mode(evening.session.record) == "black"
    again = evening.clicker_dialog()
    assert again.told["black"].text() == "Geleerd."
