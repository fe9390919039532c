"""The chapters of a comparison about sessions, what was agreed there, and what is learned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cwb_workshop.archive.agreements import STANDINGS, Standing
from cwb_workshop.archive.compared_agreements import PlaceAgreements
from cwb_workshop.archive.comparing import ComparedSession, WholeComparison
from cwb_workshop.archive.comparison_words import NOTHING, ComparisonWords
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Distribution,
    DistributionRow,
    Heading,
    Para,
    Table,
)
from cwb_workshop.core.model.values import value_type

_SESSIONS = ("place", "day", "minutes", "people", "roles")
_SESSION_WIDTHS = (1.8, 1.9, 1.2, 1.2, 3.4)
_WHAT_BECAME: tuple[Standing, ...] = ("done", "agreed", "late", "dropped")
_AGREEMENT_WIDTHS = (2.0, *(1.0 for _standing in STANDINGS))
_TO_WRITE = ("learned", "advice", "next")


@value_type
class PeopleChapters:
    whole: WholeComparison
    said: ComparisonWords

    def sessions(self) -> Iterator[Block]:
        words = self.said.words
        yield Heading(words("archive.compare.report.sessions"))
        headings = tuple(words(f"archive.compare.report.{name}") for name in _SESSIONS)
        rows = tuple(map(self._session, self.whole.sessions))
        yield Table(headings, rows, _SESSION_WIDTHS, numeric=(2, 3))
        if any(not one.ended for one in self.whole.sessions):
            yield Para(words("archive.compare.report.interim"), small=True)

    def not_compared(self) -> Iterator[Block]:
        """Give what sessions did not hold, and what one place alone was asked."""
        words = self.said.words
        not_held = tuple(self.said.not_held(self.whole))
        if not_held:
            yield Heading(words("archive.compare.report.skipped"), level=2)
            yield Bullets(not_held)
        alone = tuple(self.said.alone(self.whole))
        if alone:
            yield Bullets(alone)

    def _session(self, one: ComparedSession) -> tuple[str, ...]:
        words = self.said.words
        return (
            one.place,
            words.locale.date(one.day) + ("" if one.ended else " *"),
            str(one.variant or NOTHING),
            NOTHING if one.people is None else str(one.people),
            words.in_a_row(f"{name} {people}" for name, people in self.said.roles(one)) or NOTHING,
        )

    def agreements(self) -> Iterator[Block]:
        """Give what became of what was agreed, per place, and who is asked most."""
        words = self.said.words
        made = [one for one in self.whole.agreements if one.total]
        if not made:
            return
        steps = tuple(words(f"archive.standing.{name}") for name in _WHAT_BECAME)
        told = "; ".join(f"{one.place} {self.said.agreements(one)}" for one in made)
        rows = tuple(
            DistributionRow(
                one.place, tuple(one.counts[name] for name in _WHAT_BECAME), str(one.total)
            )
            for one in made
        )
        alt = words("archive.compare.report.alt.agreements", figures=told)
        headings = ("", *(words(f"archive.standing.{name}") for name in STANDINGS))
        table = tuple(map(_counts, made))
        numeric = tuple(range(1, len(headings)))
        yield Table(headings, table, _AGREEMENT_WIDTHS, numeric=numeric)
        day = words.locale.date(self.whole.as_of.isoformat())
        yield Para(words("archive.compare.report.as_of", date=day), small=True)
        yield Distribution(rows, steps, alt)
        if self.whole.asked:
            names = ("owner", "agreements")
            asked = tuple((who, str(number)) for who, number in self.whole.asked)
            yield Heading(words("archive.compare.report.asked"), level=2)
            headings = tuple(words(f"archive.compare.report.{name}") for name in names)
            yield Table(headings, asked, (4.0, 1.0), numeric=(1,))

    def learned(self, paragraphs: Sequence[str]) -> Iterator[Block]:
        """Give what the organiser wrote; where that is nothing, room to write it by hand."""
        words = self.said.words
        if paragraphs:
            yield from map(Para, paragraphs)
            return
        rows = tuple((words(f"archive.compare.report.{name}"), "") for name in _TO_WRITE)
        yield Table(("", ""), rows, (1.0, 3.0), form=True)


def _counts(one: PlaceAgreements) -> tuple[str, ...]:
    return one.place, *(str(one.counts[name]) for name in STANDINGS)
