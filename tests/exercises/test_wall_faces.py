"""What the room sees of each item, as values."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.scene import (
    AgendaScene,
    CardsScene,
    ClusterScene,
    CountdownScene,
    FractionScene,
    PrincipleScene,
    TextScene,
    WordsScene,
)
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.words import WallLanguage
from tests.exercises.wall_screens import (
    kit,
    last,
    said,
    screens,
    session,
    texts,
)


@pytest.mark.parametrize("language", ["nl", "en", "both"])
def test_every_item_shows_something_before_anything_was_said(language: WallLanguage) -> None:
    record = session(language=language)
    for item in kit().items:
        builds = screens(record, item)
        assert builds
        assert all(build.steps for build in builds)
        assert len({build.id for build in builds}) == len(builds)


@pytest.mark.parametrize("language", ["nl", "en", "both"])
def test_no_mark_of_the_kit_reaches_the_wall_unfilled(language: WallLanguage) -> None:
    for item in kit().items:
        for build in screens(session(language=language), item):
            for step in build.steps:
                assert "{" not in repr(step)


def test_a_text_is_built_up_line_by_line_and_begins_with_its_heading_and_a_line() -> None:
    steps = screens(session(), "lessons")[0].steps
    shown = [step for step in steps if isinstance(step, TextScene)]
    assert [len(step.lines) for step in shown] == [1, 2, 3, 4]
    assert all(len(step.lines) + len(step.coming) == 4 for step in shown)
    assert shown[0].coming == tuple(len(line.main) for line in shown[-1].lines[1:])


def test_a_line_with_nothing_to_fill_in_is_left_out() -> None:
    nobody = screens(session(), "about")[0].steps[-1]
    known = session(organiser="De Kouwbrug", organiser_sentence="een huis voor iedereen")
    somebody = screens(known, "about")[0].steps[-1]
    assert isinstance(nobody, TextScene)
    assert isinstance(somebody, TextScene)
    assert len(somebody.lines) == len(nobody.lines) + 2
    named, sentence = (line.main for line in somebody.lines[:2])
    assert named == "De Kouwbrug organiseert deze workshop"
    assert sentence == "een huis voor iedereen"


def test_in_both_languages_the_dutch_leads() -> None:
    scene = screens(session(language="both"), "welcome")[0].steps[0]
    assert isinstance(scene, TextScene)
    assert scene.heading == Phrase("Welkom in Zuiderkouw", "Welcome to Zuiderkouw")


@pytest.mark.parametrize("variant", [60, 120, 180])
def test_the_agenda_stands_on_one_screen_with_the_times_of_the_plan(variant: int) -> None:
    agenda = last(session(variant=variant), "welcome", AgendaScene)
    assert 10 <= len(agenda.rows) <= 18
    times = [row.time for row in agenda.rows]
    assert times == sorted(times)
    assert times[0] == "19:00"
    assert [row.now for row in agenda.rows].count(True) == 1
    assert agenda.rows[0].now
    assert agenda.rows[-1].name.main == "Afsluiting"


def test_questions_at_the_same_time_stand_in_the_agenda_at_the_same_time() -> None:
    rows = last(session(variant=60), "welcome", AgendaScene).rows
    times = [row.time for row in rows if row.name.main.startswith("Vraag ")]
    assert len(times) == 3
    assert len(set(times)) == 1


def test_the_break_shows_the_time_once_and_large() -> None:
    countdown = last(session(), "break", CountdownScene)
    assert countdown.until == "20:15"
    assert countdown.lines[0].main == "We gaan verder om"


def test_during_the_break_the_words_and_the_themes_pass_by_with_the_time() -> None:
    record = session(
        said("thuis", "checkin", "word"),
        said("Te veel formulieren", "obstacles", themes=("rules_procurement",)),
        said("Zonder thema", "obstacles"),
    )
    countdown = last(record, "break", CountdownScene)
    words, themes = countdown.around
    assert isinstance(words, WordsScene)
    assert words.words == (("thuis", 1),)
    assert isinstance(themes, ClusterScene)
    assert [cluster.name.main for cluster in themes.clusters] == ["Regels en inkoop", "Overig"]
    assert words.heading.main == themes.heading.main == "We gaan verder om 20:15"
    assert last(session(), "break", CountdownScene).around == ()


def test_what_was_called_out_stands_under_the_question_it_answers() -> None:
    record = session(
        said("buurtkeuken", "commons", "listed"), said("moestuin", "commons", "listed")
    )
    board = last(record, "commons", CardsScene)
    assert board.heading.main == "Welke ken jij hier?"
    assert texts(board) == ["moestuin", "buurtkeuken"]


def test_hands_appear_once_they_were_counted() -> None:
    record = session()
    assert FractionScene not in {type(b.steps[0]) for b in screens(record, "case_preston")}
    counted = record.after(Step("step.set", (Change(None, Fact("case_preston", "hands", 15)),)))
    hands = last(counted, "case_preston", FractionScene)
    assert (hands.part, hands.whole) == (15, 24)
    assert hands.text.main.startswith("15 van 24")


def test_words_stand_there_once_with_how_often_they_were_said() -> None:
    record = session(
        said("thuis", "checkin", "word", fields={"times": 2}),
        said("druk", "checkin", "word"),
        said("thuis", "checkin", "word"),
    )
    wall = last(record, "checkin", WordsScene)
    assert wall.heading.main == "Welk woord past bij deze wijk?"
    assert wall.words == (("thuis", 3), ("druk", 1))


def test_parked_questions_come_from_every_item() -> None:
    record = session(said("Wie betaalt?", "obstacles", "question"))
    assert texts(last(record, "questions_so_far", CardsScene)) == ["Wie betaalt?"]


def test_each_principle_is_built_up_from_what_it_means_to_its_question() -> None:
    builds = [build for build in screens(session(), "principles_vote") if build.id.startswith("p")]
    assert len(builds) == 8
    explained, asked = builds[3].steps
    assert isinstance(explained, PrincipleScene)
    assert isinstance(asked, PrincipleScene)
    assert (explained.number, explained.total, explained.original) == (4, 8, "Multipliers matter")
    assert explained.kicker.main == "Acht principes · 4 van 8"
    assert explained.explanation
    assert not explained.question
    assert asked.question == explained.coming
    assert not asked.coming


def test_answers_of_a_round_stand_under_the_question_newest_first() -> None:
    record = session(
        said("Eerst dit", "question_1", table=3), said("Dan dat", "question_1", highlight=True)
    )
    board = last(record, "question_1", CardsScene)
    assert board.heading.main == "Hoe kunnen rijksprogramma’s onze aanpak vooruithelpen?"
    assert texts(board) == ["Dan dat", "Eerst dit"]
    assert [card.table.main for card in board.cards] == ["", "tafel 3"]
    assert [card.highlight for card in board.cards] == [True, False]


def test_follow_up_questions_come_behind_the_answers_on_request() -> None:
    builds = screens(session(), "question_2")
    assert [build.id for build in builds] == ["text1", "cards", "follow_ups"]
    assert [len(step.lines) for step in builds[-1].steps if isinstance(step, TextScene)] == [
        1,
        2,
        3,
    ]


def test_the_harvest_shows_main_points_and_then_what_is_still_parked() -> None:
    record = session(
        said("Het badhuis is een kans", "harvest_qa", "main_point"),
        said("Wie betaalt?", "commons", "question"),
    )
    points, parked = (build.steps[0] for build in screens(record, "harvest_qa")[-2:])
    assert isinstance(points, CardsScene)
    assert isinstance(parked, CardsScene)
    assert texts(points) == ["Het badhuis is een kans"]
    assert texts(parked) == ["Wie betaalt?"]
