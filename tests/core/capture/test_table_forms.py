"""The table at the start of a line: surely named, perhaps, or a number that somebody said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.capture.paste_drafts import pastes_as_text, pastes_in
from cwb_workshop.core.capture.table_forms import TABLE_0
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.session.pasted import begin_paste, take_pasted
from cwb_workshop.ui.table_names import table_name
from tests.core.capture.typed import AGREEMENT, BOARD, PARTS, RULES, WORDS, read, told, unsure
from tests.workshop import a_session, every_words

SURE = (
    *("3: tekst", "3:tekst", "3 : tekst", "3; tekst", "3;tekst", "03: tekst", "t3: tekst"),
    *("T3: tekst", "T3:tekst", "tafel 3: tekst", "Tafel 3: tekst", "TAFEL 3 : tekst"),
    *("3  : tekst", "tafel 3  : tekst"),
    *("table 3: tekst", "tafel3: tekst", "[3] tekst", "3：tekst", "t3; tekst"),
)


@pytest.mark.parametrize("raw", SURE)
def test_a_sure_form_names_the_table_and_goes(raw: str) -> None:
    for rules in (RULES, AGREEMENT, WORDS, BOARD):
        line = read(raw, rules)
        assert (line.table, line.text, line.body, line.unsure) == (3, "tekst", "tekst", ())


FRONTS_OF_ROOM = (
    *("p: ", "P:", "plenair: ", "Plenair:", "plenary: ", "PLENARY: "),
    *("p : ", "P :", "plenair : ", "p：", "plenary： "),
)


@pytest.mark.parametrize("front", FRONTS_OF_ROOM)
def test_everybody_is_named_by_a_letter_or_a_word(front: str) -> None:
    line = read(f"{front}tekst")
    assert (line.table, line.text) == (0, "tekst")


@pytest.mark.parametrize(
    ("raw", "sign"),
    [
        ("3, Tekst", "3,"),
        ("3, Élan", "3,"),
        ("3- tekst", "3-"),
        ("3. tekst", "3."),
        ("3) tekst", "3)"),
        ("3> tekst", "3>"),
        ("3> Tekst", "3>"),
        ("t3 tekst", "t3"),
        ("T3 tekst", "T3"),
        ("tafel 3 tekst", "tafel 3"),
        ("Table 3 text", "Table 3"),
    ],
)
def test_what_may_be_a_table_is_kept_and_pointed_out(raw: str, sign: str) -> None:
    line = read(raw)
    assert (line.text, told(line), unsure(line)) == (raw, {}, [(sign, "table", "3")])
    assert read(raw.replace("3", "8")).unsure == (), "the session has no such table"
    taken = read(raw, RULES, sign)
    assert (taken.table, taken.text) == (3, raw.removeprefix(sign).strip())
    assert taken.unsure == ()


@pytest.mark.parametrize(
    "raw",
    [
        *("3 bankjes", "12:30 uur", "3:1 is", "3 : 1 is", "3:) fijn", "3 :) fijn", "3 : -1"),
        *("3; 4 en 5 mei", "100: dat", "3x per week", "3% van", "3-kamerwoning", "1e helft"),
        *("3, tekst", "3, 4 en 5", "3. 4 mei", "3.tekst", "3)tekst", "3 - tekst", "3 ) tekst"),
        *(
            "0 tekst",
            "0, Tekst",
            "0:30 uur",
            "[3]tekst",
            "[12a] tekst",
            "t3x tekst",
            "tafel 3",
            "t3",
        ),
        *("tafel drie tekst", "tafels 3: tekst", "a 3: tekst", "3:(tekst)", "3:[x]", "xp: tekst"),
        *("p : 1 is", "p :) fijn"),
    ],
)
def test_a_number_that_people_say_is_text(raw: str) -> None:
    line = read(raw)
    assert (line.text, told(line), line.unsure) == (raw, {}, ())


@pytest.mark.parametrize(
    ("raw", "text"), [("3: 4 en 5 mei", "4 en 5 mei"), ("3: 1", "1"), ("3: (ja)", "(ja)")]
)
def test_behind_a_colon_and_a_space_a_number_may_follow(raw: str, text: str) -> None:
    line = read(raw)
    assert (line.table, line.text) == (3, text)


def test_a_sure_table_is_named_whether_the_session_has_it_or_not() -> None:
    """Whether it is there, and so taken or refused, is asked where the session is known."""
    assert read("8: tekst").table == 8
    assert read("99: tekst").table == 99


def test_only_the_first_table_counts() -> None:
    line = read("3: 4: tekst")
    assert (line.table, line.text) == (3, "4: tekst")


@pytest.mark.parametrize("raw", ["3:", "3: ", "t3:", "[3]", "3;"])
def test_a_table_alone_has_no_words(raw: str) -> None:
    line = read(raw)
    assert (line.table, line.text, line.body, line.prefix) == (3, "", "", "")


def test_where_a_semicolon_parts_a_line_it_names_no_table_for_sure() -> None:
    line = read("3; eten; keuken", PARTS)
    assert (line.table, line.text) == (None, "3; eten; keuken")
    assert unsure(line) == [("3;", "table", "3")]
    assert read("3: eten; keuken", PARTS).table == 3
    assert read("8; eten; keuken", PARTS).unsure == ()
    taken = read("3; eten; keuken", PARTS, "3;")
    assert (taken.table, taken.text) == (3, "eten; keuken")


@pytest.mark.parametrize(
    ("raw", "prefix", "table", "text"),
    [
        ("? 3: wie betaalt", "question", 3, "wie betaalt"),
        ("3: ? wie betaalt", "question", 3, "wie betaalt"),
        ("3:?wie betaalt", "question", 3, "wie betaalt"),
        ("* 3: sleutel", "commitment", 3, "sleutel"),
        ("t3: * sleutel", "commitment", 3, "sleutel"),
        ("// 3: stil", "note", 3, "stil"),
        ("3: // stil", "note", 3, "stil"),
        ("p: //stil", "note", 0, "stil"),
        ("p:\u3164//stil", "note", 0, "stil"),
        ("? 3: 4: wie", "question", 3, "4: wie"),
    ],
)
def test_a_prefix_may_stand_before_or_after_the_table(
    raw: str, prefix: str, table: int, text: str
) -> None:
    line = read(raw)
    assert (line.prefix, line.table, line.text) == (prefix, table, text)


@pytest.mark.parametrize("form", SURE)
def test_a_note_behind_a_sure_table_is_about_that_table(form: str) -> None:
    for sign in ("// ", "//"):
        line = read(f"{form.removesuffix('tekst')}{sign}alleen voor mij")
        assert (line.prefix, line.table, line.text) == ("note", 3, "alleen voor mij")


@pytest.mark.parametrize("front", ["3,", "3-", "3.", "3)", "3>", "t3", "tafel 3"])
def test_a_note_behind_what_may_be_a_table_moves_none_until_somebody_says_so(front: str) -> None:
    for sign in ("// ", " // ", "//"):
        typed = f"{front}{sign}alleen voor mij"
        line = read(typed)
        assert (line.prefix, line.table, line.text) == ("note", None, typed)
        assert unsure(line) == [(front, "table", "3")]
        taken = read(typed, RULES, front)
        assert (taken.table, taken.text, taken.unsure) == (3, "alleen voor mij", ())


_NO_TABLES = (
    *("+4 ", "#4 ", "€4 ", "(4) ", "4x ", "4e ", "-4 ", "=4 ", "4% ", "^4 ", "4 + ", "+1", "+9 "),
    *("42 ", "3 ", "3", "(3)", "#3: ", "groep 3: ", "3; 4 ", "1/2 ", "8 8 8 6 ", "15/5 ", "¹5/5 "),
)


@pytest.mark.parametrize("front", _NO_TABLES)
def test_a_note_behind_any_other_digit_is_all_that_was_typed_and_moves_no_table(front: str) -> None:
    line = read(f"{front}// let op")
    assert (line.prefix, line.table, line.text) == ("note", None, f"{front}// let op")
    assert line.unsure == ()


@pytest.mark.parametrize(
    ("typed", "table"),
    [("3: - // x", 3), ("? 3: // x", 3), ("3: Jan: // x", 3), ("3: 4% // x", 3), ("p: #g // x", 0)],
)
def test_a_sure_table_in_front_of_more_is_that_of_the_note(typed: str, table: int) -> None:
    line = read(typed)
    assert (line.prefix, line.table, line.text) == ("note", table, typed)


@pytest.mark.parametrize("typed", ["1: T3: // x", "p: 3: // x", "2,3: // x", "100: // x", "0 // x"])
def test_of_several_tables_in_front_of_a_note_none_is_meant(typed: str) -> None:
    line = read(typed)
    assert (line.prefix, line.table, line.text) == ("note", None, typed)


def test_a_session_of_few_tables_points_out_those_alone() -> None:
    assert read("5- tekst", replace(RULES, tables=5)).unsure
    assert not read("5- tekst", replace(RULES, tables=4)).unsure


@pytest.mark.parametrize(
    ("raw", "table", "text"),
    [
        ('"3: Zij bellen nooit"', 3, "Zij bellen nooit"),
        ('"3: Zij bellen nooit', 3, "Zij bellen nooit"),
        ('" t3: Zij bellen nooit" #g', 3, "Zij bellen nooit"),
        ("„Tafel 3: Zij bellen nooit“.", 3, "Zij bellen nooit."),
        ("> 3: Zij bellen nooit", 3, "Zij bellen nooit"),
        ("> p: Zij bellen nooit", 0, "Zij bellen nooit"),
    ],
)
def test_a_table_stands_behind_the_mark_of_a_quotation_as_well(
    raw: str, table: int, text: str
) -> None:
    line = read(raw)
    assert (line.table, line.text, line.quote) == (table, text, True)


@pytest.mark.parametrize(
    "raw", ['"3: A" en "B"', "> 3:1 is de uitslag", '"3 bankjes" staat er', "> 50% van de huizen"]
)
def test_behind_a_mark_that_quotes_nothing_there_is_no_table(raw: str) -> None:
    line = read(raw)
    assert (line.table, line.text, line.quote) == (None, raw, False)


def test_a_table_behind_a_mark_can_be_literal() -> None:
    line = read('"\\3: Zij bellen nooit"')
    assert (line.table, line.text, line.quote) == (None, "3: Zij bellen nooit", True)


@pytest.mark.parametrize("typed", ["0: tekst", "00: tekst", "0; tekst", "t0: tekst", "[0] tekst"])
def test_a_table_0_is_named_as_one_that_no_session_has(typed: str) -> None:
    line = read(typed)
    assert (line.table, line.text) == (TABLE_0, "tekst")


@pytest.mark.parametrize("typed", ["0: tekst", "tafel 0: tekst", "0:", "? 0: wie", "0: // stil"])
def test_a_line_for_a_table_0_is_refused_as_for_any_that_is_not_there(typed: str) -> None:
    session = a_session("obstacles")
    with pytest.raises(Refused) as refusal:
        session.capture(typed)
    assert (refusal.value.key, refusal.value.values["table"]) == ("capture.no_table", 0)
    shown = session.preview(typed)
    assert table_name(shown.table, every_words("nl")) == "Tafel 0"


def test_pasted_rows_below_a_table_0_wait_with_it() -> None:
    session = a_session("obstacles")
    session.choose_table(2)
    paste = begin_paste(session, ("0: een", "twee", "3: drie"))
    batch = take_pasted(session, paste, 2, None)
    assert [line.text for line in batch.refused] == ["0: een", "0: twee"]
    (kept,) = pastes_in(pastes_as_text([batch.paste]))
    assert kept.waiting == batch.paste.waiting
    take_pasted(session, kept, 3, None)
    assert [entry.table for entry in session.record.entries.values()] == [3]


@pytest.mark.parametrize("sign", ["-", "+"])
def test_a_table_may_stand_behind_the_sign_of_an_asset_or_a_leak(sign: str) -> None:
    line = read(f"{sign} 3: tekst", PARTS)
    assert (line.table, line.body) == (3, f"{sign} tekst")
    assert read(f"{sign} 3 bankjes", PARTS).body == f"{sign} 3 bankjes"
    assert read(f"{sign} 3: tekst").text == f"{sign} 3: tekst"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Te duur, #g, +2.", "Te duur"),
        ("Te duur, #g", "Te duur"),
        ('"Te duur", #g', "Te duur"),
        ("Te duur, #hier, #g", "Te duur, #hier,"),
        ("Te duur,", "Te duur,"),
        ("Te duur. #g", "Te duur."),
    ],
)
def test_a_comma_that_parts_the_words_from_signs_goes_with_them(typed: str, text: str) -> None:
    assert read(typed).text == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Sleutel halen, @Jan, ^15/5", "Sleutel halen"),
        ("Sleutel, @Jan", "Sleutel"),
        ("Sleutel, tegen het einde @Jan", "Sleutel, tegen het einde"),
        ("Schlüssel @Jan gegen Ende", "Schlüssel gegen Ende"),
        ("Sleutel halen,", "Sleutel halen,"),
    ],
)
def test_so_does_one_in_front_of_who_or_when(typed: str, text: str) -> None:
    assert read(typed, AGREEMENT).text == text
