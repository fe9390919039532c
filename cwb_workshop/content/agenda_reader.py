"""Reads kit.toml: the agenda, the themes and the choice lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import cast

from cwb_workshop.content.faults import Faults, Reader
from cwb_workshop.core.model.kit import Flex, KitItem, Theme

FLEXES = ("protected", "flexible", "optional")

_HOW_MANY = {"options": (2, 20), "statements": (1, 12)}
"""The fewest and the most that a vote can put dots on, and that can be scored."""

_FILE = "kit.toml"


def read_items(kit: Reader, exercises: Collection[str]) -> dict[str, KitItem]:
    """Return the items by id, in their order; faults go to the reader's list."""
    variants = [value for value in kit.take("variants", list) if isinstance(value, int)]
    items: dict[str, KitItem] = {}
    for row in kit.rows("items"):
        item = _item(row, variants, exercises)
        if item.id in items:
            kit.faults.add(_FILE, row.key("id"), "twice", value=item.id)
        items[item.id] = item
    for variant in variants:
        total = sum(item.minutes.get(variant, 0) for item in items.values())
        if total != variant:
            kit.faults.add(_FILE, "items", "minutes", variant=variant, total=total)
    return items


def _item(row: Reader, variants: list[int], exercises: Collection[str]) -> KitItem:
    item = row.text("id")
    row.at = f"items.{item}" if item else row.at
    exercise = row.text("exercise")
    if exercise and exercise not in exercises:
        row.faults.add(_FILE, row.key("exercise"), "no_exercise", exercise=exercise)
    first = row.inner("settings", optional=True).table.get("first")
    if first is not None and first not in exercises:
        key = row.inner("settings").key("first")
        row.faults.add(_FILE, key, "no_exercise", exercise=first)
    flex = row.text("flex")
    if flex and flex not in FLEXES:
        row.faults.add(_FILE, row.key("flex"), "one_of", choices=", ".join(FLEXES))
    minutes = _minutes(row, variants)
    floor = row.take("floor", int)
    optional = row.take("optional", bool, False)
    given = [value for value in minutes.values() if value]
    if given and floor > min(given):
        row.faults.add(_FILE, row.key("floor"), "floor")
    return KitItem(
        id=item,
        exercise=exercise,
        minutes=minutes,
        floor=floor,
        flex=cast(Flex, flex),
        listed=tuple(value for value in row.take("listed", list, []) if isinstance(value, int)),
        optional=optional,
        settings=row.inner("settings", optional=True).table,  # type: ignore[arg-type]
    )


def check_named(
    items: Mapping[str, KitItem],
    faults: Faults,
    *,
    principles: Collection[str],
    choices: Collection[str],
) -> None:
    """What an item votes on, scores or asks must be there, and be as many as can be."""
    known = {"options": principles, "statements": principles, "fields": choices}
    for item in items.values():
        for setting, names in known.items():
            held = item.settings.get(setting)
            if held is None:
                continue
            key = f"items.{item.id}.settings.{setting}"
            given = held if isinstance(held, list) else [held]
            for name in given:
                if not isinstance(name, str) or name not in names:
                    faults.add(_FILE, key, "no_such", value=name)
            fewest, most = _HOW_MANY.get(setting, (0, len(given)))
            if not fewest <= len(given) <= most:
                faults.add(_FILE, key, "how_many", fewest=fewest, most=most)


def _minutes(row: Reader, variants: list[int]) -> dict[int, int]:
    table = row.inner("minutes")
    minutes = {variant: table.take(str(variant), int) for variant in variants}
    for variant, value in minutes.items():
        if value < 0:
            row.faults.add(_FILE, table.key(str(variant)), "below_zero")
    return minutes


def read_themes(kit: Reader) -> tuple[Theme, ...]:
    themes = tuple(
        Theme(row.text("id"), row.text("letter"), row.text("colour"), row.text("shape"))
        for row in kit.rows("themes")
    )
    _once(kit.faults, "themes.id", (theme.id for theme in themes))
    _once(kit.faults, "themes.letter", (theme.letter.casefold() for theme in themes))
    for theme in themes:
        if theme.letter and len(theme.letter) != 1:
            kit.faults.add(_FILE, f"themes.{theme.id}.letter", "one_letter")
    return themes


def read_choices(kit: Reader) -> dict[str, Mapping[str, str]]:
    """Return the choices of each field with their typed codes, unique over all fields."""
    table = kit.inner("choices")
    choices: dict[str, Mapping[str, str]] = {}
    for field in table.table:
        inner = table.inner(field)
        choices[field] = {choice: inner.text(choice, like="code") for choice in inner.table}
    codes = (code for field in choices.values() for code in field.values())
    _once(kit.faults, "choices", codes)
    return choices


def _once(faults: Faults, key: str, values: Iterable[str]) -> None:
    for value, times in Counter(values).items():
        if value and times > 1:
            faults.add(_FILE, key, "twice", value=value)
