"""The first page of the summary: who was there, and what people think."""

from __future__ import annotations

from dataclasses import dataclass

from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Columns,
    Figures,
    Heading,
    Para,
    Quote,
    Stack,
    Title,
)
from cwb_workshop.core.contract.report_part import EVERYTHING
from cwb_workshop.core.figures.quoting import best_quotes
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry import Kind as LineKind
from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.people import OTHER_ROLE, present, roles, tables
from cwb_workshop.core.model.text import MAX_TEXT, cut
from cwb_workshop.report.documents.snapshot import ReportKind, Snapshot

_LONGEST_IN_SHORT = 300
_TWO_COLUMNS = (1.1, 1.0)
_LONGEST_NAME = max(TEXTS[key] for key in ("place", "municipality", "venue", "organiser"))
"""Of a place, a venue, an organiser: longer ones leave no room for what was said."""


@dataclass(frozen=True, slots=True)
class FirstRoom:
    """How much the first page holds.

    Without `agreements` the agreements stand on the second page. `preferred` is how long
    a quote best is, `longest` where a text is cut, `smallest` the size of type below which
    a tighter room is better.
    """

    agreements: int = 0
    points: int = 7
    quotes: int = 2
    preferred: int = 160
    longest: int = MAX_TEXT
    smallest: float = 0.0


FIRST_ROOMS = (
    FirstRoom(smallest=10.25),
    FirstRoom(preferred=90),
    FirstRoom(quotes=1, preferred=90),
    FirstRoom(points=6, quotes=1, preferred=90, longest=260),
    FirstRoom(points=6, quotes=1, preferred=90, longest=160),
    FirstRoom(points=5, quotes=0, longest=120),
    FirstRoom(points=4, quotes=0, longest=80),
)
"""From generous to tight. Things are left out before texts are cut."""

WITH_AGREEMENTS = (
    FirstRoom(agreements=8, preferred=120, smallest=9.75),
    FirstRoom(agreements=8, preferred=90),
    FirstRoom(agreements=7, preferred=90),
    FirstRoom(agreements=6, preferred=90),
)
"""Where the second page is full and the first is not, the agreements move there."""


def first_page(snapshot: Snapshot, room: FirstRoom) -> tuple[Block, ...]:
    blocks = [*head(snapshot)]
    blocks += _main_points(snapshot, room)
    blocks += _principles(snapshot)
    if room.agreements:
        blocks += agreements(snapshot, room.agreements)
    return tuple(blocks)


def head(snapshot: Snapshot, kind: ReportKind = "summary") -> tuple[Block, ...]:
    """Return the title, who organised it, what it comes down to, and who was there."""
    blocks: list[Block] = [Title(title(snapshot), _subtitle(snapshot, kind))]
    organiser = cut(snapshot.record.text("organiser"), _LONGEST_NAME)
    if organiser:
        organised = snapshot.words("report.organised_by", organiser=organiser)
        blocks.append(Para(organised, small=True))
    in_short = snapshot.record.text("in_short")
    if in_short:
        blocks.append(Para(cut(in_short, _LONGEST_IN_SHORT)))
    blocks.append(Figures(_figures(snapshot)))
    if kind == "summary":
        blocks += role_bar(snapshot)
    return tuple(blocks)


def agreements(snapshot: Snapshot, most: int) -> tuple[Block, ...]:
    """Return nothing where this workshop makes none, and none was made."""
    one = snapshot.found("agreements")
    if not (one and one.asked_for) and not snapshot.record.active_entries("commitment"):
        return ()
    heading = Heading(snapshot.words("report.commitments.title"))
    return heading, *snapshot.part("agreements", most)


def _main_points(snapshot: Snapshot, room: FirstRoom) -> list[Block]:
    """The main points, with a quote or two beside them."""
    heading = Heading(snapshot.words("report.main_points.title"))
    points: tuple[Block, ...] = (
        heading,
        *snapshot.part("main_points", room.points),
    )
    quotes = tuple(_quote(entry, snapshot) for entry in page_quotes(snapshot, room))
    if not quotes:
        return list(points)
    beside: tuple[Block, ...] = (Heading(snapshot.words("report.quotes.title")), *quotes)
    return [Columns((points, beside), widths=_TWO_COLUMNS)]


def title(snapshot: Snapshot) -> str:
    place = cut(snapshot.record.text("place"), _LONGEST_NAME)
    if not place:
        return snapshot.words("report.title_without_place")
    return snapshot.words("report.title", place=place)


def page_quotes(snapshot: Snapshot, room: FirstRoom) -> list[Entry]:
    """Return highlights from different items, first from those that have most of them."""
    record = snapshot.record
    said = _said_already(snapshot, room)
    by_item: dict[str, list[Entry]] = {}
    for entry in [*record.active_entries("answer"), *record.active_entries("sentence")]:
        chosen_for_print = entry.highlight or entry.quote
        if chosen_for_print and entry.text not in said:
            by_item.setdefault(entry.item, []).append(entry)
    richest = sorted(by_item.values(), key=len, reverse=True)
    chosen = [_shortest_of_the_best(entries, room.preferred) for entries in richest]
    return chosen[: room.quotes]


def _said_already(snapshot: Snapshot, room: FirstRoom) -> frozenset[str]:
    """Return the main points: without any of its own, the evening is told in highlights."""
    points = snapshot.part("main_points", room.points)
    return frozenset(line for block in points if isinstance(block, Bullets) for line in block.lines)


def _shortest_of_the_best(entries: list[Entry], preferred: int) -> Entry:
    """A quote that stands alone is short: of those mentioned equally, the shortest."""
    best = best_quotes(entries, preferred)[0]
    equal = [
        entry for entry in entries if (entry.quote, entry.mentions) == (best.quote, best.mentions)
    ]
    return min(equal, key=lambda entry: len(entry.text))


def _quote(entry: Entry, snapshot: Snapshot) -> Quote:
    about = snapshot.kit.texts[snapshot.language].items[entry.item].title
    if not entry.table:
        return Quote(entry.text, about)
    return Quote(entry.text, snapshot.words("report.quotes.table", table=entry.table, about=about))


def _subtitle(snapshot: Snapshot, kind: ReportKind) -> str:
    record, words = snapshot.record, snapshot.words
    venue, municipality = record.text("venue"), record.text("municipality")
    where = words.in_a_row(cut(name, _LONGEST_NAME) for name in (venue, municipality) if name)
    day, hours = snapshot.words.locale.date(record.text("date")), _hours(snapshot)
    parts = (
        words(f"report.kind.{kind}"),
        where,
        words.in_a_row(part for part in (day, hours) if part),
    )
    return " · ".join(part for part in parts if part)


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
    counted = snapshot.part("figures", EVERYTHING)
    figures += (pair for block in counted if isinstance(block, Figures) for pair in block.pairs)
    figures += _number_of("commitment", "report.figures.commitments", snapshot)
    return tuple(figures)


def _number_of(kind: LineKind, caption: str, snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return how many lines there are; that there are none only where none can be withheld."""
    number = len(snapshot.record.active_entries(kind))
    if not number and not snapshot.whole:
        return []
    return [(str(number), snapshot.words(caption, n=number))]


def role_bar(snapshot: Snapshot) -> list[Block]:
    """Who was there; a role of one or two people is never shown by itself."""
    names = snapshot.kit.texts[snapshot.language].roles
    counted = roles(snapshot.record)
    order = sorted(counted, key=lambda role: (role == OTHER_ROLE, -counted[role]))
    parts = tuple((names.get(role, role), counted[role]) for role in order)
    if not parts:
        return []
    return [Stack(parts, "; ".join(f"{name}: {count}" for name, count in parts))]


def _principles(snapshot: Snapshot) -> list[Block]:
    """Dots and radar side by side; what was not done leaves its room to the other."""
    number = len(snapshot.kit.principles)
    dots = snapshot.part("priorities", number)
    scale = snapshot.part("distances", number)
    # What follows from dots and scores together stands under both.
    below = [block for block in scale if isinstance(block, Para) and not block.small]
    radar = tuple(block for block in scale if block not in below)
    sides = [
        (Heading(snapshot.heading(role)), *blocks)
        for role, blocks in (("priorities", dots), ("distances", radar))
        if blocks
    ]
    if len(sides) > 1:
        return [Columns(tuple(sides), widths=_TWO_COLUMNS), *below]
    return [*sides[0], *below] if sides else []
