"""Answers on the wall: cards, boards, and the question they answer."""

from __future__ import annotations

from cwb_workshop.core.contract.scene import CardsScene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall import builders
from tests.core.small import (
    answer,
    facts,
    holding,
    planned,
    question,
    small_kit,
    visits,
    wall,
)
from tests.core.wall.small_walls import KIT, kit, shown

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
