"""The columns of each item side by side as a table; ideas as a grid of signs with their words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from cwb_workshop.core.contract.blocks import Bars, Block, Bullets, Heading, ReportBar, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.people import present
from cwb_workshop.exercises.column_board import (
    LENSES,
    column_hands,
    columns,
    reason,
    sign_word,
    signs,
)

_IDEA_SHARE = 0.36


def details(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where nothing was said or counted."""
    printed: list[Block] = [*_hands(view)]
    for item in view.kit.items.values():
        if item.exercise == "column_board":
            printed += _of_item(view, item)
    return tuple(printed)


def _hands(view: ReportView) -> list[Block]:
    """Return how many recognised each example, out of all who were there."""
    people = present(view.record) or 0
    bars: list[ReportBar] = []
    for item in view.kit.items.values():
        hands = view.record.number("hands", item.id)
        if hands is None or not item.settings.get("hands"):
            continue
        sentence = view.words("report.board.recognised", n=hands)
        if hands <= people:
            sentence = view.words("report.board.recognised_of", hands=hands, people=people, n=hands)
        bars.append(ReportBar(view.heading(item.id), hands, sentence))
    alt = "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars)
    return [Bars(tuple(bars), alt)] if bars else []


def _of_item(view: ReportView, item: KitItem) -> list[Block]:
    blocks = [*_columns(view, item), *_lenses(view, item)]
    return [Heading(view.heading(item.id), level=2), *blocks] if blocks else []


def _columns(view: ReportView, item: KitItem) -> list[Block]:
    """Return what was said in each column, and below it what was said in none."""
    answers = view.record.active_entries("answer", item.id)
    names = columns(item)
    stacks = [
        [said(entry) for entry in answers if entry.fields.get("column") == name] for name in names
    ]
    blocks: list[Block] = []
    if any(stacks):
        rows = tuple(tuple(row) for row in zip_longest(*stacks, fillvalue=""))
        widths = tuple(1 / len(names) for _name in names)
        blocks.append(Table(tuple(_headed(view, item, name) for name in names), rows, widths))
    beside = tuple(said(entry) for entry in answers if entry.fields.get("column") not in names)
    return [*blocks, Bullets(beside)] if beside else blocks


def _headed(view: ReportView, item: KitItem, column: str) -> str:
    name = view.texts.columns.get(column) or view.words.choice("report.board", column)
    hands = column_hands(view.record, item, column)
    return name if hands is None else view.words("report.board.with_hands", column=name, n=hands)


def _lenses(view: ReportView, item: KitItem) -> list[Block]:
    ideas = view.record.active_entries("lens", item.id)
    if not ideas:
        return []
    lenses = tuple(text.heading for text in view.texts.characteristics[:LENSES])
    rows = tuple(
        (said(idea), *(_told(view, sign) for sign in signs(idea)[:LENSES])) for idea in ideas
    )
    each = (1 - _IDEA_SHARE) / LENSES
    headings = (view.words("report.board.idea"), *lenses)
    table = Table(headings, rows, (_IDEA_SHARE, *(each,) * LENSES))
    return [table, *_reasons(view, ideas, lenses)]


def _reasons(view: ReportView, ideas: Sequence[Entry], lenses: Sequence[str]) -> list[Block]:
    """Say why, of the ideas and lenses of which that was told."""
    lines = tuple(
        said(
            idea,
            view.words(
                "column_board.because",
                idea=idea.text,
                lens=lens,
                sign=_told(view, signs(idea)[at]),
                reason=reason(idea, at),
            ),
        )
        for idea in ideas
        for at, lens in enumerate(lenses)
        if reason(idea, at) and at < len(signs(idea))
    )
    title = Heading(view.words("column_board.reasons"), level=2)
    return [title, Bullets(lines)] if lines else []


def _told(view: ReportView, sign: str) -> str:
    """A sign is never alone: its word stands beside it."""
    return f"{'−' if sign == '-' else sign} {view.words(f'report.board.sign_{sign_word(sign)}')}"


PARTS = (ReportPart("examples", details, place=40, chapter="report.part.examples"),)
