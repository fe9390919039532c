"""The comparison as sheets: a row for each session, figure and change, as a workbook or CSV."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.archive.agreements import STANDINGS
from cwb_workshop.archive.comparing import AVERAGES
from cwb_workshop.archive.comparison import ComparedCell
from cwb_workshop.archive.comparison_report.document import ComparisonReport
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.report.writers.sheets import DataSheet, SheetRow, SheetValue


def comparison_sheets(report: ComparisonReport) -> tuple[DataSheet, ...]:
    """Return the sheets that hold something, in the same order always. A share is in percent."""
    made = (
        _sessions(report),
        _sheet(report, "figures", _FIGURES, _figures(report)),
        _sheet(report, "over_time", _OVER_TIME, _over_time(report)),
        _agreements(report),
        _sheet(report, "learned", ("learned",), ((told,) for told in report.paragraphs())),
        _sheet(report, "rules", ("rules",), ((rule,) for rule in report.said.rules())),
    )
    return tuple(sheet for sheet in made if sheet.rows)


_SESSIONS = ("place", "day", "minutes", "people", "roles", "skipped", "ended")
_FIGURES = ("question", "what", "subject", "place", "figure", "voters", "light")
_OVER_TIME = ("place", "question", "what", "subject", "day", "figure", "voters", "light")


def _sessions(report: ComparisonReport) -> DataSheet:
    words = report.said.words
    rows = (
        (
            one.place,
            one.day,
            one.variant,
            one.people,
            words.in_a_row(f"{name} {people}" for name, people in report.said.roles(one)),
            words.names_in_a_row(one.skipped),
            one.ended,
        )
        for one in report.whole.sessions
    )
    return _sheet(report, "sessions", _SESSIONS, rows)


def _figures(report: ComparisonReport) -> Iterator[SheetRow]:
    said = report.said
    for table in report.whole.comparison.tables:
        question, what = said.names.item(table.question), said.called(table.question, table.name)
        for row in table.rows:
            subject = said.subject(table, row.subject)
            for place, cell in zip(table.places, row.cells, strict=True):
                if cell is not None:
                    yield question, what, subject, place, *_of_cell(cell, table.name)


def _over_time(report: ComparisonReport) -> Iterator[SheetRow]:
    said = report.said
    for one in report.whole.comparison.over_time:
        about = one.place, said.names.item(one.question), said.called(one.question, one.name)
        for subject, *cells in one.rows:
            for day, cell in zip((one.first_day, one.last_day), cells, strict=True):
                if cell is not None:
                    yield *about, said.subject(one, subject), day, *_of_cell(cell, one.name)


def _of_cell(cell: ComparedCell, name: str) -> tuple[SheetValue, ...]:
    figure = rounded(cell.value, 2) if name in AVERAGES else rounded(cell.value * 100, 1)
    return figure, cell.voters, cell.light


def _agreements(report: ComparisonReport) -> DataSheet:
    words = report.said.words
    columns = (
        words("archive.compare.report.place"),
        *(words(f"archive.standing.{name}") for name in STANDINGS),
    )
    rows: tuple[SheetRow, ...] = tuple(
        (one.place, *(one.counts[name] for name in STANDINGS)) for one in report.whole.agreements
    )
    return DataSheet("agreements", words("archive.table.agreements"), columns, rows)


def _sheet(
    report: ComparisonReport, id: str, columns: tuple[str, ...], rows: Iterator[SheetRow]
) -> DataSheet:
    words = report.said.words
    names = tuple(words(f"archive.compare.report.{name}") for name in columns)
    return DataSheet(id, words(f"archive.compare.report.sheet.{id}"), names, tuple(rows))
