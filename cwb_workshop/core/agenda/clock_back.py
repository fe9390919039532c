"""A laptop whose clock was set back between two starts: no minute is taken away by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from cwb_workshop.core.agenda.agenda import ran_until
from cwb_workshop.core.model.entry import Change, Step, Visit
from cwb_workshop.core.model.record import Record, fact_change

_SAME_MOMENT = timedelta(seconds=1)
_SAME_EVENING = timedelta(hours=12)


def set_back(record: Record, last: datetime, now: datetime) -> Step:
    """Return the step that goes on after the clock was set back; empty where it was not.

    `last` is when something was written last, by the clock of then. The open item is left at that
    moment and opened now, with its timer as it stood: what was between is known to nobody.
    """
    nothing = Step("step.time", (), undoable=False)
    visit = record.open_visit
    if visit is None or not _SAME_MOMENT < last - now <= _SAME_EVENING:
        return nothing
    stamp = now.isoformat(timespec="seconds")
    until = max(visit.opened, last.isoformat(timespec="seconds"))
    changes = [
        Change(visit, replace(visit, left=until)),
        Change(None, Visit(visit.number + 1, visit.item, stamp)),
    ]
    if record.text("since", "timer"):
        changes += fact_change(record, "timer", "ran", ran_until(record, last))
        changes += fact_change(record, "timer", "since", stamp)
    return replace(nothing, changes=tuple(changes))
