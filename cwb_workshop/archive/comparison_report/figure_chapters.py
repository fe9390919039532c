"""The chapters of a comparison that hold figures of questions beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from cwb_workshop.archive.comparing import AVERAGES, WholeComparison
from cwb_workshop.archive.comparison import ComparedCell, ComparedTable, PlaceOverTime
from cwb_workshop.archive.comparison_report.by_workshop import tables_by_workshop
from cwb_workshop.archive.comparison_report.heat_tables import HeatTables
from cwb_workshop.archive.comparison_report.quotes import PlaceQuote
from cwb_workshop.archive.comparison_words import NOTHING, ComparisonWords
from cwb_workshop.archive.shares import CHOICE, THEME
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Columns,
    Distribution,
    DistributionRow,
    Heading,
    Quote,
    Radar,
    RangeRow,
    Ranges,
    Table,
)
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.principles import PRINCIPLE
from cwb_workshop.core.model.values import value_type

_AVERAGE, _INFLUENCE, _WILLINGNESS = AVERAGES
_PRIORITIES = ("dots", PRINCIPLE)
_SCORES = (1, 2, 3, 4, 5)
_FEWEST_AXES, _MOST_STEPS = 3, 5
_ANCHOR_WIDTHS = (2.4, 2.0, 1.0, 1.0)


@value_type
class FigureChapters:
    whole: WholeComparison
    said: ComparisonWords
    quotes: tuple[PlaceQuote, ...] = ()

    def chapters(self) -> Iterator[tuple[str, list[Block]]]:
        """Give each chapter by its name; one without anything in it has no blocks."""
        yield "priorities", list(self._each(lambda name: name in _PRIORITIES, self._nothing_more))
        yield "how_far", list(self._each(lambda name: name == _AVERAGE, self._how_far))
        yield "themes", list(self._each(lambda name: name == THEME, self._nothing_more))
        ideas = list(self._each(lambda name: name.startswith(CHOICE), self._shares))
        yield "ideas", [*ideas, *self._said_there()]
        yield "anchors", list(self._anchors())
        yield "over_time", list(self._over_time())

    def _each(
        self,
        is_meant: Callable[[str], bool],
        drawn: Callable[[ComparedTable], Iterator[Block]],
    ) -> Iterator[Block]:
        """Give each table of these figures with its drawing in front and its findings behind."""
        for heading, table in tables_by_workshop(self.whole.comparison.tables, self.said):
            if not is_meant(table.name):
                continue
            yield Heading(heading, level=2)
            if table.rows:
                yield from HeatTables(self.said).of_places(table)
            findings = tuple(self.said.findings(table))
            if findings:
                yield Bullets(findings)
            yield from drawn(table)

    def _nothing_more(self, _table: ComparedTable) -> Iterator[Block]:
        yield from ()

    def _how_far(self, table: ComparedTable) -> Iterator[Block]:
        """Give how far places are apart, and a small radar of each, all on the same axes."""
        words, said = self.said.words, self.said
        rows = tuple(
            RangeRow(
                said.subject(table, row.subject),
                tuple(map(float, row.reach)),
                said.reach(row, table.name),
            )
            for row in table.rows
            if row.reach is not None
        )
        if rows:
            names = tuple(words(f"archive.compare.report.{name}") for name in _REACH)
            alt = self._alt("range", ((row.label, row.shown) for row in rows))
            yield Ranges(rows, names, _SCORES, alt)
        if len(table.rows) < _FEWEST_AXES:
            return
        radars = [
            self._radar(table, at)
            for at in range(len(table.places))
            if sum(row.cells[at] is not None for row in table.rows) >= _FEWEST_AXES
        ]
        for at in range(0, len(radars), 2):
            pair = tuple(radars[at : at + 2])
            yield Columns(pair if len(pair) > 1 else (*pair, ()))

    def _radar(self, table: ComparedTable, place: int) -> tuple[Block, ...]:
        axes = tuple(
            (
                self.said.subject(table, row.subject),
                None if (cell := row.cells[place]) is None else float(cell.value),
                self.said.cell(cell, table.name),
            )
            for row in table.rows
        )
        name = table.places[place]
        alt = self._alt("radar", ((label, shown) for label, _value, shown in axes), place=name)
        return Heading(name, level=2), Radar(axes, _SCORES[-1], alt)

    def _shares(self, table: ComparedTable) -> Iterator[Block]:
        """Give a bar of 100% per place, where its parts can be told apart."""
        if not 1 < len(table.rows) <= _MOST_STEPS:
            return
        steps = tuple(self.said.subject(table, row.subject) for row in table.rows)
        rows = tuple(
            DistributionRow(place, tuple(map(_percent, cells)), self._few(cells))
            for place, *cells in zip(table.places, *(row.cells for row in table.rows), strict=True)
        )
        told = (
            (
                row.label,
                ", ".join(f"{name} {n}%" for name, n in zip(steps, row.counts, strict=True)),
            )
            for row in rows
        )
        yield Distribution(rows, steps, self._alt("shares", told))

    def _few(self, cells: Iterable[ComparedCell | None]) -> str:
        is_light = any(cell is not None and cell.light for cell in cells)
        return self.said.words("archive.compare.report.few") if is_light else "%"

    def _said_there(self) -> Iterator[Block]:
        if self.quotes:
            yield Heading(self.said.words("archive.compare.report.quotes"), level=2)
        for one in self.quotes:
            parts = (one.place, self.said.words.locale.date(one.day) if one.day else "", one.label)
            yield Quote(one.text, self.said.words.in_parts(parts))

    def _anchors(self) -> Iterator[Block]:
        """Give who was named in more than one place, with what was scored there."""
        words = self.said.words
        rows: dict[tuple[str, str], dict[str, str]] = {}
        for table in self.whole.comparison.tables:
            if table.name not in (_INFLUENCE, _WILLINGNESS):
                continue
            for row in table.rows:
                for place, cell in zip(table.places, row.cells, strict=True):
                    if cell is not None:
                        scores = rows.setdefault((row.subject, place), {})
                        scores[table.name] = self.said.cell(cell, table.name)
        if rows:
            names = ("anchor", "place", _INFLUENCE, _WILLINGNESS)
            told = tuple(
                (
                    "" if at else anchor,
                    place,
                    scores.get(_INFLUENCE, NOTHING),
                    scores.get(_WILLINGNESS, NOTHING),
                )
                for anchor, of_anchor in groupby(rows.items(), key=lambda one: one[0][0])
                for at, ((_anchor, place), scores) in enumerate(of_anchor)
            )
            headings = tuple(words(f"archive.compare.report.{name}") for name in names)
            yield Table(headings, told, _ANCHOR_WIDTHS, numeric=(2, 3))

    def _over_time(self) -> Iterator[Block]:
        for one in self.whole.comparison.over_time:
            heading = self.said.heading(one.question, one.name)
            yield Heading(f"{one.place}: {heading}", level=2)
            if one.name == _AVERAGE:
                yield from self._dumbbells(one)
            else:
                yield HeatTables(self.said).over_time(one)
            changes = tuple(self.said.changes(one))
            if changes:
                yield Bullets(changes)

    def _dumbbells(self, one: PlaceOverTime) -> Iterator[Block]:
        said = self.said
        rows = tuple(
            RangeRow(
                said.subject(one, subject),
                tuple(None if cell is None else float(cell.value) for cell in cells),
                " → ".join(said.cell(cell, one.name) for cell in cells),
            )
            for subject, *cells in one.rows
        )
        days = tuple(said.words.locale.date(day) for day in (one.first_day, one.last_day))
        alt = self._alt("change", ((row.label, row.shown) for row in rows), place=one.place)
        yield Ranges(rows, days, _SCORES, alt)

    def _alt(self, name: str, told: Iterable[tuple[str, str]], **values: str) -> str:
        figures = "; ".join(f"{label} {shown}" for label, shown in told)
        about: Mapping[str, str] = {"figures": figures, **values}
        return self.said.words(f"archive.compare.report.alt.{name}", **about)


_REACH = ("lowest", "middle", "highest")


def _percent(cell: ComparedCell | None) -> int:
    return 0 if cell is None else int(rounded(cell.value * 100, 0))
