"""Memory that nobody uses goes back to the system, on a system that knows how."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator

import pytest

from cwb_workshop.system import spare_memory
from cwb_workshop.system.spare_memory import give_back, share_one_area


class Asked:
    """A C library that only notes what it was asked."""

    def __init__(self) -> None:
        self.told: list[tuple[str, tuple[int, ...]]] = []

    def mallopt(self, *given: int) -> None:
        self.told.append(("mallopt", given))

    def malloc_trim(self, *given: int) -> None:
        self.told.append(("malloc_trim", given))


@pytest.fixture(autouse=True)
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    asked = Asked()
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: asked)
    spare_memory._gnu.cache_clear()
    yield asked
    spare_memory._gnu.cache_clear()


def test_on_linux_threads_share_one_area_and_what_was_freed_goes_back(
    library: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    share_one_area()
    give_back()
    assert library.told == [("mallopt", (-8, 1)), ("malloc_trim", (0,))]


def test_elsewhere_nothing_is_asked(library: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    share_one_area()
    give_back()
    assert library.told == []


def test_a_c_library_without_it_is_left_alone(
    library: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delattr(Asked, "malloc_trim")
    share_one_area()
    assert library.told == []
