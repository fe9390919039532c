"""Reads the words of the interface, of the wall and of the exercises."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from cwb_workshop.content.assets import assets_folder, exercises_folder
from cwb_workshop.core.words import LANGUAGES, Language, Words, flattened

WALL = ("wall",)


def load_words(language: Language, areas: Iterable[str] | None = None) -> Words:
    """Return the words of these areas, by default of all; an area is a file.

    A key begins with its area: `title` under `[new]` in home.toml is `home.new.title`.
    """
    folder = assets_folder() / "i18n" / language
    names = sorted(path.stem for path in folder.glob("*.toml")) if areas is None else areas
    entries: dict[str, str] = {}
    for name in names:
        entries.update(_read(folder / f"{name}.toml", name))
    return Words(language, entries)


def exercise_words(language: Language) -> Words:
    """Return the words that stand in the folders of the exercises."""
    entries: dict[str, str] = {}
    for path in sorted(exercises_folder().glob(f"*/{language}.toml")):
        entries.update(_read(path, path.parent.name))
    return Words(language, entries)


def wall_words() -> Mapping[Language, Words]:
    """Return the words of the wall in every language, those of the exercises included."""
    found: dict[Language, Words] = {}
    for language in LANGUAGES:
        entries = {**load_words(language, WALL).entries, **exercise_words(language).entries}
        found[language] = Words(language, entries)
    return found


def _read(path: Path, area: str) -> dict[str, str]:
    with path.open("rb") as file:
        return flattened(tomllib.load(file), f"{area}.")
