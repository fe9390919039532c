"""The dots as bars, highest first, the top three strong."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.capture.entry_builders import counts_of
from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Figures,
    Heading,
    Para,
    ReportBar,
    Table,
)
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.figures.dots import RankedOption, for_each, options, ranking
from cwb_workshop.core.figures.statistics import rounded, share
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.exercises.dot_vote import ABOUT, DEFINITION
from cwb_workshop.exercises.dot_vote.counted import tables_of
from cwb_workshop.exercises.dot_vote.voting import SECRET, available, how, voters

_TOP = 3
_NO_RANK = "–"
"""What got nothing has no place among what got something."""


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where no dots were counted."""
    for entry in view.record.active_entries("dots"):
        item = view.kit.items[entry.item]
        rows = ranking(options(item), counts_of(entry))
        shown = rows[: view.most]
        bars = tuple(
            ReportBar(
                label=f"{row.option.upper()} {view.texts.principles[row.option].short}",
                value=row.dots,
                shown_value=_shown(view, row),
                strong=row.rank <= _TOP and row.dots > 0,
            )
            for row in shown
        )
        alt = "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars)
        sentence = _used(view, rows, item)
        if len(shown) < len(rows):
            sentence = f"{sentence} {view.words('report.more', n=len(rows) - len(shown))}"
        return Bars(bars, alt), Para(sentence, small=True)
    return ()


def details(view: ReportView) -> tuple[Block, ...]:
    """Return the table in the original order, and what was remarked."""
    printed: list[Block] = []
    for entry in view.record.active_entries("dots"):
        item = view.kit.items[entry.item]
        rows = {row.option: row for row in ranking(options(item), counts_of(entry))}
        names = tuple(
            (
                _name(view, option),
                str(rows[option].dots),
                _percent(view, rows[option]),
                str(rows[option].rank) if rows[option].dots else _NO_RANK,
            )
            for option in options(item)
        )
        keys = ("option", "dots_column", "share", "rank")
        headings = tuple(view.words(f"dot_vote.{key}") for key in keys)
        printed.append(Table(headings, names, (0.55, 0.15, 0.15, 0.15), numeric=(1, 2, 3)))
        printed += _per_table(view, entry, options(item))
        remarks = [
            _remark(view, remark) for remark in view.record.active_entries("answer", item.id)
        ]
        if remarks:
            printed.append(Heading(view.words("dot_vote.remarks"), level=2))
            printed.append(Bullets(tuple(remarks)))
    return tuple(printed)


def _per_table(view: ReportView, entry: Entry, names: Sequence[str]) -> list[Block]:
    """Return what each table counted, where tables counted for themselves."""
    counted = tables_of(entry)
    if not counted:
        return []
    rows = tuple(
        (view.words("dot_vote.table", n=table), *map(str, for_each(names, counted[table])))
        for table in sorted(counted, key=int)
    )
    headings = ("", *(name.upper() for name in names))
    widths = (2.0, *(1.0,) * len(names))
    numeric = tuple(range(1, len(headings)))
    title = Heading(view.words("dot_vote.per_table"), level=2)
    return [title, Table(headings, rows, widths, numeric=numeric)]


def _name(view: ReportView, option: str) -> str:
    return f"{option.upper()} {view.texts.principles[option].short}"


def _percent(view: ReportView, row: RankedOption) -> str:
    return "" if row.share is None else view.words("dot_vote.percent", value=rounded(row.share, 0))


def _remark(view: ReportView, remark: Entry) -> str:
    about = str(remark.fields.get(ABOUT) or "")
    return said(remark, f"{_name(view, about)}: {remark.text}" if about else None)


def _shown(view: ReportView, row: RankedOption) -> str:
    """The number of dots, and their share in whole percents."""
    return str(row.dots) if row.share is None else f"{row.dots} ({_percent(view, row)})"


def _used(view: ReportView, rows: Sequence[RankedOption], item: KitItem) -> str:
    """Say how many dots were used, and what the leading ones have together."""
    used = sum(row.dots for row in rows)
    voted, most = voters(view.record, item), available(view.record, item)
    if voted is None or most is None:
        sentence = view.words("report.dots.used", n=used)
    else:
        sentence = view.words("report.dots.of", used=used, available=most, n=voted)
    leading = [row for row in rows if row.rank <= _TOP and row.dots]
    together = share(sum(row.dots for row in leading), used)
    # Of three that were there, the first three are all of them.
    if together is None or len(leading) != _TOP or len(rows) == _TOP:
        return sentence
    return f"{sentence} {view.words('report.dots.together', share=rounded(together, 0))}"


def method(view: ReportView) -> str:
    """Return how it was done, in a sentence; empty where it was not."""
    if DEFINITION.totals(view.record, view.kit).dots is None:
        return ""
    votes = [view.kit.items[entry.item] for entry in view.record.active_entries("dots")]
    stayed_hidden = all(how(view.record, item) == SECRET for item in votes)
    return view.words(f"report.method.{'dot_vote' if stayed_hidden else 'dot_vote_open'}")


def finding(view: ReportView) -> tuple[Block, ...]:
    """Return what the dots come to, in a sentence that is true; nothing where they say nothing."""
    for entry in view.record.active_entries("dots"):
        rows = ranking(options(view.kit.items[entry.item]), counts_of(entry))
        used = sum(row.dots for row in rows)
        leading = [row for row in rows if row.rank <= _TOP and row.dots]
        together = sum(row.dots for row in leading)
        if len(leading) == _TOP < len(rows) and 2 * together > used:
            head = view.words("report.finding.dots_half", options=len(rows))
            names = view.words.listed(
                [f"{_name(view, row.option)} ({row.dots})" for row in leading]
            )
            values = {"names": names, "together": together, "used": used}
            return Heading(head, level=2), Para(
                view.words("report.finding.dots_half_told", **values)
            )
        most = [row for row in leading if row.rank == 1]
        if 0 < len(most) < len(rows) and len(most) <= _TOP:
            names = view.words.listed([_name(view, row.option) for row in most])
            head = view.words("report.finding.dots_most", names=names)
            values = {"dots": most[0].dots, "used": used}
            return Heading(head, level=2), Para(
                view.words("report.finding.dots_most_told", **values)
            )
    return ()


def figures(view: ReportView) -> tuple[Block, ...]:
    """Return how many dots were put, for among the large numbers."""
    totals = DEFINITION.totals(view.record, view.kit).dots
    if totals is None:
        return ()
    caption = view.words("report.figures.dots", principles=len(totals.ranking))
    return (Figures(((str(totals.used), caption),)),)


def shares(view: ReportView) -> tuple[Block, ...]:
    """Say how shares are counted, where there are some."""
    voted = DEFINITION.totals(view.record, view.kit).dots is not None
    return (Para(view.words("report.account.shares")),) if voted else ()


PARTS = (
    ReportPart("finding", finding, NOWHERE, by_item=True),
    ReportPart("figures", figures, NOWHERE, by_item=True),
    ReportPart("shares", shares, NOWHERE, by_item=True),
    ReportPart(
        "priorities",
        blocks,
        place=20,
        chapter="report.part.priorities",
        details=details,
        by_item=True,
        called_as_item=True,
    ),
)
