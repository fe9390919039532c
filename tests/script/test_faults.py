"""Each fault of a script is told with the number of its line, and leaves nothing behind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.content.word_files import all_words
from cwb_workshop.script.directives import ScriptFault
from tests.workshop import played, totals_of

SESSION = "place=x; date=2026-03-12; start=19:00; variant=60; language=nl"
HEAD = """:: # een avond
:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl; table_sizes=4, 5
:: at 19:02
:: item obstacles
1: Te veel formulieren #g
"""


def fault(rest: str, head: str = HEAD) -> ScriptFault:
    with pytest.raises(ScriptFault) as caught:
        played(head + rest)
    return caught.value


@pytest.mark.parametrize(
    ("line", "key"),
    [
        (":: clsoe", "script.unknown_directive"),
        ("::undo", "script.no_space"),
        ("::", "script.no_space"),
        (":: undo twice", "script.too_many_words"),
        (":: item", "script.word_missing"),
        (":: item obstacles again", "script.too_many_words"),
        (":: set", "script.pair_missing"),
        (":: set present", "script.pair_missing"),
        (":: set present=3 present", "script.wrong_value"),
        (":: set present=3; present=4", "script.given_twice"),
        (":: set present=3;", "script.no_pair"),
        (":: set hands=3", "script.key_not_here"),
        (":: set voters=3", "script.key_not_here"),
        (":: set place=Elders", "script.key_not_here"),
        (":: set contact=de inkoper", "script.key_not_here"),
        (":: set present=veel", "script.wrong_value"),
        (":: set roles=burgemeester 1", "script.not_among"),
        (":: set roles=resident 3, resident 4", "script.wrong_value"),
        (":: set tables=3", "script.table_sizes"),
        (":: set division=1, 4", "script.wrong_value"),
        (":: set division=0", "script.wrong_value"),
        (":: set O01 help=meer", "script.key_not_here"),
        (":: set O02 help=meer", "script.no_such_id"),
        (":: set Q1 status=answered", "script.no_such_id"),
        (":: item about", "script.no_such_item"),
        (":: item nergens", "script.no_such_item"),
        (":: switch_on nergens", "script.no_such_item"),
        (":: switch_on obstacles", "script.switched_on_already"),
        (":: at 19:01", "script.time_backwards"),
        (":: at 25:00", "script.wrong_value"),
        (":: at 9:00", "script.wrong_value"),
        (":: table 3", "capture.no_table"),
        (":: table drie", "script.wrong_value"),
        (
            ":: session place=x; date=2026-03-12; start=19:00; variant=60; language=nl",
            "script.session_again",
        ),
        (":: undo\n:: undo", "script.nothing_to_undo"),
        (":: close\ntekst", "script.after_close"),
        (":: close\n:: undo", "script.after_close"),
        (":: item question_1\n#g", "capture.signs_alone"),
        (":: item question_1\n+1", "capture.signs_alone"),
        ("? ", "capture.no_words"),
        ("x" * 501, "script.too_long"),
        ("3: tekst", "capture.no_table"),
        ("O01 +1\n9:", "capture.no_table"),
        (":: item principles_vote\n1 2 3", "capture.dots_numbers"),
        (":: item principles_vote\n:: set voters=2\n3 3 0 0 0 0 0 1", "capture.dots_too_many"),
        (":: item principles_vote\n9 +1", "capture.dots_option"),
        (":: item closing\n1 2 3", "capture.check_out_numbers"),
        ("? wie\n:: set Q1 status=to_organisation", "script.to_needed"),
        ("* iets\n:: set C1 source=V101", "script.no_such_id"),
        ("* iets\n:: set C1 principles=9", "script.wrong_value"),
    ],
)
def test_a_fault_is_named_with_its_line(line: str, key: str) -> None:
    found = fault(line)
    assert found.key == key
    assert found.line == 5 + len(line.split("\n"))


@pytest.mark.parametrize("line", ["te duur #plein", "=O09", "ook =O01", "te duur 2x", "2- te duur"])
def test_an_unsure_sign_is_no_fault_and_stays_text(line: str) -> None:
    *_first, entry = played(HEAD + line).entries.values()
    assert (entry.text, entry.themes, entry.also, entry.table) == (line, (), 0, 1)


@pytest.mark.parametrize(
    ("head", "line", "key"),
    [
        ("1: tekst", 1, "script.session_first"),
        (":: at 19:00", 1, "script.session_first"),
        ("", 1, "script.session_first"),
        (":: session place=x; date=2026-03-12", 1, "script.key_missing"),
        (":: session place=; date=2026-03-12", 1, "script.wrong_value"),
        (
            ":: session place=x; date=2026-02-30; start=19:00; variant=60; language=nl",
            1,
            "script.wrong_value",
        ),
        (
            ":: session place=x; date=2026-03-12; start=19:00; variant=90; language=nl",
            1,
            "kit.no_variant",
        ),
        (
            f":: session {SESSION}\ntekst",
            2,
            "script.item_first",
        ),
        (
            f":: session {SESSION}\n:: item welcome",
            2,
            "script.at_first",
        ),
    ],
)
def test_a_script_out_of_order_is_refused(head: str, line: int, key: str) -> None:
    found = fault("", head)
    assert (found.line, found.key) == (line, key)


@pytest.mark.parametrize(
    ("change", "known"),
    [
        (("language=nl", "language=fr"), "nl, en, de, ar"),
        (("variant=60", "variant=60; round_mode=dance"), "sequential, carousel, parallel"),
        (("variant=60", "variant=60; roles=mayor 1"), "resident, entrepreneur, "),
    ],
)
def test_what_is_chosen_of_some_is_refused_with_those_there_are(
    change: tuple[str, str], known: str
) -> None:
    found = fault("", f":: session {SESSION}".replace(*change))
    sentence = all_words("en")(found.key, **found.values)
    assert f"; it can be: {known}" in sentence


def test_what_a_fault_repeats_of_the_script_stays_one_short_sentence() -> None:
    found = fault(":: set present=3\r\x1b[31m" + "x" * 5000)
    told = str(found.values["value"])
    assert told.startswith("3 [31mxxx")
    assert len(told) < 100


def test_a_semicolon_in_a_value_is_typed_with_a_backslash() -> None:
    record = played(HEAD + r":: set venue=zaal 1\; achterin")
    assert record.text("venue") == "zaal 1; achterin"


def test_undo_takes_back_lines_and_sets_but_no_other_directive() -> None:
    record = played(
        HEAD
        + ":: set present=9\n:: at 19:10\n:: item closing\n:: undo\n:: undo\n"
        + ":: item obstacles\nopnieuw\n"
    )
    assert [entry.label for entry in record.entries.values()] == ["O01"]
    assert [entry.table for entry in record.entries.values()] == [0]
    assert totals_of(record)["session"]["present"] == 9
    assert record.number("present") is None
    assert len(record.visits) == 3


def test_a_table_directive_counts_as_if_it_stood_before_the_next_line() -> None:
    record = played(HEAD + ":: table 2\neen\ntwee\n:: undo\n:: undo\ndrie\n")
    assert [entry.table for entry in record.entries.values()] == [1, 1]


def test_undo_leaves_a_table_directive_for_the_lines_behind_it() -> None:
    record = played(HEAD + "een\n:: table 2\n:: undo\n:: set present=9\n:: undo\ntwee\n")
    assert [entry.table for entry in record.entries.values()] == [1, 2]


def test_a_text_that_begins_with_two_colons_is_typed_behind_its_table() -> None:
    record = played(HEAD + "1: :: tekst")
    assert [entry.text for entry in record.entries.values()][-1] == ":: tekst"


def test_a_switched_on_item_stands_behind_the_open_one_with_no_minutes() -> None:
    record = played(HEAD + ":: switch_on money_trail\n:: item money_trail\n:: at 19:04\n:: close")
    agenda = [item.id for item in record.agenda]
    assert agenda[agenda.index("obstacles") + 1] == "money_trail"
    assert totals_of(record)["timing"]["per_item"]["money_trail"] == [0, 2]


def test_an_open_session_has_no_end_and_counts_to_the_last_time_given() -> None:
    timing = totals_of(played(HEAD + ":: at 19:20"))["timing"]
    assert (timing["ended"], timing["real"]) == (None, 18)


@settings(max_examples=60)
@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_lines_are_played_or_refused_with_a_line_number(lines: list[str]) -> None:
    script = HEAD + "\n".join(lines)
    at = 1
    try:
        played(script)
    except ScriptFault as found:
        at = found.line
    assert 1 <= at <= script.count("\n") + 1


def test_a_variant_that_the_kit_does_not_have_is_refused_with_those_it_has() -> None:
    found = fault("", f":: session {SESSION.replace('variant=60', 'variant=45')}")
    assert all_words("en")(found.key, **found.values) == (
        "This workshop can take 60, 120, 180 minutes, not 45."
    )
