"""What the room saw earlier: the journal, played again up to a moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cwb_workshop.core.history import Logged
from cwb_workshop.core.owners import upgraded
from cwb_workshop.core.projection import wall_mode
from cwb_workshop.core.record import Record
from cwb_workshop.core.scene import Scene, TimeBar
from cwb_workshop.room import Room


@dataclass(frozen=True, slots=True)
class Sight:
    """What the wall showed from `since` on, and the record it was drawn from."""

    since: datetime
    scene: Scene
    record: Record


class LookingBack:
    """The pictures of an evening, one for each time that the wall changed.

    Times come from the journal. A clock that was set back between two openings of the
    file counts as standing still: what came later is shown later. The journal does not
    tell of restarts; a wall that was frozen is taken to have stayed so.
    """

    def __init__(self, journal: Sequence[Logged], room: Room) -> None:
        self._room = room
        self._sights = _sights(journal, room)
        self._moments = [sight.since for sight in self._sights]

    @property
    def sights(self) -> tuple[Sight, ...]:
        """Each picture with the moment it came on the wall, oldest first. Never empty."""
        return self._sights

    def number_at(self, moment: datetime) -> int:
        """Return which picture was on the wall; the first for any moment before it."""
        return max(bisect_right(self._moments, moment) - 1, 0)

    def time_bar(self, number: int, moment: datetime) -> TimeBar | None:
        """Return the strip with the time as it stood at this moment of a picture."""
        return self._room.time_bar(self._sights[number].record, moment)


def _sights(journal: Sequence[Logged], room: Room) -> tuple[Sight, ...]:
    record, scene = Record(), None
    frozen: Scene | None = None
    moment = datetime.min
    definitions = tuple(room.exercises.definitions())
    sights: list[Sight] = []
    for row in journal:
        mode = wall_mode(record)
        record = record.after(row.step)
        current = upgraded(record, room.kit, definitions)
        moment = max(moment, _moment(row.at) or moment)
        if wall_mode(record) == "frozen" and mode != "frozen":
            frozen = scene
        new = room.picture(current, frozen, moment)
        if new != scene:
            scene = new
            if sights and sights[-1].since == moment:
                sights.pop()  # nobody saw it
            sights.append(Sight(moment, scene, current))
    if not sights:
        sights.append(Sight(datetime.min, room.picture(record, None, datetime.min), record))
    return tuple(sights)


def _moment(at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(at).replace(tzinfo=None)
    except ValueError:
        return None
