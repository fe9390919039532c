"""Who may see what was filled in: the room, and the readers of each edition of a report.

The facilitator sees everything. A fact or a field of a line that is not declared is seen by
the facilitator alone: what is added later reaches no wall and no paper by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias

from cwb_workshop.core.model.entry import Entry, Fact, Json, Kind
from cwb_workshop.core.model.entry_kinds import EntryKind, EntryKinds
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.named_parts import NamedParts
from cwb_workshop.core.model.values import value_type

Edition: TypeAlias = Literal["public", "municipality", "organiser"]
Audience: TypeAlias = Literal["room"] | Edition

EDITIONS: tuple[Edition, ...] = ("public", "municipality", "organiser")
AUDIENCES: tuple[Audience, ...] = ("room", *EDITIONS)

FACILITATOR: frozenset[Audience] = frozenset()
"""On the laptop alone."""

ROOM: frozenset[Audience] = frozenset({"room"})
PAPER: frozenset[Audience] = frozenset(EDITIONS)
EVERYBODY: frozenset[Audience] = ROOM | PAPER

FactScope: TypeAlias = Literal[
    "session",
    "item",
    "line",
    "timer",
    "wall",
    "paste",
    "themes.joined",
    "themes.summary",
    "illustrations.pictures",
    "brought.quotes",
    "promised.agreements",
]
"""What a fact is about. In a record the session is empty, an item and a line stand by their id."""

FactType: TypeAlias = Literal["text", "number", "flag", "decimal", "list", "table"]
"""Text, a whole number, true or nothing, seconds, a list, or values by name."""

_BY_NAME: Mapping[str, FactScope] = {
    "": "session",
    "timer": "timer",
    "wall": "wall",
    "paste": "paste",
    "themes.joined": "themes.joined",
    "themes.summary": "themes.summary",
    "illustrations.pictures": "illustrations.pictures",
    "brought.quotes": "brought.quotes",
    "promised.agreements": "promised.agreements",
}
_ANY = "*"


@value_type
class DeclaredFact:
    """Who may see a fact. A key that ends in `*` stands for all that begin like it.

    `holds` is the type of its value: it is read as `Record.text` or `Record.number` reads, and
    anything but these two as `Record.fact`. `sentence`: somebody's own words, in which a person
    can be recognised as in a line.
    """

    scope: FactScope
    key: str
    seen_by: frozenset[Audience]
    sentence: bool = False
    holds: FactType = "text"


@value_type
class DeclaredField:
    """Who may see a field of a kind of line. A key that ends in `*` is as in DeclaredFact.

    `beside`: the line says the same without it, so where it is withheld the line stays.
    """

    kind: Kind
    key: str
    seen_by: frozenset[Audience]
    beside: bool = False


def _no_columns(_item: KitItem) -> int:
    return 0


class Declared:
    """All that was declared, to be asked about one fact, field or kind of line. `columns` returns
    how many the board of an item has.
    """

    def __init__(
        self,
        facts: Iterable[DeclaredFact],
        fields: Iterable[DeclaredField],
        kinds: Iterable[EntryKind] = (),
        parts: Iterable[NamedParts] = (),
        columns: Callable[[KitItem], int] = _no_columns,
    ) -> None:
        self.kinds = EntryKinds(kinds)
        self.parts = tuple(parts)
        self.columns = columns
        self.facts = tuple(dict.fromkeys(facts))
        self.fields = tuple(dict.fromkeys(fields))
        # Whatever else was asked for is kept as well: each picture asks for all there is.
        self._facts: dict[tuple[FactScope, str], DeclaredFact | None] = {
            (fact.scope, fact.key): fact for fact in self.facts
        }
        self._fields: dict[tuple[Kind, str], DeclaredField | None] = {
            (field.kind, field.key): field for field in self.fields
        }
        if len(self._facts) < len(self.facts) or len(self._fields) < len(self.fields):
            raise ValueError("the same fact or field is declared in two ways")

    def parts_of(self, entry: Entry) -> NamedParts | None:
        """Return what names the parts of a line; None where none was ever filled in."""
        if not entry.fields:
            return None
        return next((parts for parts in self.parts if parts.are_filled_in(entry)), None)

    def fact(self, scope: FactScope, key: str) -> DeclaredFact | None:
        """Return what is declared of a fact; None where nothing is."""
        if (scope, key) not in self._facts:
            begun = (fact for fact in self.facts if fact.scope == scope and _begins(fact.key, key))
            self._facts[scope, key] = next(begun, None)
        return self._facts[scope, key]

    def field(self, kind: Kind, key: str) -> DeclaredField | None:
        """Return what is declared of a field of this kind of line; None where nothing is."""
        if (kind, key) not in self._fields:
            begun = (own for own in self.fields if own.kind == kind and _begins(own.key, key))
            self._fields[kind, key] = next(begun, None)
        return self._fields[kind, key]


def scope_of(fact: Fact, lines: Mapping[str, object]) -> FactScope:
    """Return what a fact is about; `lines` are all lines there are, by their id."""
    return _BY_NAME.get(fact.scope) or ("line" if fact.scope in lines else "item")


def strings(value: Json) -> list[str]:
    """Return every text in a value, however deep it stands."""
    texts: list[str] = []
    waiting: list[Json] = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, Mapping):
            waiting += [*part.keys(), *part.values()]
        elif isinstance(part, list | tuple):
            waiting += part
    return texts


def _begins(declared: str, key: str) -> bool:
    return declared.endswith(_ANY) and key.startswith(declared.removesuffix(_ANY))
