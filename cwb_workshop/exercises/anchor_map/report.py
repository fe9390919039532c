"""Anchors as a table and in the matrix, then what is here already and what leaks away."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Matrix, Para, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.anchor_map import CARD, score

_WIDTHS = (1.5, 1.2, 1.6, 1.6, 1.6, 0.7)


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where nothing was captured."""
    anchors = view.record.active_entries("anchor")
    printed: list[Block] = []
    if anchors:
        printed.append(_table(anchors, view))
        if any(_scores(anchor, view) for anchor in anchors):
            printed.append(Para(view.words("anchor_map.scores_told"), small=True))
    scored = [a for a in anchors if score(a, "influence") and score(a, "willingness")]
    if scored:
        printed += [Heading(view.words("anchor_map.matrix"), level=2), _matrix(scored, view)]
    printed += _listed(view.record.active_entries("asset"), "asset_type", "type", view)
    printed += _listed(view.record.active_entries("leak"), "leak_size", "size", view)
    return tuple(printed)


def _table(anchors: tuple[Entry, ...], view: ReportView) -> Table:
    headings = tuple(view.words(f"anchor_map.{key}") for key in ("name", "type", *CARD, "scores"))
    rows = tuple(
        (
            said(anchor),
            _type(anchor, view),
            *(str(anchor.fields.get(key) or "") for key in CARD),
            _scores(anchor, view),
        )
        for anchor in anchors
    )
    return Table(headings, rows, _WIDTHS)


def _matrix(anchors: list[Entry], view: ReportView) -> Matrix:
    points = tuple(
        (anchor.text, float(score(anchor, "willingness")), float(score(anchor, "influence")))
        for anchor in anchors
    )
    across, up = view.words("anchor_map.willingness"), view.words("anchor_map.influence")
    alt = "; ".join(f"{name}: {across} {x:g}, {up} {y:g}" for name, x, y in points)
    corners = tuple(
        view.words.in_a_row(
            (
                view.words(f"anchor_map.axis.influence_{high}"),
                view.words(f"anchor_map.axis.willingness_{far}"),
            )
        )
        for high in ("high", "low")
        for far in ("low", "high")
    )
    return Matrix(across, up, points, alt, corners)


def _listed(entries: tuple[Entry, ...], words: str, key: str, view: ReportView) -> list[Block]:
    if not entries:
        return []
    title = "assets" if words == "asset_type" else "leaks"
    lines = []
    for entry in entries:
        to = str(entry.fields.get("to") or "")
        named = _named(entry, words, key, view)
        text = f"{entry.text} – {to}" if to else entry.text
        lines.append(said(entry, f"{text} ({named})" if named else text))
    return [Heading(view.words(f"anchor_map.{title}"), level=2), Bullets(tuple(lines))]


def _type(anchor: Entry, view: ReportView) -> str:
    value = str(anchor.fields.get("type") or "")
    return view.texts.anchor_types.get(value, value)


def _named(entry: Entry, words: str, key: str, view: ReportView) -> str:
    value = str(entry.fields.get(key) or "")
    return view.words.choice(f"anchor_map.{words}", value) if value else ""


def _scores(anchor: Entry, view: ReportView) -> str:
    """Return influence and willingness as they are typed: 5/2."""
    parts = {key: score(anchor, key) or "–" for key in ("influence", "willingness")}
    return view.words("anchor_map.scored", **parts) if set(parts.values()) != {"–"} else ""


PARTS = (ReportPart("anchors", blocks, place=60, chapter="report.part.anchors", by_item=True),)
