"""The full report: a cover, all of it at a glance, and then everything that was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Document, Heading, PageBreak
from cwb_workshop.report.documents.account import account
from cwb_workshop.report.documents.all_answers import all_answers
from cwb_workshop.report.documents.chapters import chapters
from cwb_workshop.report.documents.contents import ChapterGroup, contents
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
    groups = tuple(_groups(snapshot))
    listed = contents(snapshot, groups)
    names = [one.name for one in listed.chapters]
    front = (*cover(snapshot), *reading_paths(snapshot, names), listed)
    blocks = (*front, *(block for _name, several in groups for block in several))
    return replace(document(snapshot, blocks, kind="full"), sheets=False)


def _groups(snapshot: Snapshot) -> Iterator[ChapterGroup]:
    """Yield what stands behind the cover in the groups of its contents."""
    for_municipality = snapshot.edition == "municipality"
    glance = at_a_glance(snapshot)
    first: list[Block] = [PageBreak(sheet=True), *glance] if glance else []
    if for_municipality:
        first += [*response_form(snapshot), *index(snapshot), *asked(snapshot)]
    yield "first" if for_municipality else "evening", first
    said, further = _done(snapshot)
    told = [*meeting(snapshot)]
    begun = [PageBreak(), *told] if told or said or further else []
    yield "evening", begun
    yield "said", said
    yield "further", [*further, *_behind(snapshot)]


def _done(snapshot: Snapshot) -> tuple[list[Block], list[Block]]:
    """Return what was said, and what comes of it from the agreements on."""
    done = [*promised_part(snapshot), *chapters(snapshot), *principles_part(snapshot)]
    done += heard_elsewhere(snapshot)
    outcomes = snapshot.heading("agreements")
    at = next(
        (at for at, block in enumerate(done) if block == Heading(outcomes)),
        len(done),
    )
    return done[:at], done[at:]


def _behind(snapshot: Snapshot) -> Iterator[Block]:
    """Yield the form, where that is not in front, how all of it was made, and every answer."""
    if snapshot.edition != "municipality":
        yield from response_form(snapshot)
    yield PageBreak()
    yield from account(snapshot)
    answers = list(all_answers(snapshot)) if snapshot.with_answers else []
    if answers:
        yield from (Heading(snapshot.words("report.all.title")), *answers)
    if snapshot.edition == "organiser":
        yield from for_organiser(snapshot)
