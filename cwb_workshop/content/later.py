"""What came later than the kits that sessions carry: the program has it beside, or in its own kit.

Only a kit of which the program knows the id gets any: a kit may come from anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.content.faults import Faults
from cwb_workshop.content.toml_reader import parsed, read_text
from cwb_workshop.system.assets import assets_folder

_SETTINGS = "later/settings.toml"
_WORDS, _CARDS, _ANCHORS = "words", "cards", "anchor_types"
_CREDITS = "credit", "principles_credit"
_PRINCIPLES = "principles"
_OF_KIT = ("round_modes", "meanings")


def own_kits() -> Path:
    """Return the folder of the kits that the program brings along."""
    return assets_folder() / "kits"


def kit_names() -> tuple[str, ...]:
    """Return the kits that the program brings along."""
    return tuple(sorted(path.name for path in own_kits().iterdir()))


def later_settings(kit: object, faults: Faults) -> Mapping[str, object]:
    """Return by item what a kit of the program sets beside the files that sessions carry."""
    return _own(kit, _SETTINGS, faults)


def with_later_tables(
    table: Mapping[str, object], file: str, faults: Faults
) -> Mapping[str, object]:
    """Return what kit.toml says, with the tables that it had not in 0.1.0."""
    own = _own(table.get("id"), file, faults)
    return {**{name: own[name] for name in _OF_KIT if name in own}, **table}


def with_later_texts(
    table: Mapping[str, object], kit: object, file: str, faults: Faults
) -> Mapping[str, object]:
    """Return the texts of a kit of 0.1.0, of which the program itself said some words.

    A kit that has words of its own is a later one, and says all of it, but for what speaks of its
    principles.
    """
    own = _own(kit, file, faults)
    table = _with_later_principles(table, own)
    if _WORDS in table:
        return table
    explained, cards = own.get(_CARDS), table.get(_CARDS)
    more = {name: own[name] for name in (_WORDS, *_CREDITS) if name in own}
    if isinstance(explained, Mapping) and isinstance(cards, Mapping):
        more[_CARDS] = {**cards, **{key: explained[key] for key in explained if key not in cards}}
    # Those of the program were printed, whatever the kit called them.
    printed, named = own.get(_ANCHORS), table.get(_ANCHORS)
    if isinstance(printed, Mapping) and isinstance(named, Mapping):
        more[_ANCHORS] = {key: printed.get(key, named[key]) for key in named}
    return {**table, **more}


def _with_later_principles(
    table: Mapping[str, object], own: Mapping[str, object]
) -> Mapping[str, object]:
    """Return the texts with the words that speak of each principle, where none had any."""
    carried, known = table.get(_PRINCIPLES), own.get(_PRINCIPLES)
    if not isinstance(carried, Mapping) or not isinstance(known, Mapping):
        return table
    if any(isinstance(one, Mapping) and _WORDS in one for one in carried.values()):
        return table
    more = {
        name: {**one, _WORDS: known[name][_WORDS]}
        for name, one in carried.items()
        if isinstance(one, Mapping) and _WORDS in known.get(name, {})
    }
    return {**table, _PRINCIPLES: {**carried, **more}} if more else table


def _own(kit: object, file: str, faults: Faults) -> Mapping[str, object]:
    if kit not in kit_names():
        return {}
    path = own_kits() / str(kit) / file
    return parsed(file, read_text(path, file, faults), faults) if path.is_file() else {}
