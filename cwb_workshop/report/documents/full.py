"""The full report: a cover, all of it at a glance, and then everything that was said."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Document, Heading, PageBreak, TableOfContents
from cwb_workshop.report.documents.account import account
from cwb_workshop.report.documents.all_answers import all_answers
from cwb_workshop.report.documents.chapters import chapters
from cwb_workshop.report.documents.cover import at_a_glance, cover
from cwb_workshop.report.documents.heard_elsewhere import heard_elsewhere
from cwb_workshop.report.documents.meeting import meeting
from cwb_workshop.report.documents.organiser_part import for_organiser
from cwb_workshop.report.documents.paths import reading_paths
from cwb_workshop.report.documents.principles_part import principles_part
from cwb_workshop.report.documents.promised_part import promised_part
from cwb_workshop.report.documents.response import index, response_form
from cwb_workshop.report.documents.second_page import asked
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import document


def full(snapshot: Snapshot) -> Document:
    """Return the report; the municipality finds the form to answer it in front.

    On which page a chapter begins is for who writes it on pages.
    """
    in_front = snapshot.edition == "municipality"
    glance = at_a_glance(snapshot)
    blocks: list[Block] = [PageBreak(sheet=True), *glance] if glance else []
    if in_front:
        blocks += [*response_form(snapshot), *index(snapshot), *asked(snapshot)]
    done = [*promised_part(snapshot), *chapters(snapshot), *principles_part(snapshot)]
    evening = [*meeting(snapshot), *done, *heard_elsewhere(snapshot)]
    blocks += [PageBreak(), *evening] if evening else []
    if not in_front:
        blocks += response_form(snapshot)
    blocks += [PageBreak(), *account(snapshot)]
    answers = list(all_answers(snapshot)) if snapshot.with_answers else []
    if answers:
        blocks += [PageBreak(), Heading(snapshot.words("report.all.title")), *answers]
    if snapshot.edition == "organiser":
        blocks += for_organiser(snapshot)
    chapters_in = tuple((b.text, 0) for b in blocks if isinstance(b, Heading) and b.level == 1)
    contents = TableOfContents(chapters_in, snapshot.words("report.contents.title"))
    names = [name for name, _page in chapters_in]
    blocks = [*cover(snapshot), *reading_paths(snapshot, names), contents, *blocks]
    return replace(document(snapshot, tuple(blocks), kind="full"), sheets=False)
