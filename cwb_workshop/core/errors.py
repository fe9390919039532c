"""Errors of the world, told in words of the person at the laptop. Bugs are not among them.

Each error carries a key of the interface's words and what to fill in, so that it can be
told in either language wherever it is caught.
"""

from __future__ import annotations

_MOST_TOLD = 5
_LONGEST_TOLD = 200


class WorldError(Exception):
    """Something outside the program went wrong. `key` names its sentence."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.key} ({told})" if told else self.key


class Refused(WorldError):
    """A typed line or a filled-in form that cannot be taken. What was typed is kept."""


class StoreError(WorldError):
    """A session file cannot be opened, read or written."""


class KitError(WorldError):
    """A kit has faults; `faults` lists them all, each with its file and key."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        told = "; ".join(fault[:_LONGEST_TOLD] for fault in faults[:_MOST_TOLD])
        super().__init__("kit.faults", n=len(faults), faults=told)
        self.faults = faults


class ReportError(WorldError):
    """A report cannot be made or written."""
