"""What stands under the field while a line is typed, and what Tab makes of it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.core.agenda.rounds import choose_mode
from cwb_workshop.core.capture import capture_steps
from cwb_workshop.core.capture.editing_steps import set_fact
from cwb_workshop.core.capture.line_parser import parse
from cwb_workshop.core.contract.line import Line
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import ALT, enter, entries, focused, key


def typed(console: ConsoleWindow, line: str) -> list[str]:
    """Type a line; return what stands under it."""
    field = console.work.capture.field
    field.clear()
    type_text(field, line)
    return chips(console)


def chips(console: ConsoleWindow) -> list[str]:
    return [text for _role, text in console.work.capture._chips._shown]


def test_what_is_taken_stands_there_and_the_words_that_stay(console: ConsoleWindow) -> None:
    assert typed(console, "Geen geld #g +2 !") == [
        "ook genoemd: 2",
        "uitgelicht",
        "G · Geld en financiering",
        "wordt: Geen geld",
    ]
    assert typed(console, "Geen geld") == []


def test_tab_takes_what_may_be_a_sign_one_after_the_other(console: ConsoleWindow) -> None:
    assert typed(console, "3, Geen geld #plein 2x")[:3] == [
        "Tab  3, → tafel 3?",
        "#plein → nieuw thema plein?",
        "2x → 1 keer extra?",
    ]
    for number in (2, 1, 0):
        key(console, Qt.Key.Key_Tab)
        assert sum("?" in chip for chip in chips(console)) == number
    assert console.work.capture.field.text() == "3, Geen geld #plein 2x"
    key(console, Qt.Key.Key_Return)
    (entry,) = entries(console)
    assert (entry.table, entry.text, entry.also) == (3, "Geen geld", 1)
    assert entry.themes == ("#plein",)


def test_without_anything_unsure_tab_moves_on(console: ConsoleWindow) -> None:
    typed(console, "Geen geld #g")
    key(console, Qt.Key.Key_Tab)
    assert focused() is not console.work.capture.field


def test_what_was_taken_is_text_again_when_it_is_typed_anew(console: ConsoleWindow) -> None:
    typed(console, "Geen geld 2x")
    key(console, Qt.Key.Key_Tab)
    assert not any("?" in chip for chip in chips(console))
    assert any("2x" in chip for chip in typed(console, "Geen tijd 2x"))


def test_nobody_presses_tab_and_it_is_text(console: ConsoleWindow) -> None:
    enter(console, "3, Geen geld #plein 2x")
    (entry,) = entries(console)
    assert (entry.table, entry.text, entry.themes) == (0, "3, Geen geld #plein 2x", ())


@pytest.mark.parametrize(
    ("item", "line", "told"),
    [
        ("case_preston", "Wij hebben dat ook ~2", "Hier anders"),
        ("break", "Er is te weinig koffie", "opmerking: in het verslag, niet op het zaalscherm"),
        ("question_1", "Geef ons een stem ~idee ~voorwaarde", "voorwaarde"),
        ("commitments", "Lijst maken @wijkteam ^voor de zomer", "geen datum: voor de zomer"),
        ("obstacles", "Zo zit het =O44", "=O44: O44 is er niet"),
    ],
)
def test_each_chip_is_in_words(consoles: Consoles, item: str, line: str, told: str) -> None:
    shown = typed(consoles(item), line)
    assert told in shown
    assert not any("." in chip and "_" in chip for chip in shown)


def test_why_a_line_is_refused_stays_until_it_no_longer_holds(console: ConsoleWindow) -> None:
    capture = console.work.capture
    enter(console, "9: te hoog")
    assert capture.message.isVisible()
    type_text(capture.field, " en nog meer")
    assert capture.message.isVisible()
    assert capture.field.text() == "9: te hoog en nog meer"
    capture.field.setText("4: te hoog en nog meer")
    assert not capture.message.isVisible()


def test_what_is_taken_after_all_leaves_no_message_behind(console: ConsoleWindow) -> None:
    enter(console, "9: te hoog")
    console.session.do(set_fact(console.session.record, "", "tables", 9))
    key(console, Qt.Key.Key_Return)
    assert [entry.table for entry in entries(console)] == [9]
    type_text(console.work.capture.field, "99: x")
    assert not console.work.capture.message.isVisible()


@pytest.mark.parametrize(
    ("item", "before", "line", "told"),
    [("checkin", "thuis", "+1", "bij thuis"), ("obstacles", "Te duur", "+1", "bij O01")],
)
def test_signs_alone_say_whom_they_go_to(
    consoles: Consoles, item: str, before: str, line: str, told: str
) -> None:
    console = consoles(item)
    enter(console, before)
    assert told in typed(console, line)


def test_a_column_alone_puts_the_newest_answer_there(consoles: Consoles) -> None:
    console = consoles("case_preston")
    enter(console, "Wij hebben dat ook", "~2")
    (entry,) = entries(console)
    assert entry.fields["column"] == "different"


def test_esc_takes_a_message_away_and_nothing_else(console: ConsoleWindow) -> None:
    enter(console, "9: te hoog")
    key(console, Qt.Key.Key_Escape)
    assert not console.work.capture.message.isVisible()
    assert console.work.capture.field.text() == "9: te hoog"


def test_each_key_is_read_once(console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(raw: str, *given: Any) -> Line:
        read.append(raw)
        return parse(raw, *given)

    monkeypatch.setattr(capture_steps, "parse", noted)
    type_text(console.work.capture.field, "geld")
    assert read == ["g", "ge", "gel", "geld"]


def test_each_key_is_read_once_where_tables_hold_different_questions_too(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = consoles("question_1")
    console.session.do(choose_mode(console.session.record, "parallel"))
    read: list[str] = []

    def noted(raw: str, *given: Any) -> Line:
        read.append(raw)
        return parse(raw, *given)

    monkeypatch.setattr(capture_steps, "parse", noted)
    type_text(console.work.capture.field, "2: a")
    assert read == ["2", "2:", "2: ", "2: a"]


def test_a_column_stays_until_another_one_and_ends_with_its_item(consoles: Consoles) -> None:
    console = consoles("case_preston")
    column = console.work.capture._column
    key(console, Qt.Key.Key_2, ALT)
    assert column.isVisible()
    assert column.text() == "Hier anders"
    enter(console, "eerste", "tweede ~1", "derde")
    columns = [entry.fields.get("column") for entry in entries(console)]
    assert columns == ["different", "recognise", "different"]
    key(console, Qt.Key.Key_2, ALT)
    assert not column.isVisible()
    key(console, Qt.Key.Key_3, ALT)
    console.session.open_item("case_amsterdam")
    assert not column.isVisible()
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_9, ALT)
    assert console.work.capture.message.isVisible()


@pytest.mark.parametrize(
    ("language", "code", "other"),
    [("nl", "~voorwaarde", "~condition"), ("en", "~condition", "~bedingung")],
)
def test_codes_are_those_of_the_language_of_the_window(
    consoles: Consoles, language: str, code: str, other: str
) -> None:
    """All of them can be typed; it shows the ones that somebody knows."""
    console = consoles("question_1", language=language)
    shown = [count.label for count in console.work.item_form().counts]
    assert code in shown
    assert other not in shown
    assert code[1:] in typed(console, f"Geef ons een stem {code}")
