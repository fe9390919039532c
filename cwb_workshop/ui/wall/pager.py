"""Turns the pages of a picture that takes more than one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from cwb_workshop.widgets.stage import Stage

PAGE_SECONDS = 8


class Pager(QObject):
    """Keeps the stages on the same page, eight seconds each.

    A picture that is held, as a frozen one, stays on its page until somebody turns it.
    """

    def __init__(self, stages: Sequence[Stage], parent: QObject) -> None:
        super().__init__(parent)
        self._stages = stages
        self._page = 0
        self._held = False
        self._timer = QTimer(self)
        self._timer.setInterval(PAGE_SECONDS * 1000)
        self._timer.timeout.connect(self.turn)
        self._timer.start()

    def begin(self, *, held: bool = False) -> None:
        """Another picture: start at the page that it opens with; one that is `held` stays there."""
        self._held = held
        if held:
            self._timer.stop()
            self._go_to(min(self._page, max(self._seen.pages, 1) - 1))
            return
        self._page = self._seen.page
        self._timer.start()

    def turn(self) -> None:
        """Go to the next page; behind the last comes the first."""
        self._page = (self._page + 1) % max(self._seen.pages, 1)
        self._go_to(self._page)
        if not self._held:
            self._timer.start()

    @property
    def pages(self) -> int:
        """How many pages the picture has."""
        return self._seen.pages

    @property
    def _seen(self) -> Stage:
        """The first stage that is shown; one that is hidden need not lay out its pages."""
        return next((stage for stage in self._stages if stage.isVisible()), self._stages[0])

    def _go_to(self, page: int) -> None:
        for stage in self._stages:
            stage.set_page(page)

    def stop(self) -> None:
        self._timer.stop()
