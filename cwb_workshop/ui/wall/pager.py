"""Turns the pages of a picture by themselves, once somebody asked for that."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from cwb_workshop.session.session import Session

PAGE_SECONDS = 8
"""How long a page stays: twelve short answers are read by then."""


class Pager(QObject):
    """Shows each page for eight seconds, and starts anew with each picture that comes."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setInterval(PAGE_SECONDS * 1000)
        self._timer.timeout.connect(session.turn_by_itself)

    def follow(self) -> None:
        """Another picture or page is on the wall."""
        if self._session.pages_turn:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        self._timer.stop()
