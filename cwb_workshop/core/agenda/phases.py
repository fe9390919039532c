"""The parts of an item that begins alone, goes on in pairs, and ends with everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from typing import Literal, TypeAlias

from cwb_workshop.core.agenda.agenda import ran_until
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.people import present, tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

PhaseName: TypeAlias = Literal["alone", "pairs", "table", "all"]

_NAMES: tuple[PhaseName, ...] = ("alone", "pairs", "table", "all")
_IN_ONE_GROUP: tuple[PhaseName, ...] = ("alone", "pairs", "all")
_MINUTES = (1, 2, 4, 5)
"""The classic rhythm."""

SLIPS = 3
"""So many answers a table chooses where nothing else is said."""

_ONE_TABLE = 6
"""With so few people the table is everybody: alone, in pairs, all."""


@value_type
class PhaseSpan:
    name: PhaseName
    seconds: float


@value_type
class PhaseNow:
    """Which phase runs now, counted from 0, and the seconds until the next one."""

    name: PhaseName
    index: int
    number: int
    left: float


def phase_spans(record: Record, item: KitItem) -> tuple[PhaseSpan, ...]:
    """Return the phases of an item as this session has them, extra time where it was given."""
    plan = record.plan.get(item.id)
    chosen = record.fact("phases", item.id)
    given = chosen or item.settings.get("phases")
    minutes = list(_set(given, str(record.number("variant"))))
    if plan is not None:
        minutes = _fitted(minutes, plan.minutes)
    names = list(_NAMES[: len(minutes)])
    if len(minutes) > len(_IN_ONE_GROUP) - 1 and _one_group(record):
        names, minutes = list(_IN_ONE_GROUP), [*minutes[:2], sum(minutes[2:])]
    extra = _extra(record, item)
    return tuple(
        PhaseSpan(name, length * 60.0 + extra.get(index, 0.0))
        for index, (name, length) in enumerate(zip(names, minutes, strict=True))
    )


def slips(record: Record, item: KitItem) -> int:
    """Return how many answers each table chooses: as set, else as the kit has it."""
    chosen = record.number("slips", item.id)
    if chosen:
        return chosen
    given = of_variant(item.settings.get("slips"), str(record.number("variant")))
    return given if isinstance(given, int) and given > 0 else SLIPS


def phase_at(parts: Sequence[PhaseSpan], seconds: float) -> int:
    """Return which phase runs after so many seconds; behind the last one, still the last."""
    ends = accumulate(part.seconds for part in parts)
    return min(sum(1 for end in ends if seconds >= end), len(parts) - 1)


def phase_now(record: Record, kit: Kit, now: datetime) -> PhaseNow | None:
    """Return the phase of the open item by its timer; None for an item without phases."""
    item = kit.items.get(record.text("item", "timer"))
    if record.open_visit is None or item is None or not item.has_phases:
        return None
    parts, seconds = phase_spans(record, item), ran_until(record, now)
    index = phase_at(parts, seconds)
    end = sum(part.seconds for part in parts[: index + 1])
    return PhaseNow(parts[index].name, index, len(parts), end - seconds)


def _set(phases: Json, variant: str) -> Sequence[int]:
    """Return the minutes that the kit gives, for all variants alike or for this one."""
    given = of_variant(phases, variant)
    if not isinstance(given, list | tuple):
        return _MINUTES
    minutes = [length for length in given if isinstance(length, int) and length > 0]
    return minutes[: len(_NAMES)] or _MINUTES


def of_variant(setting: Json, variant: str) -> Json:
    """Return what a setting of the kit says, for all variants alike or for this one."""
    return setting.get(variant) if isinstance(setting, Mapping) else setting


def _fitted(minutes: list[int], planned: int) -> list[int]:
    """Let the last phases take what the plan has more or less; each keeps a minute."""
    over = sum(minutes) - planned
    for index in reversed(range(len(minutes))):
        shorter = max(minutes[index] - over, 1)
        over -= minutes[index] - shorter
        minutes[index] = shorter
    return minutes


def _one_group(record: Record) -> bool:
    people = present(record)
    return tables(record) == 1 or (people is not None and people <= _ONE_TABLE)


def _extra(record: Record, item: KitItem) -> dict[int, float]:
    extra = record.fact("extra_in", "timer")
    if record.text("item", "timer") != item.id or not isinstance(extra, Mapping):
        return {}
    return {int(index): float(str(seconds)) for index, seconds in extra.items()}
