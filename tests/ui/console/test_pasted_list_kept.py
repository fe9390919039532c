"""A list of pasted rows is never lost, stays quick, and can be used and heard by everybody."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import entries
from tests.ui.console.pasted_list import drawn, hit, listed_as, store
from tests.ui.console.pasting import (
    bar,
    confirm,
    of,
    on_list,
    paste_one,
    press,
    some,
    texts,
)
from tests.ui.open_dialogs import while_open


def test_esc_stores_nothing_and_the_list_waits_as_it_was_left(consoles: Consoles) -> None:
    console = consoles()

    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_Space, Qt.Key.Key_Escape)
        assert not listed.isVisible()

    type_text(console.work.capture.field, "half een zi")
    on_list(act)
    paste_one(console, "een\ntwee\ndrie")
    assert entries(console) == []
    assert console.work.capture.field.text() == "half een zi"
    again = consoles(session=console.session)
    assert again.work.capture.field.text() == "half een zi"
    assert "3 rijen" in bar(again)._told.text()
    on_list(store)
    press(again, "open_list")
    assert texts(again) == ["twee", "drie"]
    assert not bar(again).isVisible()
    assert again.session.draft("pasted_lists") == ""


def test_a_list_that_waits_is_left_out_only_after_a_yes(console: ConsoleWindow) -> None:
    on_list(lambda listed: hit(listed, Qt.Key.Key_Escape))
    paste_one(console, "een\ntwee")
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    press(console, "drop_list")
    assert bar(console).isVisible()
    while_open(lambda dialog: dialog._take("leave"))
    press(console, "drop_list")
    assert not bar(console).isVisible()
    assert entries(console) == []


def test_esc_while_a_row_is_changed_leaves_the_list_open(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_F2)
        editor = listed.view.viewport().findChild(QLineEdit)
        assert editor is not None
        type_text(editor, " en meer")
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        QApplication.processEvents()
        assert listed.isVisible()
        assert drawn(listed, 0).words == "een"

    on_list(act)
    paste_one(console, "een\ntwee")


def test_letters_in_the_list_change_nothing(console: ConsoleWindow) -> None:
    rows = listed_as(console, "een\ntwee", lambda listed: type_text(listed.view, "abc x"))
    assert [row.words for row in rows] == ["een", "twee"]


def test_who_pastes_in_the_middle_of_a_line_keeps_that_line(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "half een zi")
    confirm()
    paste_one(console, "een\ntwee")
    assert console.work.capture.field.text() == "half een zi"
    assert texts(console) == ["een", "twee"]


def test_left_out_rows_keep_the_numbers_of_the_others(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        hit(listed, Qt.Key.Key_Space)
        store(listed)

    type_text(console.work.capture.field, "half")
    on_list(act)
    paste_one(console, "een\ntwee\n99: drie")
    assert [line.number for line in of(console).refused.lines] == [3]


def test_the_list_can_be_used_while_thousands_of_rows_are_read(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        assert listed.rows.read < listed.rows.total
        assert listed._bar.isVisible()
        hit(listed, Qt.Key.Key_Space)
        while listed.rows.read < listed.rows.total:
            QApplication.processEvents()
        assert not listed._bar.isVisible()
        assert "1999" in listed.add.text()
        assert len(listed.findChildren(QWidget)) < 60
        hit(listed, Qt.Key.Key_Escape)

    on_list(act)
    paste_one(console, some(2_000))
    assert entries(console) == []


def test_every_part_of_the_list_has_a_name(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        for widget in listed.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                text = getattr(widget, "text", str)()
                assert widget.accessibleName() or text, widget
        row = listed.model.index(1, 0)
        spoken = row.data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "Rij 2: Tafel 1, Te duur, G · Geld en financiering"
        assert listed.minimumSizeHint().width() <= 1093
        assert listed.height() <= 614

    on_list(act)
    paste_one(console, "Tafel\tAntwoord\n1\tTe duur #g\n99\tTe ver")


def test_tab_goes_from_the_rows_to_the_columns(console: ConsoleWindow) -> None:
    seen: list[object] = []

    def act(listed: PastedListDialog) -> None:
        assert listed.focusWidget() is listed.view
        for _ in range(3):
            hit(listed, Qt.Key.Key_Tab)
            seen.append(listed.focusWidget())
        seen[:] = [each in listed.columns.parts for each in seen]
        hit(listed, Qt.Key.Key_Tab)
        seen.append(listed.focusWidget() is listed.back)

    on_list(act)
    paste_one(console, "Tafel\tAntwoord\n1\tTe duur #g\n2\tTe ver")
    assert seen == [True] * 4


def test_in_the_anchor_map_the_list_shows_which_dash_is_a_leak(console: ConsoleWindow) -> None:
    session = console.session
    session.do(navigation_steps.switch_on(session.record, session.kit, "anchor_map"))
    session.open_item("anchor_map")
    some_rows = listed_as(console, "Bakker\n- Winst weg")
    every_row = listed_as(console, "- Bakker\n- School")
    assert [(row.words, len(row.labels)) for row in some_rows] == [("Bakker", 1), ("Winst weg", 1)]
    assert some_rows[0].labels != some_rows[1].labels
    assert [row.words for row in every_row] == ["Bakker", "School"]
    assert every_row[0].labels == some_rows[0].labels


def test_rows_of_a_list_that_waits_keep_the_table_that_they_were_shown_with(
    consoles: Consoles,
) -> None:
    console = consoles()
    console.work.capture.choose_table(3)
    shown = listed_as(console, "een\ntwee", lambda listed: hit(listed, Qt.Key.Key_Escape))
    assert [row.table for row in shown] == ["Tafel 3", "Tafel 3"]
    console.work.capture.choose_table(4)
    again = consoles(session=console.session)
    seen: list[str] = []

    def look_and_store(listed: PastedListDialog) -> None:
        while listed.rows.read < listed.rows.total:
            QApplication.processEvents()
        seen.extend(drawn(listed, at).table for at in range(2))
        store(listed)

    on_list(look_and_store)
    press(again, "open_list")
    assert seen == ["Tafel 3", "Tafel 3"]
    assert [entry.table for entry in entries(again)] == [3, 3]
    assert again.session.table == 4, "what is typed next is of the table chosen meanwhile"


BY_TABLE = "Tafel\tAntwoord\n\tvan de zaal\n1\teen\n2\ttwee\n\tdrie"


def test_a_row_without_a_table_is_of_the_one_above_and_says_so(console: ConsoleWindow) -> None:
    rows = listed_as(console, BY_TABLE)[1:]
    assert [row.table for row in rows] == ["Plenair", "Tafel 1", "Tafel 2", "Tafel 2"]
    told = console.words("console.pasted.of_above")
    says = [told in [text for _role, text in row.labels] for row in rows]
    assert says == [False, False, False, True]


def test_what_is_no_table_and_what_adds_up_the_others_says_so(console: ConsoleWindow) -> None:
    heard: list[str] = []

    def look(listed: PastedListDialog) -> None:
        heard.append(listed._counted.text())

    text = "Tafel\tAntwoord\n1\teen\nn/a\ttwee\nTafel\tAntwoord\n2\tdrie\nTotaal\t3"
    rows = listed_as(console, text)
    said = [[text for _role, text in row.labels] for row in rows]
    words = console.words
    heading, above = words("console.pasted.is_heading"), words("console.pasted.of_above")
    assert said[0] == said[3] == [heading]
    assert said[2] == [words("console.pasted.no_table", cell="n/a"), above]
    assert said[5] == [words("console.pasted.is_total")]
    assert (rows[2].words, rows[2].table) == ("twee", "Tafel 1")
    assert [rows[at].words for at in (3, 5)] == ["Tafel · Antwoord", "Totaal · 3"]
    on_list(look)
    press(console, "open_list")
    assert words("console.pasted.no_tables", n=1) in heard[0]


def test_leaving_a_row_out_changes_the_table_of_no_other(console: ConsoleWindow) -> None:
    def leave_out(listed: PastedListDialog) -> None:
        while listed.rows.read < listed.rows.total:
            QApplication.processEvents()
        listed.rows.turn([3])
        store(listed)

    on_list(leave_out)
    paste_one(console, BY_TABLE)
    told = [(entry.table, entry.text) for entry in entries(console)]
    assert told == [(0, "van de zaal"), (1, "een"), (2, "drie")]


def test_a_list_that_waits_names_its_item_and_is_stored_there(consoles: Consoles) -> None:
    console = consoles()
    on_list(lambda listed: hit(listed, Qt.Key.Key_Escape))
    paste_one(console, "3: te duur #g\nte ver")
    name = console.session.kit.item_text("obstacles", "nl").short
    assert name in bar(console)._told.text()
    console.session.open_item("checkin")
    again = consoles(session=console.session)
    assert name in bar(again)._told.text()
    assert any(name in point.told(of(again)._words()) for point in of(again).points())
    said: list[str] = []

    def act(listed: PastedListDialog) -> None:
        said.append(listed._counted.text())
        store(listed)

    on_list(act)
    press(again, "open_list")
    kept = again.session.record.active_entries(item="obstacles")
    assert [(one.table, one.text, one.themes) for one in kept] == [
        (3, "te duur", ("money",)),
        (3, "te ver", ()),
    ]
    assert not again.session.record.active_entries(item="checkin")
    assert name in said[0]
    assert name in again.status._announced.text()
