"""What only the organiser reads: notes, what was withdrawn, and points for the next time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cwb_workshop.core.agenda.read_back import approvals
from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, PageBreak, Para, Table
from cwb_workshop.core.model.entry import PLENARY, Entry
from cwb_workshop.core.model.words import Translator
from cwb_workshop.report.documents.interim import not_done
from cwb_workshop.report.documents.sentence_end import ended_once
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.withheld import withheld

_WIDTHS = (1.6, 4.4)


def for_organiser(snapshot: Snapshot) -> Iterator[Block]:
    """Return a part that begins a page, so that it can be taken out."""
    words = snapshot.words
    yield PageBreak()
    yield Heading(words("report.organiser.title"))
    yield Para(words("report.organiser.alone"))
    yield from _notes(snapshot)
    yield from _withheld(snapshot)
    points = tuple(_next_time(snapshot))
    if points:
        yield Heading(words("report.organiser.next_time"), level=2)
        yield Bullets(points)


def _notes(snapshot: Snapshot) -> Iterator[Block]:
    """Return the notes that were for the facilitator alone; of what was withdrawn the number."""
    words, notes = snapshot.words, snapshot.printed.notes
    yield Heading(words("report.organiser.notes_title"), level=2)
    if notes:
        headings = (words("report.organiser.item"), words("report.organiser.note"))
        rows = tuple((_name(entry.item, snapshot), entry.text) for entry in notes)
        yield Table(headings, rows, _WIDTHS)
    else:
        yield Para(words("report.organiser.no_notes"))
    withdrawn = snapshot.printed.withdrawn
    if withdrawn:
        yield Para(words("report.organiser.withdrawn", n=withdrawn), small=True)


def _withheld(snapshot: Snapshot) -> Iterator[Block]:
    """Return the lines that the public edition leaves out, and how much that is."""
    text, words = " ".join(withheld(snapshot)), snapshot.words
    if not text:
        return
    yield Heading(words("report.organiser.withheld_title"), level=2)
    yield Para(text)
    rows = tuple(
        (_label(one.line, snapshot), " · ".join(one.words)) for one in snapshot.printed.withheld
    )
    if rows:
        headings = (words("report.organiser.item"), words("report.all.text"))
        yield Table(headings, rows, _WIDTHS)


def _label(entry: Entry, snapshot: Snapshot) -> str:
    return " ".join(part for part in (entry.label, _name(entry.item, snapshot)) if part)


def _next_time(snapshot: Snapshot) -> Iterator[str]:
    """Point out what took longer or was left out, who said least, and what was not agreed."""
    words = snapshot.words
    yield from _about_time(snapshot)
    per_table = snapshot.totals.counts.per_table
    if len(per_table) > 1:
        yield words("report.organiser.per_table", tables=words.in_a_row(_tables(per_table, words)))
    yield from snapshot.sentences("loose_ends")
    if not any(approvals(snapshot.record, item, snapshot.kinds) for item in snapshot.kit.items):
        yield words("report.organiser.not_read_back")


def _about_time(snapshot: Snapshot) -> Iterator[str]:
    """Point out what took longer, what took less, and what was left out; once it has begun."""
    words, timing = snapshot.words, snapshot.totals.timing
    if not timing.started:
        return
    for key, minutes in (("longer", timing.longer), ("shorter", timing.shorter)):
        held = [pair for pair in minutes.items() if pair[0] not in timing.not_done]
        items = [f"{_name(item, snapshot)} ({_signed(value)})" for item, value in held]
        if items:
            yield words(f"report.organiser.{key}", items=words.names_in_a_row(items))
    names = words.names_in_a_row(not_done(snapshot))
    if names:
        yield ended_once(words("report.organiser.not_done", items=names))
    if snapshot.left_out:
        yield ended_once(words("report.organiser.left_out", items=snapshot.left_out))


def _tables(counts: Mapping[int, int], words: Translator) -> Iterator[str]:
    """Tell the number of each table, in their order; what nobody named a table for stands last."""
    for table in sorted(counts, key=lambda table: (table == PLENARY, table)):
        key = "of_plenary" if table == PLENARY else "of_table"
        yield words(f"report.organiser.{key}", table=table, n=counts[table])


def _name(item: str, snapshot: Snapshot) -> str:
    if item not in snapshot.kit.items:
        return item
    return snapshot.kit.item_text(item, snapshot.language).short


def _signed(minutes: int) -> str:
    return f"{minutes:+d}".replace("-", "−")
