"""Steps that move through the evening: opening items, the timer, the wall.

They have a way back of their own, so undo passes them by.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from math import ceil

from cwb_workshop.core.agenda.agenda import TIMER_KEPT, ran_until
from cwb_workshop.core.agenda.forecast import at_another_hour, spent
from cwb_workshop.core.agenda.page_steps import OPENING, over_facts, over_screen, page_facts
from cwb_workshop.core.contract.scene import WallMode
from cwb_workshop.core.model.entry import Change, Json, PlanItem, Step, Visit
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.limits import NUMBERS, number_within
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.words import WallLanguage

MOST_MINUTES = NUMBERS["minutes"][1]
"""The longest that one item can be planned by hand."""


def open_item(record: Record, item: str, now: datetime) -> Step:
    """Leave the open item and open this one, with its timer running and its first screen.

    The timer goes on with what the item had left when it was left.
    """
    stamp = now.isoformat(timespec="seconds")
    changes = [*kept_timer(record, now), *_left(record, stamp)]
    number = max(record.visits, default=0) + 1
    changes.append(Change(None, Visit(number, item, stamp)))
    ran, extra, extra_in = _taken_up(record, item, now)
    since = _precise(now)
    changes += _facts(record, "timer", item=item, ran=ran, since=since, extra=extra)
    changes += _facts(record, "timer", extra_in=extra_in)
    if not record.visits:
        changes += at_another_hour(record, now)
    changes += _facts(record, "wall", item=item, screen=0, step=0)
    changes += over_facts(record)
    changes += _facts(record, "wall", screen_name=None, answered=None, left=None)
    changes += page_facts(record, OPENING)
    return Step("step.open_item", tuple(changes), undoable=False)


def end_session(record: Record, now: datetime) -> Step:
    """Leave the open item and write down that the session has ended."""
    stamp = now.isoformat(timespec="seconds")
    changes = [*kept_timer(record, now), *_left(record, stamp)]
    changes += _facts(record, "timer", since=None)
    changes += fact_change(record, "", "ended", stamp)
    return Step("step.end", tuple(changes), undoable=False)


def take_up_again(record: Record) -> Step:
    """Open an ended session once more, for a line that was forgotten."""
    return Step("step.take_up_again", fact_change(record, "", "ended", None), undoable=False)


def pause_timer(record: Record, now: datetime) -> Step:
    changes = _facts(record, "timer", ran=ran_until(record, now), since=None)
    return Step("step.pause", tuple(changes), undoable=False)


def start_timer(record: Record, now: datetime) -> Step:
    since = _precise(now)
    changes = _facts(record, "timer", ran=ran_until(record, now), since=since)
    return Step("step.start", tuple(changes), undoable=False)


def add_time(record: Record, seconds: int, phase: int | None = None) -> Step:
    """Give the open item this many seconds more on the timer; the plan stays as it is.

    In an item with phases the one that runs now gets them, so that those behind it shift.
    Raises Refused where it has got enough.
    """
    extra = record.fact("extra", "timer", 0)
    total = (extra if isinstance(extra, int | float) else 0) + seconds
    number_within("extra", ceil(total / 60))
    changes = _facts(record, "timer", extra=total)
    if phase is not None:
        changes += _facts(record, "timer", extra_in=_more(record, str(phase), seconds))
    return Step("step.add_time", tuple(changes), undoable=False)


def to_screen(
    record: Record,
    screen: int,
    step: int,
    name: str = "",
    left: str | None = None,
    page: int | None = None,
) -> Step:
    """Put a screen of the open item on the wall, built up to a step; `name` is its id. `left` is
    the text that stood there before it, as `navigation.left_at` gives it. Without a `page` it is
    the one that the picture opens with.
    """
    changes = _facts(record, "wall", screen=screen, step=step)
    changes += over_facts(record)
    changes += _facts(record, "wall", screen_name=name or None)
    changes += page_facts(record, page)
    if name != record.text("screen_name", "wall"):
        changes += _facts(record, "wall", answered=None)
    if left is not None:
        changes += _facts(record, "wall", left=left)
    return Step("step.screen", tuple(changes), undoable=False)


def read_back(record: Record, table: int | None) -> Step:
    """Put what a table said on the wall instead of the screen; None goes back to the screen."""
    return _over(record, "read_back", table)


def behind(record: Record, shown: bool) -> Step:
    """Put what is behind a screen on the wall in its place, or go back to the screen."""
    return _over(record, "behind", True if shown else None)


def wheel(record: Record, shown: bool) -> Step:
    """Put on the wall of which principles answers speak in place of the screen, or go back."""
    return _over(record, "wheel", True if shown else None)


def promised(record: Record, shown: bool) -> Step:
    """Put on the wall what was agreed last time in place of the screen, or go back."""
    return _over(record, "promised", True if shown else None)


def _over(record: Record, key: str, value: Json) -> Step:
    """Put a picture over the screen of the item in place of any other, or take it away."""
    over = over_screen(record, covered=value is not None)
    changes = (*over_facts(record, {key: value}), *over)
    return Step("step.screen", changes, undoable=False)


def wall_mode(record: Record, mode: WallMode) -> Step:
    """Give the wall another mode. Black over a frozen picture is remembered, to come back to it."""
    before = record.text("mode", "wall")
    over = before if (before, mode) == ("frozen", "black") else None
    return Step("step.wall", tuple(_facts(record, "wall", mode=mode, over=over)), undoable=False)


def wall_language(record: Record, language: WallLanguage) -> Step:
    changes = fact_change(record, "", "wall_language", language)
    return Step("step.wall_language", changes, undoable=False)


def time_in_digits(record: Record, digits: bool) -> Step:
    """Let the wall show the time left in digits all the time, or only near its end."""
    changes = _facts(record, "timer", digits=True if digits else None)
    return Step("step.digits", tuple(changes), undoable=False)


def note_time(record: Record, now: datetime) -> Step:
    """Write down that the evening has come to this moment."""
    changes = fact_change(record, "", "reached", now.isoformat(timespec="seconds"))
    return Step("step.time", changes, undoable=False)


def switch_on(record: Record, kit: Kit, item: str) -> Step:
    """Add an item of the kit right after the open one, with 0 planned minutes; one that was left
    out comes back with the minutes it had, and where it stood unless that is behind us.

    Raises ValueError for one that the agenda has already.
    """
    before = record.plan.get(item)
    if before is not None:
        if not before.dropped:
            raise ValueError(f"{item} is switched on already")
        return _brought_back(record, before)
    position = _behind_the_open_one(record, item)
    added = PlanItem(item, kit.items[item].exercise, 0, position, added=True)
    return Step("step.switch_on", (Change(None, added),), undoable=False)


def _brought_back(record: Record, before: PlanItem) -> Step:
    visit = record.open_visit
    here = record.plan[visit.item].position if visit else float("-inf")
    position = before.position
    if position <= here:
        position = _behind_the_open_one(record, before.id)
    after = replace(before, dropped=False, position=position)
    return Step("step.switch_on", (Change(before, after),), undoable=False)


def bring_here(record: Record, kit: Kit, item: str) -> Step:
    """Let an item come right after the open one; its planned minutes stay as they are."""
    before = record.plan.get(item)
    if before is None:
        return switch_on(record, kit, item)
    after = replace(before, position=_behind_the_open_one(record, item), dropped=False)
    return Step("step.bring_here", (Change(before, after),), undoable=False)


def plan_minutes(record: Record, item: str, minutes: int) -> Step:
    """Plan an item at so many minutes; one that was not opened and has none left is left out.

    Raises ValueError below 0, Refused above the limit.
    """
    if minutes < 0:
        raise ValueError(f"{item} cannot take {minutes} minutes")
    before = record.plan[item]
    if minutes > before.minutes:
        number_within("minutes", minutes)
    if not minutes and before.minutes and not is_opened(record, item):
        return drop_item(record, item)
    after = replace(before, minutes=minutes)
    return Step("step.minutes", () if after == before else (Change(before, after),))


def plan_longer(record: Record, item: str, minutes: int) -> Step:
    """Plan an item this many minutes longer, below 0 shorter, from 0 to `MOST_MINUTES`."""
    planned = min(max(record.plan[item].minutes + minutes, 0), MOST_MINUTES)
    return plan_minutes(record, item, planned)


def drop_item(record: Record, item: str) -> Step:
    """Leave an item out of the agenda; what was captured in it stays, and so do its minutes, for
    when it is brought back.
    """
    before = record.plan[item]
    return Step("step.drop_item", (Change(before, replace(before, dropped=True)),))


def is_opened(record: Record, item: str) -> bool:
    """Tell whether an item was opened in this session."""
    return any(visit.item == item for visit in record.visits.values())


def _behind_the_open_one(record: Record, item: str) -> float:
    """Return the place between the open item and the next, for this one."""
    visit = record.open_visit
    here = record.plan[visit.item].position if visit else -1.0
    later = [
        other.position for other in record.agenda if other.position > here and other.id != item
    ]
    return (here + min(later)) / 2 if later else here + 1


def _more(record: Record, phase: str, seconds: int) -> dict[str, Json]:
    extra = record.fact("extra_in", "timer")
    given = dict(extra) if isinstance(extra, Mapping) else {}
    before = given.get(phase)
    given[phase] = (before if isinstance(before, int) else 0) + seconds
    return given


def kept_timer(record: Record, now: datetime) -> tuple[Change, ...]:
    """Return the change that keeps what the timer of the open item has, for coming back to it."""
    visit = record.open_visit
    if visit is None or visit.item != record.text("item", "timer"):
        return ()
    ran, extra = spent(record, visit.item, now)
    kept: dict[str, Json] = {"ran": round(ran, 3)}
    if extra:
        kept["extra"] = extra
    by_phase = record.fact("extra_in", "timer")
    if by_phase:
        kept["extra_in"] = by_phase
    return fact_change(record, visit.item, TIMER_KEPT, kept)


def _taken_up(record: Record, item: str, now: datetime) -> tuple[float, float, Json]:
    """Return what the timer of an item has when it is opened: again, or for the first time."""
    ran, extra = spent(record, item, now)
    if record.text("item", "timer") == item and record.open_visit is not None:
        return ran, extra, record.fact("extra_in", "timer")
    kept = record.fact(TIMER_KEPT, item)
    return ran, extra, kept.get("extra_in") if isinstance(kept, Mapping) else None


def _precise(moment: datetime) -> str:
    """Write a moment down that seconds are counted from: a timer is exact."""
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def _left(record: Record, stamp: str) -> tuple[Change, ...]:
    visit = record.open_visit
    return () if visit is None else (Change(visit, replace(visit, left=stamp)),)


def _facts(record: Record, scope: str, **values: Json) -> list[Change]:
    changes: list[Change] = []
    for key, value in values.items():
        changes += fact_change(record, scope, key, value)
    return changes
