"""Steps that change the plan: minutes, what is added, left out and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.entry import Change, PlanItem, Step
from cwb_workshop.core.model.record import Record
from tests.core.small import holding, offered, planned, small_kit, visits

AGENDA = planned(welcome=5, talk=20, pause=10)
KIT = small_kit(
    offered("welcome"), offered("talk"), offered("pause"), offered("lot", "parking_lot")
)


def evening(*stretches: tuple[str, str, str]) -> Record:
    return holding(*AGENDA, *visits(*stretches))


def order(record: Record) -> list[str]:
    return [item.id for item in record.agenda]


def moved(step: Step, name: str) -> Step:
    """Return a step that undo passes by, and that is called so."""
    assert (step.name, step.undoable) == (name, False)
    return step


def test_an_item_is_switched_on_behind_the_open_one() -> None:
    record = evening(("welcome", "19:00", ""))
    step = moved(navigation_steps.switch_on(record, KIT, "lot"), "step.switch_on")
    assert step.changes == (Change(None, PlanItem("lot", "parking_lot", 0, 1.5, added=True)),)
    assert order(record.after(step)) == ["welcome", "lot", "talk", "pause"]


def test_before_the_first_and_behind_the_last_there_is_a_place_too() -> None:
    first = navigation_steps.switch_on(evening(), KIT, "lot")
    assert order(evening().after(first)) == ["lot", "welcome", "talk", "pause"]
    record = evening(("pause", "19:00", ""))
    last = navigation_steps.switch_on(record, KIT, "lot")
    assert order(record.after(last)) == ["welcome", "talk", "pause", "lot"]
    assert last.changes[0].after == PlanItem("lot", "parking_lot", 0, 4.0, added=True)


def test_in_an_empty_agenda_it_is_the_first() -> None:
    step = navigation_steps.switch_on(Record(), KIT, "lot")
    assert step.changes == (Change(None, PlanItem("lot", "parking_lot", 0, 0.0, added=True)),)


def test_an_item_of_the_agenda_is_not_switched_on_twice() -> None:
    with pytest.raises(ValueError, match=r"^talk is switched on already$"):
        navigation_steps.switch_on(evening(), KIT, "talk")


def test_an_item_that_was_left_out_can_be_switched_on_again() -> None:
    record = evening(("welcome", "19:00", ""))
    out = record.after(navigation_steps.drop_item(record, "pause"))
    step = navigation_steps.switch_on(out, KIT, "pause")
    assert step.changes == (Change(replace(AGENDA[2], dropped=True), AGENDA[2]),)
    assert order(out.after(step)) == ["welcome", "talk", "pause"]


def test_what_was_left_out_and_is_behind_us_comes_back_behind_the_open_item() -> None:
    record = evening(("talk", "19:00", ""))
    out = record.after(navigation_steps.drop_item(record, "welcome"))
    back = out.after(navigation_steps.switch_on(out, KIT, "welcome"))
    assert order(back) == ["talk", "welcome", "pause"]
    assert back.plan["welcome"].minutes == AGENDA[0].minutes


def test_an_item_is_brought_here_with_the_minutes_it_has() -> None:
    record = evening(("welcome", "19:00", ""))
    step = moved(navigation_steps.bring_here(record, KIT, "pause"), "step.bring_here")
    assert step.changes == (Change(AGENDA[2], replace(AGENDA[2], position=1.5)),)
    assert order(record.after(step)) == ["welcome", "pause", "talk"]


def test_bringing_the_next_one_here_leaves_the_order_as_it_is() -> None:
    record = evening(("welcome", "19:00", ""))
    assert record.after(navigation_steps.bring_here(record, KIT, "talk")) == record


def test_what_was_left_out_comes_back_when_it_is_brought_here() -> None:
    record = evening(("welcome", "19:00", ""))
    out = record.after(navigation_steps.drop_item(record, "pause"))
    back = out.after(navigation_steps.bring_here(out, KIT, "pause"))
    assert back.plan["pause"] == replace(AGENDA[2], position=1.5)


def test_what_is_not_in_the_agenda_is_switched_on_when_it_is_brought_here() -> None:
    record = evening(("welcome", "19:00", ""))
    assert navigation_steps.bring_here(record, KIT, "lot") == navigation_steps.switch_on(
        record, KIT, "lot"
    )


def test_planning_and_leaving_out_can_be_undone() -> None:
    record = evening()
    minutes = navigation_steps.plan_minutes(record, "talk", 3)
    assert minutes == Step("step.minutes", (Change(AGENDA[1], replace(AGENDA[1], minutes=3)),))
    dropped = navigation_steps.drop_item(record, "talk")
    assert dropped == Step("step.drop_item", (Change(AGENDA[1], replace(AGENDA[1], dropped=True)),))
    assert minutes.undoable
    assert dropped.undoable


def test_an_item_that_is_cut_to_nothing_is_left_out_and_keeps_its_minutes() -> None:
    record = evening()
    cut = navigation_steps.plan_minutes(record, "talk", 0)
    assert cut == navigation_steps.drop_item(record, "talk")
    assert order(record.after(cut)) == ["welcome", "pause"]


def test_an_item_that_was_opened_stays_on_the_agenda_without_minutes() -> None:
    record = evening(("talk", "19:00", ""))
    after = record.after(navigation_steps.plan_minutes(record, "talk", 0))
    assert order(after) == ["welcome", "talk", "pause"]
    assert after.plan["talk"].minutes == 0


def test_no_item_takes_less_than_no_time() -> None:
    with pytest.raises(ValueError, match=r"^talk cannot take -1 minutes$"):
        navigation_steps.plan_minutes(evening(), "talk", -1)


@pytest.mark.parametrize(
    ("longer", "minutes"),
    [(1, 21), (-1, 19), (-19, 1), (220, 240), (221, 240)],
)
def test_an_item_is_planned_up_to_four_hours(longer: int, minutes: int) -> None:
    record = evening()
    assert (
        record.after(navigation_steps.plan_longer(record, "talk", longer)).plan["talk"].minutes
        == minutes
    )


@pytest.mark.parametrize("longer", [-20, -21])
def test_who_takes_all_minutes_of_an_item_leaves_it_out(longer: int) -> None:
    record = evening()
    assert order(record.after(navigation_steps.plan_longer(record, "talk", longer))) == [
        "welcome",
        "pause",
    ]


def test_what_cannot_be_shorter_changes_nothing() -> None:
    record = holding(*planned(talk=0))
    assert navigation_steps.plan_longer(record, "talk", -1) == Step("step.minutes", ())


@given(st.lists(st.integers(-300, 300)))
def test_however_often_it_is_changed_an_item_takes_no_time_or_some(
    changes: list[int],
) -> None:
    record = evening()
    for minutes in changes:
        record = record.after(navigation_steps.plan_longer(record, "talk", minutes))
        assert 0 <= record.plan["talk"].minutes <= navigation_steps.MOST_MINUTES


@given(st.lists(st.sampled_from(["welcome", "talk", "pause", "lot"]), max_size=8))
def test_whatever_is_brought_here_stands_right_behind_the_open_item(
    items: list[str],
) -> None:
    record = evening(("talk", "19:00", ""))
    for item in items:
        record = record.after(navigation_steps.bring_here(record, KIT, item))
        if item != "talk":
            after = order(record)
            assert after[after.index("talk") + 1] == item
