"""`:: column`, a table alone, and what undo leaves of both."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.record import Record
from cwb_workshop.script.directives import ScriptFault, ScriptLine, read_script
from tests.workshop import played

HEAD = """:: session place=x; date=2026-03-12; start=19:00; variant=120; language=nl; tables=5
:: at 19:40
:: item case_cleveland
"""


def columns(record: Record) -> list[object]:
    return [entry.fields.get("column") for entry in record.active_entries("answer")]


def tables(record: Record) -> list[int]:
    return [entry.table for entry in record.active_entries("answer")]


def test_a_column_counts_for_the_lines_behind_it_until_another() -> None:
    record = played(HEAD + "een\n:: column 2\ntwee\ndrie\n:: column 1\nvier")
    assert columns(record) == [None, "different", "different", "recognise"]


def test_the_sign_of_a_line_goes_before_the_column_of_the_script_for_that_line_alone() -> None:
    assert columns(played(HEAD + ":: column 2\neen ~3\ntwee")) == ["take_along", "different"]


@pytest.mark.parametrize("item", ["case_preston", "case_cleveland"])
def test_a_column_ends_with_the_item(item: str) -> None:
    record = played(HEAD + f":: column 2\neen\n:: item {item}\ntwee")
    assert columns(record) == ["different", None]


def test_a_question_or_an_agreement_has_no_column() -> None:
    record = played(HEAD + ":: column 2\n? wie\n* doen @Jan")
    assert ["column" in entry.fields for entry in record.entries.values()] == [False, False]


@pytest.mark.parametrize(
    ("script", "key"),
    [
        (":: column 4", "capture.no_column"),
        (":: column 0", "script.wrong_value"),
        (":: column twee", "script.wrong_value"),
        (":: column ²", "script.wrong_value"),
        (":: column -1", "script.wrong_value"),
        (":: column", "script.word_missing"),
        (":: column 1 2", "script.too_many_words"),
        (":: column 1; 2", "script.too_many_words"),
        (":: item obstacles\n:: column 1", "script.no_columns"),
        (":: item www_nl\n:: column 1", "script.no_columns"),
    ],
)
def test_a_column_that_is_not_there_is_a_fault(script: str, key: str) -> None:
    with pytest.raises(ScriptFault) as found:
        played(HEAD + script)
    assert (found.value.key, found.value.line) == (key, 4 + script.count("\n"))


def test_a_column_before_the_first_item_is_a_fault() -> None:
    with pytest.raises(ScriptFault) as found:
        played(HEAD.replace(":: item case_cleveland", ":: column 1"))
    assert (found.value.key, found.value.line) == ("script.item_first", 3)


def test_undo_gives_the_column_of_before_back() -> None:
    record = played(HEAD + ":: column 1\neen\n:: column 2\ntwee\ndrie\n:: undo\n:: undo\nvier")
    assert columns(record) == ["recognise", "recognise"]


def test_undo_leaves_a_column_for_the_lines_behind_it() -> None:
    assert columns(played(HEAD + "een\n:: column 2\n:: undo\ntwee")) == ["different"]
    assert columns(played(HEAD + ":: column 1\neen\n:: set hands=3\n:: undo\ntwee")) == [
        "recognise",
        "recognise",
    ]


def test_undo_of_a_line_of_another_item_leaves_the_column_of_this_one() -> None:
    script = "een\n:: item case_preston\n:: column 3\ntwee\n:: undo\n:: column 2\n:: undo\ndrie"
    assert columns(played(HEAD + script)) == ["different"]


def test_a_table_alone_stores_nothing_and_chooses_the_table() -> None:
    record = played(HEAD + "2: een\n3:\ntwee\ndrie\np:\nvier")
    assert [entry.text for entry in record.entries.values()] == ["een", "twee", "drie", "vier"]
    assert tables(record) == [2, 3, 3, 0]


def test_a_table_alone_stays_over_an_item() -> None:
    assert tables(played(HEAD + "3:\n:: item case_preston\neen")) == [3]


def test_a_table_alone_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(ScriptFault) as found:
        played(HEAD + "9:")
    assert (found.value.key, found.value.line) == ("capture.no_table", 4)


def test_undo_takes_a_table_alone_back_and_leaves_the_line_before_it() -> None:
    record = played(HEAD + "2: een\n3:\n:: undo\ntwee")
    assert tables(record) == [2, 2]
    assert tables(played(HEAD + ":: table 2\n3:\n:: undo\neen")) == [2]
    assert tables(played(HEAD + "2:\n3:\n:: undo\neen")) == [2]


def test_a_table_alone_stands_again_when_the_line_behind_it_is_undone() -> None:
    assert tables(played(HEAD + "2: een\n3:\ntwee\n:: undo\ndrie")) == [2, 3]
    assert tables(played(HEAD + "2: een\n3:\ntwee\n:: undo\n:: undo\ndrie")) == [2, 2]
    assert tables(played(HEAD + "2: een\n3:\n:: set hands=9\n:: undo\ndrie")) == [2, 3]


def test_undo_of_the_number_of_tables_is_no_fault_until_a_line_needs_one() -> None:
    script = ":: set tables=7\n:: table 7\n:: undo\n"
    assert tables(played(HEAD + script + "1: een")) == [1]
    with pytest.raises(ScriptFault) as found:
        played(HEAD + script + "een")
    assert (found.value.key, found.value.line) == ("capture.no_table", 7)


def test_there_is_nothing_left_to_undo_behind_a_table_alone() -> None:
    with pytest.raises(ScriptFault) as found:
        played(HEAD + "3:\n:: undo\n:: undo")
    assert (found.value.key, found.value.line) == ("script.nothing_to_undo", 6)


def test_a_note_in_a_cell_of_its_own_stays_one_in_a_script() -> None:
    (line,) = read_script("1: Te weinig geld\t// alleen voor mij")
    assert line == ScriptLine(1, "1: Te weinig geld | // alleen voor mij")
