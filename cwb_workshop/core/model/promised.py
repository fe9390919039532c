"""What an earlier session in the same place agreed, taken over to ask what became of it.

Each agreement is a fact of its own, under the mark of that session and of its line there: so it is
the same one wherever it is told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias, get_args

from cwb_workshop.core.model.entry import Fact, Json
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

PROMISED = "promised.agreements"
"""The scope of the facts that hold such agreements."""

PUT_OFF = "promised_put_off"
"""The fact of a session that nobody wanted to be offered such agreements."""

Outcome: TypeAlias = Literal["agreed", "done", "dropped"]
"""What became of an agreement, as its own session keeps it; `agreed` is what is still open."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
OPEN: Outcome = "agreed"

_BETWEEN = "."
_TEXTS = ("what", "who", "by", "by_words", "label", "place", "day")


@value_type
class Promised:
    """An agreement of the session that is known by `session`, the hash of its first step, and of
    its line `entry`, which is called `label` there. `by` and `day` are ISO 8601, `by_words` is what
    was said where that is no date; `number` is its place among the others.
    """

    session: str
    entry: str
    what: str
    who: str = ""
    by: str = ""
    by_words: str = ""
    label: str = ""
    place: str = ""
    day: str = ""
    number: int = 0
    outcome: Outcome = OPEN

    @property
    def key(self) -> str:
        """The key of its fact. No words are in it."""
        return f"{self.session}{_BETWEEN}{self.entry}"

    def came_to(self, outcome: Outcome) -> Promised:
        """Return it with something else that became of it."""
        return replace(self, outcome=outcome)


def promised_fact(one: Promised) -> Fact:
    """Return an agreement as a session keeps it."""
    value: dict[str, Json] = {key: text for key in _TEXTS if (text := getattr(one, key))}
    return Fact(PROMISED, one.key, {**value, "number": one.number, "outcome": one.outcome})


def promised_in(record: Record) -> tuple[Promised, ...]:
    """Return the agreements that a session took over, in their order."""
    facts = (fact for fact in record.facts.values() if fact.scope == PROMISED)
    return tuple(sorted(filter(None, map(_read, facts)), key=_order))


def counted(promised: Sequence[Promised]) -> Iterator[tuple[Outcome, int]]:
    """Yield how many came to what: what was done first, what is open last."""
    for outcome in (*OUTCOMES[1:], OPEN):
        yield outcome, sum(one.outcome == outcome for one in promised)


def _order(one: Promised) -> tuple[int, str]:
    return one.number, one.key


def _read(fact: Fact) -> Promised | None:
    """Return nothing for what another program put there, and for one that has no words."""
    value = fact.value
    session, between, entry = fact.key.partition(_BETWEEN)
    if not isinstance(value, Mapping) or not between or not _text(value, "what"):
        return None
    number, told = value.get("number"), value.get("outcome")
    return Promised(
        session,
        entry,
        _text(value, "what"),
        who=_text(value, "who"),
        by=_text(value, "by"),
        by_words=_text(value, "by_words"),
        label=_text(value, "label"),
        place=_text(value, "place"),
        day=_text(value, "day"),
        number=number if isinstance(number, int) else 0,
        outcome=next((one for one in OUTCOMES if one == told), OPEN),
    )


def _text(value: Mapping[str, Json], key: str) -> str:
    text = value.get(key)
    return text if isinstance(text, str) else ""
