"""A record that is shown: what the room sees of it now, and when that becomes something else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QMetaMethod, Signal

from cwb_workshop.core.agenda import navigation, navigation_steps
from cwb_workshop.core.agenda.agenda import to_minute
from cwb_workshop.core.agenda.clock_back import set_back
from cwb_workshop.core.agenda.forecast import derived_end
from cwb_workshop.core.agenda.own_items import changes_own
from cwb_workshop.core.agenda.phases import PhaseNow, phase_now
from cwb_workshop.core.agenda.room_message import room_message
from cwb_workshop.core.contract.entry_versions import upgrade_step
from cwb_workshop.core.contract.scene import Build, Scene, TimeBar, WaitingScene, WallMode
from cwb_workshop.core.model.clock import Clock
from cwb_workshop.core.model.entry import Entry, Fact, Step, Value
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator, WallLanguage
from cwb_workshop.core.sessions.store_protocol import Store
from cwb_workshop.core.wall.frozen import FrozenWall, can_take, frozen_wall
from cwb_workshop.core.wall.visibility import is_frozen
from cwb_workshop.exercises import Registry
from cwb_workshop.session.wall_renderer import WallRenderer
from cwb_workshop.session.written_record import WrittenRecord


class ShownRecord(WrittenRecord):
    """The record of a session with the wall that shows it.

    `scene_changed` comes only when the picture really changed, `phase_began` when time alone
    brought the next phase of the open item.
    """

    scene_changed = Signal(object)
    phase_began = Signal()
    settled = Signal()
    """Comes behind a step, once the room sees what it changed: the rest can be drawn then."""

    def __init__(
        self,
        store: Store,
        *,
        kit: Kit,
        exercises: Registry,
        wall_words: Mapping[Language, Translator],
        clock: Clock,
        alone: bool = False,
        seen_elsewhere: bool = False,
    ) -> None:
        """`seen_elsewhere`: another program goes on with the session, and has its wall. What that
        one hides is not known here, so this wall waits.
        """
        super().__init__(store, clock, alone=alone)
        self._seen_elsewhere = seen_elsewhere
        self._kit_room = WallRenderer(kit, exercises, wall_words)
        self._room = self._kit_room.for_record(self._record)
        self._frozen: FrozenWall | None = None
        self._may_lose = self._lines_changed = False
        self._undone: tuple[Step, ...] = ()
        self._scene: Scene | None = None
        self._builds: tuple[Build, ...] | None = None
        self._announced: Scene | None = None
        self._phase = self.phase
        self._minute = to_minute(self.now())
        self.do(upgrade_step(self._record, kit, exercises.definitions()))
        if self._journal:
            self._take_up_time(self._journal[0].step, self._journal[-1].at)
        if is_frozen(self._record):
            # What it showed is gone with the window; the page that stands there only loses too.
            self._freeze(self._room.waiting(self._record))
        store.listen(self.saving.emit, self.saved.emit, self.save_failed.emit)

    @property
    def kit(self) -> Kit:
        """The kit as this session plans it."""
        return self._room.kit

    @property
    def carried_kit(self) -> Kit:
        """The kit as it came, with nothing of this session in it."""
        return self._kit_room.kit

    @property
    def exercises(self) -> Registry:
        return self._room.exercises

    @property
    def room(self) -> WallRenderer:
        """What draws the wall now."""
        return self._room

    @property
    def kit_room(self) -> WallRenderer:
        """What draws the wall of the kit as it came, and with `for_record` that of any record."""
        return self._kit_room

    @property
    def scene(self) -> Scene:
        """Exactly what the room sees now; made when it is asked for, once for each step."""
        self._let_go()
        if self._scene is None and self._seen_elsewhere:
            self._scene = self._room.waiting(self._record)
        if self._scene is None:
            self._scene = self._picture()
        return self._scene

    @property
    def builds(self) -> tuple[Build, ...]:
        """The screens of the open item, with released material alone; made once for each step."""
        if self._builds is None:
            self._builds = self._room.builds(self._record, self.now())
        return self._builds

    @property
    def screen_at(self) -> tuple[int, int]:
        """Which screen of the open item is on the wall, and how far it is built up."""
        return navigation.place_of(self._record, self.builds)

    @property
    def phase(self) -> PhaseNow | None:
        """The phase of the open item; None where it has none."""
        return phase_now(self._record, self.kit, self.now())

    def look_at_clock(self) -> None:
        """Let the picture follow the time, and tell when the next phase began."""
        minute = to_minute(self.now())
        if minute != self._minute:
            self._minute = minute
            self._count_down()
        self._let_message_go()
        before, phase = self._phase, self.phase
        if phase is None or before is None or phase.index == before.index:
            return
        self._phase = phase
        self._scene = self._builds = None
        self.show_scene()
        self.phase_began.emit()

    def _count_down(self) -> None:
        """Let a page that waits tell the minutes until the start anew."""
        if self._scene is not None and isinstance(self._scene.content, WaitingScene):
            self._scene = None
            self.show_scene()

    def message_left(self) -> float | None:
        """Return the seconds that the message to the room still counts down; None for none. It
        makes no picture: each tick asks for it.
        """
        now = self.now()
        message = room_message(self._record, now)
        return None if message is None else message.left(now)

    def _let_message_go(self) -> None:
        """Take a message away whose time is over."""
        shown = self._scene and self._scene.message
        if shown and room_message(self._record, self.now()) is None:
            self._scene = None
            self.show_scene()

    def show_scene(self) -> None:
        """Announce the picture if it is another one. Where nobody looks, none is made."""
        lines_changed, self._lines_changed = self._lines_changed, False
        if lines_changed and self._room.reads_nothing(self._record, self.now()):
            # What was read back is taken back; the screen before it stands there again.
            self.do(navigation_steps.read_back(self._record, None))
            return
        self._let_go()
        if not self._is_watched():
            self._announced = None
        elif self.scene != self._announced:
            self._announced = self.scene
            self.scene_changed.emit(self.scene)
        self.settled.emit()

    def set_wall_mode(self, mode: WallMode) -> None:
        if self._seen_elsewhere and mode != "waiting":
            self.refused.emit(Refused("capture.seen_elsewhere"))
            return
        before = self._frozen
        if mode == "frozen" and (before is None or not is_frozen(self._record)):
            self._freeze(self.scene)
        try:
            self.do(navigation_steps.wall_mode(self._record, mode))
        except Exception:
            self._frozen = before
            raise

    def set_wall_language(self, language: WallLanguage) -> None:
        self.do(navigation_steps.wall_language(self._record, language))

    def time_bar(self) -> TimeBar | None:
        """Return the strip of the wall as it stands now; None where it shows no time."""
        if self._seen_elsewhere:
            return None
        return self._room.time_bar(self._room.timed(self._record, self._frozen), self.now())

    def _take_up_time(self, founded: Step, last: str) -> None:
        """Write down what an earlier version did not, and that the clock was set back since."""
        self.do(derived_end(self._record, founded))
        self.do(set_back(self._record, datetime.fromisoformat(last), self._clock.now()))

    def _completed(self, step: Step) -> Step:
        """A line that says its parts by name says the same in its text and in its fields."""
        for parts in self.exercises.declared.parts:
            step = parts.settled(step, self._record.text("language"))
        return step

    def _picture(self) -> Scene:
        """Return what the room sees, drawn anew."""
        return self._room.picture(self._record, self._frozen, self.now(), self.builds)

    def _about_to_change(self) -> None:
        if self._announced is None and self._is_watched():
            self._announced = self.scene

    def _changed(self) -> None:
        newest, frozen = self._journal[-1], self._frozen
        if frozen is not None and is_frozen(self._record):
            self._may_lose |= can_take(newest.step, frozen.left, self.exercises.declared)
            if newest.mode == "undo":
                self._undone = (*self._undone, newest.step)
        values = [one for each in newest.step.changes for one in (each.before, each.after) if one]
        self._lines_changed |= any(isinstance(one, Entry) for one in values)
        if changes_own(newest.step):
            self._room = self._kit_room.for_record(self._record)
        self._scene = self._builds = None
        if not all(_begins_no_phase(one) for one in values):
            self._phase = self.phase

    def _freeze(self, scene: Scene) -> None:
        self._frozen = frozen_wall(scene, self._record, self.now())
        self._may_lose, self._undone = False, ()

    def _let_go(self) -> None:
        """Take from a frozen wall what was hidden or taken back, once for all that was done."""
        if self._frozen is not None and self._may_lose:
            room = self._kit_room.for_record(self._frozen.record)
            self._frozen = room.still_held(self._frozen, self._record, self._undone)
        self._may_lose, self._undone = False, ()

    def _is_watched(self) -> bool:
        return self.isSignalConnected(self._scene_changed_method)

    @cached_property
    def _scene_changed_method(self) -> QMetaMethod:
        # `QMetaMethod.fromSignal` would hold on to the session for good, at each call once more.
        kind = self.metaObject()
        return kind.method(kind.indexOfSignal("scene_changed(PyObject)"))


def _begins_no_phase(value: Value) -> bool:
    """Say whether this is of a line or of the wall: who stores it hears of a phase all the same."""
    if isinstance(value, Fact):
        return value.scope == "wall" or (value.scope, value.key) == ("", "table")
    return isinstance(value, Entry)
