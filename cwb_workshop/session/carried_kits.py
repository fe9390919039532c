"""The kits that session files carry: read once for all sessions that carry the same."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.kit import Kit


class CarriedKits:
    """Keeps the newest one. A kit is a value: sessions may share it."""

    def __init__(self, exercises: Mapping[str, Definition]) -> None:
        self._exercises = exercises
        self._newest: Kit | None = None

    def expect(self, kit: Kit) -> None:
        """Take a kit for what the next session carries, until one carries another."""
        self._newest = kit

    def read(self, sources: Mapping[str, str]) -> Kit:
        """Return the kit of these files. Raises KitError."""
        newest = self._newest
        if newest is None or dict(newest.sources) != dict(sources):
            newest = self._newest = read_kit(sources, self._exercises, carried=True)
        return newest
