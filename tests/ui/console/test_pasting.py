"""Whole files pasted into the field: nothing stands still, nothing is lost, nothing is glued."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QClipboard, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.entry import Step
from cwb_workshop.demo.typist import type_text
from cwb_workshop.session.memory_store import Rehearsal
from cwb_workshop.session.wall_renderer import WallRenderer
from cwb_workshop.ui.console.capture import pasting
from cwb_workshop.ui.console.commands.pastes import PasteCommands
from cwb_workshop.ui.console.entries.entry_model import EntryModel
from cwb_workshop.ui.console.paste_bar import PasteBar
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.test_keys import CONTROL, NONE, enter, entries
from tests.ui.open_dialogs import while_open

MANY = 2_000


def some(number: int, word: str = "regel") -> str:
    return "\n".join(f"{at % 5 + 1}: {word} {at}" for at in range(number))


def paste(console: ConsoleWindow, text: str) -> None:
    """Press Ctrl+V, and Enter at the question whether it should."""
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    QApplication.clipboard().setText(text)
    console.work.capture.field.setFocus()
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_V, CONTROL)
    # Where there is a desktop, the window is the active one again by itself.
    console.activateWindow()
    console.work.capture.field.setFocus()
    while QApplication.focusWidget() is not console.work.capture.field:
        QApplication.processEvents()
    while text.count("\n") < 100 and of(console).pasting.progress is not None:
        QApplication.processEvents()


def paste_one(console: ConsoleWindow, text: str) -> None:
    """Press Ctrl+V where nothing is asked."""
    QApplication.clipboard().setText(text)
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_V, CONTROL)


def key(console: ConsoleWindow, pressed: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(console.work.capture.field, pressed, held)


def of(console: ConsoleWindow) -> PasteCommands:
    return console.commands.pastes


def bar(console: ConsoleWindow) -> PasteBar:
    return console.status.paste


def texts(console: ConsoleWindow) -> list[str]:
    return [entry.text for entry in entries(console)]


def through(console: ConsoleWindow, qtbot: QtBot) -> None:
    """Wait until nothing is on its way any more."""
    qtbot.waitUntil(lambda: of(console).pasting.progress is None, timeout=30_000)
    QApplication.processEvents()


def press(console: ConsoleWindow, button: str) -> None:
    found = bar(console)._buttons[button]
    assert found.isVisible()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def said(console: ConsoleWindow) -> str:
    return console.work.capture._message.text()


def in_the_middle(console: ConsoleWindow) -> None:
    """Paste so much that it is under way when the keys come back."""
    paste(console, some(MANY))
    progress = of(console).pasting.progress
    assert progress is not None
    assert 0 < progress.done < MANY


def test_thousands_of_lines_are_all_there_in_their_order(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    assert bar(console).isVisible()
    assert f"van {MANY} regels" in bar(console)._told.text()
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]
    assert [entry.number for entry in entries(console)] == list(range(1, MANY + 1))
    assert entries(console)[-1].label == f"O{MANY}"
    assert console.work.model.rowCount() == MANY
    assert console.work.lines.at_end()
    assert not bar(console).isVisible()
    assert f"{MANY} geplakte regels" in console.status._announced.text()


@pytest.mark.slow
@pytest.mark.parametrize("text", [some(20_000), some(2_200, "z" * 480)], ids=["lines", "megabyte"])
def test_a_whole_file_is_pasted_while_somebody_types(
    console: ConsoleWindow, qtbot: QtBot, text: str
) -> None:
    paste(console, text)
    typed = turns = 0
    while of(console).pasting.progress is not None:
        turns += 1
        if turns % 5 == 1:
            typed += 1
            enter(console, f"getypt {typed}")
        QApplication.processEvents()
    through(console, qtbot)
    number = len(text.splitlines())
    assert typed >= 1
    assert len(entries(console)) == number + typed
    assert sum(entry.text.startswith("getypt") for entry in entries(console)) == typed
    assert len({entry.label for entry in entries(console)}) == number + typed


def test_one_undo_takes_all_of_it_back_and_one_redo_puts_it_there_again(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    enter(console, "ervoor")
    paste(console, some(MANY))
    through(console, qtbot)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == ["ervoor"]
    assert console.work.model.rowCount() == 1
    key(console, Qt.Key.Key_Y, CONTROL)
    through(console, qtbot)
    assert texts(console) == ["ervoor", *(f"regel {at}" for at in range(MANY))]
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    key(console, Qt.Key.Key_Z, CONTROL)
    assert texts(console) == []


def test_esc_stops_it_what_is_in_stays_and_the_rest_waits(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    there = len(entries(console))
    QTest.qWait(50)
    assert len(entries(console)) == there
    assert 0 < there < MANY
    assert f"{MANY - there} geplakte regels wachten" in bar(console)._told.text()
    press(console, "go_on")
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]


def test_after_a_stop_too_one_undo_takes_back_all_that_is_in(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []
    assert not bar(console).isVisible()


def test_after_going_on_one_undo_takes_back_both_parts(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    press(console, "go_on")
    through(console, qtbot)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []


def test_the_rest_is_left_out_only_after_a_yes(console: ConsoleWindow) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    press(console, "leave_rest")
    assert bar(console).isVisible()
    while_open(lambda dialog: dialog._take("leave"))
    press(console, "leave_rest")
    assert not bar(console).isVisible()
    assert of(console).pasting.stopped == []


def test_undo_while_it_is_under_way_takes_it_back(console: ConsoleWindow, qtbot: QtBot) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []
    assert of(console).pasting.stopped == []


def test_who_types_meanwhile_takes_back_the_typed_line_first(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    enter(console, "getypt")
    assert "getypt" in texts(console)
    key(console, Qt.Key.Key_Z, CONTROL)
    assert "getypt" not in texts(console)
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []


def test_the_table_that_is_chosen_meanwhile_stays_and_so_do_those_of_the_paste(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    paste(console, "\n".join(["2: eerste", *(f"volgende {at}" for at in range(MANY))]))
    key(console, Qt.Key.Key_4, CONTROL)
    enter(console, "getypt")
    through(console, qtbot)
    tables = {entry.table for entry in entries(console) if entry.text != "getypt"}
    assert tables == {2}
    assert [entry.table for entry in entries(console) if entry.text == "getypt"] == [4]
    assert console.session.table == 4


def test_the_table_of_the_last_pasted_line_counts_for_what_is_typed_next(
    console: ConsoleWindow,
) -> None:
    paste(console, "2: een\n3: twee")
    enter(console, "drie")
    assert [entry.table for entry in entries(console)] == [2, 3, 3]


def test_opening_another_item_meanwhile_the_lines_go_where_they_were_pasted(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    console.session.open_item("question_1")
    enter(console, "een antwoord")
    through(console, qtbot)
    held = [entry.item for entry in entries(console) if entry.text.startswith("regel")]
    assert held == ["obstacles"] * MANY
    assert console.session.item is not None
    assert console.session.item.id == "question_1"
    assert console.work.model.rowCount() == 1


def test_two_pastes_come_one_after_another_and_go_one_after_another(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    paste(console, some(300, "daarna"))
    progress = of(console).pasting.progress
    assert progress is not None
    assert progress.behind == 1
    through(console, qtbot)
    first = [f"regel {at}" for at in range(MANY)]
    assert texts(console) == [*first, *(f"daarna {at}" for at in range(300))]
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == first


def test_undo_while_a_second_paste_waits_drops_that_one(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    paste(console, some(300, "daarna"))
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]


def test_refused_lines_are_kept_whole_and_mended_one_by_one(console: ConsoleWindow) -> None:
    long = "woord " * 100
    paste(console, f"een\n=O99\ntwee\n{long}\n9: te hoog\ndrie")
    assert texts(console) == ["een", "twee", "drie"]
    assert "3 geplakte regels konden er niet bij: nummer 2, 4, 5" in bar(console)._told.text()
    field = console.work.capture.field
    assert field.text() == "=O99"
    assert "regel 2" in said(console).lower()
    assert "O99" in said(console)
    field.setText("vier")
    key(console, Qt.Key.Key_Return)
    assert field.text() == long.strip()
    assert "599" in said(console)
    field.setText("vijf")
    key(console, Qt.Key.Key_Return)
    assert field.text() == "9: te hoog"
    key(console, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert [line.text for line in of(console).refused.lines] == ["9: te hoog"]
    press(console, "mend")
    field.setText("zes")
    key(console, Qt.Key.Key_Return)
    assert texts(console) == ["een", "twee", "drie", "vier", "vijf", "zes"]
    assert not bar(console).isVisible()
    assert console.session.draft("refused") == ""


def test_a_refused_line_that_is_half_mended_is_kept_as_it_is_now(console: ConsoleWindow) -> None:
    paste(console, "een\n9: te hoog")
    field = console.work.capture.field
    type_text(field, " erbij")
    key(console, Qt.Key.Key_Escape)
    assert [line.text for line in of(console).refused.lines] == ["9: te hoog erbij"]


def test_a_field_that_was_emptied_by_hand_mends_nothing(console: ConsoleWindow) -> None:
    paste(console, "een\n=O99")
    field = console.work.capture.field
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    enter(console, "iets anders")
    assert [line.text for line in of(console).refused.lines] == ["=O99"]


def test_what_stands_in_the_field_is_left_alone(console: ConsoleWindow) -> None:
    field = console.work.capture.field
    type_text(field, "half een zi")
    paste(console, "een\n=O99\ntwee")
    assert field.text() == "half een zi"
    assert texts(console) == ["een", "twee"]
    press(console, "mend")
    assert field.text() == "half een zi"
    type_text(field, "n")
    key(console, Qt.Key.Key_Return)
    assert "half een zin" in texts(console)
    press(console, "mend")
    assert field.text() == "=O99"


def test_refused_lines_can_be_copied_and_left_out(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "half")
    paste(console, "een\n=O98\n=O99")
    press(console, "copy")
    assert QApplication.clipboard().text() == "=O98\n=O99"
    while_open(lambda dialog: dialog._take("leave"))
    press(console, "leave_out")
    assert of(console).refused.lines == ()
    assert not bar(console).isVisible()


def test_undo_takes_back_what_was_taken_and_keeps_what_was_refused(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "half")
    paste(console, "een\n=O99\ntwee")
    console.work.capture.field.clear()
    key(console, Qt.Key.Key_Z, CONTROL)
    assert texts(console) == []
    assert [line.text for line in of(console).refused.lines] == ["=O99"]


def test_who_pastes_something_else_than_lines_is_stopped_and_nothing_is_lost(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    type_text(console.work.capture.field, "half")
    paste(console, "\n".join(f"=O{at + 1}" for at in range(3_000)))
    through(console, qtbot)
    kept = [line.text for line in of(console).refused.lines]
    waiting = of(console).pasting.stopped
    assert len(kept) >= 1_000
    assert [*kept, *waiting[0].lines[waiting[0].read :]] == [f"=O{at + 1}" for at in range(3_000)]


@pytest.mark.parametrize("length", [501, 29_999])
def test_a_line_that_is_too_long_stands_whole_in_the_field(
    console: ConsoleWindow, length: int
) -> None:
    paste_one(console, "z" * length)
    assert console.work.capture.field.text() == "z" * length
    key(console, Qt.Key.Key_Return)
    assert str(length) in said(console)
    assert console.work.capture.field.text() == "z" * length
    assert entries(console) == []


def test_a_line_far_too_long_is_told_with_its_length_and_kept_whole(
    console: ConsoleWindow,
) -> None:
    text = "woorden en " * 4_462
    paste_one(console, text)
    assert "49081" in said(console)
    assert console.work.capture.field.text() == ""
    assert [line.text for line in of(console).refused.lines] == [text.strip()]
    press(console, "mend")
    assert "49081" in said(console)
    press(console, "copy")
    assert QApplication.clipboard().text() == text.strip()


@pytest.mark.parametrize("text", ["regel\n" * 50_001, "z" * 5_000_001])
def test_more_than_can_be_pasted_is_told_and_nothing_of_it_is_taken(
    console: ConsoleWindow, text: str
) -> None:
    paste_one(console, text)
    assert "te veel" in said(console)
    assert entries(console) == []
    assert of(console).refused.lines == ()


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("een\r\ntwee\r\n", ["een", "twee"]),
        ("een\u2028twee", ["een", "twee"]),
        ("een\x00\ntwee\x00drie\n", ["een", "tweedrie"]),
        ("een\t#g\ntwee\tdrie", ["een", "twee drie"]),
        ("\n\neen\n\n\ntwee\n\n", ["een", "twee"]),
        ("een\n\x07\ntwee", ["een", "twee"]),
    ],
)
def test_whatever_ends_a_line_makes_lines(
    console: ConsoleWindow, text: str, there: list[str]
) -> None:
    paste(console, text)
    assert texts(console) == there


@pytest.mark.parametrize("text", ["", "\n", "\n\n \t\r\n\n"])
def test_only_empty_lines_ask_and_make_nothing(console: ConsoleWindow, text: str) -> None:
    paste_one(console, text)
    assert entries(console) == []
    assert console.work.capture.field.text() == ""


def test_one_line_with_a_break_behind_it_is_text_in_the_field(console: ConsoleWindow) -> None:
    paste_one(console, "een regel\r\n")
    assert console.work.capture.field.text() == "een regel"


def test_before_an_item_is_open_nothing_is_taken_and_the_reason_told(consoles: Consoles) -> None:
    console = consoles(None)
    paste(console, "een\ntwee")
    assert entries(console) == []
    assert said(console)
    assert of(console).pasting.stopped == []


def test_of_an_evening_that_can_only_be_read_nothing_is_taken(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Rehearsal, "read_only", False)
    console = consoles()
    monkeypatch.setattr(Rehearsal, "read_only", True)
    paste(console, "een\ntwee")
    assert entries(console) == []
    assert said(console)


def test_in_an_item_that_asks_nothing_lines_are_kept_as_typed_ones_are(consoles: Consoles) -> None:
    console = consoles("break")
    paste(console, "een\ntwee")
    assert [(entry.item, entry.text) for entry in entries(console)] == [
        ("break", "een"),
        ("break", "twee"),
    ]


def test_the_room_sees_a_few_pasted_lines_at_once_but_no_whole_file(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    session = console.session
    session.do(editing_steps.set_fact(session.record, "obstacles", "auto_show", True))
    paste(console, "een\ntwee")
    assert all(entry.shown for entry in entries(console))
    paste(console, some(101))
    through(console, qtbot)
    assert sum(entry.shown for entry in entries(console)) == 2
    assert "F5" in console.status._announced.text()


def drop(console: ConsoleWindow, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )
    console.work.capture.field.dropEvent(event)


def middle_click(console: ConsoleWindow, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paste what is selected elsewhere, which the platform of the tests does not have."""
    data = QMimeData()
    data.setText(text)

    class Selection:
        def supportsSelection(self) -> bool:
            return True

        def mimeData(self, mode: QClipboard.Mode) -> QMimeData:
            assert mode == QClipboard.Mode.Selection
            return data

    monkeypatch.setattr("PySide6.QtGui.QGuiApplication.clipboard", Selection)
    QTest.mouseClick(console.work.capture.field, Qt.MouseButton.MiddleButton)


def test_what_is_dropped_in_is_taken_like_what_is_pasted(console: ConsoleWindow) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    drop(console, "een\ntwee\n")
    assert texts(console) == ["een", "twee"]


def test_the_middle_button_takes_what_is_selected_elsewhere(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    middle_click(console, "een\ntwee\n", monkeypatch)
    assert texts(console) == ["een", "twee"]
    middle_click(console, "z" * 40_000, monkeypatch)
    assert [len(line.text) for line in of(console).refused.lines] == [40_000]


def test_leaving_in_the_middle_the_rest_waits_until_the_session_is_open_again(
    consoles: Consoles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = consoles()
    in_the_middle(first)
    first.leave()
    monkeypatch.setattr(first, "leave", lambda: None)
    there = len(entries(first))
    QTest.qWait(50)
    assert len(entries(first)) == there
    again = consoles(session=first.session)
    assert f"{MANY - there} geplakte regels wachten" in bar(again)._told.text()
    press(again, "go_on")
    through(again, qtbot)
    assert texts(again) == [f"regel {at}" for at in range(MANY)]
    key(again, Qt.Key.Key_Z, CONTROL)
    through(again, qtbot)
    assert texts(again) == []


def test_refused_lines_are_there_again_when_the_console_opens(consoles: Consoles) -> None:
    first = consoles()
    paste(first, "een\n=O98\n=O99")
    assert first.work.capture.field.text() == "=O98"
    again = consoles(session=first.session)
    assert again.work.capture.field.text() == "=O98"
    again.work.capture.field.setText("twee")
    key(again, Qt.Key.Key_Return)
    assert again.work.capture.field.text() == "=O99"


def test_a_screen_reader_is_told_how_far_it_is(
    console: ConsoleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(PasteBar, "tell", lambda _bar, text: told.append(text))
    in_the_middle(console)
    assert bar(console).accessibleName() == bar(console)._told.text()
    assert bar(console)._bar.accessibleName()
    through(console, qtbot)
    assert 3 <= len(told) <= 6
    assert told[-1].startswith(f"{MANY} geplakte regels")


def test_a_fault_in_the_middle_leaves_the_rest_waiting(
    console: ConsoleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_middle(console)
    monkeypatch.setattr("cwb_workshop.ui.console.capture.pasting.take_pasted", _fail)
    with qtbot.captureExceptions() as faults:
        through(console, qtbot)
    assert len(faults) == 1
    monkeypatch.undo()
    press(console, "go_on")
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]


def _fail(*_: object) -> None:
    raise ZeroDivisionError


class Work:
    """Counts what is made and looked at, instead of how long it takes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times: dict[str, int] = {}
        for owner, name in (
            (WallRenderer, "picture"),
            (WallRenderer, "builds"),
            (EntryModel, "show"),
        ):
            self._count(monkeypatch, owner, name)

    def _count(self, monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> None:
        real: Callable[..., object] = getattr(owner, name)

        def counted(*values: object, **named: object) -> object:
            self.times[name] = self.times.get(name, 0) + 1
            return real(*values, **named)

        monkeypatch.setattr(owner, name, counted)


def measured(
    console: ConsoleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, number: int
) -> tuple[dict[str, int], Sequence[Step]]:
    # Looks come by time; here none comes but the last.
    monkeypatch.setattr(pasting, "_PAUSE", 3600.0)
    work = Work(monkeypatch)
    paste(console, some(number))
    through(console, qtbot)
    return dict(work.times), [row.step for row in console.session.journal if row.step.undoable]


def test_pictures_and_lists_are_made_as_often_for_thousands_as_for_a_few(
    consoles: Consoles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, _ = measured(consoles(), qtbot, monkeypatch, 200)
    many, steps = measured(consoles(), qtbot, monkeypatch, MANY)
    assert many == few
    assert len(steps) <= MANY / pasting._FEW + 1
