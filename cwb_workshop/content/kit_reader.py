"""Reads a kit from its files, and tells every fault at once, with file and key."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping

from cwb_workshop.content.agenda_reader import (
    check_named,
    read_choices,
    read_items,
    read_themes,
)
from cwb_workshop.content.assets import assets_folder
from cwb_workshop.content.faults import Faults, Reader
from cwb_workshop.content.text_reader import read_texts
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import LANGUAGES

MOST_CHARACTERS = 300_000
"""Of one file of a kit: nearly ten times the largest that the program brings along."""

_KIT = "kit.toml"


def kit_names() -> tuple[str, ...]:
    """Return the kits that the program brings along."""
    return tuple(sorted(path.name for path in (assets_folder() / "kits").iterdir()))


def kit_sources(name: str) -> dict[str, str]:
    """Return the files of a kit, for reading it and for a session file to carry along."""
    folder = assets_folder() / "kits" / name
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))}


def read_kit(sources: Mapping[str, str], exercises: Collection[str]) -> Kit:
    """Return the kit. Raises KitError with every fault in any of its files."""
    faults = Faults()
    kit = Reader(_KIT, _parsed(_KIT, sources, faults), faults)
    texts = {
        language: Reader(f"{language}.toml", _parsed(f"{language}.toml", sources, faults), faults)
        for language in LANGUAGES
    }
    if faults.found:
        raise KitError(tuple(faults.found))
    items = read_items(kit, exercises)
    themes, choices = read_themes(kit), read_choices(kit)
    lists = {name: kit.texts(name) for name in ("principles", "roles", "anchor_types")}
    check_named(items, faults, principles=lists["principles"], choices=choices)
    expected = {
        **lists,
        "items": list(items),
        "themes": [theme.id for theme in themes],
        "choices": [f"{field}.{choice}" for field, held in choices.items() for choice in held],
    }
    found = Kit(
        id=kit.text("id"),
        version=kit.take("version", int),
        items=items,
        principles=lists["principles"],
        themes=themes,
        choices=choices,
        roles=lists["roles"],
        anchor_types=lists["anchor_types"],
        texts={language: read_texts(texts[language], language, expected) for language in LANGUAGES},
        sources=dict(sources),
    )
    _same_in_both(found, faults)
    if faults.found:
        raise KitError(tuple(faults.found))
    return found


def _parsed(file: str, sources: Mapping[str, str], faults: Faults) -> Mapping[str, object]:
    if file not in sources:
        faults.add(file, "", "missing")
        return {}
    if len(sources[file]) > MOST_CHARACTERS:
        faults.add(file, "", "too_large")
        return {}
    try:
        return tomllib.loads(sources[file])
    except (ValueError, RecursionError) as error:  # numbers too long, tables in tables
        faults.add(file, "", "unreadable", error=error)
        return {}


def _same_in_both(kit: Kit, faults: Faults) -> None:
    """An item has as many screens, lines and follow-ups in one language as in the other."""
    first, second = (kit.texts[language].items for language in LANGUAGES)
    for item in kit.items:
        one, other = first[item], second[item]
        for name, left, right in (
            ("screens", len(one.screens), len(other.screens)),
            ("follow_ups", len(one.follow_ups), len(other.follow_ups)),
            *(
                (f"screens[{index}].lines", len(a.lines), len(b.lines))
                for index, (a, b) in enumerate(
                    zip(one.screens, other.screens, strict=False), start=1
                )
            ),
        ):
            if left != right:
                key = f"items.{item}.{name}"
                faults.add("nl.toml, en.toml", key, "differs", first=left, second=right)
