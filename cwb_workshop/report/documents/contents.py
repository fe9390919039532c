"""The contents of the full report: its chapters in groups, and how much stands in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias, TypeGuard

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
    Radar,
    Table,
)
from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.core.contract.report_part import EVERYTHING
from cwb_workshop.core.contract.said import Several, SpokenWords
from cwb_workshop.core.model.entry import Entry
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

ChapterGroup: TypeAlias = tuple[str, Sequence[Block]]
"""Chapters that belong together, under the name of their group."""


def contents(snapshot: Snapshot, groups: Iterable[ChapterGroup]) -> TableOfContents:
    """Return every chapter of the groups, in their order."""
    words = snapshot.words
    lines = (
        ChapterLine(
            name,
            group=words(f"report.contents.{group}"),
            counts=tuple(
                words("report.contents.counted", n=number, what=what)
                for number, what in islice(_counts(name, in_it, snapshot), _MOST)
            ),
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
    statements = _statements(inner)
    if statements:
        yield statements, words("report.contents.statements", n=statements)
    yield from _lines(name, inner, snapshot)


def _statements(blocks: Iterable[Block]) -> int:
    """Return how many statements pictures tell of; one without enough votes is a gap in a radar."""
    told: Counter[type[Block]] = Counter()
    for one in blocks:
        if isinstance(one, Radar):
            told[Radar] += len(one.axes)
        elif isinstance(one, Distribution):
            told[Distribution] += sum(bool(row.label) for row in one.rows)
    return max(told.values(), default=0)


def _votes(name: str, snapshot: Snapshot) -> Iterator[tuple[int, str]]:
    """Yield what was put in a vote that is told in this chapter."""
    told = [one for one in snapshot.parts if snapshot.chapter(one) == name]
    for one in snapshot.all_found("figures"):
        if any((one.exercise, one.item) == (other.exercise, other.item) for other in told):
            for block in snapshot.printed_of(one, EVERYTHING):
                pairs = block.pairs if isinstance(block, Figures) else ()
                yield from ((int(number), caption) for number, caption in pairs)


def _lines(name: str, blocks: Sequence[Block], snapshot: Snapshot) -> Iterator[tuple[int, str]]:
    """Yield how many lines of each kind stand in a chapter.

    Of a question those are all answers to it. Where a chapter prints none as such, it is as many
    as were said in the items that it tells of: a word that three people have counts three times.
    """
    entries = snapshot.record.entries
    counted = _printed(blocks, entries)
    answered = [item for item in _answered(snapshot) if snapshot.view(1).heading(item) == name]
    if answered:
        counted["answer"] = sum(
            len(snapshot.record.active_entries("answer", item)) for item in answered
        )
    if not any(counted[kind] for kind in _OF_LINES):
        parts = (one for one in snapshot.parts if snapshot.chapter(one) == name)
        items = {one.item.id for one in parts if one.item}
        for one in entries.values():
            if one.item in items and one.text:
                counted[one.kind] += _times(one)
    if counted["commitment"]:
        # What these come from stands beside them.
        del counted["answer"]
    for kind, key in _OF_LINES.items():
        if counted[kind]:
            yield counted[kind], snapshot.words(key, n=counted[kind])


def _times(entry: Entry) -> int:
    times = entry.fields.get("times")
    return times if isinstance(times, int) else 1


def _answered(snapshot: Snapshot) -> list[str]:
    """Return the items to which something was answered."""
    answers = snapshot.record.active_entries("answer")
    return [item for item in snapshot.kit.items if any(one.item == item for one in answers)]


def _printed(blocks: Iterable[Block], entries: Mapping[str, Entry]) -> Counter[str]:
    """Return of each kind how many lines stand in blocks: known by whose words they are, and in a
    table without those by the number of a row.
    """
    by_label = {one.label: one for one in entries.values() if one.label}
    labels = Counter(one.label for one in entries.values())
    found: dict[object, str] = {}
    for texts in _texts(blocks):
        known = [entries[text.id] for text in texts if _is_known(text, entries)]
        found |= {one.id: one.kind for one in known}
        numbered = next((by_label[text] for text in texts if text in by_label), None)
        if numbered is not None and not known:
            alone = labels[numbered.label] == 1
            found[numbered.id if alone else texts] = numbered.kind
    return Counter(found.values())


def _is_known(text: str, entries: Mapping[str, Entry]) -> TypeGuard[SpokenWords]:
    return isinstance(text, SpokenWords) and text.id in entries


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            for column in block.columns:
                yield from _all(column)


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, ...]]:
    """Yield the texts in which somebody's words or the number of a line may stand; those of a row
    together.
    """
    for block in blocks:
        if isinstance(block, Bullets):
            yield block.lines
        elif isinstance(block, Quote):
            yield (block.text,)
        elif isinstance(block, Bars):
            yield tuple(bar.note for bar in block.bars)
        elif isinstance(block, Table):
            for row in block.rows:
                cells = [cell.parts if isinstance(cell, Several) else (cell,) for cell in row]
                yield tuple(text for parts in cells for text in parts)
