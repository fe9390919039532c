"""What is already there: the list that the room called out."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Bars, Block, Bullets, Heading, ReportBar
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.exercises.info import features, hands_per_line


def blocks(view: ReportView) -> tuple[Block, ...]:
    listed = [_told(entry, view) for entry in view.record.active_entries("listed")]
    return (Bullets(tuple(listed[: view.most])),) if listed else ()


def details(view: ReportView) -> tuple[Block, ...]:
    """Return what was said and counted while something was explained, under its name."""
    printed: list[Block] = []
    for item in view.kit.items.values():
        if item.exercise != "info" or item.settings.get("interest"):
            continue
        said = _said(item.id, view)
        lines = [*_hands(item, view), *([Bullets(said)] if said else [])]
        if lines:
            printed += [Heading(view.texts.items[item.id].title, level=2), *lines]
    return tuple(printed)


def _hands(item: KitItem, view: ReportView) -> list[Block]:
    """Return the hands that went up for the lines of a screen, where they were counted."""
    counted = hands_per_line(view.record, item, view.kit)
    if not any(number is not None for number in counted):
        return []
    lines = view.texts.items[item.id].screens[0].lines
    bars = tuple(
        ReportBar(line, float(number or 0), str(number or 0))
        for line, number in zip(lines, counted, strict=True)
    )
    return [Bars(bars, "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars))]


def interest(view: ReportView) -> tuple[Block, ...]:
    """Return which initiatives would like help to begin."""
    items = (item.id for item in view.kit.items.values() if item.settings.get("interest"))
    said = tuple(text for item in items for text in _said(item, view))
    return (Bullets(said),) if said else ()


def _said(item: str, view: ReportView) -> tuple[str, ...]:
    answers = view.record.active_entries("answer", item)
    return tuple(said(answer) for answer in answers)


def _told(entry: Entry, view: ReportView) -> str:
    """Return what it is and where, and the features that fit."""
    place = str(entry.fields.get("place") or "")
    text = f"{entry.text} ({place})" if place else entry.text
    names = [view.words(f"info.feature.{name}") for name in features(entry)]
    return said(entry, f"{text}: {view.words.in_a_row(names)}" if names else text)


PARTS = (
    ReportPart(
        "called_out",
        blocks,
        place=11,
        chapter="report.part.neighbourhood",
        title="report.part.called_out",
    ),
    ReportPart(
        "called_out.details",
        details,
        place=12,
        chapter="report.part.neighbourhood",
    ),
    ReportPart(
        "interest",
        interest,
        place=102,
        chapter="report.part.outcomes",
        title="report.part.interest",
    ),
)
