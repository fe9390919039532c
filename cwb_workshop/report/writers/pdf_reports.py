"""Reports as PDF, on pages."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Document
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.contract.reading_paths import ReadingPaths
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.layout.pages import PaperPage, chapter_pages, pages_of, paper_parts
from cwb_workshop.report.layout.pdf import OnPage, Pdf, typesetter_of, unwatched, write_pdf
from cwb_workshop.report.layout.typesetter import Typesetter
from cwb_workshop.report.writers.worded import worded
from cwb_workshop.system.collection import without_collection


def write_summary(snapshot: Snapshot, on_page: OnPage = unwatched) -> Pdf:
    """Return the summary, at most two pages. Raises ReportError."""
    return write_pdf(worded(summary(snapshot)), on_page=on_page)


def write_full(snapshot: Snapshot, on_page: OnPage = unwatched) -> Pdf:
    """Return the full report, as many pages as it needs. Raises ReportError."""
    return write_chapters(full(snapshot), on_page)


def write_chapters(document: Document, on_page: OnPage = unwatched) -> Pdf:
    """Return a document that flows, with the pages of its chapters told. Raises ReportError."""
    with without_collection():
        whole = worded(document)
        typesetter = typesetter_of(whole)
        numbered, laid_out = with_pages(whole, typesetter)
        return write_pdf(numbered, typesetter, laid_out, on_page)


def with_pages(whole: Document, typesetter: Typesetter) -> tuple[Document, deque[PaperPage]]:
    """Lay the report out to see on which page each chapter begins, and say so on the cover.

    Nothing but the cover is laid out again.
    """
    parts = paper_parts(whole, typesetter)
    chapters = chapter_pages(pages_of(parts))
    blocks = tuple(_told_pages(block, chapters) for block in whole.blocks)
    numbered = replace(whole, blocks=blocks)
    return numbered, deque(pages_of(paper_parts(numbered, typesetter, parts)))


def _told_pages(block: Block, chapters: tuple[tuple[str, int], ...]) -> Block:
    """Return what leads to chapters with the pages on which they begin."""
    if isinstance(block, TableOfContents):
        told = zip(block.chapters, chapters, strict=True)
        return replace(block, chapters=tuple(replace(one, page=at) for one, (_, at) in told))
    if isinstance(block, ReadingPaths):
        pages = dict(reversed(chapters))
        paths = (replace(path, page=pages.get(path.chapter, 0)) for path in block.paths)
        return replace(block, paths=tuple(paths))
    return block
