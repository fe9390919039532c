"""What wall and console say about rounds."""

from __future__ import annotations

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.agenda.round_form import round_form
from cwb_workshop.core.agenda.round_texts import item_name, table_plan
from cwb_workshop.core.contract.capture_form import CaptureView, FormField
from cwb_workshop.core.contract.scene import OptionsScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit, Screen
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator, WallLanguage
from tests.core.small import (
    facts,
    holding,
    offered,
    planned,
    question,
    small_kit,
    wall,
    with_screens,
)

QUESTIONS = ("first", "second", "third")


def kit() -> Kit:
    held = small_kit(*(question(name) for name in QUESTIONS), offered("talk"))
    return with_screens(held, "second", Screen("", (), ""), question="Wie kan het?")


def asked(**told: Json) -> Record:
    return holding(*planned(first=9, second=9, third=9), *facts(**told))


CAROUSEL: dict[str, Json] = {"round_mode": "carousel", "division": [1, 2, 3], "tables": 4}


@pytest.mark.parametrize(
    ("told", "item", "name"),
    [
        ({}, "second", "second en"),
        ({"round_mode": "sequential", "division": [1]}, "second", "second en"),
        (CAROUSEL, "second", "round 2 of 3"),
        (CAROUSEL, "talk", "talk en"),
        ({"round_mode": "parallel", "division": [1]}, "second", "all questions"),
        ({"round_mode": "parallel"}, "second", "second en"),
    ],
)
def test_an_item_is_called_by_its_name_or_by_its_round(
    told: dict[str, Json], item: str, name: str
) -> None:
    assert item_name(wall(asked(**told), kit(), item, "en"), item) == Phrase(name)


def plan(record: Record, language: WallLanguage = "nl", **told: Phrase | bool) -> OptionsScene:
    build = table_plan(wall(record, kit(), "first", language), **told)  # type: ignore[arg-type]
    assert build.id == "plan"
    (scene,) = build.steps
    assert isinstance(scene, OptionsScene)
    return scene


def test_where_all_tables_answer_the_same_question_they_are_not_named() -> None:
    assert plan(asked(tables=3)) == OptionsScene(
        NOTHING,
        Phrase("om de beurt"),
        (
            ("1", Phrase("Title first nl")),
            ("2", Phrase("Wie kan het?")),
            ("3", Phrase("Title third nl")),
        ),
        Phrase("samen"),
    )


def test_in_a_carousel_each_question_stands_with_its_tables() -> None:
    scene = plan(asked(**CAROUSEL), "both")
    assert scene.options == (
        ("1", Phrase("tafel 1 en 4: Title first nl", "tables 1 and 4: Title first en")),
        ("2", Phrase("tafel 2: Wie kan het?")),
        ("3", Phrase("tafel 3: Title third nl", "table 3: Title third en")),
    )
    assert scene.heading == Phrase("carrousel", "carousel")


def test_a_question_without_a_table_stands_alone() -> None:
    scene = plan(asked(round_mode="carousel", division=[2, 2], tables=2))
    assert [text.main for _number, text in scene.options] == [
        "Title first nl",
        "tafel 1 en 2: Wie kan het?",
        "Title third nl",
    ]


def test_without_tables_nothing_is_divided() -> None:
    scene = plan(asked(round_mode="carousel"))
    assert scene.options[0] == ("1", Phrase("Title first nl"))


def test_the_last_time_nothing_goes_on() -> None:
    scene = plan(asked(), kicker=Phrase("Nu"), heading=Phrase("Klaar"), last=True)
    assert (scene.kicker, scene.heading, scene.footer) == (Phrase("Nu"), Phrase("Klaar"), NOTHING)


# The form in the console

WORDS = Translator(
    load_locale("nl"),
    {
        "console.rounds.mode": "Rondes",
        "console.rounds.sequential": "na elkaar",
        "console.rounds.carousel": "carrousel",
        "console.rounds.parallel": "tegelijk",
        "console.rounds.division": "Verdeling",
        "console.rounds.uneven": "{n} tafels, {questions} vragen",
    },
)
OPTIONS = (("sequential", "na elkaar"), ("carousel", "carrousel"), ("parallel", "tegelijk"))


def form(**told: Json) -> tuple[tuple[FormField, ...], str]:
    found = round_form(CaptureView(asked(**told), kit().items["talk"], kit(), WORDS))
    return found.fields, found.remark


def test_one_after_another_only_the_mode_is_asked() -> None:
    mode = FormField("", "round_mode", "choice", "Rondes", "sequential", OPTIONS)
    assert form(tables=4) == ((mode,), "")


@pytest.mark.parametrize("chosen", ["carousel", "parallel"])
def test_else_the_question_of_each_table_is_asked_too(chosen: str) -> None:
    mode = FormField("", "round_mode", "choice", "Rondes", chosen, OPTIONS)
    division = FormField("", "division", "numbers", "Verdeling", [2, 2, 3], highest=3)
    assert form(round_mode=chosen, division=[2], tables=3) == ((mode, division), "")


def test_a_carousel_that_shows_a_table_a_question_twice_is_pointed_out() -> None:
    assert form(round_mode="carousel", tables=4)[1] == "4 tafels, 3 vragen"
    assert form(round_mode="parallel", tables=4)[1] == ""
    assert form(round_mode="carousel", tables=6)[1] == ""
