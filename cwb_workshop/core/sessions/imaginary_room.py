"""An imaginary room to practise with: what its tables say, and at which second of an item.

It is drawn up once, from a seed, and then only looked at: the same seed and the same evening say
the same words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime, timedelta
from random import Random
from typing import Literal, TypeAlias

from cwb_workshop.core.agenda.agenda import opened
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

Manner: TypeAlias = Literal["usual", "early", "late", "angry", "overrun", "count", "call"]
"""How it is said. A `count` is of votes, hands or roles; a `call` is for whoever leads the
evening, and no line for the report.
"""

_FIRST, _LAST = 0.12, 0.85
"""The part of its minutes in which an item is talked about."""
_LATE, _BETWEEN = 25.0, 40.0
_CALL_BEFORE = 6.0
_AFTER_CALL = 5.0
_BETWEEN_ANGRY = 8.0
_EARLY = 0.6
_DEAD_FROM, _DEAD_FOR = 0.3, 75.0
_COUNTED_FROM = 0.3
_EACH_LATE = 3
"""One line of each third item comes when its time is over."""


@value_type
class RoomWords:
    """What such a room says: lines by item, and what any room says.

    What is `counted` comes from the whole room, what is `by_table` from each table in its turn.
    """

    items: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    anything: tuple[str, ...] = ()
    angry: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    overrun: tuple[str, ...] = ()
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_table: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@value_type
class Utterance:
    """What a table says, `at` seconds after the item `after` was opened. It is about `item`."""

    number: int
    item: str
    after: str
    at: float
    table: int
    text: str
    manner: Manner = "usual"

    @property
    def is_line(self) -> bool:
        """Whether it belongs in the report, so that somebody has to type it."""
        return self.manner != "call"


@value_type
class Outage:
    """The projector falls out so many seconds after an item was opened, and comes back."""

    after: str
    at: float
    seconds: float


@value_type
class ImaginaryRoom:
    utterances: tuple[Utterance, ...] = ()
    outage: Outage | None = None


@value_type
class Said:
    """What was said, and when."""

    utterance: Utterance
    moment: datetime


def imagine(
    agenda: Sequence[PlanItem], tables: int, words: RoomWords, seed: int, speaks: frozenset[str]
) -> ImaginaryRoom:
    """Draw up what a room says in these items.

    `speaks` are the items that take lines: for a workshop that has no sentences of its own.
    """
    timed = [item for item in agenda if item.minutes]
    drawn = _Drawing(max(tables, 1), words, Random(seed))  # noqa: S311 - no secret is made
    lines = {item.id: _lines(item, words, speaks) for item in timed}
    spoken = [item for item in timed if lines[item.id]]
    if not spoken:
        return ImaginaryRoom()
    fullest = max(spoken, key=lambda item: (len(lines[item.id]), -item.position))
    longest = max((item for item in spoken if item is not fullest), default=fullest, key=_length)
    for number, item in enumerate(spoken):
        before = timed[timed.index(item) - 1] if timed.index(item) else None
        told = lines[item.id]
        if before is not None and item is longest:
            drawn.say_early(item, before, told[0])
            told = told[1:]
        if item is fullest:
            drawn.go_over_time(item, told[-2:])
            told = told[:-2]
        drawn.talk(item, told, is_late=number % _EACH_LATE == 1)
    drawn.get_angry(longest)
    for item in timed:
        drawn.count(item)
    return ImaginaryRoom(
        tuple(sorted(drawn.said, key=lambda one: one.number)),
        Outage(fullest.id, round(fullest.minutes * 60 * _DEAD_FROM, 1), _DEAD_FOR),
    )


def _length(item: PlanItem) -> tuple[int, float]:
    return item.minutes, -item.position


def _lines(item: PlanItem, words: RoomWords, speaks: frozenset[str]) -> tuple[str, ...]:
    if words.items or item.id not in speaks:
        return words.items.get(item.id, ())
    return words.anything[: max(item.minutes // 2, 1)]


class _Drawing:
    """Gives each sentence a table and a moment."""

    def __init__(self, tables: int, words: RoomWords, dice: Random) -> None:
        self._tables, self._words, self._dice = tables, words, dice
        self.said: list[Utterance] = []

    def talk(self, item: PlanItem, lines: Sequence[str], *, is_late: bool) -> None:
        """Spread lines over the time of an item; the last one may come when that is over."""
        seconds = item.minutes * 60.0
        step = (_LAST - _FIRST) / max(len(lines), 1)
        tables = self._tables_for(len(lines))
        for at, (text, table) in enumerate(zip(lines, tables, strict=True)):
            share = _FIRST + step * (at + self._dice.uniform(0.1, 0.8))
            if is_late and at == len(lines) - 1:
                self._say(item, item, seconds + _LATE, table, text, "late")
            else:
                self._say(item, item, seconds * share, table, text, "usual")

    def say_early(self, item: PlanItem, before: PlanItem, text: str) -> None:
        """Let a table be ready for an item while the one before it is still open."""
        at, table = before.minutes * 60.0 * _EARLY, self._table()
        self._call(item, before, at, table, self._words.early)
        self._say(item, before, at + _AFTER_CALL, table, text, "early")

    def go_over_time(self, item: PlanItem, lines: Sequence[str]) -> None:
        """Let a table go on when the time of an item is over."""
        at, table = item.minutes * 60.0, self._table()
        self._call(item, item, at - _CALL_BEFORE, table, self._words.overrun)
        for number, text in enumerate(lines, start=1):
            self._say(item, item, at + number * _BETWEEN, table, text, "overrun")

    def get_angry(self, item: PlanItem) -> None:
        """Let a table say two things at once that nobody likes to write down."""
        at, table = item.minutes * 60.0 * self._dice.uniform(0.4, 0.6), self._table()
        words = self._words.angry
        for number, text in enumerate(self._dice.sample(words, min(2, len(words)))):
            self._say(item, item, at + number * _BETWEEN_ANGRY, table, text, "angry")

    def count(self, item: PlanItem) -> None:
        """Let the room count what it votes, in the time of an item; a table at a time or together.

        The last ones come soon before its end: that is when it is busy.
        """
        by_table = self._words.by_table.get(item.id, ())[: self._tables]
        told = [(table, text) for table, text in enumerate(by_table, start=1)]
        told += [(0, text) for text in self._words.counted.get(item.id, ())]
        for at, (table, text) in enumerate(told, start=1):
            share = _COUNTED_FROM + (_LAST - _COUNTED_FROM) * at / len(told)
            self._say(item, item, item.minutes * 60.0 * share, table, text, "count")

    def _call(
        self, item: PlanItem, after: PlanItem, at: float, table: int, words: Sequence[str]
    ) -> None:
        if words:
            self._say(item, after, max(at, 0.0), table, self._dice.choice(words), "call")

    def _say(
        self, item: PlanItem, after: PlanItem, at: float, table: int, text: str, manner: Manner
    ) -> None:
        number = len(self.said) + 1
        self.said.append(Utterance(number, item.id, after.id, round(at, 1), table, text, manner))

    def _table(self) -> int:
        return self._dice.randint(1, self._tables)

    def _tables_for(self, lines: int) -> list[int]:
        """Let all tables have their turn before one has its second."""
        tables: list[int] = []
        while len(tables) < lines:
            tables += self._dice.sample(range(1, self._tables + 1), self._tables)
        return tables[:lines]


def first_openings(record: Record) -> dict[str, datetime]:
    """Return when each item was opened first."""
    moments: dict[str, datetime] = {}
    for visit in record.visits.values():
        moments[visit.item] = min(opened(visit), moments.get(visit.item, datetime.max))
    return moments


def said_by(
    room: ImaginaryRoom, openings: Mapping[str, datetime], now: datetime
) -> tuple[Said, ...]:
    """Return what was said so far, the oldest first."""
    all_said = (
        Said(one, openings[one.after] + timedelta(seconds=one.at))
        for one in room.utterances
        if one.after in openings
    )
    return tuple(
        sorted(
            (one for one in all_said if one.moment <= now),
            key=lambda one: (one.moment, one.utterance.number),
        )
    )


def projector_is_out(room: ImaginaryRoom, openings: Mapping[str, datetime], now: datetime) -> bool:
    """Tell whether the projector does not work just now."""
    outage = room.outage
    if outage is None or outage.after not in openings:
        return False
    since = (now - openings[outage.after]).total_seconds() - outage.at
    return 0 <= since < outage.seconds
