"""Agreements at the desk are narrowed down by place, owner and collection; so is what goes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cwb_workshop.archive.collections import SessionCollections
from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.desk.window import DeskWindow
from tests.archive.evenings import evening, say
from tests.ui.desk.test_desk_window import add, opened


def agreed(path: Path, text: str, **fields: str) -> None:
    say(path, text, kind="commitment", item="commitments", fields=fields)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> DeskWindow:
    folder = tmp_path / "evenings"
    folder.mkdir()
    first = evening(folder, "Zuiderkouw", "2026-03-12")
    agreed(first, "het plein vegen", who="De Corporatie", by="2026-05-10")
    agreed(first, "de bank bellen", who="Wijkraad")
    second = evening(folder, "Overkant", "2026-04-16")
    agreed(second, "huis opknappen", who="corporatie", by="2026-08-01")
    window = opened(tmp_path, qtbot)
    add(window, qtbot, folder)
    window.show_page("agreements")
    qtbot.waitUntil(lambda: len(window.agreements.list.lines) == 3)
    return window


def choose(desk: DeskWindow, qtbot: QtBot, name: str, text: str, *shown: str) -> None:
    box = desk.agreements.filters.boxes[name]
    qtbot.waitUntil(lambda: box.findText(text) >= 0)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: sorted(one.text for one in desk.agreements.list.lines) == sorted(shown))


def test_agreements_of_one_owner_are_shown_however_the_name_is_written(
    desk: DeskWindow, qtbot: QtBot
) -> None:
    box = desk.agreements.filters.boxes["owner"]
    assert [box.itemText(at) for at in range(box.count())] == ["alle", "De Corporatie", "Wijkraad"]
    choose(desk, qtbot, "owner", "De Corporatie", "het plein vegen", "huis opknappen")
    assert desk.agreements.told.text().startswith("2 afspraken")
    choose(desk, qtbot, "place", "Overkant", "huis opknappen")
    assert desk.agreements.filters.owner
    choose(desk, qtbot, "place", "alle", "het plein vegen", "huis opknappen")


def test_a_collection_is_looked_at_alone(desk: DeskWindow, qtbot: QtBot) -> None:
    second = next(one for one in desk.sessions.list.lines if one.place == "Overkant")
    collections: SessionCollections = desk._work.collections()
    collections.put("voorjaar", [second.session])
    desk.refresh()
    choose(desk, qtbot, "collection", "voorjaar", "huis opknappen")


def test_where_nothing_is_left_the_page_says_what_to_choose(desk: DeskWindow, qtbot: QtBot) -> None:
    choose(desk, qtbot, "owner", "Wijkraad", "de bank bellen")
    assert not desk.agreements.calendar.isEnabled()
    desk.agreements.standing.buttons["done"].click()
    assert not desk.agreements.letters.isEnabled()
    desk.agreements.show_agreements(())
    assert desk.agreements.told.text() == all_words("nl")("desk.agreements.none")


def test_who_ticked_one_off_stands_in_the_list_for_the_next(desk: DeskWindow, qtbot: QtBot) -> None:
    settled: list[str] = []
    desk.agreement_settled.connect(lambda _one, state: settled.append(state))
    button = desk.agreements.deeds["done"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert settled == ["done"]
    assert desk.focusWidget() is desk.agreements.list


def test_keys_go_from_page_to_page_and_round_again(desk: DeskWindow) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    desk.activateWindow()
    QTest.keyClick(desk.agreements.list, Qt.Key.Key_Tab, control)
    assert desk.choice.value == "quotes"
    for _page in range(3):
        QTest.keyClick(desk, Qt.Key.Key_PageDown, control)
    assert desk.choice.value == "find"
    QTest.keyClick(desk.finding.field, Qt.Key.Key_Tab, control | shift)
    assert desk.choice.value == "sessions"
