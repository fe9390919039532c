"""The paper of an evening piece by piece: each with its name, its pages and its file."""

from __future__ import annotations

from cwb_workshop.core.model.text import with_capital
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.paper.source import PaperSource
from cwb_workshop.store.file_names import safe_stem


@value_type
class PieceOfPaper:
    """`title` is what it is called in its own language; `file` where it goes among other paper."""

    id: str
    title: str
    file: str
    content: bytes
    pages: int


def piece_ids() -> tuple[str, ...]:
    """Return the names of all pieces there are, in the order in which an evening needs them."""
    # ReportLab is heavy, and most evenings need none of this.
    from cwb_workshop.report.paper.pieces import PIECES

    return PIECES


def made_piece(id: str, source: PaperSource) -> PieceOfPaper | None:
    """Return a piece of paper; None where this evening has no use for it.

    Raises ReportError where a typeface is missing.
    """
    from cwb_workshop.report.paper.pieces import write_piece

    made = write_piece(id, source)
    if made is None:
        return None
    called = source.words(f"paper.{id.replace('-', '_')}.name")
    file = f"{safe_stem(called)}_{source.words.language}.pdf"
    return PieceOfPaper(id, with_capital(called), file, made.content, made.pages)
