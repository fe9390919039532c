"""Where people get stuck: the themes as bars, each with what was said."""

from __future__ import annotations

from cwb_workshop.core.blocks import Bars, Block, Bullets, Para, Quote, ReportBar
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.themes import ThemeCount, ranking, theme_name

_STRONG = 3


def main_points(view: ReportView) -> tuple[Block, ...]:
    """Return the main points of the harvest; without them the highlights, one per item."""
    points = [entry.text for entry in view.record.standing("main_point")]
    if not points:
        points = _first_highlights(view)
    if not points:
        return (Para(view.words("report.main_points.none")),)
    found: list[Block] = [Bullets(tuple(points[: view.most]))]
    if len(points) > view.most:
        found.append(Para(view.words("report.more", n=len(points) - view.most), small=True))
    return tuple(found)


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return the themes of the obstacles; those that share the last place are all there."""
    answers = view.record.standing("answer", "obstacles")
    ranked = ranking(answers, view.kit)
    if not ranked:
        return (Para(view.words("report.obstacles.none")),)
    last = ranked[min(view.most, len(ranked)) - 1].rank_by_mentions
    shown = [row for row in ranked if row.rank_by_mentions <= last]
    bars = tuple(_bar(row, view) for row in shown)
    alt = "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars)
    return (
        Bars(bars, alt),
        Para(view.words("report.obstacles.counted"), small=True),
    )


def quotes(view: ReportView) -> tuple[Block, ...]:
    """Return a quote for each of the largest themes, never the same one twice."""
    answers = view.record.standing("answer", "obstacles")
    used: set[str] = set()
    found: list[Block] = []
    for row in ranking(answers, view.kit)[: view.most]:
        quote = _best([a for a in answers if row.theme in a.themes and a.id not in used])
        if quote is not None:
            used.add(quote.id)
            found.append(Quote(quote.text, theme_name(row.theme, view.texts)))
    return tuple(found)


def _bar(row: ThemeCount, view: ReportView) -> ReportBar:
    return ReportBar(
        label=theme_name(row.theme, view.texts),
        value=row.mentions,
        shown_value=f"{row.mentions} ({row.answers})",
        strong=row.rank_by_mentions <= _STRONG,
    )


def _best(answers: list[Entry]) -> Entry | None:
    """Return the highlight among them, else the one mentioned most, else the first."""
    return max(answers, key=lambda answer: (answer.highlight, answer.mentions), default=None)


def _first_highlights(view: ReportView) -> list[str]:
    found: dict[str, str] = {}
    for answer in view.record.standing("answer"):
        if answer.highlight:
            found.setdefault(answer.item, answer.text)
    return list(found.values())
