"""With hundreds of sessions a key in the search costs what it costs with a few."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.store.library.session_index import IndexedSession, to_json
from cwb_workshop.ui.home import row_painter, session_catalogue
from cwb_workshop.ui.home.rows import rows_of
from cwb_workshop.ui.home.window import HomeWindow
from tests.ui.home.conftest import House


@dataclass
class Counted:
    layouts: int = 0
    rows_made: int = 0


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counts = Counted()
    layout = row_painter._layout

    def one_layout(*arguments: object) -> object:
        counts.layouts += 1
        return layout(*arguments)  # type: ignore[arg-type]

    def all_rows(*arguments: object, **named: object) -> object:
        counts.rows_made += 1
        return rows_of(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(row_painter, "_layout", one_layout)
    monkeypatch.setattr(session_catalogue, "rows_of", all_rows)
    return counts


def home_with(house: House, number: int) -> HomeWindow:
    folder = house.root / "sessions"
    summaries = [
        Summary(folder / f"{one}.cwb", "closed", place=f"Wijk {one}", day="2026-03-12", answers=40)
        for one in range(number)
    ]
    kept = {one.path.name: IndexedSession("", one) for one in summaries}
    (house.root / "derived" / "index.json").write_text(to_json(kept), encoding="utf-8")
    home = house.open()
    catalogue = home._catalogue
    home._background.wait()
    QApplication.processEvents()
    catalogue._take(tuple(summaries))
    QApplication.processEvents()
    return home


def work_of_a_key(house: House, qtbot: QtBot, counted: Counted, sessions: int) -> Counted:
    home = home_with(house, sessions)
    home.pane.search.setFocus()
    QApplication.processEvents()
    counted.layouts = counted.rows_made = 0
    qtbot.keyClick(home.pane.search, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: not home._catalogue.searching)
    QApplication.processEvents()
    assert len(home.pane.list.rows) == sessions
    home.close()
    return Counted(counted.layouts, counted.rows_made)


def test_a_key_in_the_search_lays_out_what_is_in_sight_however_many_there_are(
    house: House, qtbot: QtBot, counted: Counted
) -> None:
    few = work_of_a_key(house, qtbot, counted, 40)
    many = work_of_a_key(house, qtbot, counted, 400)
    assert many.layouts <= few.layouts
    assert many.rows_made == 0


def test_the_pointer_brings_out_what_can_be_done_with_the_row_under_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = home_with(house, 3).pane.list
    before = rows.grab().toImage()
    place = rows.visualRect(rows.model().index(1, 0))
    monkeypatch.setattr(QCursor, "pos", lambda: rows.viewport().mapToGlobal(place.center()))
    monkeypatch.setattr(QWidget, "underMouse", lambda _widget: True)
    after = rows.grab().toImage()
    assert before.copy(place) != after.copy(place)
    others = [rows.visualRect(rows.model().index(row, 0)) for row in (0, 2)]
    assert [before.copy(other) == after.copy(other) for other in others] == [True, True]


def test_a_list_that_gets_lower_still_begins_with_the_newest(house: House) -> None:
    home = home_with(house, 12)
    home.resize(1366, 1400)
    QApplication.processEvents()
    home.resize(1366, 600)
    QApplication.processEvents()
    bar = home.pane.list.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
