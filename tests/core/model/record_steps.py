"""Values of every kind, and steps that make and change them."""

from __future__ import annotations

from cwb_workshop.core.model.entry import Change, Fact, PlanItem, Step, Value, Visit
from cwb_workshop.core.model.record import Record
from tests.core.small import answer

VALUES: tuple[Value, ...] = (
    answer(1),
    Fact("talk", "hands", 5),
    PlanItem("talk", "info", 20, 1.0),
    Visit(1, "talk", "2026-03-12T19:00:00"),
)

CHANGED: tuple[Value, ...] = (
    answer(1, "anders"),
    Fact("talk", "hands", 6),
    PlanItem("talk", "info", 25, 1.0),
    Visit(1, "talk", "2026-03-12T19:00:00", "2026-03-12T19:20:00"),
)

WHOLE = Record(
    {"1": answer(1)},
    {("talk", "hands"): Fact("talk", "hands", 5)},
    {"talk": PlanItem("talk", "info", 20, 1.0)},
    {1: Visit(1, "talk", "2026-03-12T19:00:00")},
)


def step(*changes: Change) -> Step:
    return Step("step.test", changes)
