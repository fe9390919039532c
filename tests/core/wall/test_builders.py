"""What the walls of the exercises have in common, made of a kit of a few words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit, Screen
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall import builders, kit_marks
from tests.core.small import (
    facts,
    holding,
    offered,
    planned,
    small_kit,
    visits,
    wall,
    with_screens,
)
from tests.core.wall.small_walls import KIT, kit, lines

# Text screens


def test_a_text_is_built_up_line_by_line_with_room_for_what_comes() -> None:
    heading, first, second = Phrase("Kop"), Phrase("een"), Phrase("drie", "three")
    assert builders.built_up(NOTHING, heading, [first, second]) == (
        TextScene(NOTHING, heading, (first,), coming=(4,)),
        TextScene(NOTHING, heading, (first, second), coming=()),
    )


def test_a_heading_without_lines_stands_alone() -> None:
    heading = Phrase("Kop")
    assert builders.built_up(NOTHING, heading, []) == (TextScene(NOTHING, heading, ()),)


def test_a_screen_stands_under_the_name_of_its_item() -> None:
    build = builders.text_build(wall(Record(), KIT, "talk", "en"), 0)
    assert build.id == "text1"
    first = build.steps[0]
    assert isinstance(first, TextScene)
    assert (first.kicker, first.heading) == (NOTHING, Phrase("Heading talk en"))
    assert (len(first.lines), first.coming) == (1, (6,))
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
    "rounds": "één ronde",
    "questions": "één",
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
    assert lines(kit("<{rounds}>")) == []
    assert lines(kit("<{questions}>")) == []


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


@pytest.mark.parametrize(
    ("each", "told"), [(1, "Plak één stip"), (2, "Plak 2 stippen"), (3, "Plak drie stippen")]
)
def test_a_mark_that_counts_chooses_its_words(each: int, told: str) -> None:
    held = kit("Plak {dots} {dots:stip|stippen}", "{dots:De stip|De {dots} stippen}")
    record = holding(*facts("talk", dots_per_person=each))
    whole = "De stip" if each == 1 else told.replace("Plak", "De")
    assert lines(held, record=record) == [told, whole]


def test_a_form_is_left_out_with_its_number_and_braces_stay_as_they_are() -> None:
    assert lines(kit("<{dots:stip|stippen}>", "<{place:a|b}>")) == []
    assert lines(kit("{{x}} blijft"), record=RECORD) == ["{x} blijft"]


def test_a_small_number_is_a_word_and_a_larger_one_is_not() -> None:
    words = wall(Record(), KIT, "talk").words["en"]
    assert kit_marks.number_word(3, words) == "three"
    assert kit_marks.number_word(4, words) == "4"


def test_the_minutes_at_the_table_are_those_of_that_phase() -> None:
    minutes: Json = [1, 2, 45, 5]
    phased = kit("<{at_table}>", settings={"phases": minutes}, has_phases=True)
    assert lines(phased, record=holding(*facts(tables=4))) == ["<45>"]
    assert lines(phased, record=holding(*facts(tables=1))) == []
    assert lines(kit("<{at_table}>", settings={"phases": minutes})) == []


def test_an_item_goes_on_until_its_planned_time_is_over() -> None:
    agenda = planned(talk=15, welcome=5)
    opened = holding(*agenda, *visits(("talk", "20:00:30", "")))
    assert kit_marks.restart(wall(opened, KIT, "talk")) == "20:15"
    assert lines(kit("{time}"), record=opened) == ["20:15"]
    more = holding(*facts("timer", item="talk", extra=180), record=opened)
    assert kit_marks.restart(wall(more, KIT, "talk")) == "20:18"
    assert kit_marks.restart(wall(opened, KIT, "welcome")) == ""
    assert kit_marks.restart(wall(holding(*agenda), KIT, "talk")) == ""
    left = holding(*agenda, *visits(("talk", "20:00", "20:10")))
    assert kit_marks.restart(wall(left, KIT, "talk")) == ""
    unplanned = holding(*visits(("talk", "20:00", "")))
    assert kit_marks.restart(wall(unplanned, KIT, "talk")) == ""


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
