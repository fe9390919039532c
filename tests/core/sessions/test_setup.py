"""The step that founds a session, and how a session was set up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.entry import Fact, PlanItem
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import seal_of
from cwb_workshop.core.model.new_session import NewSession, RoundMode
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.setup import founding_step, settings_of
from tests.core.small import facts, holding, offered, small_kit

KIT = small_kit(
    offered("welcome", minutes={60: 5, 120: 5}),
    offered("pause", minutes={120: 10}),
    offered("lot", "parking_lot", minutes={180: 3}),
    replace(offered("close", minutes={60: 0}), listed=(60, 120)),
)
BARE = NewSession("Zuid", "2026-03-12", "19:00", 120, "nl")
WHOLE = NewSession(
    place="Zuid",
    date="2026-03-12",
    start="19:00",
    variant=60,
    language="en",
    id="abc",
    municipality="Merwolde",
    venue="Buurthuis",
    organiser="Buurtraad",
    round_mode="carousel",
    tables=4,
    table_sizes=(5, 6),
    present=20,
    roles=(("resident", 12), ("civil", 3)),
    wall_language="both",
)


def founded(new: NewSession, *, divided: bool = False) -> Record:
    return Record().after(founding_step(new, KIT, divided=divided))


def test_what_was_not_filled_in_is_no_fact() -> None:
    step = founding_step(BARE, KIT)
    assert (step.name, step.undoable) == ("step.found", False)
    assert founded(BARE).facts_of() == {
        "place": "Zuid",
        "date": "2026-03-12",
        "start": "19:00",
        "variant": 120,
        "language": "nl",
        "wall_language": "nl",
        "round_mode": "sequential",
        "kit": "small",
        "template": "small_nl_120",
        "agreed_end": "2026-03-12T19:15",
        "kit_seal": seal_of(KIT.sources),
    }


def test_everything_that_was_filled_in_is_a_fact() -> None:
    assert founded(WHOLE, divided=True).facts_of() == {
        "id": "abc",
        "place": "Zuid",
        "municipality": "Merwolde",
        "venue": "Buurthuis",
        "organiser": "Buurtraad",
        "date": "2026-03-12",
        "start": "19:00",
        "variant": 60,
        "language": "en",
        "wall_language": "both",
        "round_mode": "carousel",
        "tables": 4,
        "table_sizes": [5, 6],
        "present": 20,
        "roles": {"resident": 12, "civil": 3},
        "kit": "small",
        "template": "small_en_60",
        "agreed_end": "2026-03-12T19:05",
        "kit_seal": seal_of(KIT.sources),
        "division": [],
    }


@pytest.mark.parametrize(
    ("start", "end", "agreed"),
    [
        ("19:00", "21:00", "2026-03-12T21:00"),
        ("19:00", "19:00", "2026-03-13T19:00"),
        ("23:00", "00:30", "2026-03-13T00:30"),
    ],
)
def test_an_end_that_was_filled_in_is_the_one_that_was_agreed(
    start: str, end: str, agreed: str
) -> None:
    record = founded(replace(BARE, start=start, end=end))
    assert record.text("agreed_end") == agreed


@pytest.mark.parametrize(
    ("variant", "chosen", "mode"),
    [
        (60, None, "parallel"),
        (120, None, "sequential"),
        (180, None, "sequential"),
        (60, "carousel", "carousel"),
        (120, "parallel", "parallel"),
    ],
)
def test_in_an_hour_the_questions_are_asked_at_the_same_time(
    variant: int, chosen: RoundMode | None, mode: str
) -> None:
    new = replace(BARE, variant=variant, round_mode=chosen)
    assert founded(new).text("round_mode") == mode


def test_a_session_without_a_variant_takes_the_usual_one() -> None:
    assert founded(replace(BARE, variant=0)).number("variant") == 120
    assert replace(KIT, variants=(90, 150)).usual_variant == 90
    assert replace(KIT, variants=(45,)).usual_variant == 45


def test_a_variant_that_the_kit_does_not_have_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        founding_step(replace(BARE, variant=45), KIT)
    assert refusal.value.key == "kit.no_variant"
    assert refusal.value.values == {"variant": 45, "variants": "60, 120, 180"}


def test_no_people_at_all_is_something_that_was_filled_in() -> None:
    assert founded(replace(BARE, present=0, tables=0)).facts_of()["present"] == 0


def test_the_agenda_is_that_of_the_variant_in_the_order_of_the_kit() -> None:
    assert list(founded(BARE).plan.values()) == [
        PlanItem("welcome", "info", 5, 1.0),
        PlanItem("pause", "info", 10, 2.0),
        PlanItem("close", "info", 0, 3.0),
    ]
    assert [item.id for item in founded(WHOLE).agenda] == ["welcome", "close"]
    assert founded(replace(BARE, variant=180)).plan == {
        "lot": PlanItem("lot", "parking_lot", 3, 1.0)
    }


def test_a_session_begins_another_like_it() -> None:
    again = replace(WHOLE, id="", roles=(), kit=KIT.id)
    assert settings_of(founded(WHOLE)) == again
    bare = replace(BARE, round_mode="sequential", wall_language="nl", kit=KIT.id)
    assert settings_of(founded(BARE)) == bare


def test_what_is_not_known_is_not_made_up() -> None:
    assert settings_of(Record()) == NewSession("", "", "", 0, "")


@pytest.mark.parametrize("wall", ["nl", "nl+en", "both", "fr"])
def test_the_languages_of_the_wall_stay_what_they_were(wall: str) -> None:
    """Which of them can be chosen is for the kit to say, not for the session before."""
    assert settings_of(holding(Fact("", "wall_language", wall))).wall_language == wall


def test_a_mode_that_nobody_knows_is_none() -> None:
    assert settings_of(holding(*facts(round_mode="backwards"))).round_mode is None
