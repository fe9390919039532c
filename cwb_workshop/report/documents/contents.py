"""The contents of the full report: its chapters in groups, and how much stands in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Distribution,
    Figures,
    Findings,
    Heading,
    Quote,
    Table,
)
from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.core.contract.report_part import EVERYTHING
from cwb_workshop.core.contract.said import Several
from cwb_workshop.report.documents.snapshot import Snapshot

_OF_LINES = {
    "answer": "report.figures.answers",
    "commitment": "report.figures.commitments",
    "question": "report.contents.questions",
    "anchor": "report.contents.anchors",
    "sentence": "report.contents.sentences",
    "word": "report.contents.words",
}
"""By the kind of a line what several of them are called."""

_MOST = 2
"""So many counts stand beside a chapter."""

Group = tuple[str, Sequence[Block]]
"""Chapters that belong together, under the name of their group."""


def contents(snapshot: Snapshot, groups: Iterable[Group]) -> TableOfContents:
    """Return every chapter of the groups, in their order."""
    words = snapshot.words
    lines = (
        ChapterLine(
            name,
            group=words(f"report.contents.{group}"),
            counts=tuple(islice(_counts(name, in_it, snapshot), _MOST)),
        )
        for group, blocks in groups
        for name, in_it in _chapters(blocks)
    )
    return TableOfContents(tuple(lines), words("report.contents.title"), words("wall.comma"))


def _chapters(blocks: Iterable[Block]) -> list[tuple[str, list[Block]]]:
    found: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append((block.text, []))
        elif found:
            found[-1][1].append(block)
    return found


def _counts(name: str, blocks: Sequence[Block], snapshot: Snapshot) -> Iterator[tuple[int, str]]:
    """Yield how much stands in a chapter, as it is printed there."""
    words, inner = snapshot.words, list(_all(blocks))
    to_answer = sum(len(one.rows) for one in inner if isinstance(one, Table) and one.form)
    if to_answer:
        yield to_answer, words("report.contents.lines", n=to_answer)
        return
    findings = sum(len(one.told) for one in inner if isinstance(one, Findings))
    if findings:
        yield findings, words("report.contents.findings", n=findings)
    yield from _votes(name, snapshot)
    statements = sum(
        bool(row.label) for one in inner if isinstance(one, Distribution) for row in one.rows
    )
    if statements:
        yield statements, words("report.contents.statements", n=statements)
    yield from _lines(name, inner, snapshot)


def _votes(name: str, snapshot: Snapshot) -> Iterator[tuple[int, str]]:
    """Yield what was put in a vote that is told in this chapter."""
    told = [one for one in snapshot.parts if snapshot.chapter(one) == name]
    for one in snapshot.all_found("figures"):
        if any((one.exercise, one.item) == (other.exercise, other.item) for other in told):
            for block in snapshot.printed_of(one, EVERYTHING):
                pairs = block.pairs if isinstance(block, Figures) else ()
                yield from ((int(number), caption) for number, caption in pairs)


def _lines(name: str, blocks: Sequence[Block], snapshot: Snapshot) -> Iterator[tuple[int, str]]:
    """Yield how many lines of each kind stand in a chapter; where it prints none as such, how many
    were typed in the items that it tells of.
    """
    by_label = {one.label: one for one in snapshot.record.entries.values() if one.label}
    known = {one.id: one for one in snapshot.record.entries.values()}
    counted = Counter(
        {
            entry.id: entry.kind
            for text in _texts(blocks)
            if (entry := known.get(getattr(text, "id", "")) or by_label.get(text))
        }.values()
    )
    if not any(counted[kind] for kind in _OF_LINES):
        parts = (one for one in snapshot.parts if snapshot.chapter(one) == name)
        items = {one.item.id for one in parts if one.item}
        counted = Counter(one.kind for one in known.values() if one.item in items and one.text)
    if counted["commitment"]:
        # What these come from stands beside them.
        del counted["answer"]
    for kind, key in _OF_LINES.items():
        if counted[kind]:
            yield counted[kind], snapshot.words(key, n=counted[kind])


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            for column in block.columns:
                yield from _all(column)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the texts in which somebody's words or the number of a line may stand."""
    for block in blocks:
        if isinstance(block, Bullets):
            yield from block.lines
        elif isinstance(block, Quote):
            yield block.text
        elif isinstance(block, Bars):
            yield from (bar.note for bar in block.bars)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell.parts if isinstance(cell, Several) else (cell,)
