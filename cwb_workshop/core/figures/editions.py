"""What each edition of a report may print: a record in which nothing else is.

The public edition has no words in which somebody speaks for a role of one or two people, and
no votes of fewer than five: they are not in its record, so they count in none of its figures.
What it leaves out is told once, as a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cwb_workshop.core.agenda.read_back import marked_for
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.figures.quoting import SmallRoles, small_roles, texts_of
from cwb_workshop.core.model.audience import Declared, Edition, scope_of, strings
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.given import gives
from cwb_workshop.core.model.joined_lines import without_words_of
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import (
    SMALLEST_ROLE,
    merged_roles,
    missing_roles,
    present,
    public_roles,
    table_sizes,
    tables,
)
from cwb_workshop.core.model.projection import seen_by
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

_Facts = Mapping[tuple[str, str], Fact]


@value_type
class LeftOut:
    """How much the public edition leaves out: texts in which somebody can be recognised, and
    lines and facts that tell how few people voted. `by_hand` are texts that somebody made vague
    or left out, in whichever edition.
    """

    texts: int = 0
    votes: int = 0
    by_hand: int = 0


@value_type
class Withheld:
    """A line that the public edition leaves out, with the words that are why."""

    line: Entry
    words: tuple[str, ...]


@value_type
class Printed:
    """All of a session that an edition may print.

    In the record every role has at least three people: `merged` is how many stand under
    *other*, `missing` are those that nobody had. `notes`, `withheld` and `withdrawn` are for
    the organiser. `left_out` is nothing in the municipality's edition.
    """

    record: Record
    merged: int = 0
    missing: tuple[str, ...] = ()
    left_out: LeftOut = LeftOut()
    notes: tuple[Entry, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    withdrawn: int = 0


def printed(
    record: Record,
    kit: Kit,
    edition: Edition,
    declared: Declared,
    definitions: Iterable[Definition],
) -> Printed:
    """Return what an edition may print of a session, its unreleased lines included."""
    everything = record.entries.values()
    counting = [entry.id for entry in everything if entry.is_active and not entry.internal]
    withholding = _Withholding(small_roles(record, kit), record, declared)

    def seen_in(record: Record, ids: Iterable[str]) -> Record:
        entries = [record.entries[entry] for entry in ids]
        return _without_small_groups(seen_by(edition, record, entries, kit, declared), edition)

    seen = seen_in(record, counting)
    bare, texts = withholding.without_words(seen_in(withholding.without_given(), counting))
    spared = _without_few_votes(bare, kit, definitions)
    left_out = LeftOut(texts, _differences(bare, spared))
    base = spared if edition == "public" else seen
    # Once more: what is said of a theme goes with the last line that had it.
    kept = seen_by(edition, base, base.entries.values(), kit, declared)
    edition_record = Printed(
        marked_for(record, kept, declared.kinds),
        merged_roles(record),
        missing_roles(record, kit.roles, public=edition == "public"),
    )
    if edition == "municipality":
        return edition_record
    if edition == "public":
        return replace(edition_record, left_out=left_out)
    return replace(
        edition_record,
        left_out=left_out,
        notes=tuple(entry for entry in everything if entry.internal and entry.is_active),
        withheld=withholding.withheld(seen),
        withdrawn=sum(1 for entry in everything if entry.withdrawn),
    )


class _Withholding:
    """Leaves out the words in which somebody of a small role can be recognised."""

    def __init__(self, small: SmallRoles, record: Record, declared: Declared) -> None:
        self._small = small
        self._declared = declared
        self._record = record
        self._lines = record.entries
        theirs = (entry.id for entry in record.entries.values() if self._speak_in(entry))
        self._drawings = {record.text(DRAWING, entry) for entry in theirs} - {""}

    def without_given(self) -> Record:
        """Return the record in which no line has words of a joined one that speaks so."""
        silent = [e.id for e in self._lines.values() if not gives(e) or self._speak_in(e)]
        return replace(self._record, entries=without_words_of(self._record, silent))

    def without_words(self, record: Record) -> tuple[Record, int]:
        """Return the record without those words, and how many texts went."""
        silent = [entry for entry in record.entries.values() if self._speak_in(entry)]
        bare = {e.id: self._bare(e) for e in silent if self._can_do_without(e)}
        gone = {entry.id for entry in silent} - bare.keys()
        entries = {**record.entries, **bare}
        kept = {key: entry for key, entry in entries.items() if key not in gone}
        sentences = [key for key, fact in record.facts.items() if self._is_theirs(fact)]
        facts = {
            key: fact
            for key, fact in record.facts.items()
            if key not in sentences and not (fact.key == DRAWING and fact.value in self._drawings)
        }
        return replace(record, entries=kept, facts=facts), len(silent) + len(sentences)

    def withheld(self, record: Record) -> tuple[Withheld, ...]:
        """Return the lines of which words are withheld, with those words."""
        spoken = (
            (entry, tuple(filter(self._in, texts_of(entry)))) for entry in record.entries.values()
        )
        return tuple(Withheld(entry, words) for entry, words in spoken if words)

    def _speak_in(self, entry: Entry) -> bool:
        return self._small.speak_in(texts_of(entry))

    def _can_do_without(self, entry: Entry) -> bool:
        """Tell whether a line still says what it says: a figure, or one with words beside it."""
        if self._declared.kinds.of(entry).figure:
            return True
        theirs = (key for key, value in entry.fields.items() if self._in(value))
        known = (self._declared.field(entry.kind, key) for key in theirs)
        beside = all(field is not None and field.beside for field in known)
        return beside and not self._speak_in(replace(entry, fields={}))

    def _bare(self, entry: Entry) -> Entry:
        fields = {key: value for key, value in entry.fields.items() if not self._in(value)}
        text = "" if self._in(entry.text) else entry.text
        themes = () if self._speak_in(replace(entry, fields={})) else entry.themes
        return replace(entry, text=text, fields=fields, themes=themes)

    def _is_theirs(self, fact: Fact) -> bool:
        """Tell whether they speak in a sentence of the facilitator."""
        known = self._declared.fact(scope_of(fact, self._lines), fact.key)
        return known is not None and known.sentence and self._in(fact.value)

    def _in(self, value: Json) -> bool:
        return self._small.speak_in(strings(value))


def _without_few_votes(record: Record, kit: Kit, definitions: Iterable[Definition]) -> Record:
    for definition in definitions:
        record = definition.without_few_votes(record, kit)
    return record


def _without_small_groups(record: Record, edition: Edition) -> Record:
    """Leave out how large groups are that everyone would know: roles, and in public tables."""
    facts = dict(record.facts)
    _put(facts, "roles", dict(public_roles(record)) or None)
    if edition == "public" and any(0 < size < SMALLEST_ROLE for size in table_sizes(record)):
        _put(facts, "present", present(record))
        _put(facts, "tables", tables(record))
        _put(facts, "table_sizes", None)
    return replace(record, facts=facts)


def _put(facts: dict[tuple[str, str], Fact], key: str, value: Json) -> None:
    facts.pop(("", key), None)
    if value is not None:
        facts["", key] = Fact("", key, value)


def _differences(before: Record, after: Record) -> int:
    lines = sum(1 for key, one in before.entries.items() if after.entries.get(key) != one)
    return lines + sum(1 for key, one in before.facts.items() if after.facts.get(key) != one)
