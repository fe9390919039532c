"""What the room sees of a record: the picture on the wall, and the strip with the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cwb_workshop.core.agenda import timer
from cwb_workshop.core.kit import Kit
from cwb_workshop.core.projection import progress, waiting_page, wall_mode, wall_view
from cwb_workshop.core.record import Record
from cwb_workshop.core.scene import BlackScene, Build, Scene, TimeBar
from cwb_workshop.core.words import Language, Words
from cwb_workshop.exercises import Registry

DIGITS_BELOW_SECONDS = 180
"""The wall shows the time as digits only in the last three minutes; digits make nervous."""


@dataclass(frozen=True, slots=True)
class Room:
    """The wall of one kit. The same record always gives the same picture."""

    kit: Kit
    exercises: Registry
    wall_words: Mapping[Language, Words]

    def builds(self, record: Record) -> tuple[Build, ...]:
        """Return the screens of the open item, with released material alone."""
        visit = record.open_visit
        if visit is None:
            return ()
        view = wall_view(record, self.kit, self.wall_words, visit.item)
        face = self.exercises.face(record.plan[visit.item].exercise, "wall")
        if face is None:
            face = self.exercises.face("info", "wall")
        screens: tuple[Build, ...] = face.screens(view)  # type: ignore[union-attr]
        return screens

    def picture(self, record: Record, frozen: Scene | None) -> Scene:
        """Return what is on the wall; `frozen` is what it was when it was last frozen."""
        mode = wall_mode(record)
        title = record.words("place")
        if mode == "black":
            return Scene(BlackScene())
        if mode == "frozen" and frozen is not None:
            return frozen
        # A frozen picture of before a restart is gone; the waiting page shows nothing new.
        if mode != "live" or record.open_visit is None:
            return Scene(waiting_page(record, self.kit), title=title)
        builds = self.builds(record)
        screen, step = place(record, builds)
        return Scene(builds[screen].steps[step], progress(record), title)

    def time_bar(self, record: Record, now: datetime) -> TimeBar | None:
        """Return the strip of the wall as it stands then; None where it shows no time."""
        running = timer(record, now)
        if running is None or wall_mode(record) in ("waiting", "black"):
            return None
        view = wall_view(record, self.kit, self.wall_words, running.item)
        name = view.phrase(lambda language: self.kit.item_text(running.item, language).short)
        asked = bool(record.fact("digits", "timer"))
        digits = asked or running.left < DIGITS_BELOW_SECONDS
        return TimeBar(name, running.total, running.left, digits)


def place(record: Record, builds: tuple[Build, ...]) -> tuple[int, int]:
    """Return which of these screens is on the wall, and how far it is built up."""
    if not builds:
        return 0, 0
    screen = min(record.number("screen", "wall") or 0, len(builds) - 1)
    step = min(record.number("step", "wall") or 0, len(builds[screen].steps) - 1)
    return screen, step
