"""The kits that session files carry: read once for all sessions that carry the same."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.kit import Kit


class CarriedKits:
    """Keeps the newest ones. A kit is a value: sessions may share it."""

    def __init__(self, exercises: Mapping[str, Definition], most: int = 1) -> None:
        """`most` is how many are kept: for who reads many sessions, more than one."""
        self._exercises = exercises
        self._newest: list[Kit] = []
        self._most = most

    def expect(self, kit: Kit) -> None:
        """Take a kit for what the next session carries, until one carries another."""
        self._newest = [kit, *self._newest][: self._most]

    def read(self, sources: Mapping[str, str]) -> Kit:
        """Return the kit of these files. Raises KitError."""
        for kit in self._newest:
            if dict(kit.sources) == dict(sources):
                return kit
        kit = read_kit(sources, self._exercises, carried=True)
        self.expect(kit)
        return kit
