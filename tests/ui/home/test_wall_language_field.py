from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.home.wall_language_field import WallLanguageField


@pytest.fixture
def field(qtbot: QtBot) -> WallLanguageField:
    made = WallLanguageField(("nl", "en", "fy"), {"nl": "Nederlands", "en": "English"})
    qtbot.addWidget(made)
    made.label("Wall", "Second", "alone")
    return made


def offered(field: WallLanguageField) -> tuple[list[str], ...]:
    return tuple([box.itemText(at) for at in range(box.count())] for box in field.stops)


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        ("en", "en"),
        ("fy+en", "fy+en"),
        ("both", "nl+en"),
        ("en+en", "en"),
        ("de", "nl"),
        ("de+en", "en"),
        ("", "nl"),
    ],
)
def test_what_the_kit_speaks_is_chosen_of_what_was_asked(
    field: WallLanguageField, asked: str, chosen: str
) -> None:
    field.choose(asked)
    assert field.value == chosen


def test_each_language_stands_in_its_own_words_and_never_beside_itself(
    field: WallLanguageField,
) -> None:
    field.choose("en")
    assert offered(field) == (
        ["Nederlands", "English", "fy"],
        ["alone", "+ Nederlands", "+ fy"],
    )


def test_a_second_language_that_becomes_the_main_one_stands_alone(
    field: WallLanguageField, qtbot: QtBot
) -> None:
    field.choose("nl+en")
    main, _second = field.stops
    main.setCurrentIndex(1)
    with qtbot.waitSignal(field.chosen):
        main.activated.emit(1)
    assert field.value == "en"


def test_the_second_language_stays_when_the_main_one_changes(field: WallLanguageField) -> None:
    field.choose("nl+en")
    main, _second = field.stops
    main.setCurrentIndex(2)
    main.activated.emit(2)
    assert field.value == "fy+en"


def test_another_kit_offers_other_languages_and_leaves_what_it_has_too(
    field: WallLanguageField,
) -> None:
    field.choose("en+fy")
    field.offer(("fy", "en"))
    assert field.value == "en+fy"
    field.offer(("nl", "fy"))
    assert field.value == "fy"
