"""What a table said, read back to it, and its yes: with the time, until one of its lines changes.

A yes holds for the words of the lines, and for which lines there are. A theme, a mark or a
mention that comes later leaves it as it is; so does showing a line or hiding it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from cwb_workshop.core.agenda.rounds import filed_under, talk_at
from cwb_workshop.core.model.entry import Entry, Step
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type

_KEY = "read_back."
_FORM = re.compile(r"read_back\.([0-9]{1,4})\.([0-9]{1,4})")


@value_type
class Approval:
    """A table's yes, at a local time as 20:41. It no longer `stands` once a line changed."""

    table: int
    round: int
    time: str
    stands: bool


def said_at(
    record: Record, kit: Kit, item: str, table: int, kinds: EntryKinds
) -> tuple[Entry, ...]:
    """Return what a table said while this item is open, in order of capture; remarks of the
    facilitator, as in a vote, are not said by any table.
    """
    talk, under = talk_at(record, kit, item), filed_under(record, kit, item, table)
    if _takes_remarks(kit, under):
        return ()
    return tuple(entry for entry in _of(record, under, table, kinds) if talk.holds(entry))


def has_said(record: Record, kit: Kit, item: str, table: int, kinds: EntryKinds) -> bool:
    """Tell whether a table said anything while this item is open."""
    talk, under = talk_at(record, kit, item), filed_under(record, kit, item, table)
    return not _takes_remarks(kit, under) and any(
        group.is_active
        and (group.item, group.table) == (under, table)
        and kinds.of(group).spoken
        and talk.holds(group)
        for group in record.groups
    )


def _takes_remarks(kit: Kit, item: str) -> bool:
    known = kit.items.get(item)
    return known is not None and known.remarks


def approval(record: Record, kit: Kit, item: str, table: int, kinds: EntryKinds) -> Approval | None:
    """Return the yes of a table to what it said while this item is open."""
    under = filed_under(record, kit, item, table)
    return _approval(record, under, _key(record, kit, item, table), kinds)


def is_approval(key: str) -> bool:
    """Tell whether a fact of this key is the yes of a table."""
    return key.startswith(_KEY)


def approvals(record: Record, item: str, kinds: EntryKinds) -> tuple[Approval, ...]:
    """Return what stands of an item's yeses, by table and round."""
    keys = [key for key in record.facts_of(item) if key.startswith(_KEY)]
    every = (_approval(record, item, key, kinds) for key in keys)
    standing = [yes for yes in every if yes is not None and yes.stands]
    return tuple(sorted(standing, key=lambda yes: (yes.table, yes.round)))


def marked_for(record: Record, seen: Record, kinds: EntryKinds) -> Record:
    """Return what is seen of a record with the yeses that stand, for the lines that are left.

    A yes was given to all that a table said, so it stands as well where not all is seen.
    """
    facts = dict(seen.facts)
    for (item, key), fact in seen.facts.items():
        if not key.startswith(_KEY):
            continue
        yes = _approval(record, item, key, kinds)
        if yes is None or not yes.stands or not isinstance(fact.value, Mapping):
            del facts[item, key]
        else:
            mark = _words(_lines(seen, item, yes.table, yes.round, kinds))
            facts[item, key] = replace(fact, value={**fact.value, "of": mark})
    return replace(seen, facts=facts)


def approve(
    record: Record, kit: Kit, item: str, table: int, kinds: EntryKinds, now: datetime
) -> Step:
    """Write down that the table said yes; a yes that stands is taken back."""
    standing = approval(record, kit, item, table, kinds)
    value = None
    if standing is None or not standing.stands:
        lines = said_at(record, kit, item, table, kinds)
        value = {"at": now.isoformat(timespec="seconds"), "of": _words(lines)}
    under = filed_under(record, kit, item, table)
    return Step("step.approve", fact_change(record, under, _key(record, kit, item, table), value))


def _key(record: Record, kit: Kit, item: str, table: int) -> str:
    return f"{_KEY}{table}.{talk_at(record, kit, item).round}"


def _approval(record: Record, item: str, key: str, kinds: EntryKinds) -> Approval | None:
    """What a file from elsewhere holds under such a key may be no yes at all."""
    value, form = record.fact(key, item), _FORM.fullmatch(key)
    if not isinstance(value, Mapping) or form is None:
        return None
    table, round_ = int(form[1]), int(form[2])
    try:
        time = datetime.fromisoformat(str(value.get("at"))).strftime("%H:%M")
    except ValueError:
        return None
    stands = value.get("of") == _words(_lines(record, item, table, round_, kinds))
    return Approval(table, round_, time, stands)


def _lines(record: Record, item: str, table: int, round_: int, kinds: EntryKinds) -> list[Entry]:
    return [e for e in _of(record, item, table, kinds) if not round_ or e.round in (0, round_)]


def _of(record: Record, item: str, table: int, kinds: EntryKinds) -> list[Entry]:
    return [
        entry
        for entry in record.entries.values()
        if entry.item == item
        and entry.table == table
        and kinds.of(entry).spoken
        and entry.is_active
    ]


def _words(lines: Iterable[Entry]) -> str:
    """Return a mark of these words that is another one as soon as one of them changes."""
    text = "\0".join(f"{line.id}\0{line.text}" for line in lines)
    return sha256(text.encode()).hexdigest()[:16]
