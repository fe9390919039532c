"""A record whose pictures have pages: each is walked before the next picture comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cwb_workshop.core.agenda import navigation, navigation_steps, page_steps
from cwb_workshop.core.agenda.navigation import ScreenPosition
from cwb_workshop.core.contract.page_counter import OnePage, PageCounter
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.visibility import closes_first, is_behind_shown, wall_mode
from cwb_workshop.session.shown_record import ShownRecord

_ONE_PAGE = OnePage()


class PagedRecord(ShownRecord):
    """The page that somebody went to is a fact, and part of the picture: so wall and preview are
    at the same one, also after a restart. One that turned by itself is not worth a step.
    """

    _pages: PageCounter = _ONE_PAGE
    _news: frozenset[str] = frozenset()
    _turned: int | None = None

    def count_pages(self, pages: PageCounter | None = None) -> None:
        """Ask this how many pages a picture has; None: each has one, as without a screen."""
        self._pages = pages or _ONE_PAGE

    @property
    def page_at(self) -> tuple[int, int]:
        """Which page of the live picture stands there, from 0, and how many it has."""
        scene = self._live(self._record)
        if scene is None:
            return 0, 1
        number = self._pages.number(scene)
        page = scene.page if self._turned is None else self._turned
        page = self._pages.opening(scene) if page is None and number > 1 else page or 0
        return min(page, number - 1), number

    @property
    def pages_turn(self) -> bool:
        """Whether pages turn by themselves on the wall, as somebody asked."""
        return wall_mode(self._record) == "live" and bool(
            self._record.fact(page_steps.TURN, "wall")
        )

    def let_pages_turn(self) -> None:
        """Turn the page, and let the next ones turn by themselves; or no longer.

        A frozen picture is turned by a page, and stays there. Raises Refused for one page alone.
        """
        frozen = self._frozen
        if wall_mode(self._record) == "frozen" and frozen is not None:
            if self._pages.number(frozen.scene) == 1:
                raise Refused("console.needs.pages")
            page = self._behind(frozen.scene)
            self._frozen = replace(frozen, scene=replace(frozen.scene, page=page))
            self._show_anew()
        elif self.pages_turn:
            page, _number = self.page_at
            self.do(page_steps.pages_turn(self._record, False, page))
        else:
            page, number = self.page_at
            if number == 1:
                raise Refused("console.needs.pages")
            self.do(page_steps.pages_turn(self._record, True, (page + 1) % number))

    def turn_by_itself(self) -> None:
        """Show the next page where pages turn by themselves; behind the last comes the first."""
        if self.pages_turn:
            page, number = self.page_at
            self._turned = (page + 1) % number
            self._show_anew()

    def turn_page(self, distance: int) -> bool:
        """Go to a page beside this one; tell whether the picture has it."""
        page, number = self.page_at
        there = 0 <= page + distance < number
        if there:
            self.do(page_steps.to_page(self._record, page + distance))
        return there

    def go_to(
        self,
        screen: int,
        step: int,
        *,
        at_end: bool = False,
        lines: frozenset[str] = frozenset(),
    ) -> None:
        """Put a screen of the open item on the wall, built up to a step: at its last page, at that
        with one of these lines, or else where it opens.
        """
        name = self.builds[screen].id
        left = navigation.left_at(self.builds, self.screen_at, name)
        going = navigation_steps.to_screen(self._record, screen, step, name, left)
        page = self._page_of(self._record.after(going), at_end=at_end, lines=lines)
        if page:
            going = navigation_steps.to_screen(self._record, screen, step, name, left, page)
        self.do(going)

    def look_for(self, lines: frozenset[str]) -> None:
        """Show the page on which one of these lines stands, where the picture has it."""
        page, number = self.page_at
        there = self._page_of(self._record, lines=lines) if number > 1 else None
        if there is not None and there != page:
            self.do(page_steps.to_page(self._record, there, by_hand=False))

    def show_scene(self) -> None:
        """Announce the picture if it is another one, at the page with the lines that came."""
        news, self._news = self._news, frozenset()
        if news and self._is_watched():
            self.look_for(news)
        super().show_scene()

    @property
    def has_behind(self) -> bool:
        """Tell whether there is something behind the screen on the wall, as an example."""
        builds = self.builds
        return bool(builds) and builds[self.screen_at[0]].behind is not None

    def toggle_behind(self) -> None:
        """Show what is behind the screen on the wall, or the screen again."""
        if self.has_behind and not self._leave_behind():
            self.do(navigation_steps.behind(self._record, shown=True))

    def _stop_reading_back(self) -> bool:
        """Go back from what a table said, the wheel, quotes of another evening, or what was
        agreed last time, to the screen before it; tell whether it stood there.
        """
        reading = closes_first(self._record)
        if reading:
            self.do(navigation_steps.read_back(self._record, None))
        return reading

    def _leave_behind(self) -> bool:
        """Go back from what is behind a screen to the screen; tell whether it stood there."""
        stands = is_behind_shown(self._record) and self.has_behind
        if stands:
            self.do(navigation_steps.behind(self._record, shown=False))
        return stands

    def _at_end(self, record: Record, place: ScreenPosition, name: str) -> Step:
        """Return the step to the last page of a screen of the item that a record has open."""
        step = navigation_steps.to_screen(record, *place, name)
        page = self._page_of(record.after(step), at_end=True)
        return navigation_steps.to_screen(record, *place, name, page=page) if page else step

    def _page_of(
        self, record: Record, *, at_end: bool = False, lines: frozenset[str] = frozenset()
    ) -> int | None:
        """Return the last page of the live picture of a record, or that with one of the lines."""
        scene = self._live(record) if at_end or lines else None
        if scene is None:
            return None
        if at_end:
            return self._pages.number(scene) - 1
        return self._pages.page_with(scene, lines)

    def _live(self, record: Record) -> Scene | None:
        """Return what a live wall shows of a record; None where no item is open."""
        visit = record.open_visit
        if visit is None or self._pages is _ONE_PAGE:
            return None
        builds = self.builds if record is self._record else None
        return self._room.live(record, visit.item, self.now(), builds)

    def _behind(self, scene: Scene) -> int:
        """Return the page behind that of a picture; behind the last comes the first."""
        number = self._pages.number(scene)
        page = self._pages.opening(scene) if scene.page is None else scene.page
        return (min(page, number - 1) + 1) % number

    def _picture(self) -> Scene:
        scene = super()._picture()
        if self._turned is None or wall_mode(self._record) != "live":
            return scene
        return replace(scene, page=self._turned)

    def _show_anew(self) -> None:
        self._about_to_change()
        self._scene = None
        self.show_scene()

    def _changed(self) -> None:
        newest = self._journal[-1].step
        if any(_is_page(change) for change in newest.changes):
            self._turned = None
        self._news |= frozenset(_come(newest))
        super()._changed()


def _come(step: Step) -> Iterator[str]:
    """Give the words that a step puts before the room."""
    for change in step.changes:
        before, after = change.before, change.after
        if isinstance(after, Entry) and _stands(after):
            was = isinstance(before, Entry) and _stands(before) and before.text == after.text
            if not was:
                yield after.text


def _stands(entry: Entry) -> bool:
    return entry.shown and entry.is_active


def _is_page(change: Change) -> bool:
    value = change.after or change.before
    return getattr(value, "scope", "") == "wall"
