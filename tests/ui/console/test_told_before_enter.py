"""What a line of numbers would do beside what it says stands under the field before Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.model.locale import Language
from cwb_workshop.demo.typist import type_text
from cwb_workshop.exercises.scale.scored import scores
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.key_names import shown_key
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, entries, key
from tests.workshop import every_words, kit


def under_field(console: ConsoleWindow, typed: str) -> list[str]:
    """Type a line and return its chips; the field is empty again."""
    field = console.work.capture.field
    field.setFocus()
    field.clear()
    type_text(field, typed)
    chips = shown_chips(console)
    field.clear()
    return chips


def shown_chips(console: ConsoleWindow) -> list[str]:
    return [text for _role, text in console.work.capture._chips._shown]


def counted(console: ConsoleWindow) -> dict[str, tuple[int, ...]]:
    held = scores(console.session.record, kit())
    return {name: scored.counts for name, scored in held.items()}


def turned_to(console: ConsoleWindow, statement: str) -> None:
    """Turn the wall with its keys until a statement stands there."""
    at = [build.id for build in console.session.builds].index(statement)
    while console.session.screen_at[0] != at:
        behind = console.session.screen_at[0] > at
        pressed = Qt.Key.Key_PageUp if behind else Qt.Key.Key_PageDown
        console.commands.doubled._at = 0.0
        console.commands.doubled._action = ""
        key(console, pressed)


def replaces(console: ConsoleWindow, statement: str) -> str:
    return chip(console, "replaces", statement)


def scores_of(console: ConsoleWindow, statement: str) -> str:
    return chip(console, "scores", statement)


def chip(console: ConsoleWindow, effect: str, statement: str) -> str:
    name = kit().texts[console.words.language].principles[statement].short
    return console.words(f"console.chip.{effect}", value=f"{statement.upper()} {name}")


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_a_wall_turned_back_to_a_scored_statement_is_scored_anew_and_says_so(
    consoles: Consoles, language: str
) -> None:
    console = consoles("principles_scale", language=language)
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p1")
    enter(console, "1 1 1 1 1")
    turned_to(console, "p2")
    enter(console, "2 2 2 2 2")
    assert replaces(console, "p2") not in under_field(console, "3 3 3 3 3")
    turned_to(console, "p1")
    assert replaces(console, "p1") in under_field(console, "3 3 3 3 3")
    enter(console, "3 3 3 3 3")
    assert counted(console) == {"p1": (3, 3, 3, 3, 3), "p2": (2, 2, 2, 2, 2)}


def test_a_statement_that_is_scored_anew_stays_the_one_that_is_scored(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p1")
    enter(console, "1 1 1 1 1", "2 2 2 2 2")
    turned_to(console, "p3")
    turned_to(console, "p1")
    enter(console, "3 3 3 3 3")
    assert replaces(console, "p1") in under_field(console, "4 4 4 4 4")
    enter(console, "4 4 4 4 4")
    assert counted(console) == {"p1": (4, 4, 4, 4, 4), "p2": (2, 2, 2, 2, 2)}


def test_the_statement_that_a_line_scores_is_always_named(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p1")
    assert scores_of(console, "p1") in under_field(console, "1 1 1 1 1")
    enter(console, "1 1 1 1 1")
    assert scores_of(console, "p2") in under_field(console, "2 2 2 2 2")
    turned_to(console, "p5")
    assert scores_of(console, "p5") in under_field(console, "2 2 2 2 2")


def test_scores_typed_behind_each_other_go_on_from_the_statement_on_the_wall(
    consoles: Consoles,
) -> None:
    console = consoles("principles_scale")
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p1")
    enter(console, "1 1 1 1 1", "2 2 2 2 2", "3 3 3 3 3")
    assert list(counted(console)) == ["p1", "p2", "p3"]
    key(console, Qt.Key.Key_Z, CONTROL)
    enter(console, "4 4 4 4 4")
    assert counted(console)["p3"] == (4, 4, 4, 4, 4)


def test_what_was_gone_back_to_counts_until_the_wall_turns(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p2")
    enter(console, "2 2 2 2 2")
    key(console, Qt.Key.Key_Backspace)
    assert replaces(console, "p2") in under_field(console, "3 3 3 3 3")
    turned_to(console, "p4")
    assert not any("P2" in chip for chip in under_field(console, "4 4 4 4 4"))
    enter(console, "4 4 4 4 4")
    assert counted(console) == {"p2": (2, 2, 2, 2, 2), "p4": (4, 4, 4, 4, 4)}


def test_tables_can_each_be_typed_anew_where_the_wall_was_turned_back(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    console.work.form.filled_in.emit("principles_scale", "mode", "table_consensus")
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p1")
    enter(console, "1: 4", "2: 4", "3: 4", "4: 4", "5: 4", "1: 3")
    assert counted(console) == {"p1": (0, 0, 0, 5, 0), "p2": (0, 0, 1, 0, 0)}
    turned_to(console, "p2")
    turned_to(console, "p1")
    assert replaces(console, "p1") in under_field(console, "2: 5")
    enter(console, "2: 5", "3: 5")
    assert counted(console) == {"p1": (0, 0, 0, 3, 2), "p2": (0, 0, 1, 0, 0)}


def test_a_result_that_the_room_sees_says_that_it_changes_there(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    told = console.words("console.chip.on_wall")
    enter(console, "8 11 14 9 4 10 9 3")
    key(console, Qt.Key.Key_F5)
    assert told not in under_field(console, "5 +2")
    key(console, Qt.Key.Key_F4)
    assert told in under_field(console, "5 +2")
    assert told in under_field(console, "8 11 14 9 4 10 9 4")
    assert told not in under_field(console, "zo veel stippen")


def test_a_statement_that_the_room_sees_says_that_it_changes_there(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p1")
    enter(console, "1 1 1 1 1")
    key(console, Qt.Key.Key_F4)
    turned_to(console, "p2")
    assert console.words("console.chip.on_wall") not in under_field(console, "3 3 3 3 3")
    turned_to(console, "p1")
    assert console.words("console.chip.on_wall") in under_field(console, "3 3 3 3 3")


def test_an_open_result_runs_along_and_says_nothing_of_it(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    console.work.form.filled_in.emit("principles_vote", "result", "open")
    enter(console, "8 11 14 9 4 10 9 3")
    assert console.words("console.chip.on_wall") not in under_field(console, "5 +2")


def test_totals_that_take_the_numbers_of_the_tables_away_say_so(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    told = console.words("console.chip.no_tables")
    enter(console, "1: 1 1 1 1 1 1 1 1")
    assert told in under_field(console, "8 11 14 9 4 10 9 3")
    assert told not in under_field(console, "5 +2")
    assert told not in under_field(console, "2: 1 1 1 1 1 1 1 1")
    enter(console, "8 11 14 9 4 10 9 3")
    grid = console.work.item_form().grid
    assert grid is not None
    assert all(cells == ("",) * 8 for cells in (row.cells for row in grid.rows if row.start))


@pytest.mark.parametrize(
    ("typed", "language", "chips"),
    [
        ("bew 11 ond 3", "nl", ["Bewoners: 11", "Ondernemers: 3"]),
        ("zorg: 24", "nl", ["Zorg: 24"]),
        ("bew 11 ond 3", "en", ["Residents: 11", "Entrepreneurs: 3"]),
    ],
)
def test_counted_roles_are_told_by_their_names(
    consoles: Consoles, typed: str, language: str, chips: list[str]
) -> None:
    console = consoles("checkin", language=language)
    assert under_field(console, typed) == chips


def test_one_role_that_was_taken_with_tab_is_told(consoles: Consoles) -> None:
    console = consoles("checkin")
    field = console.work.capture.field
    type_text(field, "zorg 24")
    key(console, Qt.Key.Key_Tab)
    assert "Zorg: 24" in shown_chips(console)


def test_an_answer_that_was_said_by_more_says_how_many(consoles: Consoles) -> None:
    console = consoles()
    enter(console, "1: Te weinig ruimte")
    assert console.words("console.chip.also", value="3") in under_field(console, "=O1 +2")
    enter(console, "=O1 +2")
    (answer,) = console.session.record.active_entries("answer")
    assert answer.also == 3


def test_dots_that_are_not_there_are_not_taken_off_and_the_reason_is_told(
    consoles: Consoles,
) -> None:
    console = consoles("principles_vote")
    enter(console, "5 +2", "5 -3")
    message = console.work.capture.message.text()
    assert message == console.words("capture.dots_below", option=5, has=2, fewer=3)
    enter(console, " ")
    (dots,) = console.session.record.active_entries("dots")
    assert dots.fields["counts"] == [0, 0, 0, 0, 2, 0, 0, 0]


def test_a_note_among_the_agreements_asks_for_no_owner_and_no_date(consoles: Consoles) -> None:
    console = consoles("commitments")
    enter(console, "Bellen @Jan // voor mij", "// nog een", "? wie betaalt", "Bord ophangen")
    tags = {entry.text: console.work.forms.tags(entry) for entry in entries(console)}
    assert tags["voor mij"] == tags["nog een"] == ()
    assert "datum?" not in [text for _role, text in tags["wie betaalt"]]
    assert [role for role, _text in tags["Bord ophangen"]] == ["open", "open"]
    note = next(entry for entry in entries(console) if entry.text == "nog een")
    assert console.work.forms.entry_fields(note) == ()


@pytest.mark.parametrize(
    ("language", "says"), [("nl", "uiterlijk 15 mei"), ("en", "by 15 May"), ("de", "bis 15. Mai")]
)
def test_the_day_itself_is_within_what_is_told_of_a_date(
    consoles: Consoles, language: Language, says: str
) -> None:
    console = consoles("commitments", language=language)
    assert any(chip.startswith(says) for chip in under_field(console, "Bel @Jan ^15/5"))


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_how_ideas_are_chosen_is_told_with_the_key_that_does_it(language: Language) -> None:
    key_of_it = shown_key("highlight", every_words(language))
    assert f"{key_of_it} " in every_words(language)("matrix_2x2.none_chosen")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("~ide", "idee"), ("~voor", "voorwaarde"), ("~jaar", ""), ("~xx", ""), ("~zelf", "")],
)
def test_a_code_is_offered_only_where_one_is_near(
    consoles: Consoles, typed: str, meant: str
) -> None:
    console = consoles("question_1")
    (chip,) = under_field(console, f"Geef ons een sleutel {typed}")
    if meant:
        assert chip.endswith(f"{typed} → {meant}?")
    else:
        assert chip == console.words("console.unsure.no_code", sign=typed)


def apart(console: ConsoleWindow, statement: str, wall: str) -> str:
    name = kit().texts[console.words.language].principles[statement].short
    value = f"{statement.upper()} {name}"
    return console.words("console.chip.replaces_apart", value=value, wall=wall.upper())
