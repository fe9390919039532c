"""There is one evening at a time, however often and however fast it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.window_activation import put_away_behind
from tests.desktop.evenings import closed
from tests.ui.open_dialogs import when_open
from tests.workshop import NEW


def press(window: QWidget, *keys: Qt.Key) -> None:
    """Send keys to where they go in a window, whatever is in front of it."""
    for one in keys:
        QTest.keyClick(window.focusWidget() or window, one)


def written(window: QWidget, text: str) -> None:
    for letter in text:
        QTest.keyClicks(window.focusWidget() or window, letter)


def field_of(program: Program) -> str:
    assert program.evening is not None
    return program.evening.console.work.capture.field.text()


def consoles() -> int:
    names = [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
    return names.count("ConsoleWindow")


def sessions(data: Path) -> int:
    return len(list((data / "sessions").glob("*.cwb")))


def test_more_enters_and_more_starts_open_no_second_one(program: Program, data: Path) -> None:
    program.home.form.place.setText("Oost")
    press(program.home, *[Qt.Key.Key_Return] * 4)
    program.start(NEW)
    program.practise()
    QApplication.processEvents()
    assert (sessions(data), consoles()) == (1, 1)
    assert field_of(program) == ""


def test_what_is_typed_while_an_evening_opens_waits_for_its_field(program: Program) -> None:
    home = program.home
    home.form.place.setText("Oost")
    before = home.form.typed
    press(home, Qt.Key.Key_Return, Qt.Key.Key_Return)
    written(home, "3: te duurr")
    press(home, Qt.Key.Key_Backspace, Qt.Key.Key_PageDown, Qt.Key.Key_F4)
    assert field_of(program) == "3: te duur"
    assert home.form.typed == before


def test_typing_is_held_while_the_session_is_read(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = closed(tmp_path / "avond.cwb", "te duur")
    really = program._opening.open

    def slowly(asked: Path) -> object:
        written(program.home, "een")
        program.go_on(path)
        return really(asked)

    monkeypatch.setattr(program._opening, "open", slowly)
    program.go_on(path)
    assert consoles() == 1
    assert field_of(program) == "een"


def test_what_is_typed_behind_a_dialog_is_no_line(program: Program, tmp_path: Path) -> None:
    """It may be the passphrase that the dialog asks for."""
    path = closed(tmp_path / "avond.cwb", "te duur")

    def asked(dialog: QWidget) -> None:
        written(program.home, "geheim")
        dialog.close()

    when_open(asked)
    program.go_on(tmp_path / "weg.cwb")
    program.go_on(path)
    assert field_of(program) == ""


def test_a_second_click_opens_no_second_one(program: Program, data: Path) -> None:
    home = program.home
    home.form.place.setText("Oost")
    place = home.form.go.mapTo(home, QPoint(9, 9))
    for _click in range(2):
        under = home.childAt(place) or home
        QTest.mouseClick(under, Qt.MouseButton.LeftButton)
    assert (sessions(data), consoles()) == (1, 1)


def test_home_takes_input_again_after_the_evening_and_after_a_refusal(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    when_open(lambda dialog: dialog.reject())
    program.go_on(tmp_path / "weg.cwb")
    home = program.home
    home.form.place.setFocus()
    home.form.place.clear()
    written(home, "Oost")
    assert home.form.place.text() == "Oost"
    program.start(NEW)
    program.go_home()
    qtbot.waitUntil(home.isVisible)
    home.form.place.setFocus()
    home.form.place.clear()
    written(home, "West")
    assert home.form.place.text() == "West"


def test_an_evening_that_cannot_begin_leaves_home_as_it_was(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program._current, "_make", _fails)
    with pytest.raises(StoreError):
        program.start(NEW)
    assert program.home.isVisible()
    assert not program._current.is_taken


def _fails(entered: object) -> None:
    raise StoreError("store.in_use", file="x")


class Windows(QObject):
    """Writes down each window that goes, and whether another one was there for the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.gone: dict[str, bool] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        name = type(watched).__name__
        if event.type() == QEvent.Type.Hide and name in ("HomeWindow", "ConsoleWindow"):
            others = [one for one in QApplication.topLevelWidgets() if one is not watched]
            self.gone[name] = any(
                one.isVisible() and type(one).__name__ in ("HomeWindow", "ConsoleWindow")
                for one in others
            )
        return False


def test_no_window_goes_before_there_is_another_one_to_type_in(
    program: Program, qapp: QApplication, qtbot: QtBot
) -> None:
    """What is typed between two windows would be nobody's."""
    windows = Windows()
    qapp.installEventFilter(windows)
    program.start(NEW)
    qtbot.waitUntil(lambda: not program.home.isVisible())
    program.go_home()
    qapp.removeEventFilter(windows)
    assert windows.gone == {"HomeWindow": True, "ConsoleWindow": True}


def test_home_goes_once_the_console_has_the_keyboard(qtbot: QtBot) -> None:
    behind, front = QWidget(), QWidget()
    for one in (behind, front):
        qtbot.addWidget(one)
        one.show()
    qtbot.waitUntil(front.isVisible)
    behind.activateWindow()
    qtbot.waitUntil(behind.isActiveWindow)
    put_away_behind(behind, front)
    assert behind.isVisible()
    front.activateWindow()
    qtbot.waitUntil(lambda: not behind.isVisible())


def test_a_window_put_away_keeps_no_picture_and_has_a_whole_one_when_it_is_back(
    qtbot: QtBot,
) -> None:
    behind, front = QLabel("home"), QWidget()
    for one in (behind, front):
        qtbot.addWidget(one)
        one.resize(200, 100)
        one.show()
    front.activateWindow()
    qtbot.waitUntil(lambda: front.isActiveWindow() and behind.backingStore().size().isValid())
    before = picture_of(behind)
    put_away_behind(behind, front)
    assert behind.backingStore().size() == QSize(1, 1)
    behind.show()
    qtbot.waitUntil(lambda: behind.backingStore().size() == behind.size())
    qtbot.waitUntil(lambda: picture_of(behind) == before)


def picture_of(window: QWidget) -> QImage:
    return window.screen().grabWindow(window.winId()).toImage()


def test_late_words_after_the_evening_begin_no_second_one(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    """Also where the form is another one since, as in another language."""
    home = program.home
    home.form.place.setText("Oost")
    press(home, Qt.Key.Key_Return)
    program.interface.speak("en" if program.interface.words.language == "nl" else "nl")
    program.go_home()
    with qtbot.waitSignal(home.listed):
        written(home, "te")
    written(home, "duur")
    press(home, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert program.evening is None
    assert sessions(data) == 1
    assert home.form.place.text() == "Oost"


@pytest.mark.parametrize("place", ["home", "evening"])
def test_a_language_that_is_chosen_is_spoken_at_the_next_start(
    program: Program, qapp: QApplication, place: str
) -> None:
    if place == "home":
        program.home._speak_other()
    else:
        program.start(NEW)
        assert program.evening is not None
        program.evening.console.run("language")
    chosen = program.interface.language
    assert chosen != "nl"
    again = Program(qapp, "nl")
    assert again.interface.language == chosen
    again.home.deleteLater()


def test_each_language_is_one_step_away_at_home(program: Program) -> None:
    buttons = program.home.pane.languages.buttons
    spoken = program.interface.language
    offered = {one.language: one.name for one in (*program.interface.others,)}
    assert [button.text() for button in buttons] == list(offered.values())
    for language in offered:
        program.interface.speak(spoken)
        names = [one.language for one in program.interface.others]
        buttons[names.index(language)].click()
        assert program.interface.language == language
