"""The list of lines measures what is seen, and no more; nobody sees that it does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyleOptionViewItem

from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.ui.console.entries import rows_view
from cwb_workshop.ui.console.entries.entry_delegate import EntryDelegate
from cwb_workshop.ui.console.entries.entry_list import EntryList
from cwb_workshop.ui.console.entries.row_heights import RowHeights
from cwb_workshop.ui.console.window import ConsoleWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Measured:
    """Counts how many rows were measured."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rows = 0
        measure = EntryDelegate.sizeHint

        def counted(
            delegate: EntryDelegate,
            option: QStyleOptionViewItem,
            index: QModelIndex | QPersistentModelIndex,
        ) -> QSize:
            self.rows += 1
            return measure(delegate, option, index)

        monkeypatch.setattr(EntryDelegate, "sizeHint", counted)


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Measured:
    return Measured(monkeypatch)


def said(console: ConsoleWindow, number: int) -> None:
    """Let so many answers be there, of one to five rows of words each."""
    changes = [
        Change(
            None,
            Entry(
                id=f"e{at}",
                item="obstacles",
                kind="answer",
                label=f"O{at + 1:02d}",
                table=at % 5 + 1,
                text=f"{at} " + "en toen kwam niemand ons halen " * (at * 7 % 16),
                number=at + 1,
                created="2026-03-12T19:00:00",
            ),
        )
        for at in range(number)
    ]
    console.session.do(Step("step.line", tuple(changes)))
    QApplication.processEvents()


def seen(lines: EntryList) -> dict[int, int]:
    """Return the rows in sight, each with where it begins."""
    model, height = lines.model(), lines.viewport().height()
    rects = {row: lines.visualRect(model.index(row, 0)) for row in range(model.rowCount())}
    return {row: rect.y() for row, rect in rects.items() if rect.bottom() >= 0 < height - rect.y()}


@pytest.mark.parametrize("number", [300, 3000])
def test_a_line_more_measures_no_line_but_those_in_sight(
    console: ConsoleWindow, measured: Measured, number: int
) -> None:
    said(console, number)
    console.work.lines.show_newest()
    console.session.capture("nog een")
    QApplication.processEvents()
    measured.rows = 0
    console.session.capture("en nog een")
    console.work.lines.show_newest()
    QApplication.processEvents()
    assert 0 < measured.rows < 40


def test_an_item_with_thousands_of_lines_opens_by_measuring_those_in_sight(
    console: ConsoleWindow, measured: Measured
) -> None:
    said(console, 3000)
    console.session.open_item("question_1")
    measured.rows = 0
    console.session.open_item("obstacles")
    QApplication.processEvents()
    assert 0 < measured.rows < 60
    assert max(seen(console.work.lines)) == 2999


def test_a_console_measures_no_line_before_it_is_shown(
    console: ConsoleWindow, measured: Measured
) -> None:
    said(console, 300)
    lines = console.work.lines
    console.hide()
    measured.rows = 0
    for width in (1200, 1100, 1000):
        console.resize(width, 700)
        QApplication.processEvents()
    lines.show_newest()
    assert measured.rows == 0
    console.show()
    QApplication.processEvents()
    assert 0 < measured.rows < 60
    assert max(seen(lines)) == 299


def test_rows_stand_below_each_other_without_a_gap(console: ConsoleWindow) -> None:
    said(console, 60)
    lines = console.work.lines
    bar = lines.verticalScrollBar()
    bar.setValue(0)
    while True:
        rows = seen(lines)
        for row in list(rows)[1:]:
            above = lines.visualRect(lines.model().index(row - 1, 0))
            assert rows[row] == above.bottom() + 1
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + 90)
    assert max(rows) == 59
    assert lines.visualRect(lines.model().index(59, 0)).bottom() < lines.viewport().height()


def test_scrolling_up_into_rows_never_seen_moves_what_was_in_sight_no_further(
    console: ConsoleWindow,
) -> None:
    said(console, 2000)
    lines = console.work.lines
    lines.show_newest()
    bar = lines.verticalScrollBar()
    for _ in range(30):
        before = seen(lines)
        bar.setValue(bar.value() - 50)
        both = seen(lines)
        moved = {both[row] - before[row] for row in both.keys() & before.keys()}
        assert moved == {50}


@pytest.mark.parametrize(
    ("key", "row"),
    [
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 499),
        (Qt.Key.Key_Down, 250),
        (Qt.Key.Key_Up, 248),
    ],
)
def test_the_arrows_walk_from_line_to_line(console: ConsoleWindow, key: Qt.Key, row: int) -> None:
    said(console, 500)
    lines = console.work.lines
    lines.select("e249")
    lines.setFocus()
    QTest.keyClick(lines, key)
    assert [entry.id for entry in lines.selected()] == [f"e{row}"]
    rect = lines.visualRect(lines.model().index(row, 0))
    assert lines.viewport().rect().contains(rect.center())


def test_a_page_further_the_last_line_in_sight_is_in_sight_still(console: ConsoleWindow) -> None:
    said(console, 500)
    lines = console.work.lines
    lines.select("e10")
    further = lines.moveCursor(QAbstractItemView.CursorAction.MovePageDown, NONE)
    assert further.row() in range(max(seen(lines)), max(seen(lines)) + 8)
    lines.setCurrentIndex(further)
    back = lines.moveCursor(QAbstractItemView.CursorAction.MovePageUp, NONE)
    assert abs(back.row() - 10) <= 1


def test_lines_are_chosen_with_the_mouse(console: ConsoleWindow) -> None:
    said(console, 500)
    lines = console.work.lines
    lines.select("e100")
    rows = list(seen(lines))
    for row, held in ((rows[0], NONE), (rows[2], SHIFT)):
        point = lines.visualRect(lines.model().index(row, 0)).center()
        QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, held, point)
    assert [entry.id for entry in lines.selected()] == [f"e{row}" for row in rows[:3]]


def test_a_line_taken_back_leaves_the_list_where_it_was(console: ConsoleWindow) -> None:
    said(console, 200)
    console.session.capture("nog een")
    lines = console.work.lines
    lines.select("e20")
    before = seen(lines)
    console.session.undo()
    QApplication.processEvents()
    assert seen(lines) == before
    assert [entry.id for entry in lines.selected()] == ["e20"]


def test_a_screen_reader_finds_each_line_and_hears_which_one_it_came_to(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(console, 300)
    lines = console.work.lines
    read = QAccessible.queryAccessibleInterface(lines)
    assert read.childCount() == 300
    assert read.child(299).text(QAccessible.Text.Name).startswith("299 en toen")
    told: list[int] = []
    monkeypatch.setattr(rows_view, "tell_of_row", lambda _view, _news, row: told.append(row))
    lines.setFocus()
    lines.setCurrentIndex(lines.model().index(7, 0))
    assert set(told[-2:]) == {7}


def test_all_lines_can_be_chosen_at_once(console: ConsoleWindow, measured: Measured) -> None:
    said(console, 2000)
    measured.rows = 0
    console.work.lines.selectAll()
    QApplication.processEvents()
    assert len(console.work.lines.selectionModel().selectedIndexes()) == 2000
    assert measured.rows < 60
    console.work.lines.selectionModel().clear()
    only = QItemSelectionModel.SelectionFlag.ClearAndSelect
    console.work.lines.selectionModel().select(console.work.model.index(3), only)
    assert [entry.id for entry in console.work.lines.selected()] == ["e3"]


@given(st.data())
def test_heights_add_up_whatever_came_went_and_was_seen(data: st.DataObject) -> None:
    truth: list[int] = []
    known: list[bool] = []
    rows = RowHeights(lambda row: truth[row], 10)
    for _ in range(data.draw(st.integers(1, 12))):
        act = data.draw(st.sampled_from(("insert", "remove", "forget", "know")))
        if act == "insert":
            at = data.draw(st.integers(0, len(truth)))
            new = data.draw(st.lists(st.integers(5, 90), max_size=6))
            truth[at:at], known[at:at] = new, [False] * len(new)
            rows.insert(at, len(new))
        elif truth:
            first = data.draw(st.integers(0, len(truth) - 1))
            last = data.draw(st.integers(first, len(truth) - 1))
            if act == "remove":
                del truth[first : last + 1], known[first : last + 1]
                rows.remove(first, last)
            elif act == "forget":
                rows.forget(first, last)
            else:
                rows.know(first)
                known[first] = True
    heights = [height if seen else 10 for height, seen in zip(truth, known, strict=True)]
    assert len(rows) == len(heights)
    assert [rows.top(row) for row in range(len(heights) + 1)] == [
        sum(heights[:row]) for row in range(len(heights) + 1)
    ]
    for y in range(0, rows.total, 7):
        row = rows.row_at(y)
        assert rows.top(row) <= y < rows.top(row + 1)
