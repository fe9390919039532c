"""What the room saw earlier: the journal, played again up to a moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import accumulate, pairwise

from cwb_workshop.core.agenda.agenda import timer
from cwb_workshop.core.agenda.own_items import changes_own
from cwb_workshop.core.agenda.phases import phase_now
from cwb_workshop.core.agenda.resting import is_rest
from cwb_workshop.core.agenda.room_message import message_over
from cwb_workshop.core.contract.entry_versions import upgraded
from cwb_workshop.core.contract.scene import Scene, TimeBar
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.wall.frozen import FrozenWall, can_take, frozen_wall
from cwb_workshop.core.wall.visibility import is_frozen, wall_mode
from cwb_workshop.session.wall_renderer import WallRenderer


@value_type
class WallSpan:
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

    def __init__(self, journal: Sequence[Logged], room: WallRenderer) -> None:
        self._room = room
        self._sights = _sights(journal, room)
        self._moments = [sight.since for sight in self._sights]

    @property
    def sights(self) -> tuple[WallSpan, ...]:
        """Each picture with the moment it came on the wall, oldest first. Never empty."""
        return self._sights

    def number_at(self, moment: datetime) -> int:
        """Return which picture was on the wall; the first for any moment before it."""
        return max(bisect_right(self._moments, moment) - 1, 0)

    def time_bar(self, number: int, moment: datetime) -> TimeBar | None:
        """Return the strip with the time as it stood at this moment of a picture."""
        record = self._sights[number].record
        return self._room.for_record(record).time_bar(record, moment)

    def message_left(self, number: int, moment: datetime) -> float | None:
        """Return the seconds that a message over this picture still counted down then."""
        message = self._sights[number].scene.message
        return None if message is None else message.left(moment)


class _Film:
    """Takes a picture at each row of the journal, and when time alone brought another one."""

    def __init__(self, room: WallRenderer) -> None:
        self.sights: list[WallSpan] = []
        self._kit_room = self._room = room
        self._definitions = tuple(room.exercises.definitions())
        self._record = Record()
        self._frozen: FrozenWall | None = None

    def take(self, row: Logged, moment: datetime, until: datetime) -> None:
        held = is_frozen(self._record)
        self._record = self._record.after(row.step)
        if changes_own(row.step):
            self._room = self._kit_room.for_record(self._record)
        current = upgraded(self._record, self._room.kit, self._definitions)
        if wall_mode(current) == "frozen" and not held and self.sights:
            sight = self.sights[-1]
            self._frozen = frozen_wall(sight.scene, sight.record, moment)
        elif self._frozen is not None and held and self._can_take(row.step, self._frozen):
            undone = (row.step,) if row.mode == "undo" else ()
            room = self._kit_room.for_record(self._frozen.record)
            self._frozen = room.still_held(self._frozen, current, undone)
        if is_rest(row.step):
            return  # The room had gone home long before.
        self._look(current, moment)
        begun = _phases(current, self._room, moment, until)
        for later in sorted((*begun, *_message_over(current, moment, until))):
            self._look(current, later)

    def _can_take(self, step: Step, frozen: FrozenWall) -> bool:
        return can_take(step, frozen.left, self._room.exercises.declared)

    def _look(self, record: Record, moment: datetime) -> None:
        scene = self._room.picture(record, self._frozen, moment)
        shown = self.sights[-1] if self.sights else None
        if shown is not None and shown.scene == scene:
            return
        if shown is not None and shown.since == moment:
            self.sights.pop()  # nobody saw it
        self.sights.append(WallSpan(moment, scene, self._room.timed(record, self._frozen)))


def _sights(journal: Sequence[Logged], room: WallRenderer) -> tuple[WallSpan, ...]:
    film = _Film(room)
    moments = [*_moments(journal), datetime.max]
    for row, (moment, until) in zip(journal, pairwise(moments), strict=True):
        film.take(row, moment, until)
    if not film.sights:
        record = Record()
        return (WallSpan(datetime.min, room.picture(record, None, datetime.min), record),)
    return tuple(film.sights)


def _phases(
    record: Record, room: WallRenderer, moment: datetime, until: datetime
) -> Iterator[datetime]:
    """Give when the next phases of the open item begin, as long as nothing else happens."""
    now = timer(record, moment)
    phase = phase_now(record, room.kit, moment)
    while now is not None and now.running and phase is not None and phase.left > 0:
        moment += timedelta(seconds=phase.left)
        if moment >= until or phase.index + 1 >= phase.number:
            return
        yield moment
        phase = phase_now(record, room.kit, moment)


def _message_over(record: Record, moment: datetime, until: datetime) -> Iterator[datetime]:
    """Give when the message over the picture goes by itself, if nothing else happens before."""
    over = message_over(record)
    if over is not None and moment < over < until:
        yield over


def _moments(journal: Sequence[Logged]) -> list[datetime]:
    """Return when each row was written; a clock that was set back stands still."""
    times = (_moment(row.at) or datetime.min for row in journal)
    return list(accumulate(times, max))


def _moment(at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(at).replace(tzinfo=None)
    except ValueError:
        return None
