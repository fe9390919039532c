"""Votes, statements and columns as a scribe types them: numbers and Enter, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.demo.typist import type_text
from cwb_workshop.exercises.scale import next_statement
from cwb_workshop.exercises.scale.scored import scores
from cwb_workshop.ui.console.forms.grid_panel import GridPanel
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import SHIFT, enter, key
from tests.ui.heard import Heard
from tests.ui.open_dialogs import while_open
from tests.workshop import kit

EIGHT = ("4 9 7 2 0 d1",) + ("9 8 4 1 0",) * 7


def press(console: ConsoleWindow, *lines: str) -> None:
    field = console.work.capture.field
    for line in lines:
        type_text(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)


def backspace(console: ConsoleWindow, times: int = 1) -> None:
    for _time in range(times):
        QTest.keyClick(console.work.capture.field, Qt.Key.Key_Backspace)


def asked(console: ConsoleWindow) -> str | None:
    session = console.session
    return next_statement(session.record, kit().items["principles_scale"], kit())


def counted(console: ConsoleWindow) -> dict[str, tuple[int, ...]]:
    held = scores(console.session.record, kit())
    return {name: scored.counts for name, scored in held.items()}


def test_eight_statements_cost_their_numbers_and_enter(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    press(console, *EIGHT)
    assert list(counted(console)) == list(kit().principles)
    assert scores(console.session.record, kit())["p1"].dont_know == 1
    assert asked(console) is None
    assert console.work.capture.field.hasFocus()


def test_a_whole_dot_vote_costs_its_numbers_and_enter(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    press(console, "8 11 14 9 4 10 9 3")
    (entry,) = console.session.record.active_entries("dots")
    assert entry.fields["counts"] == [8, 11, 14, 9, 4, 10, 9, 3]


def test_the_console_says_which_statement_is_asked(consoles: Consoles) -> None:
    console = consoles("principles_scale", language="en")
    press(console, EIGHT[0])
    statement = kit().texts["en"].principles["p2"].statement
    shown = [label.text() for label in console.work.form.findChildren(Label)]
    assert any(statement in text for text in shown)


def test_a_score_is_for_the_statement_on_the_wall(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    session = console.session
    at = [build.id for build in session.builds].index("p3")
    session.go_to(at, 0)
    press(console, "4 9 7 2 0", "9 8 4 1 0")
    assert list(counted(console)) == ["p3", "p4"]
    session.go_to(at - 1, 0)
    press(console, "0 0 0 0 9")
    assert sorted(counted(console)) == ["p2", "p3", "p4"]


def test_backspace_in_an_empty_field_brings_the_last_scores_back(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    press(console, *EIGHT[:2])
    backspace(console)
    assert console.work.capture.field.text() == "9 8 4 1 0"
    assert asked(console) == "p2"
    backspace(console, len("9 8 4 1 0"))
    press(console, "1 1 1 1 1")
    assert counted(console) == {"p1": (4, 9, 7, 2, 0), "p2": (1, 1, 1, 1, 1)}
    assert asked(console) == "p3"


def test_backspace_once_too_often_stays_with_the_statement_that_is_asked(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = consoles("principles_scale")
    field, now = console.work.capture.field, [0.0]
    monkeypatch.setattr(field, "_clock", lambda: now[0])
    press(console, *EIGHT[:2])
    type_text(field, "5 5")
    for _time in range(12):
        now[0] += 0.3
        backspace(console)
    assert (field.text(), asked(console)) == ("", "p3")
    now[0] += 2
    backspace(console)
    assert (field.text(), asked(console)) == ("9 8 4 1 0", "p2")
    told = [text for _role, text in console.work.capture._chips._shown]
    assert any("P2" in text for text in told), "it is told what Enter would replace"


def test_backspace_goes_back_further_than_one_statement(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    press(console, *EIGHT[:3])
    backspace(console)
    console.work.capture.field.clear()
    backspace(console)
    assert asked(console) == "p2"


def test_more_hands_than_people_are_pointed_out_and_kept(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    press(console, "9 9 9 9 0")
    assert counted(console)["p1"] == (9, 9, 9, 9, 0)
    definition = console.session.exercises.definition("scale")
    plan = console.session.record.plan["principles_scale"]
    (problem,) = definition.problems(console.session.record, plan, console.session.kit)
    assert problem.values["n"] == 36


def test_four_numbers_stay_in_the_field_with_the_reason(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    press(console, "4 9 7 2")
    assert counted(console) == {}
    assert console.work.capture.field.text() == "4 9 7 2"


def test_tables_give_one_score_with_their_reason(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    console.work.form.filled_in.emit("principles_scale", "mode", "table_consensus")
    press(console, "1: 4 het loopt al", "2: 3", "3: 3", "4: 5", "2: 2 toch minder")
    assert counted(console) == {"p1": (0, 1, 1, 1, 1)}
    press(console, "5: 1")
    assert counted(console)["p1"] == (1, 1, 1, 1, 1)
    assert asked(console) == "p2"
    texts = {entry.table: entry.text for entry in console.session.record.active_entries("scores")}
    assert texts == {1: "het loopt al", 2: "toch minder", 3: "", 4: "", 5: ""}


def test_a_table_gives_no_six(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    console.work.form.filled_in.emit("principles_scale", "mode", "table_consensus")
    press(console, "1: 6")
    assert counted(console) == {}
    assert console.work.capture.field.text() == "1: 6"


def test_a_sign_puts_an_answer_in_its_column(consoles: Consoles) -> None:
    console = consoles("case_cleveland")
    press(console, "wij hebben geen ziekenhuis ~2")
    (entry,) = console.session.record.active_entries("answer")
    assert (entry.fields["column"], entry.text) == ("different", "wij hebben geen ziekenhuis")


def test_tables_are_filled_in_the_grid_with_digits_and_arrows_alone(consoles: Consoles) -> None:
    console = consoles("principles_vote")

    refused: list[str] = []

    def fill() -> None:
        panel = QApplication.activeModalWidget()
        assert isinstance(panel, GridPanel)
        for table in range(2):
            for option in range(8):
                QTest.keyClicks(panel.focusWidget(), str(table + 1))
                assert panel.focusWidget() is panel.cells[table][option]
                QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Return)
        QTest.keyClicks(panel.focusWidget(), "x")
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Up)
        refused.append(panel.cells[2][0].text())

    def fill_and_close() -> None:
        try:
            fill()
        finally:
            panel = QApplication.activeModalWidget()
            assert isinstance(panel, GridPanel)
            panel.done(0)

    QTimer.singleShot(0, fill_and_close)
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_F4, SHIFT)
    assert refused == ["x"]
    (entry,) = console.session.record.active_entries("dots")
    assert entry.fields["counts"] == [3] * 8
    console.session.undo()
    assert not console.session.record.active_entries("dots")
    console.session.redo()
    (entry,) = console.session.record.active_entries("dots")
    assert entry.fields["counts"] == [3] * 8


def test_a_table_named_before_more_dots_is_no_hindrance(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    enter(console, "8 11 14 9 4 10 9 3", "3: 5 +2")
    (dots,) = console.session.record.active_entries("dots")
    assert dots.fields["counts"] == [8, 11, 14, 9, 6, 10, 9, 3]


def test_tables_agree_on_one_score_each_in_the_grid(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    console.work.form.filled_in.emit("principles_scale", "mode", "table_consensus")

    def fill(panel: GridPanel) -> None:
        for score, (cell,) in zip((4, 3, 5), panel.cells, strict=False):
            type_text(cell, str(score))
            QTest.keyClick(cell, Qt.Key.Key_Return)
        panel.done(0)

    while_open(fill, GridPanel)
    key(console, Qt.Key.Key_F4, SHIFT)
    scored = console.session.record.active_entries("scores")
    assert [(entry.table, entry.fields["score"]) for entry in scored] == [(1, 4), (2, 3), (3, 5)]


def test_every_score_can_be_read_in_the_list(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    press(console, "4 9 7 2 0 d1")
    console.work.form.filled_in.emit("principles_scale", "mode", "table_consensus")
    press(console, "1: 4 het loopt al", "2: 3")
    model = console.work.model
    rows = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert rows[0].startswith("P1  4  9  7  2  0  d1")
    assert rows[1].startswith("het loopt al, P2 4")
    assert rows[2].startswith("P2  3")


def test_why_a_cell_of_the_grid_is_not_taken_is_said_once(consoles: Consoles, heard: Heard) -> None:
    console = consoles("principles_vote")
    told: list[tuple[str, bool]] = []

    def fill(panel: GridPanel) -> None:
        heard.now()
        panel.cells[0][0].setText("")
        type_text(panel.cells[0][0], "veel")
        QTest.keyClick(panel.cells[0][0], Qt.Key.Key_Return)
        told.extend(heard.now())
        panel.done(0)

    while_open(fill, GridPanel)
    console.run("grid")
    ((sentence, urgent),) = told
    assert urgent
    assert "veel" in sentence
