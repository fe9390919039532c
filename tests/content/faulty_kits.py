"""Kits with something wrong in them, and what is told of that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import KitError
from tests.small_kits import ENGLISH, KIT, small_kit
from tests.workshop import kit, registry

Sources = dict[str, str]


Change = Callable[[Sources], None]


def caught(change: Change) -> KitError:
    sources = dict(kit().sources)
    change(sources)
    with pytest.raises(KitError) as fault:
        read_kit(sources, registry().by_id)
    return fault.value


def told(error: KitError) -> tuple[str, ...]:
    words = load_words("en", ["kit"])
    return tuple(
        words(f"kit.fault.{fault.what}", at=fault.at, **fault.values) for fault in error.faults
    )


def faults(change: Change) -> tuple[str, ...]:
    return told(caught(change))


def small_faults(kit: str = KIT, english: str = ENGLISH) -> tuple[str, ...]:
    """Return what is told of a kit of a few lines; nothing where it is whole."""
    try:
        small_kit({"kit.toml": kit, "en.toml": english})
    except KitError as error:
        return told(error)
    return ()


def replaced(file: str, old: str, new: str) -> Change:
    def change(sources: Sources) -> None:
        assert old in sources[file]
        sources[file] = sources[file].replace(old, new, 1)

    return change


def line_of(file: str, text: str, change: Change) -> int:
    """Return the first line on which this text begins, once the file was changed."""
    sources = dict(kit().sources)
    change(sources)
    return sources[file][: sources[file].index(text)].count("\n") + 1
