"""Makes a report and its pictures beside the window; what nobody waits for any more is let go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.decisions import Decision
from cwb_workshop.session.report_choice import ReportChoice
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.reports.errands import Errands

if TYPE_CHECKING:
    from cwb_workshop.content.pdf_pages import PdfPage

SMALL_SIDE = 132
"""Of the pages beside the one that is looked at, in pixels."""


@value_type
class ReportAsked:
    """All that a report follows from; two that are equal are the same report."""

    source: ReportSource
    choice: ReportChoice
    decisions: Mapping[str, Decision]


class ReportMaker(Errands):
    """`found` carries what may tell who somebody is, `previewed` a PDF with small pictures of its
    pages, `pictured` one page, `made` a form that was asked for, each with what it was asked with.
    """

    found = Signal(object, object)
    previewed = Signal(object, object, object)
    pictured = Signal(object, int, object)
    made = Signal(object, object)

    def look(self, asked: ReportAsked) -> None:
        """Look it through."""
        self.run(
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
        self.run(
            lambda watch: _with_pictures(_content(pages, watch)),
            lambda both: self.previewed.emit(asked, *both),
        )

    def picture(self, content: bytes, page: int, longest_side: int) -> None:
        """Draw one page, from 0."""
        from cwb_workshop.content.pdf_pages import pictured

        which = range(page, page + 1)
        self.run(
            lambda watch: pictured(content, longest_side, which)[0],
            lambda drawn: self.pictured.emit(content, page, drawn),
        )

    def make(self, asked: ReportAsked) -> None:
        """Make the form that is asked for."""
        self.run(
            lambda watch: _content(asked, watch), lambda content: self.made.emit(asked, content)
        )


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
