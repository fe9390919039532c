"""Pictures of the organiser's own are placed, described, moved and taken away with keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.core.contract.pictures import IllustrationScene
from cwb_workshop.core.model.illustrations import Illustration, illustrations_of
from cwb_workshop.ui.console.plan import illustrations_dialog
from cwb_workshop.ui.console.plan.illustrations_dialog import IllustrationsDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.desktop.test_handed_files import drop, files
from tests.illustrations import bytes_of, pdf_file, placed
from tests.photos import put
from tests.ui.console.conftest import Consoles, Plans
from tests.ui.console.keyboard import ALT, CONTROL, focused, key
from tests.ui.open_dialogs import when_open

Chosen = Callable[[Path | None], None]
ITEM = "commons"
BLUE, RED, GREEN = "#2060a0", "#a02020", "#20a040"


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Chosen:
    """Let the dialog of the system answer with this file."""

    def answer(file: Path | None) -> None:
        monkeypatch.setattr(illustrations_dialog, "ask_for_picture", lambda *_asked: file)

    return answer


@pytest.fixture
def console(consoles: Consoles) -> ConsoleWindow:
    console = consoles(ITEM)
    console.session.set_wall_mode("live")
    return console


@pytest.fixture
def opened(console: ConsoleWindow, qtbot: QtBot) -> Iterator[IllustrationsDialog]:
    dialog = console.commands.to_room.illustrations.dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    yield dialog
    dialog.close()


def rows(console: ConsoleWindow, item: str = ITEM) -> tuple[Illustration, ...]:
    return illustrations_of(console.session.record, item)


def add(dialog: IllustrationsDialog, qtbot: QtBot, number: int = 1) -> None:
    """Press the key that adds, and wait until so many are there, or a refusal."""
    QTest.keyClick(dialog, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: len(dialog.rows) >= number or not dialog.fault.isHidden())


def test_a_picture_is_added_described_and_wanted_in_the_report_with_keys_alone(
    console: ConsoleWindow,
    opened: IllustrationsDialog,
    choose: Chosen,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    choose(put(tmp_path, "kaart.jpg", bytes_of(BLUE)))
    add(opened, qtbot)
    assert QApplication.focusWidget() is opened.fields.alt
    QTest.keyClicks(opened.fields.alt, "De wijk van boven")
    QTest.keyClick(opened.fields.alt, Qt.Key.Key_Return)
    for _stop in range(12):
        if QApplication.focusWidget() is opened.fields.printed:
            break
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(opened.fields.printed, Qt.Key.Key_Space)
    (one,) = rows(console)
    assert (one.alt, one.printed, one.after) == ("De wijk van boven", True, 1)
    assert isinstance(opened.fields.stage.scene.content, IllustrationScene)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    console.session.next_screen()
    while not isinstance(console.session.scene.content, IllustrationScene):
        console.session.next_screen()


def test_what_is_typed_stays_when_the_window_is_closed_at_once(
    console: ConsoleWindow, opened: IllustrationsDialog
) -> None:
    placed(console.session, ITEM)
    opened.fields.alt.setFocus()
    QTest.keyClicks(opened.fields.alt, "Een kaart")
    QTest.keyClick(opened.fields.alt, Qt.Key.Key_Escape)
    assert rows(console)[0].alt == "Een kaart"


def test_keys_move_a_picture_and_take_it_away_and_undo_brings_it_back(
    console: ConsoleWindow, opened: IllustrationsDialog
) -> None:
    marks = [placed(console.session, ITEM, colour) for colour in (BLUE, RED, GREEN)]
    opened.list.setFocus()
    opened.list.setCurrentRow(2)
    QTest.keyClick(opened.list, Qt.Key.Key_Up, ALT)
    assert [one.mark for one in rows(console)] == [marks[0], marks[2], marks[1]]
    assert opened.list.chosen == marks[2]
    QTest.keyClick(opened.list, Qt.Key.Key_Down, ALT)
    QTest.keyClick(opened.list, Qt.Key.Key_Delete)
    assert [one.mark for one in rows(console)] == marks[:2]
    QTest.keyClick(opened, Qt.Key.Key_Z, CONTROL)
    assert [one.mark for one in rows(console)] == marks
    QTest.keyClick(opened, Qt.Key.Key_Y, CONTROL)
    assert [one.mark for one in rows(console)] == marks[:2]


def test_undo_here_takes_back_no_line_of_the_evening(
    console: ConsoleWindow, opened: IllustrationsDialog
) -> None:
    console.session.capture("1: te duur")
    QTest.keyClick(opened, Qt.Key.Key_Z, CONTROL)
    assert not opened.fault.isHidden()
    assert len(console.session.record.entries) == 1


def test_of_a_long_pdf_the_first_pages_come_and_that_is_said(
    console: ConsoleWindow,
    opened: IllustrationsDialog,
    choose: Chosen,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    choose(pdf_file(tmp_path, 9))
    add(opened, qtbot, 6)
    assert len(rows(console)) == 6
    assert "9" in opened.told.text()
    assert "6" in opened.told.text()


@pytest.mark.parametrize("language", interface_languages())
def test_a_file_that_cannot_be_taken_is_refused_in_words_and_changes_nothing(
    consoles: Consoles, choose: Chosen, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    console = consoles(ITEM, language=language)
    dialog = console.commands.to_room.illustrations.dialog()
    qtbot.addWidget(dialog)
    before = console.session.record
    for file in (
        pdf_file(tmp_path, 1, password="geheim"),
        put(tmp_path, "brief.png", b"Beste buren,"),
        tmp_path / "weg.png",
    ):
        choose(file)
        dialog.add.click()
        qtbot.waitUntil(lambda: not dialog.fault.isHidden())
        assert dialog.fault.text().startswith(file.name)
    assert console.session.record is before
    dialog.close()


def test_the_same_picture_twice_is_refused(
    console: ConsoleWindow,
    opened: IllustrationsDialog,
    choose: Chosen,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    choose(put(tmp_path, "kaart.jpg", bytes_of(BLUE)))
    add(opened, qtbot)
    add(opened, qtbot, 2)
    assert not opened.fault.isHidden()
    assert len(rows(console)) == 1


def test_in_the_evening_a_key_opens_the_pictures_of_the_open_item(console: ConsoleWindow) -> None:
    seen = when_open(lambda dialog: dialog.accept())
    key(console, Qt.Key.Key_F9, CONTROL)
    (dialog,) = seen
    assert isinstance(dialog, IllustrationsDialog)
    assert dialog.item == ITEM


def test_in_the_plan_the_same_key_opens_those_of_the_chosen_item_and_the_button_counts_them(
    console: ConsoleWindow, plans: Plans
) -> None:
    plan = plans(console)
    assert "0 plaatjes" in plan.page.illustrations.text()

    def place(dialog: object) -> None:
        assert isinstance(dialog, IllustrationsDialog)
        assert dialog.item == "obstacles"
        placed(console.session, "obstacles")
        dialog.accept()

    when_open(place)
    QTest.keyClick(plan, Qt.Key.Key_F9, CONTROL)
    assert len(rows(console, "obstacles")) == 1
    assert "1 plaatje" in plan.page.illustrations.text()
    plan.head.undo.click()
    assert rows(console, "obstacles") == ()


@pytest.mark.parametrize("name", ["kaart.jpg", "KAART.PDF"])
def test_a_picture_that_is_dropped_on_the_console_even_on_a_field_is_placed_in_the_open_item(
    console: ConsoleWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    data = pdf_file(tmp_path).read_bytes() if name.endswith("PDF") else bytes_of(BLUE)
    seen = when_open(lambda _dialog: None)
    closed: list[int] = []

    def close() -> None:
        if rows(console) and not closed:
            closed.append(1)
            seen[0].accept()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(5)
    assert drop(console, files(put(tmp_path, name, data)), console.work.capture.field)
    qtbot.waitUntil(lambda: bool(closed))
    timer.stop()
    assert len(rows(console)) == 1
    assert console.work.capture.field.text() == ""


def test_what_is_no_picture_is_not_taken_by_the_console(
    console: ConsoleWindow, tmp_path: Path
) -> None:
    assert not drop(console, files(put(tmp_path, "lijst.csv", b"a;b")))


def test_of_a_session_that_can_only_be_read_no_picture_is_placed(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(type(console.session), "read_only", True)
    console.commands.to_room.illustrations.drop(put(tmp_path, "kaart.jpg", bytes_of(BLUE)))
    assert QApplication.activeModalWidget() is None
    assert rows(console) == ()


def test_what_is_to_be_seen_is_told_in_another_language_too(
    console: ConsoleWindow, opened: IllustrationsDialog
) -> None:
    placed(console.session, ITEM)
    opened.refresh()
    alt = opened.fields.alt
    alt.setFocus()
    QTest.keyClicks(alt, "De wijk")
    opened.fields.pills["en"].click()
    assert (alt.text(), alt.placeholderText()) == ("", "De wijk")
    assert alt.accessibleName().endswith(", English")
    alt.setFocus()
    QTest.keyClicks(alt, "The area")
    opened.fields.pills["nl"].click()
    assert alt.text() == "De wijk"
    (one,) = rows(console)
    assert (one.alt_in("nl"), one.alt_in("en"), one.alt_in("de")) == (
        *("De wijk", "The area"),
        "De wijk",
    )
