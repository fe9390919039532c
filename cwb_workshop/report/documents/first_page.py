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
from cwb_workshop.report.documents.charts import charts, side_by_side
from cwb_workshop.report.documents.snapshot import ReportKind, Snapshot

MOST_OPTIONS = 20
"""So many can be voted on."""

_LONGEST_IN_SHORT = 300
_TWO_COLUMNS = (1.1, 1.0)
_LONGEST_NAME = max(TEXTS[key] for key in ("place", "municipality", "venue", "organiser"))
"""Of a place, a venue, an organiser: longer ones leave no room for what was said."""


@dataclass(frozen=True, slots=True)
class FirstRoom:
    """How much the first page holds.

    Without `agreements` the agreements stand on the second page. `preferred` is how long
    a quote best is, `longest` where a text is cut, `smallest` the size of type below which
    a tighter room is better. So many `options` of each vote stand on it where there are several.
    """

    agreements: int = 0
    points: int = 7
    quotes: int = 2
    options: int = MOST_OPTIONS
    preferred: int = 160
    longest: int = MAX_TEXT
    smallest: float = 0.0


FIRST_ROOMS = (
    FirstRoom(smallest=10.25),
    FirstRoom(preferred=90),
    FirstRoom(quotes=1, preferred=90),
    FirstRoom(points=6, quotes=1, options=6, preferred=90, longest=260),
    FirstRoom(points=6, quotes=1, options=4, preferred=90, longest=160),
    FirstRoom(points=5, quotes=0, options=3, longest=120),
    FirstRoom(points=4, quotes=0, options=3, longest=80),
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
    blocks += _principles(snapshot, room.options)
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
    if not _has_agreements(snapshot):
        return ()
    heading = Heading(snapshot.words("report.commitments.title"))
    return heading, *snapshot.part("agreements", most)


def _has_agreements(snapshot: Snapshot) -> bool:
    made = snapshot.record.active_entries("commitment")
    return bool(made) or snapshot.is_asked_for("agreements")


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


def role_bar(snapshot: Snapshot) -> list[Block]:
    """Who was there; a role of one or two people is never shown by itself."""
    names = snapshot.kit.texts[snapshot.language].roles
    counted = roles(snapshot.record)
    order = sorted(counted, key=lambda role: (role == OTHER_ROLE, -counted[role]))
    parts = tuple((names.get(role, role), counted[role]) for role in order)
    if not parts:
        return []
    return [Stack(parts, "; ".join(f"{name}: {count}" for name, count in parts))]


def _principles(snapshot: Snapshot, options: int) -> list[Block]:
    """Each vote and each radar side by side; what was not done leaves its room to the other."""
    number = len(snapshot.kit.principles)
    several = len(snapshot.all_found("priorities")) > 1
    votes = list(charts("priorities", min(options, number) if several else number, snapshot))
    scored = list(charts("distances", number, snapshot))
    # What follows from dots and scores together stands under both.
    below = [block for blocks in scored for block in blocks if _is_remark(block)]
    radars = [tuple(block for block in blocks if not _is_remark(block)) for blocks in scored]
    return [*side_by_side([*votes, *radars], _TWO_COLUMNS), *below]


def _is_remark(block: Block) -> bool:
    return isinstance(block, Para) and not block.small
