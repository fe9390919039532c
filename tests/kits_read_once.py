"""Thousands of tests open a session; the kit that is in all of them is read once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cwb_workshop.core.contract.exercise import Definition
    from cwb_workshop.core.model.kit import Kit

_MOST = 16
_READERS = ("cwb_workshop.session.factory", "cwb_workshop.session.carried_kits")


class KitsReadOnce:
    """Reads as the program does, and keeps what it read: a kit is a value."""

    def __init__(self, read: Callable[..., Kit]) -> None:
        self._read = read
        self._kept: dict[object, tuple[Kit, Mapping[str, Definition]]] = {}

    def __call__(
        self,
        sources: Mapping[str, str],
        exercises: Mapping[str, Definition],
        *,
        carried: bool = False,
    ) -> Kit:
        """Raises KitError."""
        known = frozenset((name, id(definition)) for name, definition in exercises.items())
        key = (frozenset(sources.items()), known, carried)
        if key not in self._kept:
            if len(self._kept) == _MOST:
                self._kept.pop(next(iter(self._kept)))
            kit = self._read(sources, exercises, carried=carried)
            # With the exercises themselves, so that no other one gets the id of one of them.
            self._kept[key] = (kit, dict(exercises))
        return self._kept[key][0]


@pytest.fixture(scope="session", autouse=True)
def kits_read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for reader in _imported():
            patch.setattr(reader, "read_kit", KitsReadOnce(reader.read_kit))
        yield


def _imported() -> Iterator[ModuleType]:
    """Yield the modules that read kits, where the tests of this run have any use for them."""
    for name in _READERS:
        if name in sys.modules:
            yield sys.modules[name]
