"""What of a session the room may see. Everything the wall shows passes through here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cwb_workshop.core.agenda.agenda import still_to_do
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Progress, WallMode
from cwb_workshop.core.model.audience import Declared
from cwb_workshop.core.model.brought_quotes import quotes_on_wall
from cwb_workshop.core.model.entry import Change, Entry, Kind
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import AND, BOTH, Translator, WallLanguage
from cwb_workshop.core.wall.visible_records import VisibleRecords


def by_itself(entry: Entry, kinds: EntryKinds) -> bool:
    """Tell whether it may be released as it comes in: a vote waits until it is closed."""
    return not entry.internal and not kinds.of(entry).on_purpose


def released(change: Change, kinds: EntryKinds, elsewhere: frozenset[Kind]) -> Change:
    """Return the change with a new entry shown at once, where its item releases by itself.

    Lines of the kinds that are shown `elsewhere` wait for whoever shows them there.
    """
    after = change.after
    if change.before is not None or not isinstance(after, Entry) or after.kind in elsewhere:
        return change
    return Change(None, replace(after, shown=True)) if by_itself(after, kinds) else change


def visible(record: Record, kit: Kit, declared: Declared) -> Record:
    """Return the record with nothing in it that the room may not see."""
    return VisibleRecords(kit, declared).of(record)


def wall_view(
    record: Record,
    kit: Kit,
    declared: Declared,
    words: Mapping[Language, Translator],
    item: str,
    *,
    ran: float = 0.0,
    seen: tuple[Record, tuple[Entry, ...]] | None = None,
) -> WallView:
    """Return all that an exercise may use to draw this item on the wall; `seen` is what the room
    may see of the record and of the item, where that is known.
    """
    if seen is None:
        whole = visible(record, kit, declared)
        seen = whole, tuple(entry for entry in whole.entries.values() if entry.item == item)
    return WallView(
        record=seen[0],
        entries=seen[1],
        item=kit.items[item],
        kit=kit,
        words=words,
        languages=wall_languages(record, kit),
        kinds=declared.kinds,
        ran=ran,
    )


def wall_languages(record: Record, kit: Kit) -> tuple[Language, ...]:
    """Return the language of the wall, or the two of them, the main one first.

    What no language of the kit is called falls back to its first one.
    """
    value = record.text("wall_language") or record.text("language")
    names = kit.languages if value == BOTH else value.split(AND)
    known = tuple(dict.fromkeys(name for name in names if name in kit.texts))
    return known[:2] or kit.languages[:1]


def wall_choices(main: Language, kit: Kit) -> tuple[WallLanguage, ...]:
    """Return what the wall can be in: each language of the kit, and the main one beside each."""
    others = [language for language in kit.languages if language != main]
    return (main, *others, *(AND.join((main, other)) for other in others))


def wall_mode(record: Record) -> WallMode:
    value = record.text("mode", "wall")
    if value in ("live", "frozen", "black"):
        return value  # type: ignore[return-value]  # narrowed by the line above
    return "waiting"


def is_frozen(record: Record) -> bool:
    """Tell whether the wall holds its picture, be it under a black one."""
    mode = wall_mode(record)
    return mode == "frozen" or (mode == "black" and mode_under_black(record) == "frozen")


def mode_under_black(record: Record) -> WallMode:
    """Return what the wall goes back to when it is black no more."""
    return "frozen" if record.text("over", "wall") == "frozen" else "live"


def read_back_table(record: Record) -> int:
    """Return the table whose lines are read back on the wall; 0 where none is."""
    return record.number("read_back", "wall") or 0


def is_behind_shown(record: Record) -> bool:
    """Tell whether what is behind a screen is asked for, as its example."""
    return bool(record.fact("behind", "wall"))


def is_wheel_shown(record: Record) -> bool:
    """Tell whether the wall shows of which principles answers speak."""
    return bool(record.fact("wheel", "wall"))


def is_promised_shown(record: Record) -> bool:
    """Tell whether the wall shows what was agreed last time."""
    return bool(record.fact("promised", "wall"))


def closes_first(record: Record) -> bool:
    """Tell whether the next press takes a picture away that stands over the screen."""
    over = (is_wheel_shown(record), is_promised_shown(record), bool(quotes_on_wall(record)))
    return bool(read_back_table(record)) or any(over)


def covered(record: Record) -> bool:
    """Tell whether something stands over the screen of the item for a while."""
    return closes_first(record) or is_behind_shown(record)


def progress(record: Record) -> Progress | None:
    """Return how far the agenda is; None before its first item."""
    if record.open_visit is None:
        return None
    total = len(record.agenda)
    return Progress(total - len(still_to_do(record)) - 1, total)
