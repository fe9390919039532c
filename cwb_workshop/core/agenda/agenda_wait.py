"""The agenda waits while the room speaks first, and goes on where it was: the very item, screen
and page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.entry import Json, Step
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type

WAITS = "waits"
"""The fact of the wall that says where it goes on."""


@value_type
class WaitingPlace:
    """`screen` is the id of a picture, `number` where it stood; `page` is None where it opens."""

    item: str
    screen: str
    number: int
    step: int
    page: int | None

    def among(self, builds: Sequence[Build]) -> tuple[int, int]:
        """Return where that is now: pictures may have come and gone since."""
        same = (at for at, build in enumerate(builds) if build.id == self.screen)
        screen = next(same, min(self.number, len(builds) - 1))
        return screen, min(self.step, len(builds[screen].steps) - 1)


def let_wait(record: Record, builds: Sequence[Build], place: tuple[int, int], page: int) -> Step:
    """Note where the wall is, to go on there."""
    visit = record.open_visit
    told: Json = None
    if visit is not None and builds:
        screen, step = place
        told = {
            "item": visit.item,
            "screen": builds[screen].id,
            "number": screen,
            "step": step,
            "page": page,
        }
    return Step("step.wait", fact_change(record, "wall", WAITS, told), undoable=False)


def wait_over(record: Record) -> Step:
    """Forget where the agenda waited."""
    return Step("step.wait", fact_change(record, "wall", WAITS, None), undoable=False)


def waits_at(record: Record) -> WaitingPlace | None:
    """Return where the agenda waits; None where it does not, or that item is gone since."""
    told = record.fact(WAITS, "wall")
    if not isinstance(told, Mapping):
        return None
    item, screen = told.get("item"), told.get("screen")
    number, step, page = told.get("number"), told.get("step"), told.get("page")
    known = isinstance(item, str) and any(one.id == item for one in record.agenda)
    if not known or not isinstance(number, int) or not isinstance(step, int):
        return None
    at = page if isinstance(page, int) else None
    return WaitingPlace(str(item), str(screen), max(number, 0), max(step, 0), at)
