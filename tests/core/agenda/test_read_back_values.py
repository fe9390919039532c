"""What a table said and its yes to it, on plain values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.agenda.read_back import (
    Approval,
    approval,
    approvals,
    approve,
    has_said,
    marked_for,
    said_at,
)
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.record import Record
from tests.core.small import (
    KINDS,
    answer,
    at,
    facts,
    holding,
    offered,
    planned,
    question,
    small_kit,
)

SAID = holding(
    answer(1, "een", table=2),
    answer(2, "twee", table=2, kind="listed"),
    answer(3, "drie", table=3),
    answer(4, "stil", table=2, kind="note"),
    answer(5, "elders", table=2, item="other"),
    answer(6, "weg", table=2, withdrawn=True),
    answer(7, "kop", table=2, kind="headline"),
)


KIT = small_kit(question("first"), question("second"), offered("talk"))


YES = "2026-03-12T20:41:30"


def approved(record: Record, table: int = 2, item: str = "talk") -> Record:
    step = approve(record, KIT, item, table, KINDS, at("20:41:30.5"))
    assert (step.name, step.undoable) == ("step.approve", True)
    return record.after(step)


def ids(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in entries]


def test_a_table_said_what_was_spoken_there_in_this_item() -> None:
    assert ids(said_at(SAID, KIT, "talk", 2, KINDS)) == ["1", "2", "7"]
    assert ids(said_at(SAID, KIT, "talk", 3, KINDS)) == ["3"]
    assert said_at(SAID, KIT, "talk", 4, KINDS) == ()
    assert [has_said(SAID, KIT, "talk", table, KINDS) for table in (2, 3, 4)] == [True, True, False]
    assert not has_said(holding(answer(1, table=2, withdrawn=True)), KIT, "talk", 2, KINDS)
    assert not has_said(holding(answer(1, table=2, kind="note")), KIT, "talk", 2, KINDS)
    assert not has_said(SAID, KIT, "other", 3, KINDS)


def test_in_a_carousel_a_table_said_what_belongs_to_its_question_and_round() -> None:
    asked = planned(first=9, second=9)
    told = facts(round_mode="carousel", division=[1, 2])
    said = (
        answer(1, item="second", table=2, round=1),
        answer(2, item="second", table=2, round=2),
        answer(3, item="second", table=2),
        answer(4, item="first", table=2, round=1),
    )
    record = holding(*asked, *told, *said)
    assert ids(said_at(record, KIT, "first", 2, KINDS)) == ["1", "3"]
    assert ids(said_at(record, KIT, "second", 2, KINDS)) == ["2", "3"]
    assert has_said(record, KIT, "first", 2, KINDS)
    assert not has_said(record, KIT, "first", 1, KINDS)
    later = approved(record, 2, "second")
    assert set(later.facts_of("second")) == {"read_back.2.2"}
    assert approval(later, KIT, "second", 2, KINDS) == Approval(2, 2, "20:41", stands=True)
    assert approval(later, KIT, "first", 2, KINDS) is None
    assert approvals(later, "second", KINDS) == (Approval(2, 2, "20:41", stands=True),)
    changed = replace(later.entries["1"], text="anders")
    assert approvals(replace(later, entries={**later.entries, "1": changed}), "second", KINDS)
    changed = replace(later.entries["3"], text="anders")
    assert not approvals(replace(later, entries={**later.entries, "3": changed}), "second", KINDS)


def test_a_yes_is_written_down_with_its_time_and_a_mark_of_the_words() -> None:
    record = approved(SAID)
    assert approval(record, KIT, "talk", 2, KINDS) == Approval(2, 0, "20:41", stands=True)
    assert approval(record, KIT, "talk", 3, KINDS) is None
    held = record.fact("read_back.2.0", "talk")
    assert isinstance(held, dict)
    assert held["at"] == YES
    assert len(str(held["of"])) == 16
    assert approved(record).facts_of("talk") == {}


def test_a_yes_to_other_words_is_another_yes() -> None:
    record = approved(SAID)
    changed = replace(record, entries={**record.entries, "1": answer(1, "anders", table=2)})
    assert approval(changed, KIT, "talk", 2, KINDS) == Approval(2, 0, "20:41", stands=False)
    again = changed.after(approve(changed, KIT, "talk", 2, KINDS, at("20:50")))
    assert approval(again, KIT, "talk", 2, KINDS) == Approval(2, 0, "20:50", stands=True)


def test_yeses_that_stand_are_told_by_table_and_round() -> None:
    record = approved(approved(approved(SAID, 4), 3), 2)
    assert [yes.table for yes in approvals(record, "talk", KINDS)] == [2, 3, 4]
    more = holding(answer(8, table=3), record=record)
    assert [yes.table for yes in approvals(more, "talk", KINDS)] == [2, 4]
    assert approvals(record, "other", KINDS) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("read_back.2.0", "yes"),
        ("read_back.2.0", {"at": "late", "of": "x"}),
        ("read_back.2.0", {"of": "x"}),
        ("read_back.2", {"at": YES, "of": "x"}),
        ("read_back.2.0.0", {"at": YES, "of": "x"}),
        ("read_back.two.0", {"at": YES, "of": "x"}),
        ("read_back.12345.0", {"at": YES, "of": "x"}),
    ],
)
def test_what_is_no_yes_in_a_file_from_elsewhere_is_none(key: str, value: Json) -> None:
    record = holding(Fact("talk", key, value), record=SAID)
    assert approvals(record, "talk", KINDS) == ()
    assert marked_for(record, record, KINDS).facts_of("talk") == {}


def test_a_yes_that_stands_stands_for_the_part_that_is_seen() -> None:
    record = holding(*facts("talk", hands=3), record=approved(SAID))
    seen = replace(record, entries={"2": record.entries["2"]})
    assert not approvals(seen, "talk", KINDS)
    marked = marked_for(record, seen, KINDS)
    assert approvals(marked, "talk", KINDS) == (Approval(2, 0, "20:41", stands=True),)
    assert marked.fact("hands", "talk") == 3
    assert marked.entries == seen.entries
    fallen = replace(record, entries={**record.entries, "1": answer(1, "anders", table=2)})
    assert marked_for(fallen, seen, KINDS).facts_of("talk") == {"hands": 3}
