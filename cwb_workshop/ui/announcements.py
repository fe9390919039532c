"""What a screen reader is told: each thing that happens, once, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


class Announcements(QObject):
    """Told in one event at the end of the turn: one key can do several things at once, as open an
    item and make the wall live, and who listens hears them as one.

    A refusal is heard at once, before what is being read; all else waits for a pause.
    """

    def __init__(self, source: QWidget) -> None:
        """`source` is the window that speaks, or the part of it."""
        super().__init__(source)
        self._sentences: list[str] = []
        self._urgent = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._speak)

    def tell(self, sentence: str) -> None:
        """Say what happened. The same sentence is said once in a turn."""
        if sentence and sentence not in self._sentences:
            self._sentences.append(sentence)
            self._turn.start()

    def refuse(self, sentence: str) -> None:
        """Say why something was not done, before anything else is read."""
        self._urgent = self._urgent or bool(sentence)
        self.tell(sentence)

    def _speak(self) -> None:
        # Costly to import, and the first window has nothing to say.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        politeness = QAccessible.AnnouncementPoliteness
        sentences, urgent = self._sentences, self._urgent
        self._sentences, self._urgent = [], False
        source = self.parent()
        if source is not None:
            event = QAccessibleAnnouncementEvent(source, _together(sentences))
            event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
            QAccessible.updateAccessibility(event)


def _together(sentences: list[str]) -> str:
    """Return the sentences behind each other, each with its stop."""
    *first, last = sentences
    stopped = (text if text.endswith(_STOPS) else f"{text}." for text in first)
    return " ".join((*stopped, last))


_STOPS = (".", "!", "?", "…", ":")
