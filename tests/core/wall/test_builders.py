"""What the walls of the exercises have in common, made of a kit of a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cwb_workshop.core.contract.scene import Build, CardsScene, TextScene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.kit import Kit, Screen
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall import builders
from tests.core.small import (
    answer,
    facts,
    holding,
    offered,
    planned,
    question,
    small_kit,
    visits,
    wall,
    with_screens,
)

KIT = small_kit(offered("talk"), offered("welcome"))


def kit(
    *lines: str,
    heading: str = "Kop",
    settings: Mapping[str, Json] | None = None,
    has_phases: bool = False,
) -> Kit:
    """Return a kit whose item `talk` has one screen with these lines."""
    talk = replace(offered("talk"), settings=settings or {}, has_phases=has_phases)
    plain = small_kit(talk, question("question_1"), offered("welcome"))
    return with_screens(plain, "talk", Screen(heading, lines, ""))


def lines(held: Kit, *, record: Record | None = None) -> list[str]:
    found = builders.screen_lines(wall(record or Record(), held, "talk"), 0)
    return [line.main for line in found]


# Text screens


def test_a_text_is_built_up_line_by_line_with_room_for_what_comes() -> None:
    heading, first, second = Phrase("Kop"), Phrase("een"), Phrase("drie", "three")
    assert builders.built_up(NOTHING, heading, [first, second]) == (
        TextScene(NOTHING, heading, (), coming=(3, 4)),
        TextScene(NOTHING, heading, (first,), coming=(4,)),
        TextScene(NOTHING, heading, (first, second), coming=()),
    )


def test_a_screen_stands_under_the_name_of_its_item() -> None:
    build = builders.text_build(wall(Record(), KIT, "talk", "en"), 0)
    assert build.id == "text1"
    assert build.steps[0] == TextScene(NOTHING, Phrase("Heading talk en"), (), coming=(6, 6))
    other = builders.text_build(wall(Record(), kit("een"), "talk", "en"), 0)
    assert other.steps[-1] == TextScene(Phrase("talk en"), Phrase("Kop"), (Phrase("een"),))


@pytest.mark.parametrize(
    ("heading", "over"),
    [("Kop", Phrase("talk nl")), ("Nu de TALK (nl)", NOTHING), ("talk", Phrase("talk nl"))],
)
def test_a_heading_that_says_the_name_needs_none_over_it(heading: str, over: Phrase) -> None:
    assert builders.kicker(wall(Record(), kit(), "talk"), Phrase(heading)) == over


def screens(number: int, **settings: Json) -> Kit:
    plain = small_kit(replace(offered("talk"), settings=settings))
    return with_screens(plain, "talk", *(Screen(f"Kop {n}", (), "") for n in range(number)))


@pytest.mark.parametrize(
    ("setting", "shown"),
    [(None, 3), (2, 2), (0, 1), (-1, 1), (9, 3), ("2", 3), ({"120": 1}, 1), ({"60": 1}, 3)],
)
def test_an_item_shows_as_many_screens_as_its_variant_has(setting: Json, shown: int) -> None:
    view = wall(holding(*facts(variant=120)), screens(3, screens=setting), "talk")
    builds = builders.text_builds(view)
    assert [build.id for build in builds] == [f"text{n}" for n in range(1, shown + 1)]
    headings = [
        scene.heading.main
        for build in builds
        for scene in build.steps
        if isinstance(scene, TextScene)
    ]
    assert headings == [f"Kop {n}" for n in range(shown)]


def test_both_languages_stand_under_one_another_and_alike_ones_once() -> None:
    view = wall(Record(), KIT, "talk", "both")
    assert builders.heading_of(view) == Phrase("Heading talk nl", "Heading talk en")
    assert builders.screen_lines(view, 0) == (Phrase("First?"), Phrase("Second"))


def test_a_line_with_nothing_to_fill_in_is_left_out() -> None:
    held = kit("Dag {neighbourhood}", "Met {organisation}", "Zonder", "{nonsense}", "")
    record = holding(*facts(place="Zuid"))
    assert lines(held, record=record) == ["Dag Zuid", "Zonder"]


FILLED = {
    "neighbourhood": "Zuid",
    "organisation": "Buurtraad",
    "sentence": "Wij doen mee",
    "rounds": "1",
    "minutes": "12",
    "date": "4 mei 2026",
    "contact": "aan de balie",
    "slips": "drie",
    "dots": "5",
    "on_one": "2",
    "year": "2036",
}
RECORD = holding(
    *facts(
        place="Zuid",
        organiser="Buurtraad",
        organiser_sentence="Wij doen mee",
        report_date="2026-05-04",
        contact="aan de balie",
        date="2026-03-12",
    ),
    *facts("talk", dots_per_person=5, max_per_option=2),
    *planned(question_1=12),
)


@pytest.mark.parametrize("mark", FILLED)
def test_each_mark_of_a_kit_is_filled_in(mark: str) -> None:
    assert lines(kit(f"<{{{mark}}}>"), record=RECORD) == [f"<{FILLED[mark]}>"]
    heading = builders.heading_of(wall(RECORD, kit(heading=f"Kop {{{mark}}}"), "talk"))
    assert heading == Phrase(f"Kop {FILLED[mark]}")


@pytest.mark.parametrize(
    "mark",
    [
        "neighbourhood",
        "organisation",
        "sentence",
        "minutes",
        "date",
        "contact",
        "dots",
        "on_one",
        "year",
        "time",
        "at_table",
    ],
)
def test_what_is_not_known_is_not_made_up(mark: str) -> None:
    assert lines(kit(f"<{{{mark}}}>")) == []


def test_without_questions_there_are_no_rounds() -> None:
    assert lines(kit("{rounds}")) == ["0"]


@pytest.mark.parametrize(
    ("chosen", "given", "told"),
    [
        (None, 3, "drie"),
        (4, 3, "4"),
        (None, None, ""),
        (0, 3, "drie"),
        (None, 0, ""),
        (None, "3", ""),
    ],
)
def test_dots_are_those_chosen_here_else_those_of_the_kit(
    chosen: Json, given: Json, told: str
) -> None:
    record = holding(*facts("talk", **({} if chosen is None else {"dots_per_person": chosen})))
    held = kit("<{dots}>", settings={} if given is None else {"dots_per_person": given})
    assert lines(held, record=record) == ([f"<{told}>"] if told else [])


def test_a_small_number_is_a_word_and_a_larger_one_is_not() -> None:
    words = wall(Record(), KIT, "talk").words["en"]
    assert builders.number_word(3, words) == "three"
    assert builders.number_word(4, words) == "4"


def test_the_minutes_at_the_table_are_those_of_that_phase() -> None:
    minutes: Json = [1, 2, 4, 5]
    phased = kit("<{at_table}>", settings={"phases": minutes}, has_phases=True)
    assert lines(phased, record=holding(*facts(tables=4))) == ["<4>"]
    assert lines(phased, record=holding(*facts(tables=1))) == []
    assert lines(kit("<{at_table}>", settings={"phases": minutes})) == []


def test_an_item_goes_on_until_its_planned_time_is_over() -> None:
    agenda = planned(talk=15, welcome=5)
    opened = holding(*agenda, *visits(("talk", "20:00:30", "")))
    assert builders.restart(wall(opened, KIT, "talk")) == "20:15"
    assert lines(kit("{time}"), record=opened) == ["20:15"]
    assert builders.restart(wall(opened, KIT, "welcome")) == ""
    assert builders.restart(wall(holding(*agenda), KIT, "talk")) == ""
    left = holding(*agenda, *visits(("talk", "20:00", "20:10")))
    assert builders.restart(wall(left, KIT, "talk")) == ""
    unplanned = holding(*visits(("talk", "20:00", "")))
    assert builders.restart(wall(unplanned, KIT, "talk")) == ""


@pytest.mark.parametrize(
    ("heading", "told", "asked"),
    [
        ("Wat nu?", ("Echt?",), "Wat nu?"),
        ("Kop", ("Geen vraag", "Wel een?", "Nog een?"), "Wel een?"),
        ("Kop", ("Geen vraag",), "Kop"),
        ("Kop", (), "Kop"),
    ],
)
def test_the_room_is_asked_the_heading_or_the_first_line_that_asks(
    heading: str, told: tuple[str, ...], asked: str
) -> None:
    assert builders.question_of(wall(Record(), kit(*told, heading=heading), "talk")) == Phrase(
        asked
    )


# Cards

SAID = (answer(1, "een", table=2, also=1), answer(2, "twee", highlight=True))


def test_answers_become_cards_the_newest_first() -> None:
    assert builders.cards(wall(Record(), KIT, "talk"), SAID) == (
        Card("twee", NOTHING, highlight=True, mentions=1),
        Card("een", Phrase("tafel 2"), highlight=False, mentions=2),
    )


def test_a_table_has_a_name_and_the_room_as_a_whole_has_none() -> None:
    view = wall(Record(), KIT, "talk", "both")
    assert builders.table_name(view, 3) == Phrase("tafel 3", "table 3")
    assert builders.table_name(view, 0) == NOTHING


def shown(build: Build) -> CardsScene:
    (scene,) = build.steps
    assert isinstance(scene, CardsScene)
    return scene


def board(said: tuple[Entry, ...], prompt: Phrase = NOTHING) -> CardsScene:
    view = wall(Record(), kit(heading="Wat nu?"), "talk")
    return shown(builders.cards_build(view, said, prompt=prompt))


def test_answers_stand_under_the_question_of_their_item() -> None:
    build = builders.cards_build(wall(Record(), kit(heading="Wat nu?"), "talk"), SAID)
    assert build.id == "cards"
    assert shown(build) == CardsScene(
        Phrase("talk nl"),
        Phrase("Wat nu?"),
        builders.cards(wall(Record(), KIT, "talk"), SAID),
        prompts=(),
        empty=Phrase("nog niets"),
        footer=Phrase("nieuwste eerst"),
    )


def test_another_question_and_another_name_can_be_given() -> None:
    view = wall(Record(), kit(heading="Wat nu?"), "talk")
    build = builders.cards_build(view, SAID, id="vote", heading=Phrase("Talk nl?"))
    assert build.id == "vote"
    assert (shown(build).kicker, shown(build).heading) == (NOTHING, Phrase("Talk nl?"))


def test_a_prompt_says_what_to_do_until_the_first_answer_is_there() -> None:
    prompt = Phrase("Schrijf op")
    assert board((), prompt=prompt).prompts == (prompt,)
    assert board(()).prompts == ()
    assert board(SAID, prompt=prompt).prompts == ()


def test_the_order_is_told_where_there_is_one() -> None:
    assert board(()).footer == board(SAID[:1]).footer == NOTHING


def test_a_question_in_a_carousel_stands_under_the_name_of_its_round() -> None:
    plain = small_kit(question("question_1"), question("question_2"))
    agenda = planned(question_1=10, question_2=10)
    record = holding(
        *agenda,
        *facts(round_mode="carousel", division=[1, 2]),
        *visits(("question_2", "19:00", "")),
    )
    over = builders.kicker(wall(record, plain, "question_2", "en"), Phrase("Kop"))
    assert over == Phrase("round 2 of 2")
