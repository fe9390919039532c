"""What the parts of a comparison are called and how its figures are said, wherever it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from cwb_workshop.archive.agreements import STANDINGS
from cwb_workshop.archive.compared_agreements import PlaceAgreements
from cwb_workshop.archive.comparing import (
    AVERAGES,
    ComparedSession,
    WholeComparison,
)
from cwb_workshop.archive.comparison import (
    TOP,
    ComparedCell,
    ComparedRow,
    ComparedTable,
    PlaceOverTime,
)
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.shares import CHOICE, is_of_answers
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.words import Translator

RULES = ("no_sample", "patterns", "alphabet", "few", "same")
"""The ground rules of comparing, in the order in which they are told."""

NOTHING = "–"
_LISTED = 3


class ComparisonWords:
    def __init__(self, names: Names, words: Translator) -> None:
        self.names = names
        self.words = words

    def rules(self) -> tuple[str, ...]:
        return tuple(self.words(f"archive.compare.rule.{rule}") for rule in RULES)

    def session(self, one: ComparedSession) -> str:
        words = self.words
        roles = (f"{name} {people}" for name, people in self.roles(one))
        parts = [words.locale.date(one.day), *self.length(one), *self.people(one), *roles]
        parts += [] if one.ended else [words("archive.compare.interim")]
        return f"{one.place}: {words.in_a_row(parts)}"

    def not_held(self, whole: WholeComparison) -> Iterator[str]:
        """Say once for all sessions of which it is true what they did not hold.

        Of one that is not closed nobody knows yet what it will not hold.
        """
        alike: dict[tuple[str, ...], list[str]] = {}
        for one in whole.sessions:
            if one.skipped and one.ended:
                named = f"{one.place}, {self.words.locale.date(one.day)}"
                alike.setdefault(tuple(one.skipped), []).append(named)
        for items, sessions in alike.items():
            # Names of items have commas in them.
            yield f"{' · '.join(items)}: {'; '.join(sessions)}"

    def length(self, one: ComparedSession) -> tuple[str, ...]:
        return (self.words("archive.compare.minutes", n=one.variant),) if one.variant else ()

    def people(self, one: ComparedSession) -> tuple[str, ...]:
        if one.people is None:
            return ()
        return (self.words("archive.compare.people", n=one.people),)

    def roles(self, one: ComparedSession) -> Iterator[tuple[str, int]]:
        return ((self.names.role(role, one.kit), people) for role, people in one.roles.items())

    def heading(self, question: str, name: str) -> str:
        # Many questions end with a mark of their own, after which a colon would be one too many.
        return f"{self.names.item(question).rstrip('.')} · {self.called(question, name)}"

    def called(self, question: str, name: str) -> str:
        if name.startswith(CHOICE):
            field = name.removeprefix(CHOICE)
            return self.names.field(question, field) or self._listed(question, field)
        return self.words.choice("archive.figure", name)

    def _listed(self, question: str, field: str) -> str:
        """Return the first choices of a field that its kit has no word for."""
        choices = self.names.choices(question, field)
        shown = " / ".join(choices[:_LISTED])
        return (f"{shown} …" if len(choices) > _LISTED else shown) or field

    def subject(self, table: ComparedTable | PlaceOverTime, subject: str) -> str:
        return self.names.subject(table.question, table.name, subject)

    def cell(self, cell: ComparedCell | None, name: str) -> str:
        if cell is None:
            return NOTHING
        told = self.figure(cell.value, name)
        return f"({told})" if cell.light else told

    def figure(self, value: Fraction, name: str) -> str:
        if name in AVERAGES:
            return self.words.locale.number(rounded(value, 1), 1)
        return f"{rounded(value * 100, 0)}%"

    def reach(self, row: ComparedRow, name: str) -> str:
        """Return the lowest, the middle and the highest of an average; empty where none are."""
        if name not in AVERAGES or row.reach is None:
            return ""
        return " – ".join(self.figure(value, name) for value in row.reach)

    def findings(self, table: ComparedTable) -> Iterator[str]:
        words, is_share = self.words, table.name not in AVERAGES
        yield from self._common(table)
        if is_share and table.everywhere:
            yield self._everywhere(table)
        if table.widest is not None:
            yield words("archive.compare.widest", subject=self.subject(table, table.widest.subject))
        if is_share and table.only_in:
            only = (f"{self.subject(table, one)} ({place})" for one, place in table.only_in)
            yield words("archive.compare.only", subjects=words.in_a_row(only))
        if table.hidden:
            key = "hidden_answers" if is_of_answers(table.name) else "hidden"
            yield words(f"archive.compare.{key}", places=words.in_a_row(table.hidden))

    def _common(self, table: ComparedTable) -> Iterator[str]:
        """Name what is among the first of every place; where places share a rank, more than three
        can be.
        """
        common = table.common_top
        if common and len(table.rows) > len(common):
            key = "common" if len(common) <= TOP else "common_shared"
            yield self.words(f"archive.compare.{key}", subjects=self._named(table, common))

    def _everywhere(self, table: ComparedTable) -> str:
        """Name what every place has; where that is all there is, nobody reads all names again."""
        if len(table.everywhere) == len(table.rows) > 1:
            return self.words("archive.compare.everywhere_all")
        named = self._named(table, table.everywhere)
        return self.words("archive.compare.everywhere", subjects=named)

    def _named(self, table: ComparedTable, subjects: Iterable[str]) -> str:
        return self.words.in_a_row(self.subject(table, one) for one in subjects)

    def alone(self, whole: WholeComparison) -> Iterator[str]:
        for question, place in whole.comparison.alone:
            asked = self.names.item(question)
            yield self.words("archive.compare.alone", question=asked, place=place)

    def changes(self, one: PlaceOverTime) -> Iterator[str]:
        """Say which answers came and which went."""
        for key, subjects in (("came", one.came), ("went", one.went)):
            if subjects:
                named = (self.subject(one, subject) for subject in subjects)
                yield self.words(f"archive.compare.{key}", subjects=self.words.in_a_row(named))

    def agreements(self, agreed: PlaceAgreements) -> str:
        words = self.words
        told = (
            words(f"archive.stands.{name}", n=agreed.counts[name])
            for name in STANDINGS
            if agreed.counts[name]
        )
        counted = words("archive.agreements", n=agreed.total, counted=words.in_a_row(told))
        return counted.rstrip(": ")
