"""The two-page summary: what people think, and what needs to happen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cwb_workshop.core.blocks import (
    Block,
    Columns,
    Document,
    Figures,
    Heading,
    PageBreak,
    Para,
    Quote,
    Stack,
    Title,
)
from cwb_workshop.core.people import present, public_roles, tables
from cwb_workshop.core.written import long_date
from cwb_workshop.report.pdf import Pdf, write_pdf
from cwb_workshop.report.shorten import shorten
from cwb_workshop.report.snapshot import Snapshot

_TAGS = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class First:
    """How much the first page holds; `length` is the most characters of one text."""

    points: int = 7
    quotes: int = 2
    length: int = 500


@dataclass(frozen=True, slots=True)
class Second:
    """How much the second page holds."""

    themes: int = 5
    quotes: int = 3
    ideas: int = 3
    commitments: int = 8
    questions: int = 5
    length: int = 500


FIRST_PAGES = (
    First(),
    First(quotes=1),
    First(length=260),
    First(quotes=1, length=160),
    First(points=6, quotes=1, length=110),
    First(points=5, quotes=0, length=90),
    First(points=3, quotes=0, length=45),
)
SECOND_PAGES = (
    Second(),
    Second(quotes=2),
    Second(quotes=2, ideas=2),
    Second(quotes=1, ideas=2),
    Second(quotes=0, ideas=2),
    Second(quotes=2, ideas=1),
    Second(quotes=1, ideas=1),
    Second(quotes=0, ideas=1),
    Second(quotes=0, ideas=1, length=200),
    Second(quotes=0, ideas=1, commitments=6, questions=4, length=120),
    Second(themes=4, quotes=0, ideas=1, commitments=4, questions=3, length=90),
    Second(themes=3, quotes=0, ideas=1, commitments=3, questions=2, length=60),
    Second(themes=3, quotes=0, ideas=1, commitments=2, questions=1, length=40),
)
"""From generous to tight: the first that fits on its page is used. Texts are cut last."""


def write_summary(snapshot: Snapshot) -> Pdf:
    """Return the summary with as much as fits on two pages. Raises ReportError."""
    first = _fitting(snapshot, [_first_page(snapshot, room) for room in FIRST_PAGES])
    second = _fitting(snapshot, [_second_page(snapshot, room) for room in SECOND_PAGES])
    return write_pdf(_document(snapshot, (*first, PageBreak(), *second)))


def summary(snapshot: Snapshot) -> Document:
    """Return the blocks of both pages, as generous as they can be."""
    first = _first_page(snapshot, FIRST_PAGES[0])
    second = _second_page(snapshot, SECOND_PAGES[0])
    return _document(snapshot, (*first, PageBreak(), *second))


def _fitting(snapshot: Snapshot, pages: list[tuple[Block, ...]]) -> tuple[Block, ...]:
    """Return the first that takes one page, the tightest where none does."""
    for blocks in pages:
        if write_pdf(_document(snapshot, blocks)).pages == 1:
            return blocks
    return pages[-1]


def _document(snapshot: Snapshot, blocks: tuple[Block, ...]) -> Document:
    words, place = snapshot.words, snapshot.record.words("place")
    day = long_date(snapshot.record.words("date"), snapshot.language)
    return Document(
        title=words("report.title", place=place),
        subject=words("report.subject", place=place, date=day),
        language=_TAGS[snapshot.language],
        footer=f"{place} · {day}",
        blocks=blocks,
        unprintable=words("report.unprintable"),
        page_of=words("report.page_of"),
    )


def _first_page(snapshot: Snapshot, room: First) -> tuple[Block, ...]:
    words = snapshot.words
    found: list[Block] = [
        Title(words("report.title", place=snapshot.record.words("place")), _subtitle(snapshot)),
        Figures(_figures(snapshot)),
        *_roles(snapshot),
    ]
    in_short = snapshot.record.words("in_short")
    if in_short:
        found += [Heading(words("report.in_short")), Para(in_short)]
    found.append(Heading(words("report.main_points.title")))
    found += snapshot.piece("harvest_cluster.main_points", room.points)
    found += _principles(snapshot)
    found += _quotes(snapshot, room.quotes)
    return tuple(shorten(block, room.length) for block in found)


def _second_page(snapshot: Snapshot, room: Second) -> tuple[Block, ...]:
    words = snapshot.words
    found: list[Block] = [Heading(words("report.obstacles.title"))]
    bars = snapshot.piece("harvest_cluster.blocks", room.themes)
    quotes = snapshot.piece("harvest_cluster.quotes", room.quotes) if room.quotes else ()
    found += [Columns((bars, quotes))] if quotes else list(bars)
    found.append(Heading(words("report.ideas.title")))
    found += snapshot.piece("table_round.blocks", room.ideas)
    found.append(Heading(words("report.commitments.title")))
    found += snapshot.piece("commitments.blocks", room.commitments)
    found.append(Heading(words("report.questions.title")))
    found += snapshot.piece("parking_lot.blocks", room.questions)
    found.append(Heading(words("report.next.title")))
    found += [Para(line) for line in _next(snapshot)]
    found.append(Para(_small_print(snapshot), small=True))
    return tuple(shorten(block, room.length) for block in found)


def _subtitle(snapshot: Snapshot) -> str:
    record, words = snapshot.record, snapshot.words
    when = f"{long_date(record.words('date'), snapshot.language)}, {_hours(snapshot)}"
    parts = [words("report.kind"), record.words("venue"), when, record.words("municipality")]
    organiser = record.words("organiser")
    if organiser:
        parts.append(words("report.organised_by", organiser=organiser))
    return " · ".join(part for part in parts if part)


def _hours(snapshot: Snapshot) -> str:
    timing = snapshot.totals["timing"]
    assert isinstance(timing, Mapping)  # the totals always hold it
    started = timing.get("started") or snapshot.record.words("start")
    return f"{started}–{timing['ended']}" if timing.get("ended") else str(started)


def _figures(snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    words, record = snapshot.words, snapshot.record
    people, groups = present(record), tables(record)
    answers = len(record.standing("answer"))
    agreed = len(record.standing("commitment"))
    found: list[tuple[str, str]] = []
    if people is not None:
        caption = words("report.figures.people", n=people)
        if groups is not None:
            caption = f"{caption} {words('report.figures.tables', n=groups)}"
        found.append((str(people), caption))
    found.append((str(answers), words("report.figures.answers", n=answers)))
    dots = snapshot.totals.get("dots")
    if isinstance(dots, Mapping):
        found.append((str(dots["used"]), words("report.figures.dots")))
    found.append((str(agreed), words("report.figures.commitments", n=agreed)))
    return tuple(found)


def _roles(snapshot: Snapshot) -> list[Block]:
    """Who was there; a role of one or two people is never shown by itself."""
    names = snapshot.kit.texts[snapshot.language].roles
    counted = public_roles(snapshot.record)
    order = sorted(counted, key=lambda role: (role == "other", -counted[role]))
    parts = tuple((names.get(role, role), counted[role]) for role in order)
    if not parts:
        return []
    return [Stack(parts, "; ".join(f"{name}: {count}" for name, count in parts))]


def _principles(snapshot: Snapshot) -> list[Block]:
    """Dots and radar side by side; what was not done leaves its room to the other."""
    words = snapshot.words
    dots = snapshot.piece("dot_vote.blocks", 8)
    radar = snapshot.piece("scale.blocks", 8)
    sides: list[tuple[Block, ...]] = []
    if dots:
        sides.append((Heading(words("report.dots.title"), level=2), *dots))
    if radar:
        sides.append((Heading(words("report.scale.title"), level=2), *radar))
    if not sides:
        return []
    heading = Heading(words("report.principles.title"))
    return [heading, Columns(tuple(sides))] if len(sides) > 1 else [heading, *sides[0]]


def _quotes(snapshot: Snapshot, most: int) -> list[Block]:
    """Highlighted words, literal, from as many items as there are quotes."""
    chosen: dict[str, Quote] = {}
    for entry in snapshot.record.standing("answer"):
        if entry.highlight and entry.item.startswith("question"):
            title = snapshot.kit.texts[snapshot.language].items[entry.item].title
            chosen.setdefault(entry.item, Quote(entry.text, title))
    quotes = list(chosen.values())[:most]
    return [Heading(snapshot.words("report.quotes.title")), *quotes] if quotes else []


def _next(snapshot: Snapshot) -> list[str]:
    """What was filled in about the follow-up; without it, that this is still open."""
    record, words = snapshot.record, snapshot.words
    found: list[str] = []
    for key in ("report_date", "response_date", "next_meeting"):
        value = record.words(key)
        if value:
            found.append(words(f"report.next.{key}", date=long_date(value, snapshot.language)))
    contact = record.words("contact")
    if contact:
        found.append(words("report.next.contact", contact=contact))
    return found or [words("report.next.none")]


def _small_print(snapshot: Snapshot) -> str:
    words = snapshot.words
    parts = [words("report.small.sample"), words("report.small.names")]
    if snapshot.edition == "organiser":
        parts.append(_for_the_organiser(snapshot))
    parts.append(words("report.small.credit"))
    return " ".join(parts)


def _for_the_organiser(snapshot: Snapshot) -> str:
    notes = sum(1 for entry in snapshot.record.entries.values() if entry.internal)
    withdrawn = sum(1 for entry in snapshot.record.entries.values() if entry.withdrawn)
    timing = snapshot.totals["timing"]
    assert isinstance(timing, Mapping)  # the totals always hold it
    return snapshot.words(
        "report.small.organiser",
        notes=notes,
        withdrawn=withdrawn,
        planned=timing["planned"],
        real=timing["real"],
    )
