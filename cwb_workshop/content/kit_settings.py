"""The settings that an item of a kit can have, and what each holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TypeAlias, cast

from cwb_workshop.content.faults import Reader
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.values import value_type

_Take: TypeAlias = Callable[[Reader, str], object]

HOW_MANY = {"options": (2, 20), "statements": (1, 12)}
"""The fewest and the most that a vote can put dots on, and that can be scored."""


@value_type
class Offered:
    """What an item can be made of. `named` holds what a setting can name, by the setting; what is
    set for nothing is a fault in a kit that is looked at as a `whole`.
    """

    variants: tuple[int, ...]
    exercises: Mapping[str, Definition]
    named: Mapping[str, Collection[str]]
    whole: bool = True


def read_settings(settings: Reader, exercise: str, offered: Offered) -> Mapping[str, Json]:
    """Return what an item is set to.

    What a setting names must be there, and be as many as can be.
    """
    for name, take in _SETTINGS.items():
        if settings.get(name) is not None:
            take(settings, name)
    first = settings.get(_FIRST)
    if isinstance(first, str) and first not in offered.exercises:
        settings.fault(_FIRST, "no_exercise", exercise=first)
    for name, known in offered.named.items():
        _check_named(settings, name, known)
    _check_variants(settings, offered.variants)
    _check_taken(settings, (exercise, first), offered)
    return cast("Mapping[str, Json]", settings.table)


def _check_taken(settings: Reader, run: Collection[object], offered: Offered) -> None:
    """What an exercise cannot do without must be set, and nothing that none of them takes."""
    in_it = [offered.exercises[str(name)] for name in run if name in offered.exercises]
    taken = {name for one in in_it for name in one.settings}.union(_EVERYWHERE)
    for name in settings.table:
        if offered.whole and in_it and name in _SETTINGS and name not in taken:
            settings.fault(name, "not_set_here")
    for one in in_it:
        for part in one.needs(cast("Mapping[str, Json]", settings.table)):
            if part in _SETTINGS and settings.get(part) is None:
                settings.fault(part, "missing")


def _check_variants(settings: Reader, variants: Collection[int]) -> None:
    """What is said of a variant must be said of one that the kit has."""
    known = {str(variant) for variant in variants}
    for name in _BY_VARIANT:
        if isinstance(settings.get(name), dict):
            by_variant = settings.inner(name)
            for variant in sorted(set(by_variant.table) - known):
                by_variant.fault(variant, "no_variant", value=variant)
    without_hands = settings.get("no_hands")
    for value in without_hands if isinstance(without_hands, list) else ():
        if value not in variants:
            settings.fault("no_hands", "no_variant", value=value)


def _check_named(settings: Reader, name: str, known: Collection[str]) -> None:
    names = settings.get(name)
    if not isinstance(names, list):
        return
    for value in names:
        if not isinstance(value, str) or value not in known:
            settings.fault(name, "no_such", value=value)
    fewest, most = HOW_MANY.get(name, (0, len(names)))
    if not fewest <= len(names) <= most:
        settings.fault(name, "how_many", fewest=fewest, most=most)


def _of_variant(take: _Take) -> _Take:
    """Let a setting be one for all variants, or a table with one for each."""

    def taken(settings: Reader, name: str) -> object:
        if not isinstance(settings.get(name), dict):
            return take(settings, name)
        by_variant = settings.inner(name)
        return {variant: take(by_variant, variant) for variant in by_variant.table}

    return taken


def _text(settings: Reader, name: str) -> object:
    return settings.text(name)


def _texts(settings: Reader, name: str) -> object:
    return settings.texts(name)


def _flag(settings: Reader, name: str) -> object:
    return settings.take(name, bool)


def _number(settings: Reader, name: str) -> object:
    number = settings.take(name, int)
    if number < 0:
        settings.fault(name, "below_zero")
    return number


def _numbers(settings: Reader, name: str) -> object:
    return settings.numbers(name)


_FIRST = "first"
_EVERYWHERE = (_FIRST, "label", "screens", "cards", "drawings", "together")
_BY_VARIANT = ("screens", "slips", "phases", "one_by_one")
"""Settings that can be one for all variants, or a table with one for each."""

_SETTINGS: Mapping[str, _Take] = {
    **dict.fromkeys((_FIRST, "label", "together", "named_in"), _text),
    **dict.fromkeys(("template", "mode", "result"), _text),
    **dict.fromkeys(("options", "statements", "fields", "columns", "cards"), _texts),
    "drawings": _texts,
    **dict.fromkeys(("agenda", "countdown", "list", "rounds", "hands"), _flag),
    **dict.fromkeys(("hands_per_line", "hands_per_column", "lenses"), _flag),
    **dict.fromkeys(("main_points", "dont_know", "interest", "features"), _flag),
    **dict.fromkeys(("dots_per_person", "max_per_option"), _number),
    **dict.fromkeys(("screens", "slips"), _of_variant(_number)),
    "phases": _of_variant(_numbers),
    "one_by_one": _of_variant(_flag),
    "no_hands": _numbers,
}
