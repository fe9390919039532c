"""Anchors, ideas in a square, the trail of money, and the newspaper of later."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Bars, Block, Columns, Matrix, Para, Quote, Table
from cwb_workshop.core.contract.pictures import (
    MapScene,
    MatrixScene,
    NewspaperScene,
    PlaceMapScene,
    TrailScene,
)
from cwb_workshop.core.contract.said import SpokenWords
from cwb_workshop.core.contract.scene import Content
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.notes import for_others
from cwb_workshop.exercises.future_headline import FrontPage, front_page
from cwb_workshop.exercises.matrix_2x2 import MIDDLE
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.widgets.point_placement import spread
from tests.pieces import piece as piece_of
from tests.workshop import a_session, held_before, kit, registry, totals_of


def at(item: str, *lines: str, session: Session | None = None) -> Session:
    session = session or a_session("obstacles")
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    for line in lines:
        session.capture(line)
    return session


def released(session: Session) -> Session:
    session.do(editing_steps.show(session.record, list(session.record.entries)))
    return session


def pictures(session: Session) -> list[Content]:
    return [build.steps[-1] for build in session.builds]


def printed(session: Session, piece: str) -> tuple[Block, ...]:
    return piece_of(snapshot(session.record, kit(), registry(), "nl", "public"), piece, 99)


def problems(session: Session, item: str) -> list[str]:
    definition = registry().definition(kit().items[item].exercise)
    return [p.key for p in definition.problems(session.record, session.record.plan[item], kit())]


ANCHORS = (
    "1: Zorggroep Merwe; eten; keukenhulp; drie gebouwen; 5/2",
    "2: zorggroep merwe; linnengoed",
    "+ oude badhuis",
    "- energierekening",
)


def test_nothing_of_the_map_is_on_the_wall_before_it_is_released() -> None:
    session = at("anchor_map", *ANCHORS)
    assert not [p for p in pictures(session) if isinstance(p, MapScene | PlaceMapScene)]
    shown = pictures(released(session))
    (table,) = [p for p in shown if isinstance(p, MapScene)]
    assert [row.name for row in table.rows] == ["zorggroep merwe", "Zorggroep Merwe"]
    (placed,) = [p for p in shown if isinstance(p, PlaceMapScene)]
    assert [(p.label, p.x, p.y) for p in placed.points] == [("Zorggroep Merwe", 2.0, 5.0)]
    lists = [(one.sign, one.name.main, one.lines) for one in placed.lists]
    assert lists == [
        ("+", "Hebben we al", ("oude badhuis",)),
        ("−", "Lekt weg", ("energierekening",)),
    ]


def test_an_anchor_named_at_two_tables_is_pointed_out_and_can_be_joined() -> None:
    session = at("anchor_map", *ANCHORS)
    assert problems(session, "anchor_map") == ["anchor_map.twice"]
    first, second = session.record.active_entries("anchor")
    session.do(joining.merge(session.record, first.id, [second.id], session.now()))
    assert problems(session, "anchor_map") == []
    (joined,) = session.record.active_entries("anchor")
    assert joined.fields["buys"] == "eten"
    assert joined.mentions == 2
    session.undo()
    assert len(session.record.active_entries("anchor")) == 2


def test_an_anchor_takes_from_the_other_what_it_did_not_say_itself() -> None:
    session = at("anchor_map", "1: ROC", "2: ROC; catering; ; sporthal; 4/5")
    first, second = session.record.active_entries("anchor")
    session.do(joining.merge(session.record, first.id, [second.id], session.now()))
    (joined,) = session.record.active_entries("anchor")
    assert joined.fields == {
        "buys": "catering",
        "owns": "sporthal",
        "influence": 4,
        "willingness": 5,
    }


def test_an_anchor_counts_as_unwilling_only_where_that_was_said() -> None:
    session = at("anchor_map", "1: Een; 4/", "1: Twee; 4/1", "1: Drie; 5/2", "1: Vier; 5/3")
    session.capture("1: Vijf; /2")
    session.capture("1: Zes; 3/1")
    figures = totals_of(session.record)["anchors"]
    assert figures["influence_4_up_and_willingness_2_down"] == ["Twee", "Drie"]
    assert figures["without_scores"] == ["Een", "Vijf"]


def test_an_anchor_counts_as_a_partner_from_three_and_four_up() -> None:
    session = at("anchor_map", "1: Een; 3/4", "1: Twee; 2/4", "1: Drie; 3/3", "1: Vier; 5/5")
    figures = totals_of(session.record)["anchors"]
    assert figures["influence_3_up_and_willingness_4_up"] == ["Een", "Vier"]


@pytest.mark.parametrize("scores", ["0/3", "3/0", "6/3", "3/6", "3/10", "12/3"])
def test_influence_and_willingness_run_from_one_to_five(scores: str) -> None:
    session = at("anchor_map")
    with pytest.raises(Refused) as refusal:
        session.capture(f"1: ROC; {scores}")
    assert refusal.value.key == "capture.anchor_scores"


@pytest.mark.parametrize("private", ["jan@voorbeeld.example", "0612345678", "+31 6 1234 5678"])
def test_a_phone_number_or_an_address_is_pointed_out_and_kept(private: str) -> None:
    session = at("anchor_map", f"1: ROC; {private}")
    assert problems(session, "anchor_map") == ["anchor_map.private"]
    assert session.record.active_entries("anchor")[0].fields["buys"] == private


def test_the_report_has_the_anchors_as_a_table_and_in_the_square() -> None:
    table, _told, _heading, square, *_lists = printed(
        at("anchor_map", *ANCHORS), "anchor_map.blocks"
    )
    assert isinstance(table, Table)
    assert table.rows[0][0] == "Zorggroep Merwe"
    assert isinstance(square, Matrix)
    assert square.points == (("Zorggroep Merwe", 2.0, 5.0),)


def test_an_idea_gets_its_place_in_the_order_in_which_ideas_were_highlighted() -> None:
    session = at("question_1", "1: Loket !", "2: Startpot !", "3: Niet uitgelicht")
    at("matrix_2x2", "42", session=session)
    assert session.item is not None
    shown = pictures(released(session))
    (square,) = [p for p in shown if isinstance(p, MatrixScene)]
    assert [(p.label, p.x, p.y) for p in square.points] == [("Loket", 4.0, 2.0)]
    assert problems(session, "matrix_2x2") == ["matrix_2x2.too_few"]
    session.capture("55")
    _square, table = printed(session, "matrix_2x2.blocks")
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == ["Startpot", "Loket"]


def test_coins_shrink_by_area_and_the_leaks_are_named() -> None:
    session = released(at("money_trail", "120000 35% 42%"))
    (trail,) = [p for p in pictures(session) if isinstance(p, TrailScene)]
    assert [coin.amount for coin in trail.coins] == [
        "€\u00a0120.000",
        "€\u00a042.000",
        "€\u00a017.640",
    ]
    assert [coin.leak.main for coin in trail.coins] == [
        "",
        "€\u00a078.000 stroomt weg",
        "€\u00a024.360 stroomt weg",
    ]
    assert trail.figure.main == "Elke euro telt 1,50 keer"
    assert trail.footer.main == "Een schatting, geen meting"
    bars, told = printed(session, "money_trail.blocks")
    assert isinstance(bars, Bars)
    assert isinstance(told, Para)
    assert "Een schatting, geen meting" in told.text


def test_a_front_page_is_read_from_one_line() -> None:
    line = "3: KOP: Alle winst bleef hier | verhaal: Van ons | stap: één gesprek | jaar: 2040"
    session = released(at("future_headline", line))
    (page,) = [p for p in pictures(session) if isinstance(p, NewspaperScene)]
    assert (page.headline, page.story, page.step) == (
        "Alle winst bleef hier",
        "Van ons",
        "één gesprek",
    )
    assert (page.date, page.table.main) == ("2040", "tafel 3")
    box = printed(session, "future_headline.blocks")[0]
    assert isinstance(box, Columns)
    assert box.framed
    ((quote, story),) = box.columns
    assert quote == Quote("Alle winst bleef hier", "2040")
    assert isinstance(quote, Quote)
    assert isinstance(quote.text, SpokenWords)
    assert quote.text.table == 3
    assert story == Para("Van ons")


@pytest.mark.parametrize(
    "line",
    [
        "KOP: Van ons | verhaal: Samen | stap: praten | jaar: 2040",
        "HEADLINE: Van ons | story: Samen | step: praten | year: 2040",
        "TITEL: Van ons | Geschichte: Samen | Schritt: praten | Jahr: 2040",
    ],
)
def test_the_parts_of_a_front_page_are_called_as_in_any_language(line: str) -> None:
    session = at("future_headline", line)
    (answer,) = session.record.active_entries("answer", "future_headline")
    page = front_page(answer, session.record)
    assert page == FrontPage("Van ons", "Samen", "praten", 2040)


def test_what_is_filled_in_by_form_comes_before_what_was_typed() -> None:
    session = at("future_headline", "KOP: Van ons | stap: praten")
    (answer,) = session.record.active_entries("answer", "future_headline")
    filled: dict[str, Json] = {"step": "de sleutel vragen", "year": 2050}
    session.do(editing_steps.set_fields(session.record, answer.id, filled, session.now()))
    page = front_page(session.record.entries[answer.id], session.record)
    assert (page.step, page.year, page.headline) == ("de sleutel vragen", 2050, "Van ons")


def test_a_headline_that_is_too_long_or_has_no_step_is_pointed_out() -> None:
    session = at("future_headline")
    for number, text in enumerate(("KOP: " + "k" * 81, "KOP: Kort | stap: nu | jaar: 1999")):
        session.do(held_before(session, "answer", text, label=f"X0{number}"))
    assert problems(session, "future_headline") == [
        "future_headline.too_long",
        "future_headline.no_step",
        "future_headline.year",
    ]


@given(typed=st.text(max_size=200))
@example("//")
def test_no_words_of_a_front_page_are_lost(typed: str) -> None:
    answer = Entry("1", "future_headline", "answer", text=typed)
    # What stands behind two strokes is a note, and on no page.
    text = for_others(typed)
    page = front_page(answer, a_session().record)
    kept = " ".join((page.headline, page.story, page.step, str(page.year)))
    if not any(sign in text for sign in ":|"):
        assert page.headline == text.strip()
    for word in text.replace("|", " ").split():
        named = ":" in text
        assert named or word in kept


points = st.lists(
    st.tuples(st.floats(1, 5, allow_nan=False), st.floats(1, 5, allow_nan=False)), max_size=40
)


@given(points=points)
def test_dots_in_a_square_never_touch_and_never_leave_it(
    points: list[tuple[float, float]],
) -> None:
    room, pitch = QRectF(10, 20, 700, 600), 60.0
    wanted = [QPointF(10 + x * 140, 20 + y * 120) for x, y in points]
    found = spread(wanted, room, pitch)
    assert len(found) == len(wanted)
    for number, place in enumerate(found):
        assert room.contains(place)
        for other in found[number + 1 :]:
            assert abs(place.x() - other.x()) >= pitch or abs(place.y() - other.y()) >= pitch


@given(points=st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=12))
def test_a_dot_stands_in_the_quarter_in_which_it_counts(points: list[tuple[int, int]]) -> None:
    room, pitch = QRectF(10, 20, 700, 640), 60.0
    wanted = [QPointF(10 + (x - 1) * 175, 660 - (y - 1) * 160) for x, y in points]
    quarters = [(x > MIDDLE, y > MIDDLE) for x, y in points]
    found = spread(wanted, room, pitch, (), quarters)
    assert [
        (place.x() - pitch / 2 >= room.center().x(), place.y() + pitch / 2 <= room.center().y())
        for place in found
    ] == quarters
    for place, (right, upper) in zip(found, quarters, strict=True):
        assert right or place.x() + pitch / 2 <= room.center().x()
        assert upper or place.y() - pitch / 2 >= room.center().y()


def test_without_room_for_all_there_are_no_places() -> None:
    wanted = [QPointF(5, 5)] * 5
    assert spread(wanted, QRectF(0, 0, 100, 100), 50.0) == []
    assert len(spread(wanted[:4], QRectF(0, 0, 100, 100), 50.0)) == 4
