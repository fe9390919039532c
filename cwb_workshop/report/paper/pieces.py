"""All pieces of paper there are, by the name that somebody asks for one with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.model.text import with_capital
from cwb_workshop.report.layout.pdf import Pdf
from cwb_workshop.report.paper.agenda import agenda
from cwb_workshop.report.paper.cards import lens_cards, principle_cards
from cwb_workshop.report.paper.large_print import large_print
from cwb_workshop.report.paper.plain_words import plain_words
from cwb_workshop.report.paper.recovery import recovery_sheets
from cwb_workshop.report.paper.run_sheet import run_sheet
from cwb_workshop.report.paper.sheet import PaperSide, write_sheets
from cwb_workshop.report.paper.slips import commitment_slips, slips, stickers
from cwb_workshop.report.paper.source import PaperSource
from cwb_workshop.report.paper.tables import question_sheets, table_cards
from cwb_workshop.report.paper.votes import exit_scale, vote_poster

Sheets: TypeAlias = Callable[[PaperSource], Iterator[PaperSide]]

_SHEETS: Mapping[str, Sheets] = {
    "run-sheet": run_sheet,
    "agenda": agenda,
    "principle-cards": principle_cards,
    "lens-cards": lens_cards,
    "table-cards": table_cards,
    "question-sheets": question_sheets,
    "slips": slips,
    "stickers": stickers,
    "vote-poster": vote_poster,
    "exit-scale": exit_scale,
    "commitment-slips": commitment_slips,
    "plain-words": plain_words,
    "recovery-sheet": recovery_sheets,
    "large-print": large_print,
}

PIECES = tuple(_SHEETS)
"""In the order in which an evening needs them."""


def write_piece(name: str, source: PaperSource) -> Pdf | None:
    """Return a piece of paper as PDF; None where this evening has no use for it.

    Raises ReportError where a typeface is missing.
    """
    sheets = list(_SHEETS[name](source))
    return write_sheets(sheets, _document(name, source)) if sheets else None


def _document(name: str, source: PaperSource) -> Document:
    words = source.words
    title = words(f"paper.{name.replace('-', '_')}.name")
    return Document(
        title=with_capital(title),
        subject=source.head,
        language=words.locale.tag,
        footer=f"{source.head} · {title}",
        blocks=(),
        unprintable=words("report.unprintable.other"),
        unprintable_one=words("report.unprintable.one"),
        page_of=words("report.page_of"),
        right_to_left=words.locale.direction == "rtl",
        quoted=words("report.quoted"),
    )
