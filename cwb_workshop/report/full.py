"""The full report: a part for each exercise that was done, and every answer as it was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cwb_workshop.core.blocks import Block, Document, Heading, PageBreak, Para, Table
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.kit import Kit
from cwb_workshop.core.owners import owner
from cwb_workshop.core.read_back_texts import read_back_line
from cwb_workshop.core.themes import theme_name
from cwb_workshop.report.first_page import head
from cwb_workshop.report.pdf import Pdf, write_pdf
from cwb_workshop.report.second_page import small_print
from cwb_workshop.report.snapshot import Snapshot
from cwb_workshop.report.summary import document

_EVERYTHING = 10_000
_PER_QUESTION = 3
"""Answers beside each other in columns; the list at the end has all of them."""

_LISTED = ("answer", "listed", "main_point", "sentence", "lens", "headline")
_WIDTHS = {"label": 0.9, "table": 0.7, "text": 5.4, "themes": 2.0}


def write_full(snapshot: Snapshot) -> Pdf:
    """Return the full report as PDF, as many pages as it needs. Raises ReportError."""
    return write_pdf(full(snapshot))


def full(snapshot: Snapshot) -> Document:
    blocks: list[Block] = [*head(snapshot, kind="full")]
    points = snapshot.piece("harvest_cluster.main_points", _EVERYTHING)
    if points:
        blocks += [Heading(snapshot.words("report.main_points.title")), *points]
    for exercise in exercises_of(snapshot.kit):
        blocks += _part(exercise, snapshot)
    blocks.append(small_print(snapshot, texts_cut=False))
    answers = list(_answers(snapshot))
    if answers:
        blocks += [PageBreak(), Heading(snapshot.words("report.all.title")), *answers]
    return replace(document(snapshot, tuple(blocks)), sheets=False)


def exercises_of(kit: Kit) -> tuple[str, ...]:
    """Return the exercises in the order in which the agenda first comes to them."""
    found: dict[str, None] = {}
    for item in kit.items.values():
        for exercise in (str(item.settings.get("first", "")), item.exercise):
            if exercise:
                found[exercise] = None
    return tuple(found)


def _part(exercise: str, snapshot: Snapshot) -> list[Block]:
    """Return what an exercise prints under its heading; nothing where it was not done."""
    most = _PER_QUESTION if exercise == "table_round" else _EVERYTHING
    blocks = snapshot.piece(f"{exercise}.blocks", most)
    blocks += snapshot.piece(f"{exercise}.details", _EVERYTHING)
    entries = snapshot.printed.entries.values()
    done = any(owner(entry, snapshot.kit) == exercise for entry in entries)
    says_more = any(not isinstance(block, Para) for block in blocks)
    if not blocks or not (done or says_more):
        return []
    return [Heading(_title(exercise, snapshot)), *blocks]


def _title(exercise: str, snapshot: Snapshot) -> str:
    """Return the name of a part; a new exercise is named after its first item."""
    key = f"report.part.{exercise}"
    if snapshot.words.has(key):
        return snapshot.words(key)
    items = (item.id for item in snapshot.kit.items.values() if item.exercise == exercise)
    return snapshot.kit.item_text(next(items), snapshot.language).title


def _answers(snapshot: Snapshot) -> Iterator[Block]:
    """Every answer literally, item by item."""
    for item in snapshot.kit.items:
        rows = [
            _row(entry, snapshot)
            for entry in snapshot.printed.entries.values()
            if entry.item == item and entry.kind in _LISTED and entry.text
        ]
        if rows:
            yield Heading(snapshot.kit.item_text(item, snapshot.language).title, level=2)
            yield _table(rows, snapshot)
            agreed = read_back_line(snapshot.printed, (item,), snapshot.words)
            if agreed:
                yield Para(agreed, small=True)


def _table(rows: list[dict[str, str]], snapshot: Snapshot) -> Table:
    """Return the rows with the columns that say something."""
    shown = [name for name in _WIDTHS if name == "text" or any(row[name] for row in rows)]
    return Table(
        tuple(snapshot.words(f"report.all.{name}") for name in shown),
        tuple(tuple(row[name] for name in shown) for row in rows),
        tuple(_WIDTHS[name] for name in shown),
    )


def _row(entry: Entry, snapshot: Snapshot) -> dict[str, str]:
    texts = snapshot.kit.texts[snapshot.language]
    text = f"{entry.text} ({entry.mentions}×)" if entry.also else entry.text
    if entry.id in snapshot.unquoted:
        text = snapshot.words("report.all.kept_back")
    return {
        "label": entry.label,
        "table": str(entry.table or ""),
        "text": text,
        "themes": ", ".join(theme_name(theme, texts) for theme in entry.themes),
    }
