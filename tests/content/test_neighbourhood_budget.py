"""The second workshop that the program brings along: an evening about a neighbourhood budget."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from cwb_workshop.core.model.kit import Kit, Screen
from cwb_workshop.core.model.locale import Language
from tests.languages import LANGUAGES
from tests.workshop import kit

MOST_WORDS = 45
SHAPES = {"circle", "square", "triangle", "diamond", "star", "hexagon", "cross", "drop", "pentagon"}


@pytest.fixture(name="budget")
def _budget() -> Kit:
    return kit("neighbourhood_budget")


@pytest.mark.parametrize(("variant", "items"), [(90, 13), (150, 16)])
def test_each_variant_takes_exactly_its_minutes(budget: Kit, variant: int, items: int) -> None:
    listed = budget.items_of(variant)
    assert sum(item.minutes[variant] for item in listed) == variant
    assert len(listed) == items


def test_it_uses_at_least_nine_exercises_and_some_of_them_twice(budget: Kit) -> None:
    used = [item.exercise for item in budget.items_of(150)]
    assert len(set(used)) >= 9
    assert {name for name in used if used.count(name) > 1} >= {"table_round", "harvest_cluster"}


def test_themes_differ_in_letter_colour_and_shape(budget: Kit) -> None:
    themes = budget.themes
    assert len({theme.letter for theme in themes}) == len(themes)
    assert {theme.shape for theme in themes} == SHAPES
    for theme in themes:
        assert contrast_on_white(theme.colour) >= 4.5, theme.id
    for one, other in combinations(themes, 2):
        assert distance(one.colour, other.colour) > 40, (one.id, other.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_stands_for_a_theme_by_its_name(budget: Kit, language: Language) -> None:
    names = budget.texts[language].themes
    initials = {
        theme.letter: [word[0] for word in names[theme.id].casefold().split()]
        for theme in budget.themes
    }
    assert [letter for letter, firsts in initials.items() if letter not in firsts] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_holds_more_than_45_words(budget: Kit, language: Language) -> None:
    def words(screen: Screen) -> int:
        return len(" ".join((screen.heading, *screen.lines)).split())

    texts = budget.texts[language].items
    assert max(words(screen) for text in texts.values() for screen in text.screens) <= MOST_WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_notes_and_every_question_three_follow_ups(
    budget: Kit, language: Language
) -> None:
    for item, text in budget.texts[language].items.items():
        assert all(screen.notes for screen in text.screens), item
        assert len(text.follow_ups) == (3 if budget.items[item].asks else 0), item


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_explanations_of_the_cards_are_short_enough_to_say(
    budget: Kit, language: Language
) -> None:
    for card in budget.texts[language].principles.values():
        assert 20 <= len(card.explanation.split()) <= 45


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_that_is_asked_has_a_name(budget: Kit, language: Language) -> None:
    named = {*budget.texts[language].fields}
    asked = {
        field for item in budget.items.values() for field in _texts(item.settings.get("fields"))
    }
    assert asked == named == {*budget.choices}


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []


def contrast_on_white(colour: str) -> float:
    """Return the contrast of WCAG 2.1."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    light = sum(
        weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )
    return 1.05 / (light + 0.05)


def distance(one: str, other: str) -> float:
    first, second = QColor(one), QColor(other)
    differences = (
        first.red() - second.red(),
        first.green() - second.green(),
        first.blue() - second.blue(),
    )
    return float(sum(part**2 for part in differences) ** 0.5)
