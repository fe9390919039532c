"""The sessions of the desk: found among many by typing and choosing, each with its workshop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.desk.window import DeskWindow
from cwb_workshop.ui.desk_state import DeskState
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.archive.evenings import evening, say, set_fact
from tests.ui.desk.test_desk_left import choose
from tests.ui.desk.test_desk_window import add, found, opened
from tests.ui.open_dialogs import while_open

BUDGET = "neighbourhood_budget"


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evenings")
    for place, day, kit, municipality in (
        ("Zuid", "2026-03-12", "cwb", "Merwolde"),
        ("Zuid", "2026-04-16", "cwb", "Oudermeer"),
        ("Lindeveen", "2026-05-07", BUDGET, "Merwolde"),
    ):
        path = evening(folder, place, day, kit)
        set_fact(path, "", "municipality", municipality)
        if kit == "cwb":
            say(path, f"de huur in {municipality}")
            fields = {"who": "De Corporatie"}
            say(path, "huur omlaag", kind="commitment", item="commitments", fields=fields)
    return folder


@pytest.fixture
def desk(tmp_path: Path, evenings: Path, qtbot: QtBot) -> DeskWindow:
    window = opened(tmp_path, qtbot)
    add(window, qtbot, evenings)
    window.show_page("sessions")
    qtbot.waitUntil(lambda: len(window.sessions.list.lines) == 3)
    return window


def days(window: DeskWindow) -> list[str]:
    return [one.day for one in window.sessions.list.lines]


def test_each_session_says_of_which_workshop_it_is(desk: DeskWindow) -> None:
    rows = [desk.sessions.list.item(row).text() for row in range(3)]
    assert "Buurtbudget" in rows[0]
    assert "Community Wealth Building" in rows[1]


def test_what_is_typed_is_looked_for_in_place_and_municipality(
    desk: DeskWindow, qtbot: QtBot
) -> None:
    QTest.keyClicks(desk.sessions.field, "merw zui")
    qtbot.waitUntil(lambda: days(desk) == ["2026-03-12"])
    assert desk.sessions.told.text() == "1 sessie, 2 regels (van de 3)"
    QTest.keyClick(desk.sessions.field, Qt.Key.Key_Down)
    assert desk.focusWidget() is desk.sessions.list
    desk.sessions.field.setText("<b> %_' OR 1=1")
    qtbot.waitUntil(lambda: not days(desk))
    assert desk.sessions.told.text() == all_words("nl")("desk.sessions.none_found")


def test_a_workshop_a_place_and_days_narrow_it_down(desk: DeskWindow, qtbot: QtBot) -> None:
    choose(desk, "sessions", "kit", BUDGET)
    qtbot.waitUntil(lambda: days(desk) == ["2026-05-07"])
    choose(desk, "sessions", "kit", "")
    choose(desk, "sessions", "place", "Zuid")
    qtbot.waitUntil(lambda: days(desk) == ["2026-04-16", "2026-03-12"])
    choose(desk, "sessions", "until", "2026-03-12")
    qtbot.waitUntil(lambda: days(desk) == ["2026-03-12"])


def test_it_stands_as_it_was_left_and_the_keyboard_is_in_the_list(
    desk: DeskWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.sessions.field.setText("zuid")
    choose(desk, "sessions", "kit", "cwb")
    qtbot.waitUntil(lambda: len(days(desk)) == 2)
    left = desk.left
    desk.reject()
    again = opened(tmp_path, qtbot, left=left)
    qtbot.waitUntil(lambda: len(days(again)) == 2)
    assert again.isVisible()
    assert again.sessions.isVisible()
    assert again.sessions.field.text() == "zuid"
    qtbot.waitUntil(lambda: again.focusWidget() is again.sessions.list)


def test_a_search_that_finds_none_is_no_empty_archive(
    desk: DeskWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.reject()
    again = opened(tmp_path, qtbot, left=DeskState("find", (("sessions", "typed", "nergens"),)))
    none = all_words("nl")("desk.sessions.none_found")
    qtbot.waitUntil(lambda: again.sessions.told.text() == none)
    assert again.finding.isVisible()


def test_who_types_stays_in_the_field_when_sessions_are_found_again(
    desk: DeskWindow, qtbot: QtBot
) -> None:
    desk.sessions.field.setFocus()
    desk.sessions.field.setText("nergens")
    qtbot.waitUntil(lambda: not days(desk))
    desk.sessions.field.setText("linde")
    qtbot.waitUntil(lambda: len(days(desk)) == 1)
    assert desk.focusWidget() is desk.sessions.field


def test_places_of_one_name_are_told_apart_on_every_page_and_others_stay_short(
    desk: DeskWindow, qtbot: QtBot
) -> None:
    places = [one.place for one in desk.sessions.list.lines]
    assert places == ["Lindeveen", "Zuid (Oudermeer)", "Zuid (Merwolde)"]
    found(desk, qtbot, "huur in", 2)
    lines = [desk.finding.list.item(row).text() for row in range(2)]
    assert [
        name in line for name, line in zip(("(Oudermeer)", "(Merwolde)"), lines, strict=True)
    ] == [True, True]
    qtbot.waitUntil(lambda: len(desk.agreements.list.lines) == 2)
    assert {one.place for one in desk.agreements.list.lines} == {
        "Zuid (Oudermeer)",
        "Zuid (Merwolde)",
    }


def test_who_takes_one_out_goes_on_where_it_stood(desk: DeskWindow, qtbot: QtBot) -> None:
    desk.sessions.list.setCurrentRow(1)
    while_open(lambda dialog: dialog._take("remove"), PlainDialog)
    desk.sessions.buttons["remove"].click()
    qtbot.waitUntil(lambda: days(desk) == ["2026-05-07", "2026-03-12"])
    assert desk.sessions.list.currentRow() == 1
