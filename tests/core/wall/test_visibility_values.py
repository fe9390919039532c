"""Who may see what, on plain values."""

from __future__ import annotations

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.contract.scene import Progress
from cwb_workshop.core.model.audience import ROOM, Declared, DeclaredFact
from cwb_workshop.core.model.entry import Entry, Json, Kind
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import (
    by_itself,
    progress,
    read_back_table,
    visible,
    wall_languages,
    wall_mode,
    wall_view,
)
from cwb_workshop.core.wall.visible_records import may_be_seen
from tests.core.small import KINDS, answer, facts, holding, offered, planned, small_kit, visits


@pytest.mark.parametrize(
    ("entry", "seen"),
    [
        (answer(1, shown=True), True),
        (answer(1), False),
        (answer(1, shown=True, withdrawn=True), False),
        (answer(1, shown=True, merged_into="2"), False),
        (answer(1, shown=True, kind="note"), False),
    ],
)
def test_an_entry_may_be_seen_once_it_is_released_and_as_long_as_it_stands(
    entry: Entry, seen: bool
) -> None:
    assert may_be_seen(entry) is seen


@pytest.mark.parametrize(
    ("kind", "released"),
    [("answer", True), ("question", True), ("note", False), ("dots", False), ("sentence", False)],
)
def test_votes_and_sentences_are_released_on_purpose_alone(kind: Kind, released: bool) -> None:
    assert by_itself(answer(1, kind=kind), KINDS) is released


@pytest.mark.parametrize(
    ("wall", "session", "language"),
    [
        ("en", "nl", "en"),
        ("both", "nl", "nl+en"),
        ("nl", "en", "nl"),
        ("", "en", "en"),
        ("", "both", "nl+en"),
        ("fr", "en", "nl"),
        ("", "", "nl"),
    ],
)
def test_the_wall_speaks_its_own_language_or_that_of_the_session(
    wall: str, session: str, language: str
) -> None:
    record = holding(*facts(wall_language=wall, language=session))
    assert "+".join(wall_languages(record, small_kit(offered("talk")))) == language


@pytest.mark.parametrize(
    ("value", "mode"),
    [
        ("live", "live"),
        ("frozen", "frozen"),
        ("black", "black"),
        ("waiting", "waiting"),
        ("x", "waiting"),
        (None, "waiting"),
    ],
)
def test_a_wall_that_was_never_started_waits(value: Json, mode: str) -> None:
    assert wall_mode(holding(*facts("wall", mode=value), *facts(mode="live"))) == mode


def test_one_table_is_read_back_or_none() -> None:
    assert read_back_table(holding(*facts("wall", read_back=3), *facts(read_back=4))) == 3
    assert read_back_table(holding(*facts("wall", read_back=None))) == 0
    assert read_back_table(holding()) == 0


@pytest.mark.parametrize(
    ("opened", "done"),
    [
        ((("welcome", "19:00", ""),), 0),
        ((("welcome", "19:00", "19:05"), ("talk", "19:05", "")), 1),
        ((("close", "19:00", ""),), 2),
    ],
)
def test_progress_counts_what_lies_behind(
    opened: tuple[tuple[str, str, str], ...], done: int
) -> None:
    record = holding(*planned(welcome=5, talk=20, close=5), *visits(*opened))
    assert progress(record) == Progress(done, 3)


def test_before_the_first_item_and_after_the_last_there_is_no_progress() -> None:
    agenda = planned(welcome=5)
    assert progress(holding(*agenda)) is None
    assert progress(holding(*agenda, *visits(("welcome", "19:00", "19:05")))) is None


def test_a_wall_gets_what_may_be_seen_of_its_item() -> None:
    held = small_kit(offered("talk"), offered("pause"))
    record = holding(
        answer(1, shown=True),
        answer(2),
        answer(3, item="pause", shown=True),
        *facts(place="Zuid", secret="x", wall_language="en"),
    )
    declared = Declared((DeclaredFact("session", "place", ROOM),), ())
    words = {"nl": Translator(load_locale("nl"), {})}
    view = wall_view(record, held, declared, words, "talk", ran=12.5)
    assert view.entries == (answer(1, shown=True),)
    assert list(view.record.entries) == ["1", "3"]
    assert view.record.facts_of() == {"place": "Zuid"}
    assert (view.item, view.kit, view.words) == (held.items["talk"], held, words)
    assert (view.languages, view.ran) == (("en",), 12.5)
    assert wall_view(record, held, declared, words, "talk").ran == 0.0
    assert visible(record, held, declared) == view.record
