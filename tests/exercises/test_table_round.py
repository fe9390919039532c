"""What the wall shows in each of the three round modes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.agenda.rounds import choose_mode
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.core.contract.scene import Build, CardsScene, OptionsScene, TextScene
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import RoundMode
from cwb_workshop.session.session import Session
from tests.languages import LANGUAGES
from tests.workshop import NEW, a_session, every_words, kit, registry


def evening(mode: RoundMode, item: str, tables: int = 6) -> Session:
    session = a_session(None, new=replace(NEW, tables=tables))
    session.do(choose_mode(session.record, mode))
    session.open_item(item)
    return session


def build(session: Session, id: str) -> Build:
    return next(build for build in session.builds if build.id == id)


def plan(session: Session) -> OptionsScene:
    (scene,) = build(session, "plan").steps
    assert isinstance(scene, OptionsScene)
    return scene


@pytest.mark.parametrize(
    ("mode", "heading", "first"),
    [
        ("sequential", "Alle tafels samen: vraag na vraag", "Hoe kunnen rijksprogramma’s"),
        ("carousel", "De vraag blijft, jullie schuiven door", "Tafel 1 en 4: Hoe kunnen"),
        ("parallel", "Elke tafel één vraag", "Tafel 1 en 4: Hoe kunnen"),
    ],
)
def test_before_the_rounds_the_wall_says_who_talks_about_what(
    mode: RoundMode, heading: str, first: str
) -> None:
    scene = plan(evening(mode, "lets_go"))
    assert scene.heading.main == heading
    assert [mark for mark, _question in scene.options] == ["1", "2", "3"]
    assert scene.options[0][1].main.startswith(first)


def test_the_plan_speaks_both_languages() -> None:
    session = evening("carousel", "lets_go")
    session.set_wall_language("both")
    scene = plan(session)
    assert scene.heading.second == "The question stays, you move on"
    assert scene.options[1][1].second.startswith("Tables 2 and 5: ")


def test_a_round_of_a_carousel_shows_all_questions_a_board_for_each_and_the_bell() -> None:
    session = evening("carousel", "question_2")
    ids = [build.id for build in session.builds]
    assert ids == ["plan", "follow_ups", "cards1", "cards2", "cards3", "bell"]
    assert plan(session).heading.main == "Ronde 2 van 3"
    bell = build(session, "bell").steps[0]
    assert isinstance(bell, TextScene)
    assert bell.heading.main == "De bel: één tafel verder"
    assert len(bell.lines) == 3


@pytest.mark.parametrize(("mode", "item"), [("carousel", "question_3"), ("parallel", "question_1")])
def test_after_the_last_round_there_is_no_bell(mode: RoundMode, item: str) -> None:
    assert "bell" not in [build.id for build in evening(mode, item).builds]


def test_a_board_shows_what_was_released_of_its_question_in_this_round() -> None:
    session = evening("carousel", "question_1")
    session.capture("2: ronde een")
    session.open_item("question_2")
    for line in ("2: ronde twee", "5: ook hier", "3: andere vraag", "2: nog niet getoond"):
        session.capture(line)
    shown = [entry.id for entry in session.record.active_entries("answer")[:4]]
    session.do(editing_steps.show(session.record, shown))
    (board,) = build(session, "cards2").steps
    assert isinstance(board, CardsScene)
    assert board.heading.main.startswith("Waaraan herken je")
    assert [card.text for card in board.cards] == ["ook hier", "ronde twee"]


def test_one_after_another_the_follow_ups_stand_behind_the_answers() -> None:
    session = evening("sequential", "question_1")
    assert [build.id for build in session.builds] == ["text1", "cards", "follow_ups"]


def test_the_strip_of_time_names_the_round() -> None:
    session = evening("carousel", "question_3")
    session.set_wall_mode("live")
    bar = session.time_bar()
    assert bar is not None
    assert bar.name.main == "Ronde 3 van 3"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_of_an_answer_has_a_name_in_the_form(language: Language) -> None:
    kit_ids = set(kit().choices)
    for item in ("question_1", "question_2", "question_3"):
        session = a_session(item)
        session.capture("1: Een vast loket")
        (answer,) = session.record.active_entries("answer", item)
        face = registry().face("table_round", "capture")
        assert face is not None
        view = CaptureView(session.record, kit().items[item], kit(), every_words(language))
        labels = [field.label for field in face.entry_fields(answer, view)]
        assert labels
        assert not kit_ids & set(labels)
