"""The room never sees what it should not: every state of an evening is walked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import BlackScene, Progress, WaitingScene, WallMode
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.audience import ROOM, Declared, DeclaredFact
from cwb_workshop.core.model.entry import Entry, Json, Kind
from cwb_workshop.core.model.words import Translator, WallLanguage
from cwb_workshop.core.wall.visibility import (
    by_itself,
    may_be_seen,
    progress,
    read_back_table,
    visible,
    waiting_page,
    wall_languages,
    wall_mode,
    wall_view,
)
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from tests.core.small import KINDS, answer, facts, holding, offered, planned, small_kit, visits
from tests.workshop import a_session, kit

SECRETS = {
    "draft": "GEHEIM-CONCEPT",
    "hidden": "GEHEIM-NOG-NIET-GETOOND",
    "withdrawn": "GEHEIM-INGETROKKEN",
    "note": "GEHEIM-NOTITIE",
    "merged": "GEHEIM-SAMENGEVOEGD",
}


def texts(value: object) -> Iterator[str]:
    """Yield every text that stands anywhere in a scene."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def an_item_full_of_secrets(item: str) -> Session:
    """Return a session in which this item holds a line of every kind that must stay hidden."""
    session = a_session(item)
    session.set_wall_mode("live")
    session.keep_draft("capture", SECRETS["draft"])
    session.do(editing_steps.set_fact(session.record, "principles_vote", "voters", 23))
    session.do(editing_steps.set_fact(session.record, "case_cleveland", "hands", 9))
    for text in ("shown", SECRETS["withdrawn"], SECRETS["merged"]):
        session.capture(f"? {text}")
    questions = session.record.active_entries("question")
    session.do(editing_steps.show(session.record, [question.id for question in questions]))
    session.do(editing_steps.withdraw(session.record, questions[1].id, session.now()))
    session.do(joining.merge(session.record, questions[0].id, [questions[2].id], session.now()))
    session.capture(f"// {SECRETS['note']}")
    session.capture(f"? {SECRETS['hidden']}")
    session.capture(f"* {SECRETS['hidden']} @{SECRETS['hidden']}")
    session.capture(SECRETS["hidden"])
    return session


def walk(session: Session) -> Iterator[object]:
    """Yield the picture at every screen and step of the open item."""
    for screen, build in enumerate(session.builds):
        for step in range(len(build.steps)):
            session.do(navigation_steps.to_screen(session.record, screen, step))
            yield session.scene


@pytest.mark.parametrize("language", ["nl", "en", "both"])
@pytest.mark.parametrize("item", list(kit().items))
def test_no_picture_holds_a_draft_a_withdrawn_line_a_note_or_what_was_not_shown(
    item: str, language: WallLanguage
) -> None:
    if item not in {held.id for held in a_session(None).record.agenda}:
        session = a_session("welcome")
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session = an_item_full_of_secrets("welcome")
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    session.set_wall_language(language)
    pictures = list(walk(session))
    assert pictures
    for picture in pictures:
        assert not [text for text in texts(picture) if "GEHEIM" in text]


def test_reading_back_shows_nothing_that_was_not_released() -> None:
    session = an_item_full_of_secrets("obstacles")
    for line in (SECRETS["hidden"], f"// {SECRETS['note']}", SECRETS["withdrawn"]):
        session.capture(f"1: {line}")
    withdrawn = session.record.active_entries("answer")[-1]
    session.do(editing_steps.withdraw(session.record, withdrawn.id, session.now()))
    session.do(navigation_steps.read_back(session.record, 1))
    assert not [text for text in texts(session.scene) if "GEHEIM" in text]


def test_votes_stay_hidden_until_they_are_released() -> None:
    session = a_session("principles_vote")
    session.set_wall_mode("live")
    before = [list(texts(picture)) for picture in walk(session)]
    session.capture("8 11 14 9 4 10 9 3")
    assert [list(texts(picture)) for picture in walk(session)] == before
    dots = session.record.active_entries("dots")[0]
    session.do(editing_steps.show(session.record, [dots.id]))
    assert session.builds[-1].id == "result"
    assert "14" in list(texts(session.builds[-1]))


@pytest.mark.parametrize("mode", ["black", "waiting"])
def test_black_and_waiting_show_nothing_of_the_item(mode: WallMode) -> None:
    session = a_session("obstacles")
    session.capture("te veel formulieren")
    answer = session.record.active_entries("answer")[0]
    session.do(editing_steps.show(session.record, [answer.id]))
    session.set_wall_mode(mode)
    assert isinstance(session.scene.content, BlackScene | WaitingScene)
    assert "te veel formulieren" not in list(texts(session.scene))


def test_a_frozen_wall_stands_still_whatever_happens() -> None:
    session = a_session("obstacles")
    session.set_wall_mode("live")
    session.next_screen()
    frozen = session.scene
    session.set_wall_mode("frozen")
    session.capture("nieuw")
    session.do(editing_steps.show(session.record, [session.record.active_entries("answer")[0].id]))
    session.open_item("question_1")
    session.next_screen()
    assert session.scene == frozen
    session.set_wall_mode("live")
    assert session.scene != frozen


def test_a_picture_that_was_frozen_before_a_restart_is_not_shown_anew() -> None:
    session = a_session("obstacles")
    session.set_wall_mode("live")
    session.set_wall_mode("frozen")
    again = a_session(None, store=_opened_again(session))
    assert isinstance(again.scene.content, WaitingScene)


def test_the_scene_is_announced_only_when_the_picture_changes() -> None:
    session = a_session("obstacles")
    session.set_wall_mode("live")
    announced: list[object] = []
    session.scene_changed.connect(announced.append)
    session.capture("niet getoond")
    assert announced == []
    session.next_screen()
    assert announced == [session.scene]


def _opened_again(session: Session) -> Rehearsal:
    return Rehearsal(RehearsedContents(session.record))


# What decides, on plain values


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


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("nl", Phrase("kit nl")),
        ("en", Phrase("kit en")),
        ("both", Phrase("kit nl", "kit en")),
    ],
)
def test_the_waiting_page_has_the_title_and_where_it_is(language: str, title: Phrase) -> None:
    record = holding(*facts(wall_language=language, place="Zuid", venue="Buurthuis"))
    assert waiting_page(record, small_kit()) == WaitingScene(title, "Zuid · Buurthuis")
    assert waiting_page(holding(*facts(venue="Buurthuis")), small_kit()).place == "Buurthuis"
    assert waiting_page(holding(), small_kit()).place == ""


def test_a_title_that_is_the_same_in_both_languages_stands_once() -> None:
    held = small_kit()
    texts = {name: replace(text, title="CWB") for name, text in held.texts.items()}
    record = holding(*facts(wall_language="both"))
    assert waiting_page(record, replace(held, texts=texts)).title == Phrase("CWB")


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
