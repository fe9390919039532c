"""How people vote in an item: who does, with how many dots, and who sees the result when."""

from __future__ import annotations

from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.record import Record

SECRET, OPEN = HOW = ("secret", "open")
"""Whether the result waits until it is shown, or runs along on the wall."""


def voters(record: Record, item: KitItem) -> int | None:
    return record.number("voters", item.id)


def dots_per_person(record: Record, item: KitItem) -> int:
    return _setting(record, item, "dots_per_person", 3)


def max_per_option(record: Record, item: KitItem) -> int:
    return _setting(record, item, "max_per_option", 2)


def how(record: Record, item: KitItem) -> str:
    """Return whether the result is secret until it is shown, as chosen, else as the kit says."""
    chosen = record.text("result", item.id) or item.settings.get("result")
    return OPEN if chosen == OPEN else SECRET


def available(record: Record, item: KitItem) -> int | None:
    """Return how many dots the voters have together; None while they are not counted."""
    people = voters(record, item)
    return None if people is None else people * dots_per_person(record, item)


def _setting(record: Record, item: KitItem, key: str, default: int) -> int:
    chosen = record.number(key, item.id)
    if chosen:
        return chosen
    given = item.settings.get(key, default)
    return given if isinstance(given, int) else default
