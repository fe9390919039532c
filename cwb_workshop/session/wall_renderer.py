"""What the room sees of a record: the picture on the wall, and the strip with the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime

from cwb_workshop.core.agenda.agenda import ran_until, timer
from cwb_workshop.core.agenda.navigation import is_gone, place_before, place_of
from cwb_workshop.core.agenda.own_items import own_facts, planned_kit
from cwb_workshop.core.agenda.phases import phase_now
from cwb_workshop.core.agenda.read_back import said_at
from cwb_workshop.core.agenda.room_message import room_message
from cwb_workshop.core.agenda.round_texts import item_name
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import BlackScene, Build, Content, Scene, TimeBar
from cwb_workshop.core.model.brought_quotes import quotes_on_wall
from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.kit import Kit, without_notes
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.projection import seen_by
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.builders import bare_heading
from cwb_workshop.core.wall.frozen import (
    FrozenWall,
    is_prompt,
    lost_figures,
    says_more,
    says_other_words,
    what_is_left,
)
from cwb_workshop.core.wall.heard_elsewhere import heard_elsewhere_scene
from cwb_workshop.core.wall.kept_screens import KeptScreens
from cwb_workshop.core.wall.promised import promised_scene
from cwb_workshop.core.wall.read_back_texts import read_back_scene
from cwb_workshop.core.wall.visibility import (
    closes_first,
    covered,
    is_behind_shown,
    is_promised_shown,
    is_wheel_shown,
    progress,
    read_back_table,
    wall_languages,
    wall_mode,
    wall_view,
)
from cwb_workshop.core.wall.visible_records import VisibleRecords
from cwb_workshop.core.wall.waiting import waiting_page
from cwb_workshop.core.wall.wheel import wheel_scene
from cwb_workshop.exercises import Registry

DIGITS_BELOW_SECONDS = 180
"""The wall shows the time as digits only in the last three minutes; digits make nervous."""

_KEPT_PLANS = 4


@value_type
class WallRenderer:
    """The wall of one kit. The same record at the same time always gives the same picture."""

    kit: Kit
    exercises: Registry
    wall_words: Mapping[Language, Translator]
    _wall_kit: Kit = field(init=False, repr=False)
    _words: Mapping[Language, Translator] = field(init=False, repr=False)
    _visible: VisibleRecords = field(init=False, repr=False, compare=False)
    _screens: KeptScreens = field(init=False, repr=False, compare=False)
    _planned: list[tuple[object, WallRenderer]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "_wall_kit", without_notes(self.kit))
        words = {name: self.kit.in_own_words(self.wall_words[name]) for name in self.wall_words}
        object.__setattr__(self, "_words", ByLanguage(words))
        visible = VisibleRecords(self._wall_kit, self.exercises.declared)
        object.__setattr__(self, "_visible", visible)
        object.__setattr__(self, "_screens", KeptScreens(self.exercises.screens))

    def for_record(self, record: Record) -> WallRenderer:
        """Return what draws the wall of the kit as this record plans it; itself, where it plans
        nothing of its own. The newest of them are kept.
        """
        own = own_facts(record)
        if not own:
            return self
        for known, renderer in self._planned:
            if known == own:
                return renderer
        kit = planned_kit(self.kit, record, self.exercises.by_id)
        renderer = WallRenderer(kit, self.exercises, self.wall_words)
        self._planned[:] = [(own, renderer), *self._planned][:_KEPT_PLANS]
        return renderer

    def language_name(self, language: Language) -> str:
        """Return what a language calls itself, or its mark where the program has no words of it."""
        return self.wall_words[language].locale.name if language in self.wall_words else language

    def builds(self, record: Record, now: datetime) -> tuple[Build, ...]:
        """Return the screens of the open item, with released material alone."""
        visit = record.open_visit
        if visit is None:
            return ()
        phase = phase_now(record, self.kit, now)
        view = self._view(record, visit.item, now)
        return self._screens.of(view, None if phase is None else phase.index)

    def picture(
        self,
        record: Record,
        frozen: FrozenWall | None,
        now: datetime,
        builds: Sequence[Build] | None = None,
    ) -> Scene:
        """Return what is on the wall; `frozen` is what is left of it since it was last frozen.

        `builds` are the screens of the open item where they were made already. A message to the
        room stands over all but a black wall.
        """
        if wall_mode(record) == "black":
            return Scene(BlackScene())
        message = room_message(self._room(record), now)
        beneath = self._beneath(record, frozen, now, builds)
        return beneath if beneath.message == message else replace(beneath, message=message)

    def _beneath(
        self,
        record: Record,
        frozen: FrozenWall | None,
        now: datetime,
        builds: Sequence[Build] | None,
    ) -> Scene:
        mode = wall_mode(record)
        if mode == "frozen" and frozen is not None:
            return frozen.scene
        # A frozen picture of before a restart is gone; the waiting page shows nothing new.
        if mode != "live" or record.open_visit is None:
            return self.waiting(record, now)
        return self.live(record, record.open_visit.item, now, builds)

    def live(
        self, record: Record, item: str, now: datetime, builds: Sequence[Build] | None = None
    ) -> Scene:
        """Return the picture of the open item as it stands on a live wall."""
        content = self._content(record, item, now, builds)
        page = record.number("page", "wall")
        if page is None and covered(record):
            page = 0  # It comes as a whole, and is read from its beginning.
        place = self._room(record).text("place")
        return Scene(content, progress(record), place, self._right_to_left(record), page)

    def waiting(self, record: Record, now: datetime | None = None) -> Scene:
        """Return the page that stands whenever there is nothing to show; with a time it tells how
        long it is until the start.
        """
        room = self._room(record)
        return Scene(
            waiting_page(room, self.kit, self._words, now),
            title=room.text("place"),
            right_to_left=self._right_to_left(record),
        )

    def still_held(self, frozen: FrozenWall, record: Record, undone: Iterable[Step]) -> FrozenWall:
        """Return a frozen wall without what was hidden or taken back; `undone` are the steps that
        were undone meanwhile. The waiting page takes the place of what would be another picture.
        """
        left = what_is_left(frozen.left, record, undone, self.exercises.declared)
        if left is frozen.left:
            return frozen
        return replace(frozen, left=left, scene=self._scene_left(frozen, left))

    def timed(self, record: Record, frozen: FrozenWall | None) -> Record:
        """Return the record whose time stands under the picture: under a frozen one that of its
        own item goes on, whatever was opened since.
        """
        if frozen is None or wall_mode(record) != "frozen":
            return record
        then, now = frozen.record.open_visit, record.open_visit
        is_same = then is not None and now is not None and then.item == now.item
        return record if is_same else frozen.record

    def time_bar(self, record: Record, now: datetime) -> TimeBar | None:
        """Return the strip of the wall as it stands then; None where it shows no time."""
        running = timer(record, now)
        if running is None or wall_mode(record) in ("waiting", "black"):
            return None
        name = item_name(self._view(record, running.item, now), running.item)
        with_digits = bool(record.fact("digits", "timer"))
        # A pause says large at what time it goes on: a second clock would only ask for sums.
        tells_when = bool(self.kit.items[running.item].settings.get("countdown"))
        digits = with_digits or (running.left < DIGITS_BELOW_SECONDS and not tells_when)
        return TimeBar(name, running.total, running.left, digits)

    def _scene_left(self, frozen: FrozenWall, left: Record) -> Scene:
        then, before = frozen.record, frozen.scene
        if isinstance(before.content, BlackScene):
            return before
        scene = replace(before, title=self._room(left).text("place"))
        if not frozen.has_lines or then.open_visit is None:
            return replace(scene, content=waiting_page(self._room(left), self.kit, self._words))
        content = self._left_of(then, left, then.open_visit.item, frozen.since)
        if content is None:
            return self.waiting(left)
        if self._is_another(content, frozen, left):
            return self.waiting(left)
        return replace(scene, content=content)

    def reads_nothing(self, record: Record, now: datetime) -> bool:
        """Tell whether the wall reads a table back of which no line is left for the room."""
        table, visit = read_back_table(record), record.open_visit
        if not table or visit is None:
            return False
        view = self._view(record, visit.item, now)
        return not said_at(view.record, self.kit, visit.item, table, view.kinds)

    def _is_another(self, content: Content, frozen: FrozenWall, left: Record) -> bool:
        """Tell whether a picture says what was not in the one that was frozen."""
        declared, before = self.exercises.declared, frozen.scene.content
        if says_other_words(content, before, left, declared):
            return True
        lost = lost_figures(frozen.record, left, declared)
        return says_more(content, before) and (is_prompt(content) or lost)

    def _left_of(self, then: Record, left: Record, item: str, now: datetime) -> Content | None:
        """Return a screen as it was with what is left of it; None where nothing is."""
        if closes_first(then):
            return self._content(left, item, now)
        screens = self.builds(then, now)
        if _lacks_text(then, screens):
            return bare_heading(self._view(left, item, now))
        screen, step = place_of(then, screens)
        same = (build for build in self.builds(left, now) if build.id == screens[screen].id)
        build = next(same, None)
        return None if build is None else _at(build, min(step, len(build.steps) - 1), then)

    def _right_to_left(self, record: Record) -> bool:
        main = wall_languages(record, self.kit)[0]
        return self._words[main].locale.direction == "rtl"

    def _room(self, record: Record) -> Record:
        """Return what the room may know of a session, its lines left out."""
        return seen_by("room", record, (), self.kit, self.exercises.declared)

    def _content(
        self, record: Record, item: str, now: datetime, builds: Sequence[Build] | None = None
    ) -> Content:
        """Return what stands over the screen, as what a table said while it is read back, else the
        screen that is open.
        """
        table = read_back_table(record)
        if table:
            return read_back_scene(self._view(record, item, now), table)
        if is_wheel_shown(record) and self.kit.principles:
            return wheel_scene(self._view(record, item, now))
        if quotes_on_wall(record):
            return heard_elsewhere_scene(self._view(record, item, now))
        if is_promised_shown(record):
            return promised_scene(self._view(record, item, now))
        screens = self.builds(record, now) if builds is None else builds
        if _lacks_text(record, screens):
            return bare_heading(self._view(record, item, now))
        screen, step = place_of(record, screens)
        return _at(screens[screen], step, record)

    def _view(self, record: Record, item: str, now: datetime) -> WallView:
        ran = ran_until(record, now)
        declared, whole = self.exercises.declared, self._visible.of(record)
        seen = whole, self._visible.in_item(whole, item)
        return wall_view(record, self._wall_kit, declared, self._words, item, ran=ran, seen=seen)


def _lacks_text(record: Record, builds: Sequence[Build]) -> bool:
    """Tell whether the screen on the wall is gone, and the item has no text that stood before."""
    return is_gone(record, builds) and place_before(record, builds) is None


def _at(build: Build, step: int, record: Record) -> Content:
    """Return a screen as far as it is built up, or what is behind it where that is asked for."""
    behind = build.behind if is_behind_shown(record) else None
    return build.steps[step] if behind is None else behind
