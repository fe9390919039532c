"""The windows look as the desktop does, until something else is chosen at this laptop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.program_theme import ProgramTheme
from cwb_workshop.ui.system_look import SystemLook, is_dark, text_size_of
from cwb_workshop.ui.text_size import TEXT_SIZES, text_scale
from cwb_workshop.ui.theme import give_role

pytestmark = pytest.mark.usefixtures("look_kept")


class Desktop(SystemLook):
    """A desktop that looks as the test says."""

    def __init__(self, application: QApplication, look: LaptopLook) -> None:
        super().__init__(application)
        self.look = look

    @property
    def now(self) -> LaptopLook:
        return self.look


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


def a_theme(qapp: QApplication, file: Path, look: LaptopLook | None = None) -> ProgramTheme:
    return ProgramTheme(qapp, PreferencesFile(file), Desktop(qapp, look or LaptopLook()))


@pytest.mark.parametrize(
    ("platform", "points", "percent"),
    [
        ("linux", 10, 100), ("linux", 11, 100), ("linux", 9, 100), ("linux", 13.75, 125),
        ("linux", 22, 200), ("linux", 7, 80), ("linux", 60, 200), ("linux", -1, 100),
        ("win32", 9, 100), ("win32", 13.5, 150), ("darwin", 13, 100), ("darwin", 26, 200),
    ],
)  # fmt: skip
def test_letters_are_as_large_as_those_of_the_desktop(
    platform: str, points: float, percent: int
) -> None:
    assert text_size_of(points, platform) == percent


@pytest.mark.parametrize(
    "system",
    [LaptopLook(dark=True), LaptopLook(contrast=True), LaptopLook(text_size=150), LaptopLook()],
    ids=str,
)
def test_what_was_not_chosen_is_as_on_the_desktop(
    qapp: QApplication, file: Path, system: LaptopLook
) -> None:
    assert a_theme(qapp, file, system).look == system


def test_the_desktop_turns_dark_during_an_evening(qapp: QApplication, file: Path) -> None:
    desktop = Desktop(qapp, LaptopLook())
    theme = ProgramTheme(qapp, PreferencesFile(file), desktop)
    theme.complete()
    theme.follow()
    light = qapp.styleSheet()
    desktop.look = LaptopLook(dark=True)
    desktop.changed.emit()
    assert qapp.styleSheet() != light
    theme.turn_dark(dark=False)
    desktop.changed.emit()
    assert qapp.styleSheet() == light, "what was chosen comes before what the desktop does"


def test_what_only_the_desktop_itself_tells_is_taken_once_home_is_there(
    qapp: QApplication, file: Path
) -> None:
    desktop = Desktop(qapp, LaptopLook())
    theme = ProgramTheme(qapp, PreferencesFile(file), desktop)
    theme.begin()
    at_first = qapp.styleSheet()
    desktop.look = LaptopLook(contrast=True)
    theme.follow()
    assert qapp.styleSheet() != at_first
    assert "#0a4a40" not in qapp.styleSheet()


def test_a_usual_desktop_leaves_home_in_its_small_sheet(qapp: QApplication, file: Path) -> None:
    theme = a_theme(qapp, file)
    theme.begin()
    small = qapp.styleSheet()
    theme.follow()
    assert qapp.styleSheet() == small


def test_the_colours_of_a_desktop_tell_whether_it_is_dark() -> None:
    assert is_dark(QPalette(QColor("#202020")))
    assert not is_dark(QPalette(QColor("#efefef")))


def test_letters_grow_step_by_step_and_stop(qapp: QApplication, file: Path) -> None:
    theme = a_theme(qapp, file)
    met = [theme.look.text_size]
    for _press in range(len(TEXT_SIZES)):
        theme.resize_text(1)
        met.append(theme.look.text_size)
    assert met == [100, 110, 125, 150, 175, 200, 200, 200, 200]
    for _press in range(len(TEXT_SIZES)):
        theme.resize_text(-1)
    assert theme.look.text_size == 80


def test_what_was_chosen_is_there_at_the_next_start(qapp: QApplication, file: Path) -> None:
    theme = a_theme(qapp, file)
    theme.resize_text(1)
    theme.turn_contrast()
    theme.turn_dark(dark=True)
    assert a_theme(qapp, file).look == LaptopLook(dark=True, contrast=True, text_size=110)


def test_letters_can_be_as_on_the_desktop_again(qapp: QApplication, file: Path) -> None:
    theme = a_theme(qapp, file, LaptopLook(text_size=125))
    theme.resize_text(1)
    assert theme.look.text_size == 150
    theme.resize_text(0)
    assert theme.look.text_size == 125
    assert PreferencesFile(file).values.text_size is None


@pytest.mark.parametrize("role", ["body", "heading", "hint", "timer", "display"])
@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_every_kind_of_letter_is_as_much_larger(
    qapp: QApplication, qtbot: QtBot, file: Path, role: str, percent: int
) -> None:
    a_theme(qapp, file).complete()
    usual = _points(qtbot, role)
    a_theme(qapp, file, LaptopLook(text_size=percent)).complete()
    assert text_scale() == percent / 100
    assert _points(qtbot, role) / usual == pytest.approx(percent / 100)


def _points(qtbot: QtBot, role: str) -> float:
    label = QLabel("Wat hoorde jij?")
    qtbot.addWidget(label)
    give_role(label, role)
    label.ensurePolished()
    return label.font().pointSizeF()
