"""Reads the lists by which names and addresses are recognised."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

from cwb_workshop.core.privacy.clues import Clues, key, phrase
from cwb_workshop.system.assets import assets_folder

_FILES = (
    "given_names",
    "given_names_and_places",
    "surnames",
    "surnames_and_words",
    "ordinary",
    "places",
)


@cache
def privacy_clues() -> Clues:
    """Return what the program brings along, read once. Nothing else in it is as large."""
    folder = assets_folder() / "privacy"
    with (folder / "clues.toml").open("rb") as file:
        clues = tomllib.load(file)
    lists: dict[str, object] = {}
    for field in fields(Clues):
        value = clues.get(field.name)
        if isinstance(value, dict):
            lists[field.name] = {
                one: frozenset(map(key, words.split())) for one, words in value.items()
            }
        elif isinstance(value, list):
            lists[field.name] = frozenset(map(phrase, value))
        elif isinstance(value, str):
            keys = tuple(map(key, value.split()))
            lists[field.name] = keys if "tuple" in str(field.type) else frozenset(keys)
    for name in _FILES:
        lists[name] = _keys(folder / f"{name}.txt")
    lists["given_names_and_words"] = {
        path.name.split(".")[1]: _keys(path)
        for path in sorted(folder.glob("given_names_and_words.*.txt"))
    }
    places = (word for line in _lines(folder / "places.txt") for word in line.split())
    organisations = _lines(folder / "organisations.txt")
    lists["known"] = frozenset(filter(None, map(phrase, (*places, *organisations))))
    return Clues(**lists)  # type: ignore[arg-type]  # by the names of its fields


def _keys(path: Path) -> frozenset[str]:
    return frozenset(key(word) for line in _lines(path) for word in line.split())


def _lines(path: Path) -> Iterator[str]:
    """Give the lines that are no remark."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
