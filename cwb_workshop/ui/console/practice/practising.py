"""Lets an imaginary room live beside an evening: it speaks, and somebody catches what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.clock import PacedClock
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.imaginary_room import (
    ImaginaryRoom,
    Said,
    Utterance,
    first_openings,
    projector_is_out,
    said_by,
)
from cwb_workshop.core.sessions.practice_result import PracticeResult, fates, practice_result
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.practice.strip import PracticeStrip, voice
from cwb_workshop.ui.console.status_line import StatusLine

if TYPE_CHECKING:
    from cwb_workshop.ui.console.practice.sheet import PracticeSheet

PACES = (1, 2, 5, 10, 20)
_LOOKS_EACH = 200
_IN_THE_AIR = timedelta(seconds=150)
"""So long what was said can be read: longer than anybody remembers it, and not for ever."""


class Practising(QObject):
    """Does nothing until a room is given. `projector_out` says that it fell out, or is back."""

    projector_out = Signal(bool)

    def __init__(
        self,
        session: Session,
        status: StatusLine,
        *,
        window: QWidget,
        words: Callable[[], Translator],
        ask: Callable[[str], None],
    ) -> None:
        """`ask` does a named action; the strip stands above the foot of the window."""
        super().__init__(window)
        self._session, self._window, self._words = session, window, words
        self._status, self._announcements, self._ask = status, status.announcements, ask
        self._room: ImaginaryRoom | None = None
        self._aside: set[int] = set()
        self._told: set[int] = set()
        self._is_out = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EACH)
        self._timer.timeout.connect(self.look)

    @cached_property
    def strip(self) -> PracticeStrip:
        """Where the room is read: above the foot of the window."""
        strip = PracticeStrip()
        strip.asked.connect(self._ask)
        self._status.stand_above(strip)
        return strip

    @property
    def is_on(self) -> bool:
        return self._room is not None

    def begin(self, room: ImaginaryRoom, clock: PacedClock) -> None:
        """Let this room speak from now on, by this clock."""
        self._room, self._clock = room, clock
        self._session.stepped.connect(self.look)
        self._timer.start()
        self.look()

    def leave(self) -> None:
        """Let the room be silent; the window is thrown away after this."""
        if self.is_on:
            self._timer.stop()
            self._session.stepped.disconnect(self.look)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "practice_pace": self.change_pace,
            "practice_aside": self.put_aside,
            "practice_result": lambda: self.sheet().exec(),
        }

    def change_pace(self) -> None:
        """Let the evening go by faster, and behind the fastest at its own pace again."""
        pace = PACES[(PACES.index(self._clock.pace) + 1) % len(PACES)]
        self._clock.go_at(pace)
        self._announcements.tell(self._words()("practice.pace", pace=pace))
        self.look()

    def put_aside(self) -> None:
        """Let the newest voice go: it is not for the report."""
        for one in self._in_the_air()[-1:]:
            self._aside.add(one.number)
        self.look()

    def sheet(self) -> PracticeSheet:
        """Return how it goes until now."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.practice.sheet import PracticeSheet

        kit, words = self._session.kit, self._words()
        texts = kit.texts[kit.language_of(words.language)].items
        names = {item: texts[item].title for item in texts}
        return PracticeSheet(self._window, words, self.result(), names)

    def result(self) -> PracticeResult:
        """Return what was caught until now, and how long the items took."""
        record, now = self._session.record, self._session.now()
        return practice_result(record, self._said(), frozenset(self._aside), now)

    def tell_at_end(self) -> None:
        """Show how it went, where anything was said."""
        if self.is_on and self._said():
            self._timer.stop()
            self.sheet().exec()

    def look(self, *_step: object) -> None:
        """Look at the clock: who speaks now, and does the projector work?"""
        room, words = self._room, self._words()
        if room is None:
            return
        session = self._session
        voices = self._in_the_air()
        out = projector_is_out(room, first_openings(session.record), session.now())
        self.strip.show_voices(voices, words, pace=self._clock.pace, is_out=out)
        for one in voices:
            if one.number not in self._told:
                self._told.add(one.number)
                self._announcements.tell(voice(one, words))
        if out != self._is_out:
            self._is_out = out
            self.projector_out.emit(out)

    def _said(self) -> tuple[Said, ...]:
        session = self._session
        if self._room is None:
            return ()
        return said_by(self._room, first_openings(session.record), session.now())

    def _in_the_air(self) -> list[Utterance]:
        """Return what was said lately and is neither written down nor put aside."""
        now = self._session.now()
        lately = [one for one in self._said() if now - one.moment < _IN_THE_AIR]
        done = {
            one.utterance.number
            for one in fates(lately, self._session.record, frozenset())
            if one.fate in ("caught", "elsewhere")
        }
        done |= self._aside
        return [one.utterance for one in lately if one.utterance.number not in done]
