from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.ui.history.wall_history_dialog import RoomDialog
from tests.languages import LANGUAGES
from tests.workshop import EVENING, a_session, journaled

Dialogs = Callable[..., RoomDialog]


def pictures() -> tuple[LookingBack, list[Scene]]:
    """Return an evening that showed another picture every ten minutes from seven on."""
    clock = SetClock(EVENING)
    session = journaled(clock, "welcome")
    session.set_wall_mode("live")
    seen = [session.scene]
    for _screen in range(3):
        clock.set(clock.now() + timedelta(minutes=10))
        session.next_screen()
        seen.append(session.scene)
    return LookingBack(session.journal, session.room), seen


@pytest.fixture
def dialogs(qtbot: QtBot) -> Iterator[Dialogs]:
    made: list[RoomDialog] = []

    def make(back: LookingBack, language: Language = "nl") -> RoomDialog:
        dialog = RoomDialog(None, load_words(language), back, metres=6, dark=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        made.append(dialog)
        return dialog

    yield make
    for dialog in made:
        dialog.close()


def test_it_opens_at_the_newest_picture(dialogs: Dialogs) -> None:
    back, seen = pictures()
    dialog = dialogs(back)
    assert dialog.stage.scene == seen[-1]
    assert not dialog.after.isEnabled()
    assert "beeld 4 van 4" in dialog.told.text()


def test_a_typed_time_shows_the_wall_of_then(dialogs: Dialogs, qtbot: QtBot) -> None:
    back, seen = pictures()
    dialog = dialogs(back)
    for typed, picture in (("1915", 1), ("19:09", 0), ("19.20", 2), ("23u59", 3)):
        dialog.field.selectAll()
        qtbot.keyClicks(dialog.field, typed)
        assert dialog.stage.scene == seen[picture], typed
    assert f"{dialog.moment:%H:%M}" == "23:59"


def test_what_is_no_time_changes_nothing(dialogs: Dialogs, qtbot: QtBot) -> None:
    back, seen = pictures()
    dialog = dialogs(back)
    for typed in ("25:00", "19:75", "straks", "", "1"):
        dialog.field.selectAll()
        qtbot.keyClick(dialog.field, Qt.Key.Key_Delete)
        qtbot.keyClicks(dialog.field, typed)
        assert dialog.stage.scene == seen[-1]


def test_before_the_first_picture_it_says_so(dialogs: Dialogs, qtbot: QtBot) -> None:
    back, _seen = pictures()
    dialog = dialogs(back)
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, "08:00")
    assert "nog niets" in dialog.told.text()


def test_page_keys_walk_over_the_pictures(dialogs: Dialogs, qtbot: QtBot) -> None:
    back, seen = pictures()
    dialog = dialogs(back)
    walked = []
    for key in [Qt.Key.Key_PageUp] * 5 + [Qt.Key.Key_PageDown] * 2:
        qtbot.keyClick(dialog, key)
        walked.append(dialog.stage.scene)
    assert walked == [seen[2], seen[1], seen[0], seen[0], seen[0], seen[1], seen[2]]
    assert dialog.field.text() == "19:20"


def test_arrows_go_a_minute_on_or_back(dialogs: Dialogs, qtbot: QtBot) -> None:
    back, seen = pictures()
    dialog = dialogs(back)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.field.text() == "19:29"
    assert dialog.stage.scene == seen[2]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    assert dialog.stage.scene == seen[3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_evening_that_never_began_can_be_looked_at(
    dialogs: Dialogs, qtbot: QtBot, language: Language
) -> None:
    session = a_session(None)
    dialog = dialogs(LookingBack((), session.room), language)
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(dialog, key)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(dialog.field, key)
    assert dialog.told.text()
