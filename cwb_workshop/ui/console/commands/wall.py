"""What is done with the wall: what it shows, in what state, in what language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import Build, WallMode
from cwb_workshop.core.model.entry import Entry, PlanItem
from cwb_workshop.core.model.words import AND, Translator
from cwb_workshop.core.wall.result_screens import result_place
from cwb_workshop.core.wall.visibility import (
    mode_under_black,
    wall_choices,
    wall_languages,
    wall_mode,
)
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.entries.releasing import releasable_now
from cwb_workshop.ui.console.entries.selection import here


class WallCommands:
    """`say` tells the scribe something above the field."""

    def __init__(
        self, session: Session, *, words: Callable[[], Translator], say: Callable[[str], None]
    ) -> None:
        self._session = session
        self._words = words
        self._say = say

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "next_screen": self._session.next_screen,
            "previous_screen": self._session.previous_screen,
            "wall_page": self._session.let_pages_turn,
            "live": self._live,
            "show_item": self._show_item,
            "freeze": lambda: self._toggle("frozen"),
            "black": lambda: self._toggle("black"),
            "auto_show": self._auto_show,
            "behind": self._session.toggle_behind,
            "digits": self._digits,
            "wall_language": self._language,
        }

    def _live(self) -> None:
        """Start the evening and make the wall live. Clickers send this: no line comes or goes."""
        session = self._session
        if session.item is None:
            session.next_item()
        if wall_mode(session.record) != "live":
            session.set_wall_mode("live")

    def _show_item(self) -> None:
        """Release what is new, or hide it again; not while the room would not see it."""
        session = self._session
        if session.item is None or wall_mode(session.record) != "live":
            self._say(self._words()("console.not_live"))
            return
        lines = releasable_now(session)
        new = [entry.id for entry in lines if not entry.shown]
        if new:
            before = session.builds
            # The room sees the lines and the picture that they are in at once.
            session.do_part(editing_steps.show(session.record, new))
            self._to_pictures(before, new)
            session.show_scene()
        else:
            hidden = [entry.id for entry in (*lines, *self._withdrawn(session.item))]
            if not hidden:
                self._say(self._words()("console.nothing_to_show"))
                return
            session.do(editing_steps.hide_for_now(session.record, hidden))

    def _withdrawn(self, item: PlanItem) -> list[Entry]:
        """Return the lines that would be on the wall by themselves once they are brought back."""
        session = self._session
        listed = here(session.record, session.kit, item, session.gathered)
        return [entry for entry in listed if entry.withdrawn]

    def _to_pictures(self, before: Sequence[Build], new: Sequence[str]) -> None:
        """Turn to the screen that shows what was just released, unless the one on the wall does."""
        session, item = self._session, self._session.item
        if item is None:
            return
        lines = frozenset(session.record.entries[line].text for line in new)
        names = session.exercises.result_screens(session.kit.items[item.id])
        there = result_place(session.builds, before, session.screen_at, names=names, lines=lines)
        if there is not None:
            session.go_to(*there, lines=lines)

    def _toggle(self, mode: WallMode) -> None:
        record = self._session.record
        back = mode_under_black(record) if mode == "black" else "live"
        self._session.set_wall_mode(back if wall_mode(record) == mode else mode)

    def _auto_show(self) -> None:
        """Let new lines of the open item go to the wall at once, or no longer."""
        item = self._session.item
        if item is not None:
            on = bool(self._session.record.fact("auto_show", item.id))
            value = None if on else True
            step = editing_steps.set_fact(self._session.record, item.id, "auto_show", value)
            # It has a way back of its own: an undo that is meant for a line must not switch it.
            self._session.do(replace(step, name="step.auto_show", undoable=False))

    def _digits(self) -> None:
        """Show the time left in digits on the wall, or as a bar alone."""
        on = bool(self._session.record.fact("digits", "timer"))
        self._session.do(navigation_steps.time_in_digits(self._session.record, not on))

    def _language(self) -> None:
        session = self._session
        choices = wall_choices(
            session.kit.language_of(session.record.text("language")), session.kit
        )
        current = AND.join(wall_languages(session.record, session.kit))
        at = choices.index(current) + 1 if current in choices else 0
        session.set_wall_language(choices[at % len(choices)])
