"""What was agreed last time, asked in the room: taken over, told, shown, and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import CommitmentsScene, Scene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.promised import PROMISED, promised_in
from cwb_workshop.core.model.record import replayed
from cwb_workshop.core.sessions.promised_steps import agreements_of, came_to, take_over
from cwb_workshop.session.coming import coming, coming_scene
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.session.session_json import read_session_json, session_json
from tests.promised import ALL, BANK, CONTRACTS, EARLIER, KEYS, outcomes, say, taken_over
from tests.workshop import EVENING, a_session, journaled, kit, registry


def on_wall(session: Session) -> None:
    session.set_wall_mode("live")
    session.do(navigation_steps.promised(session.record, shown=True))


def promises(scene: Scene) -> CommitmentsScene:
    assert isinstance(scene.content, CommitmentsScene)
    return scene.content


def test_a_session_gives_what_it_agreed_with_its_day_and_place() -> None:
    session = a_session("commitments")
    session.capture("Contracten op een rij @gemeente ^15/5")
    session.capture("Sleutels laten maken @school // is ziek")
    first, second = agreements_of(session.record, EARLIER, registry().declared.kinds)
    assert (first.what, first.who, first.by) == ("Contracten op een rij", "gemeente", "2026-05-15")
    assert (first.place, first.day, first.outcome) == ("Zuiderkouw", "2026-03-12", "agreed")
    assert (second.what, second.who) == ("Sleutels laten maken", "school")
    assert [first.number, second.number] == [1, 2]


def test_what_was_withdrawn_is_not_given_and_what_was_ticked_off_says_so() -> None:
    session = a_session("commitments")
    kept = session.capture("Contracten op een rij @gemeente ^15/5").entries[0]
    session.capture("Toch niet @gemeente ^15/5")
    gone = session.capture("Weg ermee").entries[0]
    now = session.now()
    session.do(editing_steps.withdraw(session.record, gone.id, now))
    session.do(editing_steps.set_fields(session.record, kept.id, {"status": "done"}, now))
    given = agreements_of(session.record, EARLIER, registry().declared.kinds)
    assert [(one.what, one.outcome) for one in given] == [
        ("Contracten op een rij", "done"),
        ("Toch niet", "agreed"),
    ]


def test_what_is_still_open_goes_on_to_the_next_session_as_of_its_own_day() -> None:
    session = a_session()
    taken_over(session)
    say(session, CONTRACTS, "done")
    given = agreements_of(session.record, "b" * 64, registry().declared.kinds)
    assert [(one.what, one.day, one.session) for one in given] == [
        (BANK.what, "2026-01-15", EARLIER),
        (KEYS.what, "2026-01-15", EARLIER),
    ]


def test_what_became_of_one_is_a_step_that_can_be_undone() -> None:
    session = a_session()
    taken_over(session)
    say(session, BANK, "done")
    say(session, KEYS, "dropped")
    assert outcomes(session.record) == ["agreed", "done", "dropped"]
    session.undo()
    assert outcomes(session.record) == ["agreed", "done", "agreed"]
    session.undo()
    session.undo()
    assert outcomes(session.record) == []
    session.redo()
    assert promised_in(session.record) == ALL


def test_taking_over_again_keeps_what_was_told_and_none_takes_all_away() -> None:
    session = a_session()
    taken_over(session)
    say(session, BANK, "done")
    taken_over(session, BANK, CONTRACTS)
    assert {one.what: one.outcome for one in promised_in(session.record)} == {
        CONTRACTS.what: "agreed",
        BANK.what: "done",
    }
    session.do(take_over(session.record, ()))
    assert promised_in(session.record) == ()


def test_of_what_was_not_taken_over_nothing_can_be_told() -> None:
    with pytest.raises(Refused):
        came_to(a_session().record, CONTRACTS.key, "done")


def test_the_room_sees_who_by_when_and_what_became_of_it() -> None:
    session = a_session()
    taken_over(session)
    say(session, BANK, "done")
    on_wall(session)
    scene = promises(session.scene)
    heading = scene.heading.main.replace("\N{NO-BREAK SPACE}", " ")
    assert heading == "Vorige keer, op 15 januari 2026, spraken we af"
    told = [(one.what, one.who, one.when.main, one.became.main) for one in scene.promises]
    assert told == [
        ("Contracten op een rij", "gemeente", "1 februari", "○ nog open"),
        ("De bank bellen", "Stichting Kouw", "", "✓ gedaan"),
        ("Sleutels laten maken", "", "na Pasen", "○ nog open"),
    ]


def test_a_note_in_an_agreement_stays_with_the_facilitator() -> None:
    session = a_session()
    taken_over(session, CONTRACTS, replace(BANK, who="Jan // is ziek"))
    on_wall(session)
    assert [one.what for one in promises(session.scene).promises] == [CONTRACTS.what]


def test_the_next_press_goes_back_to_the_screen_before_it() -> None:
    session = a_session()
    session.set_wall_mode("live")
    taken_over(session)
    before = session.scene
    on_wall(session)
    assert coming(session).kind == "close"
    assert coming_scene(session) == before
    session.next_screen()
    assert session.scene == before


def test_another_item_and_the_wheel_take_it_away() -> None:
    session = a_session()
    taken_over(session)
    on_wall(session)
    session.do(navigation_steps.wheel(session.record, shown=True))
    assert not isinstance(session.scene.content, CommitmentsScene)
    on_wall(session)
    session.open_item("closing")
    assert not isinstance(session.scene.content, CommitmentsScene)


def test_a_frozen_wall_keeps_what_it_says_until_the_agreements_are_taken_away() -> None:
    session = a_session()
    taken_over(session)
    on_wall(session)
    session.set_wall_mode("frozen")
    before = session.scene
    say(session, BANK, "done")
    assert session.scene == before
    session.do(take_over(session.record, (CONTRACTS,)))
    assert BANK.what not in repr(session.scene)


def test_all_of_it_is_in_the_journal_and_comes_back_from_json() -> None:
    session = journaled(SetClock(EVENING))
    taken_over(session)
    say(session, KEYS, "dropped")
    on_wall(session)
    assert replayed(row.step for row in session.journal) == session.record
    held = snapshot(session.record, kit(), registry(), "nl", "organiser")
    back = read_session_json(session_json(held, session.record, kit().sources))
    kept = [fact for fact in session.record.facts.values() if fact.scope == PROMISED]
    assert len(kept) == 3
    assert all(fact in back.values for fact in kept)
