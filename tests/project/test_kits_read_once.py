"""A kit that is the same in each of its files is read once, and any other one is read anew."""

from __future__ import annotations

import pytest

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.session import carried_kits, factory
from tests.kits_read_once import KitsReadOnce
from tests.workshop import registry

EXERCISES = registry().by_id


def test_the_same_files_are_read_once_and_others_anew() -> None:
    read, sources = KitsReadOnce(read_kit), kit_sources("cwb")
    first = read(sources, EXERCISES)
    assert first == read_kit(sources, EXERCISES)
    assert read(dict(sources), dict(EXERCISES)) is first
    changed = {**sources, "kit.toml": sources["kit.toml"] + "\n# another one\n"}
    assert read(changed, EXERCISES) is not first
    assert read(sources, EXERCISES, carried=True) is not first


def test_a_kit_with_a_fault_is_refused_each_time() -> None:
    read, sources = KitsReadOnce(read_kit), {**kit_sources("cwb"), "nl.toml": "half = "}
    for _time in range(2):
        with pytest.raises(KitError):
            read(sources, EXERCISES)


def test_the_modules_that_open_sessions_read_so() -> None:
    assert isinstance(factory.read_kit, KitsReadOnce)  # type: ignore[attr-defined]
    assert isinstance(carried_kits.read_kit, KitsReadOnce)  # type: ignore[attr-defined]
