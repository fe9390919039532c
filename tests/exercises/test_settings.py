"""What can be set for an exercise by form, and what it then does otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.agenda.rounds import choose_mode
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView
from cwb_workshop.core.contract.pictures import PhasesScene
from cwb_workshop.core.contract.report_part import EVERYTHING
from cwb_workshop.core.contract.scene import BarsScene, CardsScene, TextScene
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.workshop import NEW, a_session, every_words, kit, registry

VOTE = "8 11 14 9 4 10 9 3"


def filled_in(session: Session, key: str, value: Json) -> None:
    assert session.item is not None
    session.do(editing_steps.set_fact(session.record, session.item.id, key, value))


def form(session: Session) -> CaptureForm:
    assert session.item is not None
    item = kit().items[session.item.id]
    return registry().form(CaptureView(session.record, item, kit(), every_words("en")))


def texts_of(session: Session, screen: str = "text1") -> list[str]:
    (build,) = (build for build in session.builds if build.id == screen)
    scene = build.steps[-1]
    assert isinstance(scene, TextScene)
    return [line.main for line in scene.lines]


def test_people_may_have_more_dots_and_put_more_of_them_on_one_card() -> None:
    session = a_session("principles_vote")
    filled_in(session, "voters", 10)
    with pytest.raises(Refused):
        session.capture("0 0 25 0 5 0 0 10")
    filled_in(session, "dots_per_person", 4)
    with pytest.raises(Refused):
        session.capture("0 0 25 0 5 0 0 10")
    filled_in(session, "max_per_option", 3)
    session.capture("0 0 25 0 5 0 0 10")
    assert form(session).remark == "40 of 40 dots used"


def test_the_wall_says_how_many_dots_there_are() -> None:
    session = a_session("principles_vote")
    assert "Plak drie stippen: wat is hier het belangrijkst?" in texts_of(session)
    filled_in(session, "dots_per_person", 5)
    filled_in(session, "max_per_option", 3)
    lines = texts_of(session)
    assert "Plak vijf stippen: wat is hier het belangrijkst?" in lines
    assert "Hoogstens drie stippen op één kaart" in lines


def test_voters_who_are_counted_after_the_dots_are_held_against_them() -> None:
    session = a_session("principles_vote")
    session.capture(VOTE)
    filled_in(session, "voters", 20)
    assert form(session).remark == "Note: 68 dots, but there are 60"
    filled_in(session, "voters", 23)
    assert form(session).remark == "68 of 69 dots used"
    filled_in(session, "max_per_option", 0)
    filled_in(session, "dots_per_person", 12)
    filled_in(session, "voters", 6)
    assert form(session).remark == "Note: 14 dots on one card; there can be 12"


def test_a_vote_stays_hidden_where_answers_show_by_themselves() -> None:
    session = a_session("principles_vote")
    filled_in(session, "auto_show", True)
    session.capture(VOTE)
    assert "result" not in [build.id for build in session.builds]
    (dots,) = session.record.active_entries("dots")
    session.do(editing_steps.show(session.record, [dots.id]))
    assert session.builds[-1].id == "result"


def test_a_result_that_is_not_secret_runs_along() -> None:
    session = a_session("principles_vote")
    filled_in(session, "result", "open")
    session.capture(VOTE)
    assert session.builds[-1].id == "result"
    session.capture("5 +2")
    (dots,) = session.record.active_entries("dots")
    assert dots.shown


@pytest.mark.parametrize(
    ("minutes", "at_table", "number"), [(60, "3", "twee"), (120, "4", "drie"), (180, "5", "vijf")]
)
def test_the_wall_says_how_long_and_how_many_in_each_variant(
    minutes: int, at_table: str, number: str
) -> None:
    session = a_session(new=replace(NEW, variant=minutes))
    lines = texts_of(session)
    assert f"{at_table} minuten aan tafel" in lines
    assert f"Kies de {number} grootste hobbels" in lines


def test_with_six_people_nobody_is_sent_to_a_table() -> None:
    session = a_session(new=replace(NEW, tables=1, present=6))
    assert not [line for line in texts_of(session) if "aan tafel" in line]


def test_phases_and_the_number_of_answers_are_set_by_form() -> None:
    session = a_session()
    assert [field.value for field in form(session).fields] == [[1, 2, 4, 5], 3]
    filled_in(session, "phases", [2, 2, 3, 5])
    filled_in(session, "slips", 4)
    (build,) = (build for build in session.builds if build.id == "phases")
    (scene,) = build.steps
    assert isinstance(scene, PhasesScene)
    assert [phase.time.main for phase in scene.phases] == ["2 min", "2 min", "3 min", "5 min"]
    assert texts_of(session)[2:4] == ["3 minuten aan tafel", "Kies de vier grootste hobbels"]


def test_whether_people_may_not_know_is_set_by_form() -> None:
    session = a_session("principles_scale")
    session.capture("4 9 7 2 0 d1")
    filled_in(session, "dont_know", "left_out")
    with pytest.raises(Refused):
        session.capture("4 9 7 2 0 d1")
    session.capture("4 9 7 2 0")
    assert len(session.record.active_entries("scores")) == 2


@pytest.mark.parametrize(("minutes", "screens"), [(60, 1), (120, 2), (180, 2)])
def test_in_an_hour_broad_prosperity_takes_one_screen(minutes: int, screens: int) -> None:
    session = a_session("broad_prosperity", new=replace(NEW, variant=minutes))
    assert len([build for build in session.builds if build.id.startswith("text")]) == screens


def test_in_an_hour_hands_go_up_once_after_the_last_case() -> None:
    short = replace(NEW, variant=60)
    asked = {
        item: [field.key for field in form(a_session(item, new=short)).fields]
        for item in ("case_cleveland", "case_preston", "case_amsterdam")
    }
    assert asked == {"case_cleveland": [], "case_preston": [], "case_amsterdam": ["hands"]}
    assert [field.key for field in form(a_session("case_cleveland")).fields] == ["hands"]


def test_hands_go_up_for_the_lesson_that_is_missed_most() -> None:
    session = a_session("lessons")
    fields = form(session).fields
    assert [field.key for field in fields] == ["hands_1", "hands_2", "hands_3", "hands_4"]
    assert fields[0].label.endswith("with a municipality that dares to work differently")
    assert not any("…" in field.label for field in fields), "each names the whole lesson"
    assert "hands" not in [build.id for build in session.builds]
    filled_in(session, "hands_2", 7)
    filled_in(session, "hands_4", 3)
    (scene,) = session.builds[-1].steps
    assert isinstance(scene, BarsScene)
    assert [bar.shown_value for bar in scene.bars] == ["0", "7", "0", "3"]
    assert [bar.strong for bar in scene.bars] == [False, True, False, False]


def board(session: Session, id: str = "cards") -> CardsScene:
    (scene,) = next(build.steps for build in session.builds if build.id == id)
    assert isinstance(scene, CardsScene)
    return scene


def test_how_many_answers_a_table_chooses_is_set_by_form_and_said_until_answers_are_shown() -> None:
    session = a_session("question_1")
    assert [(field.key, field.value) for field in form(session).fields] == [("slips", 3)]
    (prompt,) = board(session).prompts
    assert prompt.main == "Kies samen jullie drie beste antwoorden, en schrijf ze op de kaart"
    filled_in(session, "slips", 1)
    (prompt,) = board(session).prompts
    assert prompt.main == "Kies samen jullie beste antwoord, en schrijf het op de kaart"
    session.capture("1: Een vast loket")
    session.do(editing_steps.show(session.record, [session.record.active_entries("answer")[0].id]))
    assert board(session).prompts == ()


def test_in_a_carousel_each_board_says_how_many_answers_a_table_chooses() -> None:
    session = a_session(None, new=replace(NEW, tables=6))
    session.do(choose_mode(session.record, "carousel"))
    session.open_item("question_2")
    filled_in(session, "slips", 2)
    for id in ("cards1", "cards2", "cards3"):
        (prompt,) = board(session, id).prompts
        assert "twee beste antwoorden" in prompt.main


def more_than_asked(session: Session) -> list[tuple[object, ...]]:
    assert session.item is not None
    found = registry().definition("table_round").problems(session.record, session.item, kit())
    return [
        tuple(problem.values.values())
        for problem in found
        if problem.key == "table_round.more_than_asked"
    ]


def test_a_table_with_more_answers_than_asked_is_pointed_out() -> None:
    session = a_session("question_1")
    for number in range(4):
        session.capture(f"2: antwoord {number}")
        session.capture(f"p: uit de zaal {number}")
    session.capture("3: antwoord")
    assert more_than_asked(session) == [(2, 4, 3)]
    filled_in(session, "slips", 4)
    assert more_than_asked(session) == []


def test_in_a_carousel_the_answers_of_a_table_count_per_round() -> None:
    session = a_session(None, new=replace(NEW, tables=6))
    session.do(choose_mode(session.record, "carousel"))
    for item in ("question_1", "question_2"):
        session.open_item(item)
        session.capture("1: een")
        session.capture("1: twee")
        assert more_than_asked(session) == []
    filled_in(session, "slips", 1)
    assert more_than_asked(session) == [(1, 2, 1)]


@pytest.mark.parametrize("result", ["secret", "open"])
def test_the_report_says_that_a_result_was_hidden_only_where_it_was(result: str) -> None:
    session = a_session("principles_vote")
    filled_in(session, "result", result)
    session.capture(VOTE)
    printed = snapshot(session.record, kit(), registry(), "en", "public")
    said = {one.method(printed.view(EVERYTHING, of=one)) for one in printed.parts if one.method}
    (told,) = (sentence for sentence in said if "dots" in sentence)
    assert ("stayed hidden" in told) == (result == "secret")
