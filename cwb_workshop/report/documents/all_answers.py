"""Every answer as it was given, item by item."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.contract.blocks import Block, Heading, Para, Table
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.themes.themes import theme_name
from cwb_workshop.core.wall.read_back_texts import read_back_line
from cwb_workshop.report.documents.principles_part import principle_named
from cwb_workshop.report.documents.snapshot import Snapshot

_WIDTHS = {"label": 0.9, "table": 0.7, "text": 5.4, "themes": 2.0, "principle": 1.6}


def all_answers(snapshot: Snapshot) -> Iterator[Block]:
    for item in snapshot.kit.items:
        rows = [
            _row(entry, snapshot)
            for entry in snapshot.record.entries.values()
            if entry.item == item and snapshot.kinds.of(entry).listed and entry.text
        ]
        if rows:
            yield Heading(snapshot.kit.item_text(item, snapshot.language).title, level=2)
            yield _table(rows, snapshot)
            agreed = read_back_line(snapshot.record, (item,), snapshot.kinds, snapshot.words)
            if agreed:
                yield Para(agreed, small=True)


def _table(rows: list[dict[str, str]], snapshot: Snapshot) -> Table:
    """Return the rows with the columns that say something."""
    shown = [name for name in _WIDTHS if name == "text" or any(row[name] for row in rows)]
    return Table(
        tuple(snapshot.words(f"report.all.{name}") for name in shown),
        tuple(tuple(row[name] for name in shown) for row in rows),
        tuple(_WIDTHS[name] for name in shown),
        numbered="label" in shown,
    )


def _row(entry: Entry, snapshot: Snapshot) -> dict[str, str]:
    texts = snapshot.kit.texts[snapshot.language]
    said = _said(entry, snapshot)
    text = f"{said} ({entry.mentions}×)" if entry.also else said
    return {
        "label": entry.label,
        "table": str(entry.table or ""),
        "text": text,
        "themes": snapshot.words.in_a_row(theme_name(theme, texts) for theme in entry.themes),
        "principle": principle_named(entry, snapshot),
    }


def _said(entry: Entry, snapshot: Snapshot) -> str:
    """Return what was said; a line that has parts is told without their names."""
    exercise = snapshot.kit.items[entry.item].exercise
    every = (one.parts for one in snapshot.definitions if one.id == exercise)
    parts = next((one for one in every if one is not None and one.kind == entry.kind), None)
    return entry.text if parts is None else parts.in_a_report(entry)
