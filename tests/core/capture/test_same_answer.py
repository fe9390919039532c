"""Lines without words of their own: the same answer once more, signs alone, a table alone."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.also_mentioned import original_of
from cwb_workshop.core.model.errors import Refused
from tests.core.capture.test_capture_values import BEGUN, reader, taken
from tests.core.small import answer, holding

SAID = holding(
    answer(1, "een", label="O01"),
    answer(2, "twee", label="O02", also=1),
    answer(3, "drie", label="O03", merged_into="2"),
    answer(4, "vier", label="O04", withdrawn=True),
    answer(5, "vijf", label="Q1", kind="question"),
    record=BEGUN,
)


# The same answer once more


def test_a_mention_goes_to_the_answer_that_is_named_alone() -> None:
    captured = taken("2: =o1", SAID)
    assert captured.step.name == "step.same"
    assert [(entry.id, entry.also) for entry in captured.entries] == [("1", 1)]
    after = SAID.after(captured.step)
    assert after.entries["1"].also == 1
    assert after.number("table") == 2
    assert len(after.entries) == len(SAID.entries)


def test_more_mentions_come_at_once_and_one_that_was_joined_counts_where_it_went() -> None:
    assert taken("=O01 +2", SAID).entries[0].also == 3
    (entry,) = taken("=O03", SAID).entries
    assert (entry.id, entry.also) == ("2", 2)
    (entry,) = taken("=O03 +1", SAID).entries
    assert (entry.id, entry.also) == ("2", 1 + 2)


def test_an_answer_that_was_taken_back_cannot_be_mentioned_again() -> None:
    with pytest.raises(Refused) as refusal:
        taken("=O04", SAID)
    assert (refusal.value.key, refusal.value.values) == (
        "capture.withdrawn_answer",
        {"label": "O04"},
    )


@pytest.mark.parametrize(
    ("raw", "signs"), [("=O09", ["=O09"]), ("=Q1", []), ("ook =O01", ["=O01"]), ("=O01 ook", [])]
)
def test_what_names_no_answer_alone_is_an_answer_itself(raw: str, signs: list[str]) -> None:
    captured = taken(raw, SAID)
    (entry,) = captured.entries
    assert (entry.kind, entry.text) == ("answer", raw)
    assert [sign.sign for sign in captured.unsure] == signs


# Signs alone


def test_signs_alone_go_to_the_newest_answer_of_the_item() -> None:
    """One that was joined with another or taken back counts no more."""
    captured = taken("#m +2 !", SAID)
    assert captured.step.name == "step.signs"
    (entry,) = captured.entries
    assert (entry.id, entry.text, entry.themes) == ("2", "twee", ("money",))
    assert (entry.also, entry.highlight) == (1 + 2, True)
    assert taken("3: +1", SAID).entries[0].table == SAID.entries["2"].table


@pytest.mark.parametrize("raw", ["#m", "+1", "!", "#m +2 !", "3: +1"])
def test_signs_alone_are_refused_where_no_answer_is_yet(raw: str) -> None:
    with pytest.raises(Refused) as refusal:
        taken(raw, BEGUN)
    assert refusal.value.key == "capture.signs_alone"


def test_a_table_alone_is_told_and_one_that_is_not_there_refused() -> None:
    capture = reader(BEGUN)
    for raw, table in (("3:", 3), ("p:", 0), ("[2]", 2), ("3: tekst", None), ("tekst", None)):
        assert capture.table_alone(capture.parse(raw, BEGUN), BEGUN) == table
    for raw in ("3: ?", "3: //", "3: +1"):
        assert capture.table_alone(capture.parse(raw, BEGUN), BEGUN) is None
    with pytest.raises(Refused):
        capture.table_alone(capture.parse("9:", BEGUN), BEGUN)


def test_the_one_that_counts_is_found_along_a_chain_and_in_a_circle() -> None:
    record = holding(
        answer(1),
        answer(2, merged_into="1"),
        answer(3, merged_into="2"),
        answer(4, merged_into="5"),
        answer(5, merged_into="4"),
    )
    found = [original_of(record, record.entries[key]).id for key in "12345"]
    assert found[:3] == ["1", "1", "1"]
    assert set(found[3:]) <= {"4", "5"}
