"""A pasted block opens a list of what it becomes; nothing is stored before it is confirmed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, NONE, enter, entries
from tests.ui.console.pasted_list import drawn, hit, listed_as, store
from tests.ui.console.pasting import (
    key,
    on_list,
    paste,
    paste_one,
    texts,
)
from tests.ui.heard import Heard


def test_the_list_shows_what_each_row_becomes(console: ConsoleWindow) -> None:
    rows = listed_as(
        console, "• 2: Te duur #g\n- 2x gezegd #plein\n? Wie betaalt\n99: nee\n// stil\n3:"
    )
    assert [(row.table, row.words, row.state) for row in rows] == [
        ("Tafel 2", "Te duur", "along"),
        ("Tafel 2", "2x gezegd #plein", "along"),
        ("Tafel 2", "Wie betaalt", "along"),
        ("Tafel 99", "99: nee", "refused"),
        ("Tafel 99", "// stil", "refused"),
        ("Tafel 3", "3:", "along"),
    ]
    labels = [[text for _role, text in row.labels] for row in rows]
    assert labels[0] == ["G · Geld en financiering"]
    assert "#plein" in labels[1][0]
    assert rows[1].labels[0][0] == "chip:unsure"
    assert labels[2]
    assert "99" in labels[3][0]
    assert entries(console) == []


def test_one_confirmation_stores_all_and_one_undo_takes_all_back(console: ConsoleWindow) -> None:
    enter(console, "ervoor")
    paste(console, "• een\n• twee #g\n• drie")
    assert texts(console) == ["ervoor", "een", "twee", "drie"]
    key(console, Qt.Key.Key_Z, CONTROL)
    assert texts(console) == ["ervoor"]


def test_rows_are_left_out_with_space_and_taken_along_again(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
        assert [drawn(listed, at).state for at in range(3)] == ["out", "out", "along"]
        hit(listed, Qt.Key.Key_Space)
        store(listed)

    on_list(act)
    paste_one(console, "een\ntwee\ndrie")
    assert texts(console) == ["twee", "drie"]


def test_several_selected_rows_are_left_out_together(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
        hit(listed, Qt.Key.Key_Space)
        store(listed)

    on_list(act)
    paste_one(console, "een\ntwee\ndrie")
    assert texts(console) == ["drie"]


def test_a_row_is_left_out_by_its_tick(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        place = listed.view.visualRect(listed.model.index(1, 0))
        tick = QPoint(place.left() + 15, place.center().y())
        QTest.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, NONE, tick)
        store(listed)

    on_list(act)
    paste_one(console, "een\ntwee\ndrie")
    assert texts(console) == ["een", "drie"]


@pytest.mark.parametrize("opens", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_row_is_changed_in_place(console: ConsoleWindow, opens: Qt.Key) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_Down, opens)
        editor = listed.view.viewport().findChild(QLineEdit)
        assert editor is not None
        assert editor.accessibleName()
        type_text(editor, " #g")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert drawn(listed, 1).words == "twee"
        store(listed)

    on_list(act)
    paste_one(console, "een\n- twee\ndrie")
    assert [(entry.text, entry.themes) for entry in entries(console)] == [
        ("een", ()),
        ("twee", ("money",)),
        ("drie", ()),
    ]


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("Huisarts\twachttijd is lang", "Huisarts | wachttijd is lang"),
        ("1\tHuisarts\twachttijd is lang", "Huisarts | wachttijd is lang"),
        ("docent\tde kinderen eten niet", "docent | de kinderen eten niet"),
        ("de kinderen eten niet\tdocent", "de kinderen eten niet | docent"),
        ("te duur\t// alleen voor ons", "te duur | // alleen voor ons"),
    ],
)
def test_a_row_that_is_changed_keeps_its_cells_apart(
    console: ConsoleWindow, row: str, kept: str
) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_F2)
        editor = listed.view.viewport().findChild(QLineEdit)
        assert editor is not None
        type_text(editor, "!")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()
        store(listed)

    on_list(act)
    table = "2\t" if row[0].isdecimal() else ""
    paste_one(console, f"{row}\n{table}Bewoner\tiets anders")
    assert texts(console)[0] == f"{kept}!"


def test_tab_keeps_a_changed_row_and_opens_no_other(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_F2)
        editor = listed.view.viewport().findChild(QLineEdit)
        assert editor is not None
        type_text(editor, " en meer")
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        QApplication.processEvents()
        assert [drawn(listed, at).words for at in (0, 1)] == ["een en meer", "twee"]
        editors = listed.view.viewport().findChildren(QLineEdit)
        assert not any(one.isVisible() for one in editors)
        store(listed)

    on_list(act)
    paste_one(console, "een\ntwee")
    assert texts(console) == ["een en meer", "twee"]


def test_a_row_that_is_being_changed_is_stored_as_it_is_now(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_F2)
        editor = listed.view.viewport().findChild(QLineEdit)
        assert editor is not None
        type_text(editor, " en meer")
        QTest.keyClick(editor, Qt.Key.Key_Return, CONTROL)

    on_list(act)
    paste_one(console, "een\ntwee")
    assert texts(console) == ["een en meer", "twee"]


def test_a_row_that_was_refused_stays_with_its_reason_and_is_mended(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_F3)
        assert listed.view.currentIndex().row() == 1
        assert "99" in listed._reason.text()
        hit(listed, Qt.Key.Key_F2)
        editor = listed.view.viewport().findChild(QLineEdit)
        assert editor is not None
        editor.selectAll()
        type_text(editor, "3: twee")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert listed._reason.text() == ""
        store(listed)

    on_list(act)
    paste_one(console, "een\n99: twee\ndrie")
    assert [(entry.table, entry.text) for entry in entries(console)] == [
        (0, "een"),
        (3, "twee"),
        (3, "drie"),
    ]


def test_a_refused_line_of_a_pasted_block_loses_nothing(console: ConsoleWindow) -> None:
    paste(console, "een\n99: nee\ndrie")
    assert texts(console) == ["een", "drie"]
    assert console.work.capture.field.text() == "99: nee"


def test_columns_are_told_and_a_heading_is_one_choice(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        assert listed.columns.heading.isChecked()
        assert listed.columns.table.currentIndex() == 1
        listed.columns.heading.click()
        assert drawn(listed, 0).words == "Antwoord"
        listed.columns.heading.click()
        listed.columns.answer.setCurrentIndex(3)
        listed.columns.answer.activated.emit(3)
        store(listed)

    on_list(act)
    paste_one(console, "Tafel\tAntwoord\tNaam\n1\tTe duur\tJan\n2\tTe ver\tPiet")
    assert [(entry.table, entry.text) for entry in entries(console)] == [(1, "Jan"), (2, "Piet")]


def test_space_on_the_heading_takes_it_along(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_Up, Qt.Key.Key_Space)
        assert not listed.columns.heading.isChecked()
        store(listed)

    on_list(act)
    paste_one(console, "Antwoorden\neen")
    assert texts(console) == ["Antwoorden", "een"]


def test_the_list_says_what_it_holds_and_why_a_changed_row_is_refused(
    console: ConsoleWindow, heard: Heard
) -> None:
    told: list[list[tuple[str, bool]]] = []

    def wait(listed: PastedListDialog) -> None:
        QApplication.processEvents()
        while listed.rows.read < listed.rows.total:
            QApplication.processEvents()
        told.append(heard.now())

    def act(listed: PastedListDialog) -> None:
        wait(listed)
        for typed in ("9: te hoog", "2: weer goed"):
            hit(listed, Qt.Key.Key_F2, Qt.Key.Key_Home)
            editor = listed.focusWidget()
            assert isinstance(editor, QLineEdit)
            editor.setText(typed)
            hit(listed, Qt.Key.Key_Return)
            wait(listed)

    heard.now()
    listed_as(console, "een\ntwee", act)
    assert told[0] == [("Er komen 2 regels bij ‘Waar loop je op vast?’.", False)]
    (refused, urgent), (mended, _) = told[1][-1], told[2][-1]
    assert "9" in refused
    assert urgent
    assert mended == "Er komen 2 regels bij ‘Waar loop je op vast?’."


def test_the_list_says_how_many_cells_of_other_columns_stay_behind(
    console: ConsoleWindow, heard: Heard
) -> None:
    said: list[bool] = []

    def listen(listed: PastedListDialog) -> None:
        QApplication.processEvents()
        while listed.rows.read < listed.rows.total:
            QApplication.processEvents()
        said.append(
            console.words("console.pasted.cells", n=2, columns="Door")
            in " ".join(heard.sentences())
        )

    def act(listed: PastedListDialog) -> None:
        listen(listed)
        listed.columns.answer.setCurrentIndex(0)
        listed.columns.answer.activated.emit(0)
        listen(listed)

    listed_as(console, "Tafel\tAntwoord\tDoor\n1\tTe duur\tJan\n2\tTe ver\tPiet", act)
    assert said == [True, False]
