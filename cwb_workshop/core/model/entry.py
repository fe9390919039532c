"""What was said, what was set, where the evening was: the values a session is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from cwb_workshop.core.model.values import value_type

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"

Kind: TypeAlias = str
"""The id of a kind of line; what each of them is stands in `core.model.entry_kinds`."""

PLENARY = 0


@value_type
class Entry:
    """One thing that was captured.

    `label` is what the scribe types and reads (`O01`, `Q3`), `id` what the program uses.
    `number` is the order of capture. `merged_into` is the id of the entry that this one
    was joined with: it is kept, but counts and shows no more. `fields` are the
    exercise's own, written in `version` of its form. Times are ISO 8601.
    """

    id: str
    item: str
    kind: Kind
    label: str = ""
    table: int = PLENARY
    round: int = 0
    text: str = ""
    themes: tuple[str, ...] = ()
    also: int = 0
    highlight: bool = False
    quote: bool = False
    withdrawn: bool = False
    shown: bool = False
    merged_into: str = ""
    fields: Mapping[str, Json] = field(default_factory=dict)
    version: int = 1
    number: int = 0
    created: str = ""
    edited: str = ""

    @property
    def internal(self) -> bool:
        """For the facilitator only: never on the wall, never in a public report."""
        return is_internal(self.kind)

    @property
    def is_active(self) -> bool:
        """Neither withdrawn nor joined with another."""
        return not self.withdrawn and not self.merged_into

    @property
    def mentions(self) -> int:
        """How often it was said: once, and each time it was also mentioned."""
        return 1 + self.also


def is_internal(kind: Kind) -> bool:
    return kind == "note"


@value_type
class Fact:
    """Something set by form: of the session (`scope` is empty), of an item, of the wall."""

    scope: str
    key: str
    value: Json


@value_type
class PlanItem:
    """An agenda item as this session plans it. `minutes` may be 0; `added` by hand."""

    id: str
    exercise: str
    minutes: int
    position: float
    added: bool = False
    dropped: bool = False


@value_type
class Visit:
    """One stretch of time in which an item was open. Times are local, ISO 8601."""

    number: int
    item: str
    opened: str
    left: str = ""


Value: TypeAlias = Entry | Fact | PlanItem | Visit


@value_type
class Change:
    """One value before and after; None where it did not exist, or exists no more."""

    before: Value | None
    after: Value | None

    def reversed(self) -> Change:
        return Change(self.after, self.before)


@value_type
class Step:
    """What one action did. `name` is a key of the words, as in `step.withdraw`.

    Steps that only move through the evening (open an item, freeze the wall) are not
    `undoable`: they have a way back of their own.
    """

    name: str
    changes: tuple[Change, ...]
    undoable: bool = True

    def reversed(self) -> Step:
        back = tuple(change.reversed() for change in reversed(self.changes))
        return Step(self.name, back, self.undoable)
