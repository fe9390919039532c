"""Neighbourhoods held beside each other: patterns and no marks.

Only the same question of the same kit is compared. Places stand in alphabetical order and are
never ranked. What is of fewer than five people or answers is told of nobody, and below ten it is
marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

FEW_VOTES = 10
"""Below this many people or answers a figure stands in light print."""

TOP = 3
"""So many ranks of a place are its top."""


@value_type
class SessionFigure:
    """A figure of a session, with where and when; `voters` are the people or answers behind it.
    `named`: its subject is in somebody's words.
    """

    place: str
    day: str
    session: str
    question: str
    item: str
    name: str
    subject: str
    part: int
    whole: int
    voters: int | None
    named: bool = False


@value_type
class ComparedCell:
    """A figure of a place; `light` where few people or answers are behind it, or nobody counted
    them.
    """

    value: Fraction
    voters: int | None

    @property
    def light(self) -> bool:
        return self.voters is None or self.voters < FEW_VOTES


@value_type
class ComparedRow:
    """A subject with its cells, one for each place of its table; None where nothing is told."""

    subject: str
    cells: tuple[ComparedCell | None, ...]

    @property
    def told(self) -> tuple[ComparedCell, ...]:
        return tuple(cell for cell in self.cells if cell is not None)

    @property
    def reach(self) -> tuple[Fraction, Fraction, Fraction] | None:
        """The lowest, the middle and the highest; None where fewer than two places tell it."""
        values = sorted(cell.value for cell in self.told)
        if len(values) < 2:
            return None
        middle = (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2
        return values[0], middle, values[-1]


@value_type
class ComparedTable:
    """One question, held beside itself. `hidden` are places of too few people or answers."""

    question: str
    item: str
    name: str
    places: tuple[str, ...]
    rows: tuple[ComparedRow, ...]
    hidden: tuple[str, ...] = ()

    @property
    def widest(self) -> ComparedRow | None:
        """Where places differ most."""
        apart = [(row.reach[2] - row.reach[0], row) for row in self.rows if row.reach]
        most = max((difference for difference, _row in apart), default=Fraction(0))
        return next((row for difference, row in apart if difference == most > 0), None)

    @property
    def common_top(self) -> tuple[str, ...]:
        """What is among the three highest of every place, and above zero there. What is as high as
        the third is among them as well.
        """
        tops = []
        for place in range(len(self.places)):
            cells = [(row.cells[place], row.subject) for row in self.rows]
            values = sorted((c.value for c, _ in cells if c is not None), reverse=True)
            least = values[:TOP][-1] if values else Fraction(0)
            tops.append({s for c, s in cells if c is not None and c.value >= least and c.value})
        common = set.intersection(*tops) if tops else set()
        return tuple(row.subject for row in self.rows if row.subject in common)

    @property
    def everywhere(self) -> tuple[str, ...]:
        return tuple(row.subject for row in self.rows if all(c and c.value for c in row.cells))

    @property
    def only_in(self) -> tuple[tuple[str, str], ...]:
        """The subjects that one place alone has, with that place."""
        return tuple(
            (row.subject, self.places[where[0]])
            for row in self.rows
            if len(where := [n for n, c in enumerate(row.cells) if c and c.value]) == 1
        )


@value_type
class PlaceOverTime:
    """The first and the last session of a place, for one question; `came` and `went` are subjects
    of answers that only the last one has, or only the first.
    """

    place: str
    question: str
    item: str
    name: str
    first_day: str
    last_day: str
    rows: tuple[tuple[str, ComparedCell | None, ComparedCell | None], ...]
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()


@value_type
class ComparedQuestions:
    """`alone` are the questions of which nothing is compared, for one place alone was asked them in
    this form; with that place.
    """

    tables: tuple[ComparedTable, ...] = ()
    over_time: tuple[PlaceOverTime, ...] = ()
    alone: tuple[tuple[str, str], ...] = ()


@dataclass
class _Question:
    """All figures of one name that the same question gave, by place and then by day."""

    by_place: dict[str, dict[tuple[str, str], list[SessionFigure]]] = field(default_factory=dict)

    def add(self, one: SessionFigure) -> None:
        days = self.by_place.setdefault(one.place, {})
        days.setdefault((one.day, one.session), []).append(one)


def compare(figures: Iterable[SessionFigure], *, averages: Sequence[str]) -> ComparedQuestions:
    """Hold figures of sessions beside each other; of each place its newest session counts.

    `averages` are the names of figures that are no shares: there, what is missing is not zero.
    """
    questions: dict[tuple[str, str, str], _Question] = {}
    for one in figures:
        key = (one.item, one.name, one.question)
        questions.setdefault(key, _Question()).add(one)
    tables, times = [], []
    for (item, name, question), known in questions.items():
        places = sorted(known.by_place, key=lambda place: (folded(place), place))
        newest = {place: known.by_place[place][max(known.by_place[place])] for place in places}
        if len(places) > 1:
            of_shares = name not in averages
            table = _table(question, item, name, newest, of_shares=of_shares)
            tables += [table] if table.rows or table.hidden else []
        times += _over_time(question, item, name, known, is_share=name not in averages)
    return ComparedQuestions(tuple(tables), tuple(times), _alone(questions, tables))


def _alone(
    questions: Mapping[tuple[str, str, str], _Question], tables: Iterable[ComparedTable]
) -> tuple[tuple[str, str], ...]:
    """Return the questions of one place alone. One kind of figure that one place alone has does
    not make its question one of them, nor does an older form of what is compared there.
    """
    asked: dict[tuple[str, str], set[str]] = {}
    for (item, _name, question), known in questions.items():
        asked.setdefault((item, question), set()).update(known.by_place)
    compared = {(one.item, place) for one in tables for place in (*one.places, *one.hidden)}
    return tuple(
        (question, place)
        for (item, question), places in asked.items()
        if len(places) == 1
        for place in places
        if (item, place) not in compared
    )


def _table(
    question: str,
    item: str,
    name: str,
    newest: dict[str, list[SessionFigure]],
    *,
    of_shares: bool,
) -> ComparedTable:
    hidden = tuple(place for place, of_place in newest.items() if all(map(_is_few, of_place)))
    shown = {place: of_place for place, of_place in newest.items() if place not in hidden}
    subjects = _subjects(shown.values())
    known = [_by_key(of_place) for of_place in shown.values()]
    rows = tuple(
        ComparedRow(subject, tuple(_cell(of_place, key, of_shares=of_shares) for of_place in known))
        for key, subject in subjects.items()
    )
    told = tuple(row for row in rows if row.told)
    return ComparedTable(question, item, name, tuple(shown), told, hidden)


def _subjects(by_place: Iterable[list[SessionFigure]]) -> dict[str, str]:
    """Return the subjects by what they are known by; one in somebody's own words is told only
    where more than one place names it, for it may be a person.
    """
    subjects: dict[str, str] = {}
    named: dict[str, int] = {}
    for of_place in by_place:
        for one in of_place:
            subjects.setdefault(_known_by(one), one.subject)
        for key in {_known_by(one) for one in of_place if one.named}:
            named[key] = named.get(key, 0) + 1
    return {key: subjects[key] for key in sorted(subjects) if named.get(key, 2) > 1}


def _known_by(one: SessionFigure) -> str:
    return folded(one.subject) if one.named else one.subject


def _by_key(of_place: Iterable[SessionFigure]) -> dict[str, SessionFigure]:
    return {_known_by(one): one for one in reversed(tuple(of_place))}


def _cell(
    of_place: Mapping[str, SessionFigure], key: str, *, of_shares: bool
) -> ComparedCell | None:
    known = of_place.get(key)
    if known is None:
        first = next(iter(of_place.values()))
        # Nobody said it, which is a share of nothing.
        return ComparedCell(Fraction(0), first.voters) if of_shares else None
    if _is_few(known) or not known.whole:
        return None
    return ComparedCell(Fraction(known.part, known.whole), known.voters)


def _is_few(one: SessionFigure) -> bool:
    return one.voters is not None and one.voters < TOO_FEW_VOTES


def _over_time(
    question: str, item: str, name: str, known: _Question, *, is_share: bool
) -> list[PlaceOverTime]:
    made = []
    for place in sorted(known.by_place, key=lambda place: (folded(place), place)):
        days = known.by_place[place]
        first, last = min(days), max(days)
        if first == last or any(all(map(_is_few, days[one])) for one in (first, last)):
            continue
        subjects = _subjects((days[first], days[last]))
        before, after = _by_key(days[first]), _by_key(days[last])
        held = (
            (
                subject,
                _cell(before, key, of_shares=is_share),
                _cell(after, key, of_shares=is_share),
            )
            for key, subject in subjects.items()
        )
        rows = tuple(row for row in held if row[1:] != (None, None))
        if not rows:
            continue
        came = tuple(s for s, then, now in rows if _is_none(then) and not _is_none(now))
        went = tuple(s for s, then, now in rows if not _is_none(then) and _is_none(now))
        changes = (came, went) if is_share else ((), ())
        made.append(PlaceOverTime(place, question, item, name, first[0], last[0], rows, *changes))
    return made


def _is_none(cell: ComparedCell | None) -> bool:
    return cell is None or not cell.value
