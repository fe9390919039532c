"""What is done at a second press alone, once somebody could read what the first one asked."""

from __future__ import annotations

from time import monotonic

from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.console.capture.message_line import MessageLine

_WITHIN = 4.0
"""Seconds in which a second press is meant as one."""

_LEAST_SEEN = 0.25
"""Seconds that a sentence must have been seen: a hand that presses twice by mistake is quicker."""


class SecondPress:
    """Tells the press that answers a sentence from one that came before it could be read.

    Where the system knows no double click, each press is meant.
    """

    def __init__(self, message: MessageLine) -> None:
        self._message = message
        self._pressed: float | None = None

    def ask(self, sentence: str) -> None:
        """Ask for a second press."""
        self._message.say(sentence, trouble=False)
        self._pressed = monotonic()

    def is_asked(self) -> bool:
        """Tell whether it was asked for, a moment ago."""
        return self._pressed is not None and monotonic() - self._pressed < _WITHIN

    def is_meant(self) -> bool:
        """Tell whether this press comes after the sentence was seen; hurried ones ask anew."""
        least = min(QApplication.doubleClickInterval() / 1000, _LEAST_SEEN)
        now, before = monotonic(), self._pressed
        self._pressed = now
        if not least:
            return True
        seen = self._message.seen_at
        return before is not None and seen is not None and now - max(before, seen) >= least

    def forget(self) -> bool:
        """Something else was done; tell whether a second press was asked for."""
        was_asked, self._pressed = self._pressed is not None, None
        return was_asked
