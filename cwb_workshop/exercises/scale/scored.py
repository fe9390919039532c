"""What was scored on each statement: by hands, or one score of each table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.entry_builders import counts_of
from cwb_workshop.core.figures.few_votes import VOTES, are_few, votes_alone, with_entries
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

HIGHEST = 5


@value_type
class Scored:
    """The scores of one statement: of all hands, or one of each table.

    Where it is not told what the votes were, `alone` is how many there are.
    """

    counts: tuple[int, ...]
    dont_know: int = 0
    alone: int = 0

    @property
    def votes(self) -> int:
        return sum(self.counts) or self.alone

    @property
    def people(self) -> int:
        return self.votes + self.dont_know


def scores(record: Record, kit: Kit, item: str | None = None) -> dict[str, Scored]:
    """Return the captured scores by statement, in the kit's order; of an item, or of all."""
    by_statement = _by_statement(record, item)
    return {name: scored_of(by_statement[name]) for name in kit.principles if name in by_statement}


def _by_statement(record: Record, item: str | None) -> dict[str, list[Entry]]:
    by_statement: dict[str, list[Entry]] = {}
    for entry in record.active_entries("scores", item):
        if "statement" in entry.fields:
            by_statement.setdefault(str(entry.fields["statement"]), []).append(entry)
    return by_statement


def without_few(record: Record) -> Record:
    """Leave of statements with few votes only how many there are."""
    items = dict.fromkeys(entry.item for entry in record.active_entries("scores"))
    scored = (entries for item in items for entries in _by_statement(record, item).values())
    few = (entries for entries in scored if are_few(scored_of(entries).votes))
    return with_entries(record, (_votes_alone(entry) for entries in few for entry in entries))


def _votes_alone(entry: Entry) -> Entry:
    """Keep how many votes there were, and whether it was tables that scored."""
    fields: dict[str, Json] = {key: None for key in ("score",) if key in entry.fields}
    fields |= {"statement": entry.fields["statement"], VOTES: scored_of([entry]).votes}
    return replace(entry, fields=fields)


def scored_of(entries: Sequence[Entry]) -> Scored:
    """Add up what tables agreed on. Counted hands replace what was counted before."""
    by_table = [entry for entry in entries if "score" in entry.fields]
    agreed = [entry for entry in by_table if entry.fields["score"] is not None]
    if not agreed:
        known = entries[-1].fields.get("dont_know")
        alone = sum(votes_alone(entry) for entry in by_table or entries[-1:])
        return Scored(counts_of(entries[-1]), known if isinstance(known, int) else 0, alone)
    given = [entry.fields["score"] for entry in agreed]
    return Scored(tuple(given.count(score) for score in range(1, HIGHEST + 1)))
