"""The full report: a cover, all of it at a glance, and then everything that was said."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Document, Heading, PageBreak, TableOfContents
from cwb_workshop.report.documents.account import account
from cwb_workshop.report.documents.all_answers import all_answers
from cwb_workshop.report.documents.chapters import chapters
from cwb_workshop.report.documents.cover import at_a_glance, cover
from cwb_workshop.report.documents.meeting import meeting
from cwb_workshop.report.documents.organiser_part import for_organiser
from cwb_workshop.report.documents.response import index, response_form
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import document
from cwb_workshop.report.layout.pages import PaperPage, chapter_pages, pages_of, paper_parts
from cwb_workshop.report.layout.pdf import Pdf, typesetter_of, write_pdf
from cwb_workshop.report.layout.typesetter import Typesetter
from cwb_workshop.system.collection import without_collection


def write_full(snapshot: Snapshot) -> Pdf:
    """Return the full report as PDF, as many pages as it needs. Raises ReportError."""
    with without_collection():
        return _written(snapshot)


def _written(snapshot: Snapshot) -> Pdf:
    typesetter = typesetter_of(document(snapshot, ()))
    whole, laid_out = _with_pages(_whole(snapshot, typesetter), typesetter)
    return write_pdf(whole, typesetter, laid_out)


def full(snapshot: Snapshot) -> Document:
    """Return the report; the municipality finds the form to answer it in front."""
    typesetter = typesetter_of(document(snapshot, ()))
    return _with_pages(_whole(snapshot, typesetter), typesetter)[0]


def _whole(snapshot: Snapshot, typesetter: Typesetter) -> Document:
    """Return the report, without the page of any chapter yet."""
    in_front = snapshot.edition == "municipality"
    glance = at_a_glance(snapshot, typesetter)
    blocks: list[Block] = [PageBreak(sheet=True), *glance] if glance else []
    if in_front:
        blocks += [*response_form(snapshot), *index(snapshot)]
    evening = [*meeting(snapshot), *chapters(snapshot)]
    blocks += [PageBreak(), *evening] if evening else []
    if not in_front:
        blocks += response_form(snapshot)
    blocks += [PageBreak(), *account(snapshot)]
    answers = list(all_answers(snapshot))
    if answers:
        blocks += [PageBreak(), Heading(snapshot.words("report.all.title")), *answers]
    if snapshot.edition == "organiser":
        blocks += for_organiser(snapshot)
    chapters_in = tuple((b.text, 0) for b in blocks if isinstance(b, Heading) and b.level == 1)
    blocks = [*cover(snapshot), TableOfContents(chapters_in), *blocks]
    return replace(document(snapshot, tuple(blocks), kind="full"), sheets=False)


def _with_pages(whole: Document, typesetter: Typesetter) -> tuple[Document, deque[PaperPage]]:
    """Lay the report out to see on which page each chapter begins, and say so on the cover.

    Nothing but the cover is laid out again.
    """
    parts = paper_parts(whole, typesetter)
    chapters = chapter_pages(pages_of(parts))
    blocks = tuple(
        TableOfContents(chapters) if isinstance(b, TableOfContents) else b for b in whole.blocks
    )
    numbered = replace(whole, blocks=blocks)
    return numbered, deque(pages_of(paper_parts(numbered, typesetter, parts)))
