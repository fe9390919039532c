"""An item that ran over repeatedly in earlier evenings is known by what it usually takes."""

from __future__ import annotations

from cwb_workshop.core.agenda.habits import Habit, PastEvening, habits, past_evening
from tests.core.small import at, facts, holding, planned, visits

AGENDA = planned(talk=10, close=5)
TONIGHT = holding(*facts(kit="cwb", variant=120), *AGENDA)


def held(*used: int, planned: int = 10, kit: str = "cwb", variant: int = 120) -> list[PastEvening]:
    """Return evenings in which the talk took these minutes."""
    return [PastEvening(kit, variant, {"talk": (planned, minutes)}) for minutes in used]


def test_what_ran_over_twice_is_told_with_what_it_usually_takes() -> None:
    assert habits(TONIGHT, held(13, 12, 14, 13)) == (Habit("talk", 10, 13, 4),)


def test_one_overrun_is_no_habit_and_neither_is_one_among_many() -> None:
    assert habits(TONIGHT, held(25)) == ()
    assert habits(TONIGHT, held(25, 10, 9)) == ()
    assert habits(TONIGHT, held(12, 12, 9, 9, 8)) == ()


def test_evenings_of_another_kit_or_length_teach_nothing() -> None:
    assert habits(TONIGHT, held(13, 13, kit="neighbourhood_budget")) == ()
    assert habits(TONIGHT, held(13, 13, variant=60)) == ()


def test_what_has_enough_minutes_by_now_is_not_told() -> None:
    longer = holding(*facts(kit="cwb", variant=120), *planned(talk=13))
    assert habits(longer, held(13, 13)) == ()


def test_what_is_behind_us_is_not_told_any_more() -> None:
    opened = holding(*visits(("close", "19:00", "")), record=TONIGHT)
    past = [PastEvening("cwb", 120, {"close": (5, 9)})] * 2
    assert habits(opened, past) == ()


def test_an_evening_teaches_once_it_has_ended() -> None:
    record = holding(*visits(("talk", "19:00", "19:13")), record=TONIGHT)
    assert past_evening(record) is None
    ended = holding(*facts(ended=at("19:20").isoformat()), record=record)
    assert past_evening(ended) == PastEvening("cwb", 120, {"talk": (10, 13)})
