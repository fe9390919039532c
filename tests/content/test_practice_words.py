"""The imaginary room says the same in each language, in sentences that can be typed as they are."""

from __future__ import annotations

from datetime import datetime

import pytest

from cwb_workshop.content.later import kit_names
from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.content.practice_words import room_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.sessions.imaginary_room import RoomWords, Said, Utterance
from cwb_workshop.core.sessions.practice_result import practice_result
from tests.workshop import kit, played

NOW = datetime(2026, 3, 12, 22, 0)


@pytest.fixture(params=kit_names())
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=interface_languages())
def language(request: pytest.FixtureRequest) -> Language:
    return str(request.param)


def sizes(words: RoomWords) -> dict[str, int]:
    return {item: len(lines) for item, lines in words.items.items()}


def test_each_kit_speaks_in_each_language_about_the_same_items(
    name: str, language: Language
) -> None:
    words, english = room_words(name, language), room_words(name, "en")
    assert sizes(words) == sizes(english)
    assert set(words.items) <= set(kit(name).items)
    assert sum(sizes(words).values()) >= 30
    for more in ("anything", "angry", "early", "overrun"):
        assert len(getattr(words, more)) == len(getattr(english, more)) > 0
    assert {item: len(rows) for item, rows in words.counted.items()} == {
        item: len(rows) for item, rows in english.counted.items()
    }
    assert words.by_table == english.by_table
    if language != "en":
        told = {text for lines in words.items.values() for text in lines}
        assert told.isdisjoint(text for lines in english.items.values() for text in lines)


def test_what_is_voted_or_scored_is_counted_in_every_item_of_the_plan_that_asks_for_it(
    name: str, language: Language
) -> None:
    words, held = room_words(name, language), kit(name)
    counted = {*words.counted, *words.by_table}
    voting = {
        id
        for id, item in held.items.items()
        if item.exercise in ("check_in", "dot_vote", "scale", "matrix_2x2", "check_out")
        and not item.optional
    }
    assert counted == voting
    assert counted <= set(words.items)


def test_another_kit_and_another_language_have_no_lines_of_their_own() -> None:
    assert room_words("../practice", "nl").items == {}
    assert room_words("mine", "nl").anything
    assert room_words("cwb", "xx") == RoomWords()


def test_as_a_scribe_script_every_line_is_caught_as_it_is_said(
    name: str, language: Language
) -> None:
    """Through the same field as the keyboard: a sentence may hold no sign by accident."""
    words, held = room_words(name, language), kit(name)
    longest = held.variants[-1]
    opening = f"place=Oefenwijk; date=2026-03-12; start=19:00; variant={longest}; kit={name}"
    script = [f":: session {opening}; tables=5; language={language}", ":: at 19:00"]
    spoken: list[Said] = []
    for item, lines in words.items.items():
        script.append(f":: item {item}")
        asks = held.items[item].asks
        for text in (*lines, *words.angry) if asks else lines:
            table = len(spoken) % 5 + 1
            # What is placed in the square has to be highlighted before.
            script.append(f"{table}: {text} !" if asks else f"{table}: {text}")
            said = Utterance(len(spoken) + 1, item, item, 0.0, table, text)
            spoken.append(Said(said, NOW))
        by_table = list(enumerate(words.by_table.get(item, ()), start=1))
        for table, text in [*by_table, *((0, text) for text in words.counted.get(item, ()))]:
            script.append(f"{table}: {text}" if table else text)
            said = Utterance(len(spoken) + 1, item, item, 0.0, table, text, "count")
            spoken.append(Said(said, NOW))
    record = played("\n".join(script), held)
    result = practice_result(record, tuple(spoken), frozenset(), NOW)
    lost = [one for one in result.heard if one.fate != "caught"]
    assert [(one.utterance.item, one.utterance.text, one.fate) for one in lost] == []
