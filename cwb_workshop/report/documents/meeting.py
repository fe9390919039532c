"""The evening itself: why, who was there and who was not, how, and how long it took."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Columns,
    Heading,
    Para,
    Times,
    Timetable,
)
from cwb_workshop.core.contract.report_part import EVERYTHING
from cwb_workshop.report.documents.first_page import role_bar
from cwb_workshop.report.documents.interim import is_interim, not_done
from cwb_workshop.report.documents.roles_below import below_roles, without_role
from cwb_workshop.report.documents.sentence_end import ended_once
from cwb_workshop.report.documents.snapshot import ExercisePart, Snapshot

_SMALL = "small"
_WIDTHS = (1.0, 1.15)


def meeting(snapshot: Snapshot) -> Iterator[Block]:
    """Return nothing where there was no evening yet."""
    words = snapshot.words
    people, agenda = tuple(_people(snapshot)), tuple(_agenda(snapshot))
    methods = tuple(_how(snapshot))
    if not people and not agenda and not methods:
        return
    yield Heading(words("report.meeting.title"))
    title = snapshot.kit.texts[snapshot.language].title
    yield Para(words("report.meeting.why", title=title))
    if people and methods:
        # Beside each other they leave room for the agenda of a whole evening on the same page.
        yield Columns((people, methods), _WIDTHS)
    else:
        yield from (*people, *methods)
    yield from agenda


def _people(snapshot: Snapshot) -> Iterator[Block]:
    words = snapshot.words
    bar = role_bar(snapshot, EVERYTHING)
    if not bar:
        return
    yield Heading(words("report.meeting.who"), level=2)
    yield from bar
    sentences = below_roles(snapshot)
    if sentences:
        yield Para(" ".join(sentences), small=True)
    if without_role(snapshot):
        # Nobody knows whether those without a role had one of those that were not noted.
        return
    names = snapshot.kit.texts[snapshot.language].roles
    missing = words.listed([names[role] for role in snapshot.printed.missing])
    if missing:
        inside = missing.lower() if words("report.meeting.role_begins") == _SMALL else missing
        yield Para(words("report.meeting.missing", roles=inside))


def _how(snapshot: Snapshot) -> Iterator[Block]:
    methods = tuple(_methods(snapshot))
    if methods:
        yield Heading(snapshot.words("report.meeting.how"), level=2)
        yield Bullets(methods)


def _methods(snapshot: Snapshot) -> Iterator[str]:
    """Say in a few lines what people did, and only what they did.

    Where items of one exercise went differently, each is named.
    """
    said: dict[str, list[tuple[ExercisePart, str]]] = {}
    for one in snapshot.parts:
        if one.part.place < 0 or one.method is None:
            continue
        sentence = one.method(snapshot.view(EVERYTHING, of=one))
        if sentence:
            said.setdefault(one.exercise, []).append((one, sentence))
    lines: list[str] = []
    for told in said.values():
        alike = len({sentence for _one, sentence in told}) == 1
        lines += [
            sentence if alike else f"{snapshot.chapter(one)} – {sentence}" for one, sentence in told
        ]
    yield from dict.fromkeys(lines)
    if snapshot.record.entries:
        yield snapshot.words("report.method.typed")


def _agenda(snapshot: Snapshot) -> Iterator[Block]:
    timing = snapshot.totals.timing
    if not timing.started:
        return
    words = snapshot.words
    rows = tuple(
        Times(snapshot.kit.item_text(item, snapshot.language).title, planned, real)
        for item, (planned, real) in timing.per_item.items()
        if item in snapshot.kit.items and (planned or real)
    )
    headings = (
        words("report.meeting.item"),
        words("report.meeting.planned"),
        words("report.meeting.real"),
    )
    yield Heading(words("report.meeting.agenda"), level=2)
    yield Timetable(headings, rows)
    sentences = [words("report.organiser.timing", planned=timing.planned, real=timing.real)]
    undone = words.names_in_a_row(not_done(snapshot))
    if undone and not is_interim(snapshot):
        sentences.append(ended_once(words("report.organiser.not_done", items=undone)))
    if snapshot.left_out:
        sentences.append(ended_once(words("report.meeting.left_out", items=snapshot.left_out)))
    yield Para(" ".join(sentences), small=True)
