"""A tone a minute before the end of an item and another at its end, where somebody wants them."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.agenda.agenda import Timer, timer
from cwb_workshop.core.agenda.end_signals import signal_between
from cwb_workshop.session.session import Session
from cwb_workshop.ui.chime import Tone


class EndTones:
    """`wanted` tells whether they were switched on at this laptop."""

    def __init__(self, session: Session, tone: Tone, wanted: Callable[[], bool]) -> None:
        self._session, self._tone, self._wanted = session, tone, wanted
        self._before: Timer | None = None

    def look(self) -> None:
        """Look at the clock again, and be heard if it is time."""
        now = None if self._session.rests else timer(self._session.record, self._session.now())
        signal = signal_between(self._before, now)
        self._before = now
        if signal is not None and self._wanted():
            self._tone.play(signal)
