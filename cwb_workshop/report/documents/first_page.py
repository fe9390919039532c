"""The first page of the summary: what was found, who does what, and what is asked of the reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Figures,
    Findings,
    Heading,
    Para,
    ReportBar,
    Title,
)
from cwb_workshop.core.contract.report_part import EVERYTHING
from cwb_workshop.core.model.entry import Kind as LineKind
from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.people import OTHER_ROLE, present, roles, tables
from cwb_workshop.core.model.text import MAX_TEXT, cut
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.documents.interim import interim
from cwb_workshop.report.documents.next_steps import reply_asked, what_next
from cwb_workshop.report.documents.snapshot import ReportKind, Snapshot

_LONGEST_IN_SHORT = 300
_FINDINGS = 3
_FOUND_AND_COUNTED = (2.1, 1.0)
_MOST_ROLES = 5
"""So many bars stand beside three findings; the last is of all other roles."""

_ANSWERED: tuple[LineKind, ...] = ("commitment", "question", "main_point")
"""What somebody can answer: then the reader is asked to."""

_LONGEST_NAME = max(TEXTS[key] for key in ("place", "municipality", "venue", "organiser"))
"""Of a place, a venue, an organiser: longer ones leave no room for what was said."""


@value_type
class FirstRoom:
    """How much the first page holds; a text of more than `longest` is cut.

    Where it has no room for `points`, the main points stand on the second page.
    """

    points: int = 7
    agreements: int = 20
    questions: int = 12
    longest: int = MAX_TEXT
    in_short: int = _LONGEST_IN_SHORT
    names: int = _LONGEST_NAME


def ever_tighter(start: Any, *steps: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return rooms that differ by one step each, and keep what the steps before took away."""
    return tuple(accumulate(steps, lambda room, step: replace(room, **step), initial=start))


FIRST_ROOMS: tuple[FirstRoom, ...] = ever_tighter(
    FirstRoom(),
    {"points": 0},
    {"questions": 8},
    {"agreements": 14},
    {"questions": 6},
    {"agreements": 11},
    {"questions": 5},
    {"agreements": 10},
    {"longest": 240},
    {"questions": 4},
    {"agreements": 9},
    {"questions": 3},
    {"longest": 160},
    {"agreements": 8},
    {"longest": 110},
    {"questions": 2},
    {"agreements": 7},
    {"agreements": 6},
    {"longest": 80},
    {"agreements": 5},
    {"agreements": 4},
    {"longest": 60},
    {"agreements": 3},
    {"questions": 1},
    {"agreements": 2, "longest": 40, "in_short": 80, "names": 40},
)
"""From generous to tight. Things are left out, and counted, before texts are cut."""


def first_page(snapshot: Snapshot, room: FirstRoom) -> tuple[Block, ...]:
    """Return the answers to five questions: what was found, who does what by when, what has no
    owner and no date yet, what is asked of the reader, and by when.
    """
    return (
        *head(snapshot, room=room),
        *agreements(snapshot, room.agreements),
        *asked_of_reader(snapshot, room),
        *(main_points(snapshot, room.points) if room.points else ()),
    )


def head(
    snapshot: Snapshot, kind: ReportKind = "summary", room: FirstRoom = FIRST_ROOMS[0]
) -> tuple[Block, ...]:
    """Return the title, who organised it, what it comes down to, and who was there."""
    named = Title(title(snapshot, room.names), _subtitle(snapshot, kind, room.names))
    blocks: list[Block] = [named, *interim(snapshot)]
    about = ". ".join(_about(snapshot, room.names))
    if about:
        blocks.append(Para(about, small=True))
    in_short = snapshot.record.text("in_short")
    if in_short:
        blocks.append(Para(cut(in_short, room.in_short)))
    figures = _figures(snapshot)
    if kind == "full":
        return (*blocks, *([Figures(figures)] if figures else []))
    return (*blocks, *_found_and_counted(snapshot, figures))


def _about(snapshot: Snapshot, longest: int) -> Iterator[str]:
    """Yield who organised it, and that answers stand in another language where they do."""
    organiser = cut(snapshot.record.text("organiser"), longest)
    if organiser:
        yield snapshot.words("report.organised_by", organiser=organiser)
    if snapshot.speaks_otherwise:
        yield snapshot.words("report.small.as_given")


def _found_and_counted(
    snapshot: Snapshot, figures: tuple[tuple[str, str], ...]
) -> tuple[Block, ...]:
    """Return what was found, with the numbers beside it; without anything these take the line."""
    found = findings(snapshot)
    if not found:
        return (*([Figures(figures)] if figures else []), *role_bar(snapshot))
    counted = (Figures(figures, upright=True), *role_bar(snapshot)) if figures else ()
    if not counted:
        return found
    return (Columns((found, counted), widths=_FOUND_AND_COUNTED),)


def findings(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return at most three things that were found, each with its sentence."""
    every = [one for one in snapshot.parts if one.part.role == "finding"]
    found = [snapshot.printed_of(one, EVERYTHING) for one in every]
    told = tuple(
        (_signs_kept(block.text, snapshot), _signs_kept(below.text, snapshot))
        for blocks in found
        for block, below in pairwise(blocks)
        if isinstance(block, Heading) and isinstance(below, Para)
    )
    return (Findings(told[:_FINDINGS]),) if told else ()


def _signs_kept(text: str, snapshot: Snapshot) -> str:
    """Return a text in which no line ends between the sign of a principle and its name."""
    for sign in map(str.upper, snapshot.kit.principles):
        text = text.replace(f"{sign} ", f"{sign}\N{NO-BREAK SPACE}")
    return text


def agreements(snapshot: Snapshot, most: int) -> tuple[Block, ...]:
    """Return nothing where this workshop makes none, and none was made."""
    if not _has_agreements(snapshot):
        return ()
    heading = Heading(snapshot.words("report.commitments.title"))
    return heading, *snapshot.part("agreements", most)


def asked_of_reader(snapshot: Snapshot, room: FirstRoom) -> tuple[Block, ...]:
    """Return the questions, and by when and to whom to answer; without any, what comes next."""
    questions = _questions(snapshot, room.questions)
    if not any(snapshot.record.active_entries(kind) for kind in _ANSWERED):
        heading = (Heading(snapshot.words("report.questions.title")),) if questions else ()
        return *heading, *questions, _box(*_what_next(snapshot, room.names))
    asked = _box(*reply_asked(snapshot, room.names))
    noted = snapshot.record.active_entries("question")
    if not noted and snapshot.whole:
        return (asked,)
    name = "questions" if noted and not any(one.fields.get("to") for one in noted) else "ask"
    return Heading(snapshot.words(f"report.{name}.title")), *questions, asked


def _questions(snapshot: Snapshot, most: int) -> tuple[Block, ...]:
    """Return nothing where this workshop asks for none, and none was asked."""
    if not snapshot.is_asked_for("parked") and not snapshot.record.active_entries("question"):
        return ()
    return snapshot.part("asked", most)


def _what_next(snapshot: Snapshot, longest: int) -> tuple[Block, ...]:
    heading = Heading(snapshot.words("report.next.title"), level=2)
    return heading, Para(what_next(snapshot, longest))


def _box(*blocks: Block) -> Block:
    return Columns((blocks,), framed=True)


def main_points(snapshot: Snapshot, most: int) -> tuple[Block, ...]:
    """Return the main points; what the program chose for want of any is not called so."""
    points = snapshot.part("main_points", most)
    if any(isinstance(block, Bullets) for block in points):
        return Heading(points_title(snapshot)), *points
    return ()


def points_title(snapshot: Snapshot) -> str:
    noted = snapshot.record.active_entries("main_point")
    return snapshot.words(f"report.main_points.{'title' if noted else 'chosen'}")


def _has_agreements(snapshot: Snapshot) -> bool:
    made = snapshot.record.active_entries("commitment")
    return bool(made) or snapshot.is_asked_for("agreements")


def title(snapshot: Snapshot, longest: int = _LONGEST_NAME) -> str:
    place = cut(snapshot.record.text("place"), longest)
    if not place:
        return snapshot.words("report.title_without_place")
    return snapshot.words("report.title", place=place)


def _subtitle(snapshot: Snapshot, kind: ReportKind, longest: int) -> str:
    record, words = snapshot.record, snapshot.words
    venue, municipality = record.text("venue"), record.text("municipality")
    where = words.in_a_row(cut(name, longest) for name in (venue, municipality) if name)
    day, hours = snapshot.words.locale.date(record.text("date")), _hours(snapshot)
    parts = (
        words(f"report.kind.{kind}"),
        where,
        words.in_a_row(part for part in (day, hours) if part),
    )
    return words.in_parts(parts)


def _hours(snapshot: Snapshot) -> str:
    timing = snapshot.totals.timing
    started = timing.started or snapshot.record.text("start")
    return f"{started}–{timing.ended}" if started and timing.ended else started


def _figures(snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    words, record = snapshot.words, snapshot.record
    people, groups = present(record), tables(record)
    figures: list[tuple[str, str]] = []
    if people is not None:
        caption = words("report.figures.people", n=people)
        if groups is not None:
            caption = f"{caption} {words('report.figures.tables', n=groups)}"
        figures.append((str(people), caption))
    figures += _number_of("answer", "report.figures.answers", snapshot)
    figures += _counted(snapshot)
    if _has_agreements(snapshot):
        figures += _number_of("commitment", "report.figures.commitments", snapshot)
    return tuple(figures)


def _counted(snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return the figures that exercises count; of several votes what was put in all of them."""
    parts = snapshot.all_found("figures")
    blocks = [block for one in parts for block in snapshot.printed_of(one, EVERYTHING)]
    pairs = [pair for block in blocks if isinstance(block, Figures) for pair in block.pairs]
    if len(pairs) < 2:
        return pairs
    together = sum(int(number) for number, _caption in pairs)
    return [(str(together), snapshot.words("report.figures.votes", votes=len(pairs)))]


def _number_of(kind: LineKind, caption: str, snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return how many lines there are; that there are none only where none can be withheld."""
    number = len(snapshot.record.active_entries(kind))
    if not number and not snapshot.whole:
        return []
    return [(str(number), snapshot.words(caption, n=number))]


def role_bar(snapshot: Snapshot, most: int = _MOST_ROLES) -> list[Block]:
    """Who was there; a role of one or two people is never shown by itself.

    Of more roles than `most` the last bar is all others together.
    """
    names = snapshot.kit.texts[snapshot.language].roles
    counted = roles(snapshot.record)
    order = sorted(counted, key=lambda role: (role == OTHER_ROLE, -counted[role]))
    told = [(names.get(role, role), counted[role]) for role in order if counted[role]]
    if len(told) > most:
        rest = told[most - 1 :]
        others = snapshot.words("report.figures.other_roles", roles=len(rest))
        told[most - 1 :] = [(others, sum(number for _name, number in rest))]
    bars = tuple(ReportBar(name, number, str(number), strong=True) for name, number in told)
    if not bars:
        return []
    return [Bars(bars, "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars))]
