"""Information screens; where the kit asks for it, with a list of what the room calls out."""

from __future__ import annotations

from cwb_workshop.core.capture import with_signs
from cwb_workshop.core.capture_line import Line
from cwb_workshop.core.entry import Change
from cwb_workshop.core.exercise import Moment
from cwb_workshop.core.forms import added, checked, new_entry
from cwb_workshop.core.plain_exercise import PlainExercise


class Info(PlainExercise):
    def read(self, line: Line, moment: Moment) -> tuple[Change, ...] | None:
        if not moment.item.settings.get("list"):
            return None
        entry = new_entry(moment, "listed", checked(line.text))
        return (added(with_signs(entry, line, moment)),)


DEFINITION = Info("info")
