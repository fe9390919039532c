"""How fewer than five people voted is not public: in no chart, table, sentence or figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Distribution,
    Para,
    Table,
)
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.entry import Kind
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from tests.exercises.samples import SAMPLES
from tests.exercises.typed_exercises import captured
from tests.leaks.lines import samples
from tests.leaks.marks import texts
from tests.pieces import piece as piece_of
from tests.report.evenings import frozen
from tests.workshop import a_session, kit

_VOTED: tuple[Kind, ...] = ("dots", "scores", "word")
"""Kinds of line that count people, each of whom says one thing."""


def blocks_of(record: Record, edition: Edition = "public") -> list[Block]:
    held = frozen(record, "nl", edition)
    return list(_all(chain(full(held).blocks, summary(held).blocks)))


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            yield from _all(chain.from_iterable(block.columns))


def distributions(record: Record, edition: Edition = "public") -> list[tuple[int, ...]]:
    blocks = [b for b in blocks_of(record, edition) if isinstance(b, Distribution)]
    return [row.counts for block in blocks for row in block.rows]


def test_every_exercise_that_counts_votes_shows_a_vote_of_few() -> None:
    votes = {s.exercise for s in samples() if s.line.kind in _VOTED}
    assert {exercise for exercise, sample in SAMPLES.items() if sample.few} == votes


@pytest.mark.parametrize(
    ("exercise", "line"), [(name, line) for name, one in SAMPLES.items() for line in one.few]
)
def test_a_vote_of_few_is_not_in_what_the_public_edition_is_made_from(
    exercise: str, line: str
) -> None:
    record = captured(exercise, (line,)).record
    whole = frozen(record, "nl", "municipality").record
    (voted,) = (entry for entry in whole.entries.values() if entry.kind in _VOTED)
    public = frozen(record)
    kept = [entry for entry in public.record.entries.values() if entry.kind in _VOTED]
    told = ("counts", "tables", "score", "dont_know", "times")
    assert not [entry for entry in kept for key in told if entry.fields.get(key) is not None]
    assert voted.fields
    assert public.printed.left_out.votes
    organiser = frozen(record, "nl", "organiser")
    assert organiser.printed.left_out == public.printed.left_out
    assert frozen(record, "nl", "municipality").printed.left_out.votes == 0


@pytest.mark.parametrize(
    ("exercise", "line"), [(name, line) for name, one in SAMPLES.items() for line in one.few]
)
def test_a_vote_of_few_is_drawn_for_the_municipality_and_not_in_public(
    exercise: str, line: str
) -> None:
    record = captured(exercise, (line,)).record
    title = kit().item_text(SAMPLES[exercise].item, "nl").title
    told = {edition: "\n".join(texts(blocks_of(record, edition))) for edition in EDITIONS}
    assert "minder dan vijf" in told["public"]
    assert "minder dan vijf" in told["organiser"]
    assert "minder dan vijf" not in told["municipality"]
    for block in blocks_of(record):
        assert not isinstance(block, Distribution | Bars), title
    drawn = [b for b in blocks_of(record, "municipality") if isinstance(b, Distribution | Bars)]
    # Too few for an average at the closing, which then draws nothing for anybody.
    assert bool(drawn) == (exercise in ("dot_vote", "scale"))


def test_of_a_statement_with_few_votes_the_public_table_tells_how_many_and_nothing_else() -> None:
    session = a_session("principles_scale")
    for line in ("0 0 1 3 0 d7", "1 1 1 1 1 d2"):
        session.capture(line)
    (table,) = (
        b for b in blocks_of(session.record) if isinstance(b, Table) and len(b.rows[0]) == 5
    )
    assert [row[1:] for row in table.rows] == [
        ("–", "–", "4", "–"),
        ("3,0", "3,0", "5", "2"),
    ]
    assert distributions(session.record) == [(1, 1, 1, 1, 1)]
    assert distributions(session.record, "municipality") == [(0, 0, 1, 3, 0), (1, 1, 1, 1, 1)]


def test_dots_of_few_are_told_in_no_sentence_and_no_table_beside_the_scores() -> None:
    session = a_session("principles_vote")
    session.do(editing_steps.set_fact(session.record, "principles_vote", "voters", 4))
    session.capture("2 1 0 0 0 0 4 5")
    session.open_item("principles_scale")
    for _ in range(8):
        session.capture("1 1 1 1 1")
    said = "\n".join(texts(blocks_of(session.record)))
    assert "12 van 12 stippen" not in said
    assert "nog ver weg" not in said
    assert "Belangrijk, en hoe ver zijn we?" not in said
    assert "stippen op 8 principes" not in said
    town = "\n".join(texts(blocks_of(session.record, "municipality")))
    for told in ("12 van 12 stippen", "nog ver weg", "Belangrijk, en hoe ver zijn we?"):
        assert told in town


def test_dots_per_table_are_public_only_where_every_table_has_enough_voters() -> None:
    session = a_session("principles_vote")
    session.capture("1: 3 3 3 3 3 0 0 0")
    session.capture("2: 0 0 0 3 3 3 3 3")
    assert "Per tafel" in list(texts(blocks_of(session.record)))
    session.capture("3: 1 1 1 0 0 0 0 0")
    assert "Per tafel" not in list(texts(blocks_of(session.record)))
    assert "Per tafel" in list(texts(blocks_of(session.record, "municipality")))
    assert [block for block in blocks_of(session.record) if isinstance(block, Bars)]


@pytest.mark.parametrize("people", [None, 4])
@pytest.mark.parametrize(
    ("item", "key"),
    [("case_cleveland", "hands"), ("case_cleveland", "hands_recognise"), ("lessons", "hands_1")],
)
def test_hands_of_few_people_are_not_public(item: str, key: str, people: int | None) -> None:
    session = a_session(item)
    session.do(editing_steps.set_fact(session.record, "", "present", people))
    session.do(editing_steps.set_fact(session.record, item, key, 3))
    if item == "case_cleveland":
        session.capture("1: 1 Dat is hier net zo")
    public, town = (frozen(session.record, "nl", edition) for edition in EDITIONS[:2])
    assert public.record.fact(key, item) is None
    assert town.record.fact(key, item) == 3
    assert public.printed.left_out.votes == 1
    session.do(editing_steps.set_fact(session.record, "", "present", 5))
    # Of one question all who are there give an answer, of several choices who put a hand up.
    assert frozen(session.record).record.fact(key, item) == (3 if key == "hands" else None)
    session.do(editing_steps.set_fact(session.record, item, key, 5))
    assert frozen(session.record).record.fact(key, item) == 5


def test_choices_that_few_put_a_hand_up_for_are_drawn_for_the_municipality_alone() -> None:
    session = a_session("lessons")
    session.do(editing_steps.set_fact(session.record, "", "present", 24))
    for key, hands in (("hands_1", 3), ("hands_2", 1)):
        session.do(editing_steps.set_fact(session.record, "lessons", key, hands))
    assert not [block for block in blocks_of(session.record) if isinstance(block, Bars)]
    assert [b for b in blocks_of(session.record, "municipality") if isinstance(b, Bars)]
    session.do(editing_steps.set_fact(session.record, "lessons", "hands_3", 1))
    assert [block for block in blocks_of(session.record) if isinstance(block, Bars)]


def test_of_a_few_words_it_is_not_public_how_many_people_had_the_same() -> None:
    session = a_session("checkin")
    session.capture("thuis 2x, druk")
    session.capture("thuis")
    assert Para("druk, thuis") in blocks_of(session.record)
    assert Para("druk, thuis 3×") in blocks_of(session.record, "municipality")
    session.capture("trots")
    assert Para("druk, thuis 3×, trots") in blocks_of(session.record)


def test_few_tables_that_scored_are_told_in_words_alone() -> None:
    session = a_session("principles_scale")
    mode = editing_steps.set_fact(session.record, "principles_scale", "mode", "table_consensus")
    session.do(mode)
    for table in range(1, 5):
        session.capture(f"{table}: 4 want {table}")
    public = [line for b in blocks_of(session.record) if isinstance(b, Bullets) for line in b.lines]
    assert "P1, tafel 1: want 1" in public
    assert not [line for line in public if "gaf een" in line]
    session.capture("5: 2 want 5")
    public = [line for b in blocks_of(session.record) if isinstance(b, Bullets) for line in b.lines]
    assert "P1, tafel 1 gaf een 4: want 1" in public


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=5, max_size=5), st.integers(0, 4))
def test_no_distribution_of_fewer_than_five_is_ever_public(counts: list[int], knows: int) -> None:
    line = " ".join(map(str, counts))
    scale, closing = a_session("principles_scale"), a_session("closing")
    scale.capture(f"{line} d{knows}")
    closing.capture(line)
    for session, piece in ((scale, "scale.details"), (closing, "check_out.blocks")):
        found = [
            row.counts
            for block in piece_of(frozen(session.record), piece, 8)
            if isinstance(block, Distribution)
            for row in block.rows
        ]
        assert found == ([tuple(counts)] if sum(counts) >= 5 else [])
