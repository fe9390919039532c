"""A step is fitted to what came meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Change, PlanItem, Step, Value
from cwb_workshop.core.model.record import Record
from tests.core.model.record_steps import CHANGED, VALUES, WHOLE, step
from tests.core.small import answer, holding


@pytest.mark.parametrize(("before", "after"), list(zip(VALUES, CHANGED, strict=True)))
def test_a_step_that_fits_stays_as_it_is(before: Value, after: Value) -> None:
    for change in (Change(before, after), Change(before, None)):
        assert WHOLE.fitted(step(change)) == step(change)
    assert Record().fitted(step(Change(None, after))) == step(Change(None, after))


def test_what_changed_since_keeps_the_change() -> None:
    before = PlanItem("talk", "info", 20, 1.0)
    now = replace(before, position=4.0, dropped=True)
    record = holding(now)
    wanted = step(Change(before, replace(before, minutes=25, dropped=False)))
    assert record.fitted(wanted) == step(Change(now, replace(now, minutes=25)))


def test_what_is_so_already_is_left_out() -> None:
    before = PlanItem("talk", "info", 20, 1.0)
    now = replace(before, minutes=25, position=4.0)
    found = holding(now).fitted(step(Change(before, replace(before, minutes=25))))
    assert found == step()


def test_what_exists_no_more_is_made_again_as_the_step_has_it() -> None:
    found = Record().fitted(step(Change(VALUES[0], CHANGED[0])))
    assert found == step(Change(None, CHANGED[0]))


def test_what_came_meanwhile_gives_way_to_what_the_step_makes_or_takes() -> None:
    record = holding(CHANGED[0])
    assert record.fitted(step(Change(None, VALUES[0]))) == step(Change(CHANGED[0], VALUES[0]))
    assert record.fitted(step(Change(VALUES[0], None))) == step(Change(CHANGED[0], None))


def test_changes_of_one_step_are_fitted_one_after_another() -> None:
    first, second, third = (PlanItem("talk", "info", minutes, 1.0) for minutes in (10, 20, 30))
    moved = replace(first, position=9.0)
    found = holding(moved).fitted(step(Change(first, second), Change(second, third)))
    assert found == step(
        Change(moved, replace(moved, minutes=20)),
        Change(replace(moved, minutes=20), replace(moved, minutes=30)),
    )


def test_of_themes_and_fields_only_those_are_turned_back_that_the_step_changed() -> None:
    before = answer(1, themes=("money", "trust"), fields={"buys": "eten", "owns": "grond"})
    after = replace(before, themes=("money", "rules"), fields={"buys": "brood", "hires": "koks"})
    now = replace(after, themes=("rules",), fields={"buys": "brood", "hires": "koks", "to": "ons"})
    found = holding(now).fitted(step(Change(after, before)))
    back = replace(now, themes=("trust",), fields={"buys": "eten", "to": "ons", "owns": "grond"})
    assert found == step(Change(now, back))


def test_a_fitted_step_keeps_its_name_and_its_place_in_undo() -> None:
    named = Step("step.minutes", (Change(None, answer(1)),), undoable=False)
    assert Record().fitted(named) == named


def test_a_change_of_nothing_is_left_out() -> None:
    assert WHOLE.fitted(step(Change(None, None))) == step()
    assert WHOLE.after(step(Change(None, None))) == WHOLE


_ITEMS = st.builds(
    PlanItem,
    st.sampled_from(["talk", "pause"]),
    st.just("info"),
    st.integers(0, 3),
    st.sampled_from([1.0, 2.0]),
    dropped=st.booleans(),
)


@given(st.lists(_ITEMS, max_size=4), st.lists(st.tuples(_ITEMS, _ITEMS), max_size=3))
def test_a_fitted_step_can_always_be_applied(
    held: list[PlanItem], pairs: list[tuple[PlanItem, PlanItem]]
) -> None:
    record = Record(plan={item.id: item for item in held})
    changes = [Change(before, replace(after, id=before.id)) for before, after in pairs]
    fitted = record.fitted(step(*changes))
    after = record.after(fitted)
    for change in changes:
        assert isinstance(change.after, PlanItem)
        assert change.after.id in after.plan
    assert after.after(fitted.reversed()) == record
