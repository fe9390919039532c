"""The forecast against a model that has no formula: it lets the evening pass in steps.

The model knows nothing of records, visits and facts. Its evening is a list of parts, each with the
seconds it may take and has taken, and what is to come is counted by living through it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.fixed_points import FixedPoint, fix
from cwb_workshop.core.agenda.forecast import expected_end, item_times, to_come
from cwb_workshop.core.model.record import Record
from tests.core.small import facts, holding, offered, planned, small_kit

TICK = 10
START = datetime(2026, 3, 12, 19, 0)
Act: TypeAlias = tuple[str, int]


@dataclass
class Part:
    minutes: int
    more: int = 0
    taken: int = 0
    opened: bool = False
    out: bool = False
    fixed: datetime | None = None

    def to_take(self) -> int:
        return max(self.minutes * 60 + self.more - self.taken, 0)


@dataclass
class Evening:
    """An evening as somebody with a stopwatch for each part would keep it."""

    parts: list[Part]
    now: datetime = START
    here: int = -1
    runs: bool = False
    ends: list[datetime] = field(default_factory=list)

    def wait(self, seconds: int) -> None:
        passed = 0
        for _tick in range(seconds // TICK):
            passed += TICK
            if self.here >= 0 and self.runs:
                self.parts[self.here].taken += TICK
        self.now += timedelta(seconds=passed)

    def open(self, part: int) -> None:
        self.here, self.runs = part, True
        self.parts[part].opened = True

    def lived_through(self) -> datetime:
        """Return when it ends, by going on with it until nothing is left to do."""
        seen = [part.opened for part in self.parts]
        missed = [
            part
            for index, part in enumerate(self.parts)
            if index < self.here and not seen[index] and not part.out
        ]
        ahead = [part for part in self.parts[self.here + 1 :] if not part.out]
        here = self.parts[self.here : self.here + 1] if self.here >= 0 else []
        later = 0
        for part in (*here, *missed, *ahead):
            if part.fixed is not None and not part.opened:
                until = (part.fixed - self.now).total_seconds()
                while later < until:
                    later += TICK
            for _tick in range(part.to_take() // TICK):
                later += TICK
        return self.now + timedelta(seconds=later)


acts = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(0, 90).map(lambda ticks: ticks * TICK)),
        st.tuples(st.sampled_from(["next", "next", "back", "pause", "more"]), st.just(0)),
        st.tuples(st.sampled_from(["open", "out", "in", "shorter", "longer"]), st.integers(0, 7)),
    ),
    max_size=25,
)
plans = st.lists(st.integers(1, 20), min_size=1, max_size=8)
fixed = st.one_of(st.none(), st.tuples(st.integers(0, 7), st.integers(0, 90)))


def names(plan: list[int]) -> list[str]:
    return [f"part_{number}" for number in range(len(plan))]


class Both:
    """The program and the model, doing the same."""

    def __init__(self, plan: list[int], point: tuple[int, int] | None) -> None:
        self.ids = names(plan)
        self.kit = small_kit(*(offered(item) for item in self.ids))
        agreed = START + timedelta(minutes=sum(plan))
        self.record: Record = holding(
            *facts(date="2026-03-12", start="19:00", agreed_end=agreed.isoformat()),
            *planned(**dict(zip(self.ids, plan, strict=True))),
        )
        self.model = Evening([Part(minutes) for minutes in plan])
        if point is not None and point[0] < len(plan):
            at = START + timedelta(minutes=point[1])
            self.model.parts[point[0]].fixed = at
            self.record = self.record.after(fix(self.record, FixedPoint(self.ids[point[0]], at)))

    @property
    def now(self) -> datetime:
        return self.model.now

    def do(self, act: Act) -> None:
        name, value = act
        getattr(self, f"_{name}")(value)

    def open(self, part: int) -> None:
        step = navigation_steps.open_item(self.record, self.ids[part], self.now)
        self.record = self.record.after(step)
        self.model.open(part)

    def _wait(self, seconds: int) -> None:
        self.model.wait(seconds)

    def _beside(self, parts: list[int]) -> None:
        part = next((at for at in parts if not self.model.parts[at].out), None)
        if part is not None:
            self.open(part)

    def _next(self, _value: int) -> None:
        self._beside(list(range(self.model.here + 1, len(self.ids))))

    def _back(self, _value: int) -> None:
        self._beside(list(range(self.model.here - 1, -1, -1)))

    def _open(self, part: int) -> None:
        self._beside([part] if part < len(self.ids) else [])

    def _pause(self, _value: int) -> None:
        if self.model.here < 0:
            return
        runs = self.model.runs
        step = navigation_steps.pause_timer if runs else navigation_steps.start_timer
        self.record = self.record.after(step(self.record, self.now))
        self.model.runs = not runs

    def _more(self, _value: int) -> None:
        part = self.model.parts[self.model.here]
        if self.model.here >= 0 and part.more < 600:
            self.record = self.record.after(navigation_steps.add_time(self.record, 60))
            part.more += 60

    def _out(self, part: int) -> None:
        if part < len(self.ids) and not self.model.parts[part].opened:
            self._leave(part)

    def _leave(self, part: int) -> None:
        step = navigation_steps.drop_item(self.record, self.ids[part])
        self.record = self.record.after(step)
        self.model.parts[part].out = True

    def _in(self, part: int) -> None:
        """What is still ahead comes back where it stood; the model knows no other place."""
        if self.model.here < part < len(self.ids) and self.model.parts[part].out:
            step = navigation_steps.switch_on(self.record, self.kit, self.ids[part])
            self.record = self.record.after(step)
            self.model.parts[part].out = False

    def _shorter(self, part: int) -> None:
        self._plan(part, -3)

    def _longer(self, part: int) -> None:
        self._plan(part, 2)

    def _plan(self, part: int, minutes: int) -> None:
        if part >= len(self.ids) or self.model.parts[part].out:
            return
        step = navigation_steps.plan_longer(self.record, self.ids[part], minutes)
        self.record = self.record.after(step)
        held = self.model.parts[part]
        shorter = max(held.minutes + minutes, 0)
        if shorter == 0 and held.minutes and not held.opened:
            held.out = True
        else:
            held.minutes = shorter


def begun(plan: list[int], point: tuple[int, int] | None, done: list[Act]) -> Both:
    both = Both(plan, point)
    both.open(0)
    for act in done:
        both.do(act)
        assert expected_end(both.record, both.now) == both.model.lived_through(), act
    return both


@pytest.mark.slow
@settings(max_examples=2000, deadline=None)
@given(plans, fixed, acts)
def test_the_forecast_is_what_living_through_the_evening_gives(
    plan: list[int], point: tuple[int, int] | None, done: list[Act]
) -> None:
    begun(plan, point, done)


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(plans, acts)
def test_an_evening_that_follows_its_forecast_ends_just_then(
    plan: list[int], done: list[Act]
) -> None:
    both = begun(plan, None, done)
    if not both.model.runs:
        both.do(("pause", 0))
    foreseen = expected_end(both.record, both.now)
    both.model.wait(both.model.parts[both.model.here].to_take())
    for item in to_come(both.record):
        both.open(both.ids.index(item.id))
        both.model.wait(both.model.parts[both.model.here].to_take())
    # What was passed by lies before what came behind it; all of it has had its minutes now.
    assert both.now == foreseen


@settings(max_examples=300, deadline=None)
@given(plans, fixed, acts)
def test_no_item_ever_tells_minutes_below_nothing(
    plan: list[int], point: tuple[int, int] | None, done: list[Act]
) -> None:
    both = begun(plan, point, done)
    earlier = both.now - timedelta(hours=1)
    for moment in (both.now, earlier):
        for times in item_times(both.record, moment).values():
            assert min(times.planned, times.used, times.expected) >= 0
