"""Answers are put in order by theme with keys alone, or by dragging."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.themes import theme_steps
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.themes.board import ThemeBoard
from cwb_workshop.ui.console.themes.column import CardDelegate, ThemeColumn
from cwb_workshop.ui.console.themes.column_row import ColumnRow
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key
from tests.ui.open_dialogs import while_open

LINES = (
    "1: Te veel formulieren #g",
    "2: Een subsidie loopt af #g",
    "3: Er is te weinig vertrouwen",
    "4: Niemand heeft tijd",
)


def made_board(console: ConsoleWindow, qtbot: QtBot, *lines: str) -> ThemeBoard:
    enter(console, *lines)
    item = console.session.item
    assert item is not None
    made = ThemeBoard(console, console.session, item, console.words)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def board(console: ConsoleWindow, qtbot: QtBot) -> Iterator[ThemeBoard]:
    made = made_board(console, qtbot, *LINES)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.columns[0].cards.setFocus()
    yield made
    made.done(0)


def column(board: ThemeBoard, theme: str) -> ThemeColumn:
    return next(held for held in board.columns if held.theme == theme)


def texts(board: ThemeBoard, theme: str) -> list[str]:
    cards = column(board, theme).cards
    return [cards.item(number).text().split("\n")[0] for number in range(cards.count())]


def press(pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, pressed, modifiers)


def test_a_key_opens_the_board_with_a_column_for_each_theme(console: ConsoleWindow) -> None:
    enter(console, *LINES)
    names: list[str] = []

    def look(dialog: ThemeBoard) -> None:
        names.extend(held.theme for held in dialog.columns)
        dialog.reject()

    _while_board_is_open(look)
    key(console, Qt.Key.Key_T, CONTROL | SHIFT)
    assert names[:2] == ["", "money"]
    assert set(names) == {"", *(theme.id for theme in console.session.kit.themes)}


def test_arrows_walk_and_with_shift_take_the_answer_along(board: ThemeBoard) -> None:
    assert texts(board, "") == ["Er is te weinig vertrouwen", "Niemand heeft tijd"]
    press(Qt.Key.Key_Right, SHIFT)
    assert texts(board, "money")[-1] == "Er is te weinig vertrouwen"
    assert board.focusWidget() is column(board, "money").cards
    press(Qt.Key.Key_Left)
    assert column(board, "").cards.hasFocus()


def test_alt_and_a_letter_give_the_current_answer_a_theme(
    board: ThemeBoard, console: ConsoleWindow
) -> None:
    board.columns[0].cards.setCurrentRow(1)
    press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert texts(board, "time_people") == ["Niemand heeft tijd"]
    press(Qt.Key.Key_Z, CONTROL)
    assert texts(board, "time_people") == []
    assert "Niemand heeft tijd" in texts(board, "")


def test_keys_join_with_the_card_above_and_highlight(
    board: ThemeBoard, console: ConsoleWindow
) -> None:
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_J, CONTROL)
    assert texts(board, "money") == ["Te veel formulieren"]
    press(Qt.Key.Key_H, CONTROL)
    (first,) = [e for e in console.session.record.active_entries("answer") if "money" in e.themes]
    assert first.highlight
    assert first.mentions == 2


def test_a_proposal_is_shown_with_its_reason_and_taken_with_enter(board: ThemeBoard) -> None:
    assert "vertrouwen" in board.proposals.text.text()
    press(Qt.Key.Key_Return)
    assert texts(board, "trust") == ["Er is te weinig vertrouwen"]


def test_a_sentence_is_kept_when_its_field_is_left(
    board: ThemeBoard, console: ConsoleWindow
) -> None:
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_F2)
    field = column(board, "money").sentence
    assert field.hasFocus()
    type_text(field, "Geld komt te laat")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert theme_steps.summary(console.session.record, "money") == "Geld komt te laat"


def test_a_card_dragged_to_another_column_changes_its_theme(board: ThemeBoard) -> None:
    source, target = board.columns[0].cards, column(board, "money").cards
    data = source.mimeData([source.item(0)])
    target.dropEvent(_drop(data, QPointF(5, 400)))
    assert "Er is te weinig vertrouwen" in texts(board, "money")
    assert "Er is te weinig vertrouwen" not in texts(board, "")


def test_a_card_dropped_on_a_card_of_its_column_joins_them(
    board: ThemeBoard, console: ConsoleWindow
) -> None:
    cards = column(board, "money").cards
    onto = cards.visualItemRect(cards.item(0)).center()
    data = cards.mimeData([cards.item(1)])
    cards.dropEvent(_drop(data, QPointF(onto)))
    assert texts(board, "money") == ["Te veel formulieren"]


def test_the_order_turns_between_mentions_and_answers(
    board: ThemeBoard, console: ConsoleWindow
) -> None:
    press(Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert theme_steps.order(console.session.record, "obstacles") == "answers"
    press(Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert theme_steps.order(console.session.record, "obstacles") == "mentions"


def _drop(data: QMimeData, at: QPointF) -> QDropEvent:
    return QDropEvent(
        at,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def _while_board_is_open(act: Callable[[ThemeBoard], None]) -> None:
    while_open(act, ThemeBoard)


def test_the_board_opens_at_an_answer_also_when_all_have_a_theme(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    board = made_board(console, qtbot, LINES[0])
    # Made whole before it is shown: a window that falls asleep again marks nothing.
    cards = column(board, "money").cards
    with qtbot.waitActive(board):
        board.show()
        board.activateWindow()
    assert board.focusWidget() is cards
    assert [card.text() for card in column(board, "money").cards.selectedItems()] != []
    board.done(0)


def test_a_board_of_hundreds_measures_the_cards_in_sight(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    enter(
        console,
        *(f"{number % 5 + 1}: Te veel formulieren, zei {number} #g" for number in range(90)),
    )
    measured: set[int] = set()
    measure = CardDelegate.sizeHint

    def counted(delegate: CardDelegate, option, index) -> QSize:  # type: ignore[no-untyped-def]
        measured.add(index.row())
        return measure(delegate, option, index)

    monkeypatch.setattr(CardDelegate, "sizeHint", counted)
    item = console.session.item
    assert item is not None
    board = ThemeBoard(console, console.session, item, console.words)
    qtbot.addWidget(board)
    with qtbot.waitActive(board):
        board.show()
    assert 0 < len(measured) < 90
    cards = column(board, "money").cards
    cards.go_to(cards.ids()[-1])
    assert cards.viewport().rect().contains(cards.visualItemRect(cards.item(89)).center())
    board.done(0)


def test_columns_that_change_places_are_walked_as_they_stand(board: ThemeBoard) -> None:
    before = {id(held) for held in board.columns}
    for _ in range(4):
        press(Qt.Key.Key_Right, SHIFT)
    assert {id(held) for held in board.columns} == before
    stops = [stop for held in board.columns for stop in held.stops]
    walked: list[QWidget | None] = [stops[0]]
    stops[0].setFocus()
    for _ in stops[1:]:
        press(Qt.Key.Key_Tab)
        walked.append(board.focusWidget())
    assert walked == stops


def test_columns_out_of_sight_are_made_when_the_others_are_painted(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    made = made_board(console, qtbot, *LINES)
    in_sight, row = len(made.findChildren(ThemeColumn)), made.findChild(ColumnRow)
    inside = row and row.widget()
    assert inside is not None
    room = inside.minimumWidth()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: len(made.findChildren(ThemeColumn)) > in_sight)
    columns = made.findChildren(ThemeColumn)
    assert len(columns) == len(made.columns) == len(console.session.kit.themes) + 1
    # All that was in sight is still where it was: the room for the others was there.
    qtbot.waitUntil(lambda: inside.minimumSizeHint().width() == room)
    assert inside.minimumWidth() == room
    made.done(0)


def test_a_key_that_comes_before_a_column_is_made_finds_it(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    made = made_board(console, qtbot, *LINES)
    themes = len(console.session.kit.themes)
    assert len(made.findChildren(ThemeColumn)) <= themes
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert len(made.findChildren(ThemeColumn)) == themes + 1
    made.done(0)
