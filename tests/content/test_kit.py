"""The workshop as the program brings it along."""

from __future__ import annotations

import pytest

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.kit import Kit, Screen
from cwb_workshop.core.model.locale import Language
from tests.languages import LANGUAGES
from tests.workshop import kit, registry

MOST_WORDS = 45


@pytest.fixture(name="cwb")
def _cwb() -> Kit:
    return kit()


def test_there_are_26_agenda_items_and_three_that_can_be_switched_on(cwb: Kit) -> None:
    optional = [item.id for item in cwb.items.values() if item.optional]
    assert len(cwb.items) - len(optional) == 26
    assert optional == ["money_trail", "future_headline", "matrix_2x2"]


@pytest.mark.parametrize(("variant", "items"), [(120, 25), (60, 21), (180, 26)])
def test_each_variant_takes_exactly_its_minutes(cwb: Kit, variant: int, items: int) -> None:
    listed = cwb.items_of(variant)
    assert sum(item.minutes[variant] for item in listed) == variant
    assert len(listed) == items


def test_an_item_says_what_its_exercises_declare(cwb: Kit) -> None:
    asking = [item.id for item in cwb.items.values() if item.asks]
    assert asking == ["question_1", "question_2", "question_3"]
    assert [item.id for item in cwb.items.values() if item.has_phases] == ["obstacles"]
    assert cwb.items["obstacles"].exercise != cwb.items["obstacles"].settings["first"]
    assert [item.id for item in cwb.items.values() if item.by_theme] == ["obstacles", "harvest_qa"]


@pytest.mark.parametrize("carried", [True, False])
def test_a_kit_of_an_earlier_program_gets_the_settings_that_came_later(carried: bool) -> None:
    sources = kit_sources("cwb")
    assert "interest = " not in sources["kit.toml"]
    held = read_kit(sources, registry().by_id, carried=carried)
    assert [item.id for item in held.items.values() if item.settings.get("interest")] == [
        "incubator"
    ]
    assert held.sources == sources


@pytest.mark.parametrize("name", ["eigen", "../kits/cwb", "../../assets/kits/cwb"])
def test_a_kit_from_elsewhere_gets_no_settings_beside_its_own(name: str) -> None:
    sources = kit_sources("cwb")
    sources["kit.toml"] = sources["kit.toml"].replace('id = "cwb"', f'id = "{name}"')
    held = read_kit(sources, registry().by_id, carried=True)
    assert held.id == name
    assert not any(item.settings.get("interest") for item in held.items.values())


@pytest.mark.parametrize(("asks", "has_phases"), [(False, True), (True, False)])
def test_what_an_exercise_declares_holds_for_every_item_of_it(asks: bool, has_phases: bool) -> None:
    declared = PlainExercise("table_round")
    declared.asks, declared.has_phases = asks, has_phases
    exercises = {**registry().by_id, "table_round": declared}
    held = read_kit(kit_sources("cwb"), exercises, carried=True)
    assert sum(item.asks for item in held.items.values()) == 3 * asks
    assert sum(item.has_phases for item in held.items.values()) == 1 + 3 * has_phases


def test_in_an_hour_the_three_questions_share_their_minutes(cwb: Kit) -> None:
    minutes = [cwb.items[f"question_{number}"].minutes[60] for number in (1, 2, 3)]
    assert minutes == [13, 0, 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_its_texts_in_every_language(cwb: Kit, language: Language) -> None:
    texts = cwb.texts[language]
    for item in cwb.items:
        held = texts.items[item]
        assert held.title
        assert held.short
        assert all(screen.heading and screen.lines and screen.notes for screen in held.screens)
    assert len(texts.principles) == 8
    assert all(len(texts.items[f"question_{n}"].follow_ups) == 3 for n in (1, 2, 3))
    assert len(texts.characteristics) == 4
    assert {"commons", "community_economy"} <= set(texts.cards)
    assert "commonsnetwork.org" in texts.colophon


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_holds_more_than_45_words(cwb: Kit, language: Language) -> None:
    def words(screen: Screen) -> int:
        return len(" ".join((screen.heading, *screen.lines)).split())

    long = {
        item: words(screen)
        for item, text in cwb.texts[language].items.items()
        for screen in text.screens
        if words(screen) > MOST_WORDS
    }
    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_point_at_nothing_outside_the_program(cwb: Kit, language: Language) -> None:
    source = cwb.sources[f"{language}.toml"]
    assert "[S" not in source
    assert "3.5" not in source
    assert "7.2" not in source


def test_the_explanations_of_the_principles_are_short_enough_to_say(cwb: Kit) -> None:
    for language in LANGUAGES:
        for principle in cwb.texts[language].principles.values():
            assert 20 <= len(principle.explanation.split()) <= 45
