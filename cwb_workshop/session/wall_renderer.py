"""What the room sees of a record: the picture on the wall, and the strip with the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cwb_workshop.core.agenda.agenda import ran_until, timer
from cwb_workshop.core.agenda.navigation import place_of
from cwb_workshop.core.agenda.round_texts import item_name
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import BlackScene, Build, Content, Scene, TimeBar
from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.kit import Kit, without_notes
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.projection import seen_by
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.read_back_texts import read_back_scene
from cwb_workshop.core.wall.visibility import (
    progress,
    read_back_table,
    waiting_page,
    wall_mode,
    wall_view,
    without_taken_back,
)
from cwb_workshop.exercises import Registry

DIGITS_BELOW_SECONDS = 180
"""The wall shows the time as digits only in the last three minutes; digits make nervous."""


@dataclass(frozen=True, slots=True)
class FrozenWall:
    """A picture of the wall that stays, with what it was made from and when."""

    scene: Scene
    record: Record
    since: datetime


@dataclass(frozen=True, slots=True)
class WallRenderer:
    """The wall of one kit. The same record at the same time always gives the same picture."""

    kit: Kit
    exercises: Registry
    wall_words: Mapping[Language, Translator]
    _wall_kit: Kit = field(init=False, repr=False)
    _words: Mapping[Language, Translator] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_wall_kit", without_notes(self.kit))
        words = {name: self.kit.in_own_words(self.wall_words[name]) for name in self.wall_words}
        object.__setattr__(self, "_words", ByLanguage(words))

    def builds(self, record: Record, now: datetime) -> tuple[Build, ...]:
        """Return the screens of the open item, with released material alone."""
        visit = record.open_visit
        if visit is None:
            return ()
        return self.exercises.screens(self._view(record, visit.item, now))

    def picture(self, record: Record, frozen: FrozenWall | None, now: datetime) -> Scene:
        """Return what is on the wall; `frozen` is how it was when it was last frozen.

        What is hidden or taken back leaves a frozen picture too.
        """
        mode = wall_mode(record)
        room = seen_by("room", record, (), self.kit, self.exercises.declared)
        title = room.text("place")
        if mode == "black":
            return Scene(BlackScene())
        if mode == "frozen" and frozen is not None:
            left = without_taken_back(frozen.record, record)
            return frozen.scene if left is frozen.record else self.picture(left, None, frozen.since)
        # A frozen picture of before a restart is gone; the waiting page shows nothing new.
        if mode != "live" or record.open_visit is None:
            return Scene(waiting_page(room, self.kit), title=title)
        content = self._content(record, record.open_visit.item, now)
        return Scene(content, progress(record), title)

    def time_bar(self, record: Record, now: datetime) -> TimeBar | None:
        """Return the strip of the wall as it stands then; None where it shows no time."""
        running = timer(record, now)
        if running is None or wall_mode(record) in ("waiting", "black"):
            return None
        name = item_name(self._view(record, running.item, now), running.item)
        with_digits = bool(record.fact("digits", "timer"))
        digits = with_digits or running.left < DIGITS_BELOW_SECONDS
        return TimeBar(name, running.total, running.left, digits)

    def _content(self, record: Record, item: str, now: datetime) -> Content:
        """Return what a table said while it is read back, else the screen that is open."""
        table = read_back_table(record)
        if table:
            return read_back_scene(self._view(record, item, now), table)
        builds = self.builds(record, now)
        screen, step = place_of(record, builds)
        return builds[screen].steps[step]

    def _view(self, record: Record, item: str, now: datetime) -> WallView:
        ran = ran_until(record, now)
        declared = self.exercises.declared
        return wall_view(record, self._wall_kit, declared, self._words, item, ran=ran)
