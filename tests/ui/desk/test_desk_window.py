"""The organiser's desk: by keyboard alone, whatever is in the files, and nothing waits for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.collection_dialog import CollectionDialog
from cwb_workshop.ui.desk.window import DeskWindow
from cwb_workshop.ui.desk_state import AT_FIRST, DeskState
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.archive.evenings import evening, no_keys, say
from tests.languages import LANGUAGES
from tests.ui.open_dialogs import when_open, while_open
from tests.workshop import registry

TODAY = date(2026, 6, 1)
_ONCE_MORE = 350
"""Milliseconds after which another Enter is no doubled one."""
HOSTILE = "<b>huis</b> %s =1+1 {n} ' OR 1=1 --"


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evenings")
    first = evening(folder, "Zuiderkouw", "2026-03-12")
    say(first, "Het huis is te duur", HOSTILE, highlight=True, themes=("money",))
    fields = {"who": "De Corporatie", "by": "2026-05-10"}
    say(first, "huis opknappen", kind="commitment", item="commitments", fields=fields)
    say(evening(folder, "Overkant", "2026-04-16"), "een café")
    return folder


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> DeskWindow:
    return opened(tmp_path, qtbot)


def opened(
    folder: Path, qtbot: QtBot, language: str = "nl", left: DeskState = AT_FIRST
) -> DeskWindow:
    words = all_words(language)
    before = QObject()
    work = ArchiveWork(before, folder / "archive", registry(), no_keys)
    window = DeskWindow(None, words, work, lambda: TODAY, left)
    work.setParent(window)
    qtbot.addWidget(window, before_close_func=lambda one: one.reject())
    with qtbot.waitExposed(window):
        window.show()
    looking = words("desk.place.looking")
    told = (window.sessions.told, window.finding.told, window.agreements.told)
    qtbot.waitUntil(lambda: not {"", looking} & {label.text() for label in told})
    return window


def add(window: DeskWindow, qtbot: QtBot, *paths: Path) -> None:
    window.add(list(paths))
    qtbot.waitUntil(lambda: not window.sessions.buttons["stop"].isEnabled())
    held = len(window.sessions.list.lines)
    qtbot.waitUntil(lambda: len(window.sessions.list.lines) != held or bool(held))
    qtbot.waitUntil(lambda: window.finding.filters.boxes["place"].count() > 1)


def found(window: DeskWindow, qtbot: QtBot, typed: str, number: int) -> list[str]:
    window.finding.field.setText(typed)
    qtbot.waitUntil(lambda: len(window.finding.list.lines) == number)
    return sorted(line.text for line in window.finding.list.lines)


def test_an_empty_desk_begins_with_what_can_be_added(desk: DeskWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(desk.sessions.isVisible)
    assert desk.focusWidget() is desk.sessions.buttons["own"]
    asked: list[str] = []
    desk.to_add.connect(asked.append)
    qtbot.wait(_ONCE_MORE)
    QTest.keyClick(desk.sessions.buttons["own"], Qt.Key.Key_Return)
    assert asked == ["own"]


def test_sessions_are_taken_in_once_and_what_was_read_is_told(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    add(desk, qtbot, evenings)
    assert [one.place for one in desk.sessions.list.lines] == ["Overkant", "Zuiderkouw"]
    assert "2 toegevoegd" in desk.news.text()
    add(desk, qtbot, evenings)
    assert "2 al bekend" in desk.news.text()
    assert "24 aanwezig" in desk.sessions.list.item(0).text()
    assert len(desk.sessions.list.lines) == 2


def test_what_is_no_session_is_told_with_its_name_and_the_rest_goes_in(
    desk: DeskWindow, evenings: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    strange = tmp_path / "nota.cwb"
    strange.write_text("boodschappen")
    add(desk, qtbot, strange, evenings)
    assert "nota.cwb" in desk.news.text().replace("\u200b", "")
    assert len(desk.sessions.list.lines) == 2


def test_lines_are_found_as_one_types_and_are_plain_text(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    add(desk, qtbot, evenings)
    assert found(desk, qtbot, "HUIS", 3)[0] == HOSTILE
    shown = [desk.finding.list.item(row).text() for row in range(3)]
    assert any("<b>huis</b> %s =1+1 {n} ' OR 1=1 --" in text for text in shown)
    assert found(desk, qtbot, "huis opkn", 1) == ["huis opknappen"]
    assert found(desk, qtbot, "nergens", 0) == []
    assert desk.finding.told.text() == all_words("nl")("desk.find.nothing")


def test_lines_are_narrowed_down_by_what_is_chosen(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    add(desk, qtbot, evenings)
    assert len(found(desk, qtbot, "", 4)) == 4
    filters = desk.finding.filters
    box = filters.boxes["place"]
    box.setCurrentIndex(box.findText("Overkant"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: len(desk.finding.list.lines) == 1)
    box.setCurrentIndex(0)
    filters.flags["agreements"].click()
    qtbot.waitUntil(lambda: [one.text for one in desk.finding.list.lines] == ["huis opknappen"])


def test_the_place_that_is_chosen_is_no_other_that_begins_like_it(
    desk: DeskWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for place in ("Noord", "Noorderpark"):
        say(evening(tmp_path, place), f"een zin uit {place}")
    add(desk, qtbot, tmp_path)
    box = desk.finding.filters.boxes["place"]
    box.setCurrentIndex(box.findText("Noord"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: [one.text for one in desk.finding.list.lines] == ["een zin uit Noord"])


def test_enter_opens_the_evening_of_a_line(desk: DeskWindow, evenings: Path, qtbot: QtBot) -> None:
    add(desk, qtbot, evenings)
    desk.show_page("find")
    found(desk, qtbot, "duur", 1)
    wanted: list[tuple[str, str]] = []
    desk.session_asked.connect(lambda _session, said, label: wanted.append((said, label)))
    QTest.keyClick(desk.finding.field, Qt.Key.Key_Return)
    assert desk.focusWidget() is desk.finding.list
    qtbot.wait(_ONCE_MORE)
    QTest.keyClick(desk.finding.list, Qt.Key.Key_Return)
    (line,) = desk.finding.list.lines
    assert wanted == [("Het huis is te duur", line.label)]
    assert line.label


def test_agreements_are_told_by_how_they_stand(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    add(desk, qtbot, evenings)
    desk.show_page("agreements")
    qtbot.waitUntil(lambda: len(desk.agreements.list.lines) == 1)
    assert "te laat" in desk.agreements.list.item(0).text()
    desk.agreements.standing.buttons["done"].click()
    assert desk.agreements.list.lines == ()
    assert not desk.agreements.calendar.isEnabled()


def test_a_session_is_taken_out_after_a_yes_alone(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    add(desk, qtbot, evenings)
    desk.show_page("sessions")
    button = desk.sessions.buttons["remove"]
    while_open(lambda dialog: dialog.reject(), PlainDialog)
    button.click()
    assert len(desk.sessions.list.lines) == 2
    told: list[str] = []

    def remove(dialog: PlainDialog) -> None:
        told.append(dialog.accessibleDescription())
        dialog._take("remove")

    while_open(remove, PlainDialog)
    button.click()
    assert told[0].startswith("Overkant, 16 april 2026")
    qtbot.waitUntil(lambda: [one.place for one in desk.sessions.list.lines] == ["Zuiderkouw"])
    assert desk.news.text().startswith("Overkant, 16 april 2026")


def test_sessions_become_favourites_and_are_looked_for_alone(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    add(desk, qtbot, evenings)
    desk.show_page("sessions")
    desk.sessions.list.setCurrentRow(0)
    button = desk.sessions.buttons["favourite"]
    button.setFocus()
    button.click()
    qtbot.waitUntil(lambda: "favoriet" in desk.sessions.list.item(0).text())
    assert desk.focusWidget() is button
    assert button.text() == all_words("nl")("desk.sessions.unfavourite")
    box = desk.finding.filters.boxes["collection"]
    qtbot.waitUntil(lambda: box.findText("Favorieten") > 0)
    box.setCurrentIndex(box.findText("Favorieten"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: [one.place for one in desk.finding.list.lines] == ["Overkant"])
    button.click()
    qtbot.waitUntil(lambda: "favoriet" not in desk.sessions.list.item(0).text())
    qtbot.waitUntil(lambda: len(desk.finding.list.lines) == 4)


def test_several_sessions_are_gathered_under_a_name_and_compared_alone(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    def gather(dialog: QDialog) -> None:
        assert isinstance(dialog, CollectionDialog)
        QTest.keyClicks(dialog.field, "spring round")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    add(desk, qtbot, evenings)
    desk.show_page("sessions")
    QTest.keyClick(desk.sessions.list, Qt.Key.Key_Home)
    QTest.keyClick(desk.sessions.list, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(desk.sessions.list.chosen) == 2
    assert not desk.sessions.buttons["remove"].isEnabled()
    seen = when_open(gather)
    desk.sessions.buttons["collect"].click()
    box = desk.comparison.filters.boxes["collection"]
    qtbot.waitUntil(lambda: box.findText("spring round") > 0)
    assert seen
    assert "2 sessies" in desk.news.text()
    assert len(desk.sessions.list.chosen) == 2


def test_reading_stops_when_somebody_says_so_and_keeps_what_was_read(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    desk._work.read.connect(lambda _number: desk._work.stop(), Qt.ConnectionType.DirectConnection)
    desk.show_page("sessions")
    desk.add([evenings])
    assert desk.focusWidget() is desk.sessions.buttons["stop"]
    qtbot.waitUntil(lambda: len(desk.sessions.list.lines) == 1)
    words = all_words("nl")
    so_far = words("desk.sessions.so_far", counted=words("archive.count.added", n=1))
    assert desk.news.text() == f"{words('desk.sessions.stopped')} {so_far}"
    assert desk.focusWidget() in (desk.sessions.list, desk.sessions.buttons["own"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_names_for_who_listens(
    language: str, tmp_path: Path, evenings: Path, qtbot: QtBot
) -> None:
    desk = opened(tmp_path, qtbot, language)
    for page in (desk.finding, desk.agreements, desk.sessions):
        assert page.list.accessibleName()
    for box in desk.finding.filters.boxes.values():
        assert box.accessibleName()
        assert box.currentText() == all_words(language)("desk.filter.all")


def test_what_was_told_goes_with_the_page_it_was_told_of(
    desk: DeskWindow, evenings: Path, qtbot: QtBot
) -> None:
    add(desk, qtbot, evenings)
    desk.show_page("sessions")
    desk.tell("2 toegevoegd")
    desk.show_page("sessions")
    assert desk.news.text()
    desk.choice.buttons["find"].click()
    assert desk.news.text() == ""
    desk.sessions.show_busy(busy=True)
    desk.tell("bestand 3 …")
    desk.show_page("agreements")
    assert desk.news.text()


def test_a_long_name_of_a_place_makes_no_column_of_figures_wide(
    desk: DeskWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    long = "Sint-Jacobiparochie-Westerdijkshorn aan de oude Vaart"
    for place in ("Aa", long):
        say(evening(tmp_path, place), *map(str, range(12)), themes=("money",))
    add(desk, qtbot, tmp_path)
    desk.show_page("compare")
    table = desk.comparison.list
    qtbot.waitUntil(lambda: table.columnCount() == 3)
    head = next(row for row in range(table.rowCount()) if row in table.heads)
    assert table.columnWidth(2) <= 160
    assert table.rowHeight(head) > 2 * table.fontMetrics().height()
    assert table.columnWidth(1) < table.columnWidth(2)
