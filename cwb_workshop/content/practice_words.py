"""Reads what an imaginary room says: by workshop, and what any room says, in each language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.core.sessions.imaginary_room import RoomWords
from cwb_workshop.system.assets import assets_folder

_FOLDER = "practice"


def room_words(kit: str, language: str) -> RoomWords:
    """Return what the room says of a kit. A kit that is not the program's own has no lines by
    item; a language that has no words leaves the room silent.
    """
    anywhere = _read(assets_folder() / _FOLDER / f"{language}.toml")
    # The name of a kit comes from a file, which may be anybody's.
    of_kit = kit if kit in _own_kits() else ""
    own, votes = (
        assets_folder() / "kits" / of_kit / _FOLDER / name
        for name in (f"{language}.toml", "votes.toml")
    )
    items = _read(own) if of_kit else {}
    counted = {**_read(votes, "room"), **_read(own, "roles")} if items else {}
    by_table = _read(votes, "tables") if items else {}
    anything, angry, early, overrun = (
        anywhere.get(name, ()) for name in ("anything", "angry", "early", "overrun")
    )
    return RoomWords(items, anything, angry, early, overrun, counted, by_table)


def _own_kits() -> frozenset[str]:
    return frozenset(path.name for path in (assets_folder() / "kits").iterdir())


def _read(path: Path, part: str = "") -> Mapping[str, tuple[str, ...]]:
    """Return the lists of a file, or those of a part of it."""
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        told = tomllib.load(file)
    lists = told.get(part, {}) if part else told
    return {key: tuple(lines) for key, lines in lists.items() if isinstance(lines, list)}
