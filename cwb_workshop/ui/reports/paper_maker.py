"""Makes the paper of an evening piece by piece beside the window, and pictures of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.paper.source import PaperSource
from cwb_workshop.session.paper_pieces import PieceOfPaper, made_piece, piece_ids
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.reports.errands import Errands
from cwb_workshop.ui.reports.maker import SMALL_SIDE


class PaperMaker(Errands):
    """`made` carries a piece as soon as it is ready, `completed` comes when there are no more;
    `opened` carries a piece with small pictures of its pages, `pictured` one page of it.
    """

    made = Signal(object)
    completed = Signal()
    opened = Signal(object, object)
    pictured = Signal(object, int, object)

    def __init__(self, parent: QObject, making: BackgroundWork, drawing: BackgroundWork) -> None:
        super().__init__(parent, making)
        # A piece is looked at while the others are made.
        self._drawing = Errands(self, drawing)
        self._drawing.failed.connect(self.failed)

    def make(self, source: ReportSource, language: Language) -> None:
        """Make every piece in a language; none that was asked for before comes any more."""
        self.give_up()
        # ReportLab is costly to import, and the window does not wait for it.
        self.run(lambda _watch: (piece_ids(), source.paper(language)), self._make_each)

    def open(self, piece: PieceOfPaper) -> None:
        """Draw small pictures of the pages of a piece; nothing of another one comes any more."""
        from cwb_workshop.content.pdf_pages import pictured

        self._drawing.give_up()
        self._drawing.run(
            lambda _watch: pictured(piece.content, SMALL_SIDE),
            lambda drawn: self.opened.emit(piece, drawn),
        )

    def picture(self, piece: PieceOfPaper, page: int, longest_side: int) -> None:
        """Draw one page, from 0."""
        from cwb_workshop.content.pdf_pages import pictured

        which = range(page, page + 1)
        self._drawing.run(
            lambda _watch: pictured(piece.content, longest_side, which)[0],
            lambda drawn: self.pictured.emit(piece, page, drawn),
        )

    def give_up(self) -> None:
        super().give_up()
        self._drawing.give_up()

    def _make_each(self, both: tuple[Sequence[str], PaperSource]) -> None:
        ids, source = both
        for id in ids:
            self.run(partial(_made, id, source), self._deliver)
        self.run(lambda _watch: None, lambda _nothing: self.completed.emit())

    def _deliver(self, piece: PieceOfPaper | None) -> None:
        if piece is not None:
            self.made.emit(piece)


def _made(id: str, source: PaperSource, _watch: object) -> PieceOfPaper | None:
    return made_piece(id, source)
