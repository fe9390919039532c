"""What a line becomes, held against the session."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import Refused
from tests.workshop import ZUIDERKOUW, a_session


def newest(session: object) -> Entry:
    return list(session.record.entries.values())[-1]  # type: ignore[attr-defined]


def typed_lines() -> list[str]:
    text = (ZUIDERKOUW / "typed-lines.txt").read_text(encoding="utf-8")
    return [line.split("->")[0].strip() for line in text.splitlines() if line.strip()]


def test_there_are_sixteen_typed_lines() -> None:
    assert len(typed_lines()) == 16


def test_the_typed_lines_become_what_the_scribe_meant() -> None:
    session = a_session("obstacles")
    lines = typed_lines()
    for line in lines[:4]:
        session.capture(line)
    labels = [entry.label for entry in session.record.active_entries("answer")]
    assert labels == ["O01", "O02", "O03", "O04"]
    first, _second, third, fourth = session.record.active_entries("answer")
    assert (first.table, first.themes, first.also, first.highlight) == (
        1,
        ("money", "continuity"),
        1,
        True,
    )
    assert (third.table, third.also) == (1, 3)
    assert (fourth.table, fourth.themes) == (2, ("rules_procurement",))
    while session.record.labelled("O12") is None:
        session.capture("nog een")
    session.capture(lines[4])
    twelfth = session.record.labelled("O12")
    assert twelfth is not None
    assert twelfth.also == 1
    session.capture(lines[5])
    assert newest(session).label == "O13"
    assert (newest(session).table, newest(session).themes) == (4, ("money",))
    session.capture(lines[6])
    assert (newest(session).kind, newest(session).fields["status"]) == ("question", "open")
    session.capture(lines[7])
    assert newest(session).internal
    session.open_item("question_1")
    session.capture(lines[8])
    assert newest(session).fields == {"programme": "none", "kind": "experience_none"}
    session.open_item("question_2")
    session.capture(lines[9])
    assert newest(session).text.startswith("Vertrouwen = een voorschot")
    assert newest(session).fields == {"actor": "municipality", "term": "now"}
    session.capture(lines[10])
    assert newest(session).fields["who"] == "bewonersinitiatief Badhuis Terug"
    assert newest(session).fields["by"] == "2026-04-09"
    session.capture(lines[11])
    assert (newest(session).fields["who"], newest(session).fields["by"]) == ("", "")
    session.capture(lines[12])
    assert (newest(session).table, newest(session).highlight) == (0, True)
    for line in lines[13:]:
        session.capture(line)
        assert (newest(session).text, newest(session).table) == (line, 0)


def test_the_edge_cases_are_kept_letter_for_letter() -> None:
    session = a_session("obstacles")
    text = (ZUIDERKOUW / "edge-cases.txt").read_text(encoding="utf-8")
    kept = [line.rsplit("(", 1)[0].strip() for line in text.splitlines()[:6]]
    for line in kept:
        session.capture(line)
        assert newest(session).text == line


def test_five_hundred_characters_fit_and_one_more_is_refused() -> None:
    session = a_session("obstacles")
    session.capture("x" * 500)
    with pytest.raises(Refused) as refused:
        session.capture("x" * 501)
    assert refused.value.key == "capture.too_long"
    assert len(session.record.entries) == 1


@pytest.mark.parametrize("raw", ["   ", "? ", "//", "* @wie", "3: ?", '"', ">", '3: "', '" #g'])
def test_a_line_without_words_is_refused(raw: str) -> None:
    session = a_session("obstacles")
    with pytest.raises(Refused) as refused:
        session.capture(raw)
    assert refused.value.key == "capture.no_words"
    assert not session.record.entries


@pytest.mark.parametrize("raw", ["#g", "!", "+1", "3: #g"])
def test_signs_alone_are_refused_where_no_answer_stands_yet(raw: str) -> None:
    session = a_session("obstacles")
    with pytest.raises(Refused) as refused:
        session.capture(raw)
    assert refused.value.key == "capture.signs_alone"
    assert not session.record.entries


def test_a_table_alone_chooses_it_and_stores_nothing() -> None:
    session = a_session("obstacles")
    steps = len(session.journal)
    captured = session.capture("3:")
    assert captured.is_table_alone
    assert (session.table, len(session.journal)) == (3, steps)
    assert not session.capture("een").is_table_alone
    assert newest(session).table == 3


def test_the_table_stays_until_another_is_named() -> None:
    session = a_session("obstacles")
    session.capture("3: een")
    session.open_item("question_1")
    session.capture("twee")
    session.capture("? p: drie")
    session.capture("vier")
    assert [entry.table for entry in session.record.entries.values()] == [3, 3, 0, 0]


def test_a_table_that_does_not_exist_is_refused() -> None:
    session = a_session("obstacles")
    with pytest.raises(Refused) as refused:
        session.capture("6: tekst")
    assert refused.value.values == {"table": 6, "tables": 5}


def test_the_same_answer_is_counted_and_nothing_new_is_stored() -> None:
    session = a_session("obstacles")
    session.capture("1: te duur +1")
    session.capture("2: =O01")
    assert len(session.record.entries) == 1
    assert session.record.active_entries("answer")[0].also == 2
    assert session.table == 2


def test_a_free_theme_that_is_called_like_the_kits_own_id_stays_free() -> None:
    session = a_session("obstacles")
    session.capture("te duur ##money #Geld ##Zelfbedacht")
    assert newest(session).themes == ("#money", "money", "#zelfbedacht")


def test_an_undone_line_gives_its_label_back() -> None:
    session = a_session("obstacles")
    session.capture("een")
    session.capture("twee")
    session.undo()
    session.capture("drie")
    assert [entry.label for entry in session.record.entries.values()] == ["O01", "O02"]


def test_the_preview_says_what_enter_would_do() -> None:
    session = a_session("obstacles")
    chips = session.preview("3: te duur #g ##nieuw +2 !").chips
    assert [(chip.kind, chip.value) for chip in chips] == [
        ("also", "2"),
        ("highlight", ""),
        ("theme", "money"),
        ("free_theme", "nieuw"),
    ]
    refused = session.preview("9: te duur")
    assert refused.refusal is not None
    assert refused.refusal.key == "capture.no_table"
    unknown = session.preview("=O99")
    assert unknown.refusal is None
    assert [sign.meaning for sign in unknown.unsure] == ["no_answer"]


@settings(max_examples=150)
@given(st.text(max_size=120))
def test_previewing_any_text_never_fails_and_never_changes_anything(raw: str) -> None:
    session = a_session("commitments")
    before = session.record
    session.preview(raw)
    assert session.record is before


@settings(max_examples=150)
@given(st.text(max_size=600))
def test_any_text_is_taken_whole_or_refused_with_a_reason(raw: str) -> None:
    session = a_session("obstacles")
    told: list[str] = []
    try:
        captured = session.capture(raw)
    except Refused as refused:
        told.append(refused.key)
        assert not session.record.entries
    else:
        assert all(entry.text == entry.text.strip() for entry in captured.entries)
        assert all(0 < len(entry.text) <= 500 for entry in captured.entries)
    assert all(key.startswith("capture.") for key in told)
