"""What is filled in by form for one line, and where it then shows."""

from __future__ import annotations

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.rounds import move_lines
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.capture.field_values import read_value
from cwb_workshop.core.contract.blocks import Block, Bullets, Table
from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, FormField
from cwb_workshop.core.contract.said import SpokenWords
from cwb_workshop.core.contract.scene import CardsScene
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.pieces import piece as piece_of
from tests.workshop import EVENING, a_session, every_words, kit, registry, totals_of


def newest(session: Session) -> Entry:
    return list(session.record.entries.values())[-1]


def filled_in(session: Session, entry: Entry, **fields: Json) -> None:
    session.do(editing_steps.set_fields(session.record, entry.id, fields, session.now()))


def asked_of(session: Session, entry: Entry) -> dict[str, FormField]:
    """Return what can be filled in for a line, by key."""
    exercise = kit().items[entry.item].exercise
    if entry.kind == "commitment":
        exercise = "commitments"
    face = registry().face(exercise, "capture")
    assert face is not None
    view = CaptureView(session.record, kit().items[entry.item], kit(), every_words("nl"))
    return {field.key: field for field in face.entry_fields(entry, view)}


def form(session: Session) -> CaptureForm:
    assert session.item is not None
    item = kit().items[session.item.id]
    return registry().form(CaptureView(session.record, item, kit(), every_words("nl")))


def printed(session: Session, piece: str) -> tuple[Block, ...]:
    return piece_of(snapshot(session.record, kit(), registry(), "nl", "public"), piece, 8)


def problems(session: Session) -> list[str]:
    assert session.item is not None
    found = registry().problems(session.record, kit().items[session.item.id], kit())
    return [problem.key for problem in found]


def with_square() -> Session:
    """Return a session at the square, with two highlights and a line that was said often."""
    session = a_session("question_1")
    for line in ("1: Loket !", "2: Buurtbus !", "3: Te duur", "4: Vaak gezegd +2"):
        session.capture(line)
    session.do(navigation_steps.switch_on(session.record, kit(), "matrix_2x2"))
    session.open_item("matrix_2x2")
    return session


def test_an_agreement_can_come_from_any_line_that_has_a_number() -> None:
    session = a_session()
    session.capture("1: Te weinig ruimte")
    session.capture("? Wie gaat erover?")
    session.capture("* Sleutel regelen @dorpsraad ^+3w")
    agreement = newest(session)
    source = asked_of(session, agreement)["source"]
    assert source.options == (("O01", "Te weinig ruimte"), ("Q1", "Wie gaat erover?"))
    filled_in(session, agreement, source="O01", principles=[2, 4])
    totals = totals_of(session.record)["commitments"]
    assert totals["sources"] == {"C1": "O01"}
    assert totals["per_principle"] == {"p2": 1, "p4": 1}


def test_what_an_agreement_comes_from_stays_that_line_whatever_number_is_given_out_again() -> None:
    session = a_session("question_1")
    facts: dict[str, Json] = {"round_mode": "parallel", "division": [1, 2, 3, 1, 2]}
    session.do(editing_steps.set_facts(session.record, "", facts))
    session.capture("1: Een vast loket")
    line = newest(session)
    session.capture("* Sleutel regelen @dorpsraad ^+3w")
    agreement = newest(session)
    asked = asked_of(session, agreement)["source"]
    label = asked.options[0][0]
    named = read_value(asked, label.lower(), EVENING.date(), session.date_names)
    filled_in(session, agreement, source=named)
    assert line.label == label
    session.do(move_lines(session.record, kit(), [line], 2, session.now()))
    session.capture("1: Iets heel anders")
    moved = session.record.entries[line.id].label
    assert newest(session).label == label != moved
    assert totals_of(session.record)["commitments"]["sources"] == {agreement.label: moved}
    agreement = session.record.entries[agreement.id]
    assert asked_of(session, agreement)["source"].value == moved


def test_a_number_that_an_earlier_version_kept_is_read_as_it_was() -> None:
    session = a_session()
    session.capture("1: Te weinig ruimte")
    session.capture("* Sleutel regelen @dorpsraad ^+3w")
    agreement = newest(session)
    session.do(
        editing_steps.set_fields(session.record, agreement.id, {"source": "O01"}, session.now())
    )
    agreement = session.record.entries[agreement.id]
    assert asked_of(session, agreement)["source"].value == "O01"
    assert totals_of(session.record)["commitments"]["sources"] == {"C1": "O01"}


def test_an_agreement_that_was_dropped_leaves_the_wall_and_the_list_of_what_is_missing() -> None:
    session = a_session("commitments")
    session.capture("Tafels lenen")
    agreement = newest(session)
    assert problems(session) == ["commitments.incomplete"]
    filled_in(session, agreement, status="dropped")
    session.do(editing_steps.show(session.record, [agreement.id]))
    assert problems(session) == []
    (build,) = (build for build in session.builds if build.id == "commitments")
    (scene,) = build.steps
    assert "Tafels lenen" not in str(scene)


def test_the_scribe_chooses_which_idea_is_placed_next() -> None:
    session = with_square()
    (which,) = form(session).fields
    labels = [name for _id, name in which.options]
    assert labels == ["V101 Loket", "V102 Buurtbus", "V104 Vaak gezegd"]
    assert which.value == which.options[0][0]
    session.do(editing_steps.set_fact(session.record, which.scope, which.key, which.options[2][0]))
    session.capture("42")
    session.capture("25")
    places = totals_of(session.record)["matrix"]["points"]
    assert [(point["answer"], point["x"]) for point in places] == [("V104", 4), ("V101", 2)]


def test_a_remark_at_a_place_is_printed_behind_the_idea() -> None:
    session = with_square()
    session.capture("42")
    filled_in(session, newest(session), remark="als de gemeente meedoet")
    table = printed(session, "matrix_2x2.blocks")[-1]
    assert isinstance(table, Table)
    assert table.rows[0][1] == "Loket – als de gemeente meedoet"


def test_a_table_says_why_an_idea_got_its_sign_at_a_lens() -> None:
    session = a_session("broad_prosperity")
    session.capture("3: wijkkeuken: + 0 ? -")
    idea = newest(session)
    assert list(asked_of(session, idea)) == ["reason1", "reason2", "reason3", "reason4"]
    filled_in(session, idea, reason4="het eten komt van ver")
    _title, table, _heading, reasons = printed(session, "column_board.details")
    assert isinstance(table, Table)
    told = table.rows[0][0]
    assert isinstance(told, SpokenWords)
    assert (told, told.table) == ("wijkkeuken", 3)
    assert reasons == Bullets(("wijkkeuken – Verder dan onze grens, − min: het eten komt van ver",))


def test_a_line_without_a_column_gets_one_by_form() -> None:
    session = a_session("case_cleveland")
    session.capture("2: wij hebben geen ziekenhuis")
    said = newest(session)
    assert asked_of(session, said)["column"].value == ""
    filled_in(session, said, column="different")
    assert totals_of(session.record)["counts"]["columns"]["case_cleveland"]["different"] == 1


def test_a_front_page_without_a_headline_is_pointed_out_and_gets_one_by_form() -> None:
    session = a_session()
    session.do(navigation_steps.switch_on(session.record, kit(), "future_headline"))
    session.open_item("future_headline")
    session.capture("2: stap: één gesprek met de school")
    assert "future_headline.no_headline" in problems(session)
    filled_in(session, newest(session), headline="Alle winst bleef hier")
    assert "future_headline.no_headline" not in problems(session)


def test_what_exists_already_is_printed_with_its_place_and_its_features() -> None:
    session = a_session("commons")
    session.capture("buurtkeuken")
    kitchen = newest(session)
    filled_in(session, kitchen, place="De Ketel", features=[1, 3])
    session.do(editing_steps.show(session.record, [kitchen.id]))
    told = "buurtkeuken (De Ketel): samen eigenaar, opbrengst blijft hier"
    assert printed(session, "info.blocks") == (Bullets((told,)),)
    (scene,) = session.builds[-1].steps
    assert isinstance(scene, CardsScene)
    assert [card.text for card in scene.cards] == ["buurtkeuken (De Ketel)"]


def test_anchors_that_were_named_before_wait_for_their_card() -> None:
    session = a_session("cwb_intro")
    session.capture("Zorggroep Merwe")
    session.capture("de gemeente")
    session.do(navigation_steps.switch_on(session.record, kit(), "anchor_map"))
    session.open_item("anchor_map")
    assert form(session).asked == "Al genoemd, nog zonder kaart: Zorggroep Merwe, de gemeente"
    session.capture("1: zorggroep merwe; eten")
    assert form(session).asked == "Al genoemd, nog zonder kaart: de gemeente"
    session.capture("1: De gemeente")
    assert form(session).asked == ""


def test_sentences_reach_the_wall_only_where_that_was_chosen() -> None:
    session = a_session("closing")
    session.capture("Ik ga met de school praten")
    session.do(editing_steps.show(session.record, [newest(session).id]))
    assert "sentences" not in [build.id for build in session.builds]
    session.do(editing_steps.set_fact(session.record, "closing", "sentences", "wall"))
    assert session.builds[-1].id == "sentences"


def test_at_the_end_open_questions_are_pointed_out() -> None:
    session = a_session("closing")
    assert problems(session) == []
    session.capture("? Wie gaat erover?")
    assert problems(session) == ["check_out.open_questions"]
    filled_in(session, newest(session), status="dropped")
    assert problems(session) == []
