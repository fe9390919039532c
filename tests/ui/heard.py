"""What a screen reader was told while a test went on."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True)
class Heard:
    """Every announcement, the newest last: its sentence, and whether it could not wait."""

    announcements: list[tuple[str, bool]] = field(default_factory=list)

    def listen(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
            self.announcements.append((event.message(), urgent))

    def sentences(self) -> list[str]:
        """Return what was said since this was asked last, what is about to be said included."""
        return [sentence for sentence, _urgent in self.now()]

    def now(self) -> list[tuple[str, bool]]:
        """Return the same with how urgent each was."""
        QApplication.processEvents()
        told = list(self.announcements)
        self.announcements.clear()
        return told
