"""The whole comparison as one document: the ground rules in front, every figure at the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from cwb_workshop.archive.comparing import WholeComparison, places_of, whole_comparison
from cwb_workshop.archive.comparison_report.by_workshop import tables_by_workshop
from cwb_workshop.archive.comparison_report.figure_chapters import FigureChapters
from cwb_workshop.archive.comparison_report.heat_tables import HeatTables
from cwb_workshop.archive.comparison_report.people_chapters import PeopleChapters
from cwb_workshop.archive.comparison_report.quotes import PlaceQuote, place_quotes
from cwb_workshop.archive.comparison_words import ComparisonWords
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.names import Names
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Para,
    Title,
)
from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.core.contract.said import said_forms
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry

_ON_THE_COVER = 10
"""So many sessions have room under the ground rules and the contents, in letters of full size."""


@value_type
class ComparisonReport:
    """`learned` is what the organiser wrote about it, paragraphs with an empty line between."""

    whole: WholeComparison
    said: ComparisonWords
    quotes: tuple[PlaceQuote, ...] = ()
    learned: str = ""

    def paragraphs(self) -> tuple[str, ...]:
        """Return what was learned, each paragraph on one line."""
        return tuple(filter(None, (" ".join(one.split()) for one in self.learned.split("\n\n"))))

    def document(self) -> Document:
        words = self.said.words
        title = words("archive.compare.title")
        days = sorted(one.day for one in self.whole.sessions if one.day)
        blocks = list(self._chapters())
        names = tuple(
            ChapterLine(b.text) for b in blocks if isinstance(b, Heading) and b.level == 1
        )
        subtitle = self._subtitle(days)
        front: list[Block] = [
            Title(title, subtitle),
            # No heading: under a title without chapters it would stand a level too low.
            Para(words("archive.compare.report.rules")),
        ]
        contents = TableOfContents(names, words("report.contents.title"))
        front += [Bullets(self.said.rules()), contents]
        return Document(
            title=title,
            subject=subtitle,
            language=words.locale.tag,
            footer=f"{title} · {subtitle}",
            blocks=(*front, *blocks),
            unprintable=words("report.unprintable.other"),
            unprintable_one=words("report.unprintable.one"),
            page_of=words("report.page_of"),
            right_to_left=words.locale.direction == "rtl",
            quoted=words("report.quoted"),
            created=f"{days[-1]}T00:00" if days else "",
            said=said_forms(words),
        )

    def _subtitle(self, days: list[str]) -> str:
        words = self.said.words
        counted = words("archive.compare.report.counted", n=len(self.whole.sessions))
        ends = dict.fromkeys(words.locale.date(day) for day in (*days[:1], *days[-1:]))
        return " · ".join(filter(None, (counted, " – ".join(ends))))

    def _chapters(self) -> Iterator[Block]:
        words, people = self.said.words, PeopleChapters(self.whole, self.said)
        are_many = len(self.whole.sessions) > _ON_THE_COVER
        if are_many:
            yield PageBreak()
        yield from people.sessions()
        behind = list(people.not_compared())
        if behind and not are_many:
            yield PageBreak()
        yield from behind
        if not self.whole.comparison.tables:
            yield Para(words("archive.compare.nothing"))
        figures = dict(FigureChapters(self.whole, self.said, self.quotes).chapters())
        over_time = figures.pop("over_time")
        chapters = [
            *figures.items(),
            ("agreements", list(people.agreements())),
            ("over_time", over_time),
            ("learning", list(people.learned(self.paragraphs()))),
            ("numbers", list(self._numbers())),
        ]
        for name, blocks in chapters:
            if blocks:
                yield PageBreak()
                yield Heading(words(f"archive.compare.report.chapter.{name}"))
                yield from blocks

    def _numbers(self) -> Iterator[Block]:
        """Give every figure with how many people or answers are behind it."""
        words, said = self.said.words, self.said
        tables = [table for table in self.whole.comparison.tables if table.rows]
        if tables:
            yield Para(words("archive.compare.report.behind"))
        for heading, table in tables_by_workshop(tables, said):
            yield Heading(heading, level=2)
            yield from HeatTables(said, with_numbers=True).of_places(table)


def comparison_report(
    connection: Connection,
    selection: Selection,
    exercises: Registry,
    words: Translator,
    today: date,
    learned: str = "",
) -> ComparisonReport:
    names = Names(connection, exercises, words.language)
    whole = whole_comparison(connection, selection, names, today)
    quotes = place_quotes(connection, selection, places_of(connection, selection), names)
    said = ComparisonWords(names, words.keeping_apart())
    return ComparisonReport(whole, said, quotes, learned)
