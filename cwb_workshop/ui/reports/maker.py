"""Makes a report and its pictures beside the window; what nobody waits for any more is let go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.privacy.decisions import Decision
from cwb_workshop.session.report_choice import ReportChoice
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.background_work import BackgroundWork

if TYPE_CHECKING:
    from cwb_workshop.content.pdf_pages import PdfPage

SMALL_SIDE = 132
"""Of the pages beside the one that is looked at, in pixels."""

_TURN = 0.0005
"""Seconds until the window has its turn again. The usual 5 ms it would wait at each call of Qt."""


class _LetGo(Exception):
    """Nobody waits for this report any more."""


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """All that a report follows from; two that are equal are the same report."""

    source: ReportSource
    choice: ReportChoice
    decisions: Mapping[str, Decision]


class ReportMaker(QObject):
    """`found` carries what may tell who somebody is, `previewed` a PDF with small pictures of its
    pages, `pictured` one page, `made` a form that was asked for, each with what it was asked with.
    `progressed` counts pages, `failed` carries an error.
    """

    found = Signal(object, object)
    previewed = Signal(object, object, object)
    pictured = Signal(object, int, object)
    made = Signal(object, object)
    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, parent: QObject, work: BackgroundWork) -> None:
        super().__init__(parent)
        self._work = work
        self._given_up = Event()

    def give_up(self) -> None:
        """Let go of what is under way."""
        self._given_up.set()
        self._given_up = Event()

    def look(self, asked: ReportAsked) -> None:
        """Look it through."""
        self._run(
            lambda watch: asked.source.looked_through(asked.choice, asked.decisions)[1],
            lambda hits: self.found.emit(asked, hits),
        )

    def preview(self, asked: ReportAsked) -> None:
        """Look it through, and make it on pages, whatever its form; nothing that was asked before
        comes any more.
        """
        self.give_up()
        pages = ReportAsked(asked.source, _on_pages(asked.choice), asked.decisions)
        self.look(asked)
        self._run(
            lambda watch: _with_pictures(_content(pages, watch)),
            lambda both: self.previewed.emit(asked, *both),
        )

    def picture(self, content: bytes, page: int, longest_side: int) -> None:
        """Draw one page, from 0."""
        from cwb_workshop.content.pdf_pages import pictured

        which = range(page, page + 1)
        self._run(
            lambda watch: pictured(content, longest_side, which)[0],
            lambda drawn: self.pictured.emit(content, page, drawn),
        )

    def make(self, asked: ReportAsked) -> None:
        """Make the form that is asked for."""
        self._run(
            lambda watch: _content(asked, watch), lambda content: self.made.emit(asked, content)
        )

    def _run(
        self, work: Callable[[Callable[[int, int], None]], object], then: Callable[..., None]
    ) -> None:
        given_up = self._given_up

        def watch(page: int, pages: int) -> None:
            if given_up.is_set() or not isValid(self):
                raise _LetGo
            self.progressed.emit(page, pages)

        def errand() -> object:
            if given_up.is_set():
                return _LetGo
            try:
                with _in_turns():
                    return work(watch)
            except _LetGo:
                return _LetGo

        def deliver(outcome: object) -> None:
            if outcome is not _LetGo and not given_up.is_set():
                then(outcome)

        def otherwise(error: UserFacingError | OSError) -> None:
            if not given_up.is_set():
                self.failed.emit(error)

        self._work.run(errand, deliver, otherwise, asker=self)


def _on_pages(choice: ReportChoice) -> ReportChoice:
    return ReportChoice(choice.language, choice.edition, choice.length)


def _content(asked: ReportAsked, watch: Callable[[int, int], None]) -> bytes:
    # Costly to import, and the evening goes on beside it.
    from cwb_workshop.session.export import in_one_file

    ready, _hits = asked.source.looked_through(asked.choice, asked.decisions)
    return in_one_file(ready, asked.choice, watch)


def _with_pictures(content: bytes) -> tuple[bytes, tuple[PdfPage, ...]]:
    from cwb_workshop.content.pdf_pages import pictured

    return content, pictured(content, SMALL_SIDE)


@contextmanager
def _in_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
