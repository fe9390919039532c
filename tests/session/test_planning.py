"""The plan is in your hands: each step of it is journalled, and undone as it came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.agenda import plan_steps
from cwb_workshop.core.agenda.own_items import Texts, planned_kit, version_at, versions_of
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.kit import Screen
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, a_session, journaled, kit, registry, totals_of

ITEM = "obstacles"


def ids(session: Session) -> list[str]:
    return [item.id for item in session.record.agenda]


def texts(session: Session, item: str = ITEM) -> Texts:
    return {language: of.items[item] for language, of in session.kit.texts.items()}


def reworded(session: Session, heading: str, item: str = ITEM) -> Texts:
    """Return the texts of an item with another heading in its main language."""
    main = session.kit.languages[0]
    now = dict(texts(session, item))
    first, *others = now[main].screens
    now[main] = replace(now[main], screens=(replace(first, heading=heading), *others))
    return now


def write(session: Session, heading: str, item: str = ITEM) -> None:
    session.do(plan_steps.write_item(session.record, item, reworded(session, heading, item)))


def repeat(session: Session, item: str = ITEM, minutes: int = 8) -> str:
    made, as_now = plan_steps.repeated(session.record, session.kit, item)
    session.do(plan_steps.introduce(session.record, made, as_now, after=item))
    session.do(plan_steps.bring_back(session.record, made.id, minutes))
    return made.id


def heading(session: Session) -> str:
    return str(session.scene.content.heading.main)  # type: ignore[union-attr]


def test_an_item_is_moved_to_any_place_and_back() -> None:
    session = a_session(None)
    before = ids(session)
    for to in (0, 5, len(before) - 1, 3):
        session.do(plan_steps.move_item(session.record, ITEM, to))
        assert ids(session).index(ITEM) == to
        assert [one for one in ids(session) if one != ITEM] == [b for b in before if b != ITEM]
    for _step in range(4):
        session.undo()
    assert ids(session) == before


def test_moved_to_and_fro_a_thousand_times_each_place_is_still_one_of_its_own() -> None:
    session = a_session(None)
    agenda = ids(session)
    for number in range(1000):
        session.do(plan_steps.move_item(session.record, agenda[number % 2], 1))
    places = [item.position for item in session.record.agenda]
    assert len(set(places)) == len(places)
    assert sorted(ids(session)) == sorted(agenda)


def test_what_is_written_anew_stands_on_the_wall_at_once_and_undo_brings_the_old_one_back() -> None:
    session = a_session()
    session.set_wall_mode("live")
    write(session, "Wat houdt je tegen?")
    assert heading(session) == "Wat houdt je tegen?"
    session.undo()
    assert heading(session) == "Waar loop je op vast?"
    assert session.kit is session.carried_kit
    session.redo()
    assert heading(session) == "Wat houdt je tegen?"


def test_a_line_that_is_added_in_one_language_stands_in_the_others_until_it_is_translated() -> None:
    session = a_session()
    main, second, *_rest = session.kit.languages
    now = dict(texts(session))
    first, *others = now[main].screens
    longer = replace(first, lines=(*first.lines, "Wie wil, vertelt"))
    now[main] = replace(now[main], screens=(longer, *others))
    session.do(plan_steps.write_item(session.record, ITEM, now))
    for language in (main, second):
        assert session.kit.texts[language].items[ITEM].screens[0].lines[-1] == "Wie wil, vertelt"
        number = len(session.kit.texts[language].items[ITEM].screens[0].lines)
        assert number == len(longer.lines)


def test_an_item_is_repeated_with_its_texts_and_takes_lines_of_its_own() -> None:
    session = a_session()
    session.set_wall_mode("live")
    session.capture("1: te duur")
    again = repeat(session)
    assert ids(session).index(again) == ids(session).index(ITEM) + 1
    session.open_item(again)
    session.set_wall_mode("live")
    assert heading(session) == "Waar loop je op vast?"
    session.capture("2: te ver")
    assert [line.text for line in session.record.active_entries(item=again)] == ["te ver"]
    assert totals_of(session.record, session.kit)


def test_a_repeated_item_that_is_undone_after_it_was_open_is_left_out_and_loses_nothing() -> None:
    session = a_session()
    again = repeat(session)
    session.open_item(again)
    session.capture("1: te ver")
    session.undo()
    session.undo()
    assert again not in ids(session)
    assert session.item is not None
    session.redo()
    session.redo()
    assert again in ids(session)
    assert [line.text for line in session.record.active_entries(item=again)] == ["te ver"]


def test_a_question_that_is_changed_after_answers_is_another_version_and_both_are_kept() -> None:
    session = a_session()
    session.capture("1: te duur")
    write(session, "Wat houdt je tegen?")
    session.capture("1: te ver")
    write(session, "Wat zit in de weg?")
    write(session, "Wat zit je in de weg?")
    session.capture("1: te laat")
    versions = versions_of(session.record, ITEM)
    assert [one.version for one in versions] == [1, 2, 3]
    main = session.kit.languages[0]
    asked = {
        line.text: version_at(session.record, line) for line in session.record.active_entries()
    }
    assert not asked["te duur"].texts
    told = [asked[text].texts[main].screens[0].heading for text in ("te ver", "te laat")]
    assert told == ["Wat houdt je tegen?", "Wat zit je in de weg?"]


def test_before_any_answer_it_stays_one_version_however_often_it_is_written() -> None:
    session = a_session(None)
    for number in range(5):
        write(session, f"Vraag {number}?")
    assert [one.version for one in versions_of(session.record, ITEM)] == [1, 2]


def test_shortest_time_and_protection_are_what_the_repair_goes_by() -> None:
    session = a_session(None)
    session.do(plan_steps.set_item(session.record, session.kit, ITEM, floor=5, flex="flexible"))
    item = session.kit.items[ITEM]
    assert (item.floor, item.flex) == (5, "flexible")
    assert item.settings == session.carried_kit.items[ITEM].settings
    session.undo()
    assert session.kit is session.carried_kit


def test_looking_back_shows_each_picture_with_the_words_it_had_then() -> None:
    session = journaled(SetClock(EVENING))
    session.set_wall_mode("live")
    write(session, "Wat houdt je tegen?")
    told = [
        str(getattr(sight.scene.content, "heading", ""))
        for sight in LookingBack(session.journal, session.kit_room).sights
    ]
    assert "Wat houdt je tegen?" in told[-1]
    session.undo()
    told = [
        str(getattr(sight.scene.content, "heading", ""))
        for sight in LookingBack(session.journal, session.kit_room).sights
    ]
    assert "Waar loop je op vast?" in told[-1]


def test_a_frozen_wall_keeps_the_words_it_was_frozen_with() -> None:
    session = a_session()
    session.capture("1: te duur")
    session.set_wall_mode("live")
    session.set_wall_mode("frozen")
    before = session.scene
    write(session, "Wat houdt je tegen?")
    assert session.scene == before


def test_notes_that_are_written_stay_with_the_facilitator() -> None:
    session = a_session()
    session.set_wall_mode("live")
    now = {
        language: replace(text, screens=(Screen("Vraag?", (), "GEHEIM"),))
        for language, text in texts(session).items()
    }
    session.do(plan_steps.write_item(session.record, ITEM, now))
    assert "GEHEIM" not in str(session.scene)
    assert session.kit.item_text(ITEM, "nl").screens[0].notes == "GEHEIM"


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        [],
        {},
        {"exercise": 3},
        {"exercise": "no_such"},
        {"exercise": "info", "settings": 4, "floor": "x", "flex": []},
        {"texts": {"nl": 4}, "version": "x", "since": [], "earlier": 3},
        {"texts": {"nl": {"screens": [{"lines": 4}]}}, "earlier": [4, {}]},
    ],
)
def test_whatever_a_file_holds_there_is_a_kit(value: object) -> None:
    from cwb_workshop.core.model.entry import Change, Fact, Step

    record = a_session(None).record
    for scope, key in ((ITEM, "own_item"), ("new", "own_item"), (ITEM, "own_texts")):
        changed = record.after(Step("x", (Change(None, Fact(scope, key, value)),)))  # type: ignore[arg-type]
        made = planned_kit(kit(), changed, registry().by_id)
        assert set(kit().items) <= set(made.items)
        for language in made.languages:
            assert set(made.texts[language].items) == set(made.items)
            assert all(text.screens for text in made.texts[language].items.values())
        assert sound(changed, made, registry().ids)
