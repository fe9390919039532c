"""The second page of the summary: where people get stuck, and what needs to happen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from cwb_workshop.core.contract.blocks import Block, Heading, Para
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT, cut, folded
from cwb_workshop.report.documents.first_page import agreements
from cwb_workshop.report.documents.merged_roles import merged_roles
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.withheld import withheld

_LONGEST_LINE = 160
_LONGEST_NAME = 60
_MOST_ASKED = 8
_FEWEST_THEMES = 2
_ANSWERED = ("answered", "dropped")


@dataclass(frozen=True, slots=True)
class SecondRoom:
    """How much the second page holds.

    `preferred` is how long a quote beside a theme best is, `longest` where a text is cut,
    `smallest` the size of type below which a tighter room is better.
    """

    themes: int = 5
    ideas: int = 2
    agreements: int = 8
    questions: int = 5
    preferred: int = 120
    longest: int = MAX_TEXT
    smallest: float = 0.0


def ever_tighter(start: SecondRoom, *steps: Mapping[str, Any]) -> tuple[SecondRoom, ...]:
    """Return rooms that differ by one step each, and keep what the steps before took away."""
    return tuple(accumulate(steps, lambda room, step: replace(room, **step), initial=start))


SECOND_ROOMS = (
    SecondRoom(ideas=3, smallest=10.5),
    SecondRoom(smallest=10.0),
)
"""With everything that the second page may hold, in type that reads well."""

WITHOUT_AGREEMENTS = ever_tighter(
    SecondRoom(agreements=0, ideas=3, smallest=10.5),
    {"ideas": 2, "smallest": 0.0},
    {"preferred": 80},
    {"ideas": 1},
    {"questions": 4},
    {"questions": 3},
)
"""For when the agreements stand on the first page."""

TIGHT_SECOND_ROOMS = ever_tighter(
    SecondRoom(),
    {"preferred": 80},
    {"ideas": 1},
    {"agreements": 7},
    {"questions": 4},
    {"agreements": 6},
    {"questions": 3},
    {"agreements": 5},
    {"longest": 240},
    {"longest": 160},
    {"agreements": 4},
    {"longest": 110},
    {"themes": 4, "questions": 2},
    {"longest": 80},
    {"themes": 3, "agreements": 3, "longest": 60},
    {"themes": 2, "agreements": 2, "questions": 1, "longest": 40},
)
"""From generous to tight. Things are left out before texts are cut."""


def second_page(snapshot: Snapshot, room: SecondRoom, quoted: frozenset[str]) -> tuple[Block, ...]:
    """Return the blocks; `quoted` are the entries that stand on the first page already."""
    words = snapshot.words
    blocks: list[Block] = []
    themes = snapshot.all_found("themes")
    most = max(_FEWEST_THEMES, room.themes // max(len(themes), 1))
    for one in themes:
        blocks.append(Heading(snapshot.chapter(one)))
        blocks += snapshot.printed_of(one, most, longest=room.preferred, said_already=quoted)
    for one in snapshot.all_found("themes.agreed"):
        blocks += snapshot.printed_of(one, room.themes)
    ideas = snapshot.part("ideas", room.ideas, longest=_LONGEST_LINE, said_already=quoted)
    if ideas:
        blocks += [Heading(words("report.ideas.title")), *ideas]
    if room.agreements:
        blocks += agreements(snapshot, room.agreements)
    blocks += _questions(snapshot, room.questions)
    blocks += _for_this_edition(snapshot)
    blocks.append(Heading(words("report.next.title")))
    blocks.append(Para(what_next(snapshot)))
    return tuple(blocks)


def _questions(snapshot: Snapshot, most: int) -> list[Block]:
    """Return nothing where this workshop asks for none, and none was asked."""
    if not snapshot.is_asked_for("parked") and not snapshot.record.active_entries("question"):
        return []
    return [Heading(snapshot.words("report.questions.title")), *snapshot.part("parked", most)]


def what_next(snapshot: Snapshot) -> str:
    """Say when the report and the response come, and when people meet again."""
    return " ".join(_next(snapshot))


def small_print(snapshot: Snapshot, *, texts_cut: bool) -> Para:
    words, record = snapshot.words, snapshot.record
    parts = [words("report.small.sample"), words("report.small.names")]
    if snapshot.printed.merged:
        parts.append(merged_roles(snapshot))
    if snapshot.edition != "organiser":
        parts += withheld(snapshot)
    if texts_cut:
        parts.append(words("report.small.cut"))
    if record.text("language") not in ("", snapshot.language):
        parts.append(words("report.small.as_given"))
    credit = snapshot.kit.texts[snapshot.language].credit
    return Para(" ".join((*parts, credit)).rstrip(), small=True)


def _next(snapshot: Snapshot) -> Iterator[str]:
    """What was filled in about the follow-up; without it, that this is still open."""
    record, words = snapshot.record, snapshot.words
    known = False
    for key in ("report_date", "response_date", "next_meeting", "contact"):
        value = record.text(key)
        if value:
            known = True
            day = cut(snapshot.words.locale.date(value), _LONGEST_LINE).rstrip(".")
            yield words(f"report.next.{key}", value=day)
    if not known:
        yield words("report.next.none")
        yield from snapshot.sentences("first_due")


def _for_this_edition(snapshot: Snapshot) -> list[Block]:
    if snapshot.edition == "municipality":
        tasks = _asked(snapshot)
        return [Heading(snapshot.words("report.asked.title")), Para(tasks)] if tasks else []
    if snapshot.edition == "organiser":
        text = _for_the_organiser(snapshot)
        return [Heading(snapshot.words("report.organiser.title")), Para(text)]
    return []


def _asked(snapshot: Snapshot) -> str:
    """Say who has agreements to keep and questions to answer, the busiest first."""
    agreed = _owners(snapshot.record)
    questions = _answerers(snapshot.record)
    names = {folded(name): name for name in (*questions, *agreed)}
    both = {key: (_of(agreed, key), _of(questions, key)) for key in names}
    order = sorted(both, key=lambda key: -sum(both[key]))
    parts = [_asked_of(names[key], *both[key], snapshot) for key in order[:_MOST_ASKED]]
    if not parts:
        return ""
    sentence = "; ".join(parts) + "."
    more = len(order) - _MOST_ASKED
    return f"{sentence} {snapshot.words('report.more', n=more)}" if more > 0 else sentence


def _asked_of(name: str, agreements: int, questions: int, snapshot: Snapshot) -> str:
    words = snapshot.words
    counts = [
        words(f"report.asked.{key}", n=number)
        for key, number in (("agreements", agreements), ("questions", questions))
        if number
    ]
    return f"{cut(name, _LONGEST_NAME)} ({words.listed(counts)})"


def _owners(record: Record) -> Counter[str]:
    owners = (str(entry.fields.get("who") or "") for entry in record.active_entries("commitment"))
    return Counter(owner for owner in owners if owner)


def _answerers(record: Record) -> Counter[str]:
    still_open = (
        entry
        for entry in record.active_entries("question")
        if entry.fields.get("status") not in _ANSWERED
    )
    names = (str(entry.fields.get("to") or "") for entry in still_open)
    return Counter(name for name in names if name)


def _of(counted: Counter[str], key: str) -> int:
    return sum(number for name, number in counted.items() if folded(name) == key)


def _for_the_organiser(snapshot: Snapshot) -> str:
    words, printed = snapshot.words, snapshot.printed
    parts = [
        words("report.organiser.notes", n=len(printed.notes)),
        words("report.organiser.withdrawn", n=printed.withdrawn),
        *withheld(snapshot),
    ]
    timing = snapshot.totals.timing
    parts.append(words("report.organiser.timing", planned=timing.planned, real=timing.real))
    return " ".join((*parts, *snapshot.sentences("average_of_evening")))
