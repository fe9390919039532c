"""Reads kit.toml: the agenda, the themes and the choice lists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import cast, get_args

from cwb_workshop.content.faults import Reader
from cwb_workshop.content.kit_settings import Offered, read_settings
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.kit import Flex, KitItem, KitPart, Meanings, Theme
from cwb_workshop.core.model.limits import MOST_MINUTES, MOST_VARIANTS
from cwb_workshop.core.model.new_session import ROUND_MODES, RoundMode

FLEXES: tuple[Flex, ...] = get_args(Flex)

_LISTS: tuple[KitPart, ...] = ("principles", "anchor_types")
_CURRENCY = re.compile("[A-Z]{3}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_version(kit: Reader) -> int:
    """Return the version of the kit itself: 1, or more once it was changed."""
    version = kit.take("version", int)
    if version < 1 and type(kit.get("version")) is int:
        kit.fault("version", "version")
    return version


def read_variants(kit: Reader) -> tuple[int, ...]:
    """Return the lengths in minutes that a session can have, in the order of the form."""
    variants = kit.numbers("variants")
    if not variants and isinstance(kit.get("variants"), list):
        kit.fault("variants", "empty")
    if len(variants) > MOST_VARIANTS:
        kit.fault("variants", "how_many", fewest=1, most=MOST_VARIANTS)
    for variant in variants:
        if not 1 <= variant <= MOST_MINUTES:
            kit.fault("variants", "no_minutes", value=variant, most=MOST_MINUTES)
        elif variants.count(variant) > 1:
            kit.fault("variants", "twice", value=variant)
    return tuple(dict.fromkeys(variants))


def read_round_modes(kit: Reader, variants: Collection[int]) -> dict[int, RoundMode]:
    """Return by variant how tables talk about several questions, where the kit says so."""
    table = kit.inner("round_modes", optional=True)
    modes = {variant: table.text(variant) for variant in table.table}
    for variant, mode in modes.items():
        if variant not in map(str, variants):
            table.fault(variant, "no_variant", value=variant)
        elif mode and mode not in ROUND_MODES:
            table.fault(variant, "one_of", choices=", ".join(ROUND_MODES))
    return {
        variant: cast(RoundMode, modes[str(variant)])
        for variant in variants
        if str(variant) in modes
    }


def needed_parts(
    kit: Reader, items: Mapping[str, KitItem], exercises: Mapping[str, Definition]
) -> frozenset[KitPart]:
    """Return the parts that items cannot do without; a list that is not there is told."""
    needed: dict[KitPart, str] = {}
    for item in items.values():
        exercise = exercises.get(item.exercise)
        for part in exercise.needs(item.settings) if exercise is not None else ():
            needed.setdefault(part, item.id)
    for part in _LISTS:
        if part in needed and not kit.get(part):
            kit.fault(part, "needed", item=needed[part])
    return frozenset(needed)


def named_columns(items: Iterable[KitItem], exercises: Mapping[str, Definition]) -> list[str]:
    """Return the columns that no exercise has a word for, so that the kit has to name them."""
    return [name for name, is_known in _columns(items, exercises).items() if not is_known]


def known_columns(items: Iterable[KitItem], exercises: Mapping[str, Definition]) -> list[str]:
    """Return the columns that an exercise has a word for, which the kit may name otherwise."""
    return [name for name, is_known in _columns(items, exercises).items() if is_known]


def _columns(items: Iterable[KitItem], exercises: Mapping[str, Definition]) -> dict[str, bool]:
    """Return the columns that are set, each with whether an exercise has a word for it."""
    named: dict[str, bool] = {}
    for item in items:
        columns, exercise = item.settings.get("columns"), exercises.get(item.exercise)
        known = exercise.known_columns if exercise is not None else ()
        for column in columns if isinstance(columns, list) else ():
            if isinstance(column, str):
                named[column] = column in known
    return named


def read_currency(kit: Reader) -> str:
    """Return what amounts are in: three letters, as on a bank statement."""
    currency = kit.text("currency", "EUR")
    if not _CURRENCY.fullmatch(currency):
        kit.fault("currency", "currency")
    return currency


def read_items(kit: Reader, offered: Offered, later: Mapping[str, object]) -> dict[str, KitItem]:
    """Return the items by id, in their order; faults go to the reader's list.

    `later` is what an item is set to where its own settings do not say so.
    """
    variants = offered.variants
    items: dict[str, KitItem] = {}
    for row in kit.rows("items"):
        item = _item(row, offered)
        more = later.get(item.id)
        if isinstance(more, Mapping):
            item = replace(item, settings={**more, **item.settings})
        if item.id in items:
            row.fault("id", "twice", value=item.id)
        items[item.id] = item
    _check_sums(kit, items, variants)
    return items


def _check_sums(kit: Reader, items: Mapping[str, KitItem], variants: Collection[int]) -> None:
    """Say where the minutes do not add up, once each item has them: else it follows from that."""
    rows = kit.get("items")
    if not isinstance(rows, list) or len(rows) != len(items):
        return
    for variant in variants:
        total = sum(item.minutes.get(variant, 0) for item in items.values())
        if total != variant and all(_has_minutes(row, variant) for row in rows):
            kit.fault("items", "minutes", variant=variant, total=total)


def _has_minutes(row: object, variant: int) -> bool:
    if not isinstance(row, Mapping):
        return False
    minutes = row.get("minutes", {})
    value = minutes.get(str(variant)) if isinstance(minutes, Mapping) else None
    if value is None and row.get("optional") is True:
        return True
    return type(value) is int and value >= 0


def _item(row: Reader, offered: Offered) -> KitItem:
    variants, exercises = offered.variants, offered.exercises
    item = row.text("id")
    row.at = f"items.{item}" if item else row.at
    exercise = row.text("exercise")
    if exercise and exercise not in exercises:
        row.fault("exercise", "no_exercise", exercise=exercise)
    optional = row.take("optional", bool, False)
    # It has no minutes of its own to be shortened; whoever adds it says how long it takes.
    flex = row.text("flex", "optional" if optional else None)
    if flex and flex not in FLEXES:
        row.fault("flex", "one_of", choices=", ".join(FLEXES))
    minutes = _minutes(row, variants, optional=optional)
    floor = row.take("floor", int, 0 if optional else None)
    given = [value for value in minutes.values() if value]
    if given and floor > min(given):
        row.fault("floor", "floor")
    row.get("slides")  # of the deck that it comes from, for who makes a kit
    settings = read_settings(row.inner("settings", optional=True), exercise, offered)
    own = exercises.get(exercise)
    run_in = (exercises.get(str(settings.get("first"))), own)
    made = KitItem(
        id=item,
        exercise=exercise,
        minutes=minutes,
        floor=floor,
        flex=cast(Flex, flex),
        listed=_of_variants(row, "listed", variants),
        optional=optional,
        settings=settings,
        asks=own is not None and own.asks,
        by_theme=own is not None and own.by_theme,
        has_phases=any(one is not None and one.has_phases for one in run_in),
    )
    return replace(made, remarks=own is not None and own.line_form(made).is_remark)


def _of_variants(row: Reader, name: str, variants: Collection[int]) -> tuple[int, ...]:
    numbers = row.numbers(name, [])
    for number in numbers:
        if number not in variants:
            row.fault(name, "no_variant", value=number)
    return numbers


def _minutes(row: Reader, variants: Collection[int], *, optional: bool) -> dict[int, int]:
    table, default = row.inner("minutes", optional=optional), 0 if optional else None
    minutes = {variant: table.take(str(variant), int, default) for variant in variants}
    for variant, value in minutes.items():
        if value < 0:
            table.fault(str(variant), "below_zero")
    return minutes


def read_themes(kit: Reader) -> tuple[Theme, ...]:
    rows = kit.rows("themes", optional=True)
    themes = tuple(_theme(row) for row in rows)
    _once((row, "id", theme.id) for row, theme in zip(rows, themes, strict=True))
    _once((row, "letter", theme.letter) for row, theme in zip(rows, themes, strict=True))
    return themes


def _theme(row: Reader) -> Theme:
    theme = Theme(row.text("id"), row.text("letter"), row.text("colour"), row.text("shape"))
    row.at = f"themes.{theme.id}" if theme.id else row.at
    if theme.letter and len(theme.letter) != 1:
        row.fault("letter", "one_letter")
    if theme.colour and not _COLOUR.fullmatch(theme.colour):
        row.fault("colour", "colour")
    return theme


def read_choices(kit: Reader) -> dict[str, Mapping[str, str]]:
    """Return the choices of each field with their typed codes, unique over all fields."""
    table = kit.inner("choices", optional=True)
    readers = {field: table.inner(field) for field in table.table}
    choices: dict[str, Mapping[str, str]] = {
        field: {choice: reader.text(choice, like="code") for choice in reader.table}
        for field, reader in readers.items()
    }
    _once(
        (readers[field], choice, code)
        for field, codes in choices.items()
        for choice, code in codes.items()
    )
    return choices


def read_meanings(kit: Reader, choices: Mapping[str, Mapping[str, str]]) -> Meanings:
    """Return what some of the choices mean to the program, where the kit says so."""
    table = kit.inner("meanings", optional=True)
    meanings = Meanings(
        asked=table.text("asked", ""),
        not_agreed=table.text("not_agreed", ""),
        experiences=table.texts("experiences", []),
    )
    if meanings.asked and meanings.asked not in choices:
        table.fault("asked", "no_such", value=meanings.asked)
    known = {f"{field}.{choice}" for field, codes in choices.items() for choice in codes}
    for key, names in (
        ("not_agreed", (meanings.not_agreed,)),
        ("experiences", meanings.experiences),
    ):
        for name in names:
            if name and name not in known:
                table.fault(key, "no_such", value=name)
    return meanings


def _once(values: Iterable[tuple[Reader, str, str]]) -> None:
    """Say of each value that stood before, in capitals or not, where it stands again."""
    known: set[str] = set()
    for reader, name, value in values:
        if value and value.casefold() in known:
            reader.fault(name, "twice", value=value)
        known.add(value.casefold())
