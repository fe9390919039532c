"""What an attack came to, and how many rounds it goes."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

LONG_VARIABLE = "CWB_FAULTS_LONG"
"""Names the folder for the results; without it the attacks are short, as in `make test`."""


@dataclass
class Outcome:
    """`lost` counts everything that must not be: lost, doubled, corrupt, late or untold."""

    rounds: int = 0
    lost: int = 0
    notes: list[str] = field(default_factory=list)

    def note(self, told: str) -> None:
        self.notes.append(told)

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(
            self.rounds + other.rounds, self.lost + other.lost, [*self.notes, *other.notes]
        )


_Number = TypeVar("_Number", int, float)


def rounds(long: _Number, short: _Number) -> _Number:
    """Return how many rounds an attack goes this time."""
    return long if os.environ.get(LONG_VARIABLE) else short


def keep(fault: str, outcome: Outcome) -> None:
    """Keep the figures of a long attack for the table."""
    folder = os.environ.get(LONG_VARIABLE)
    if folder:
        path = Path(folder) / f"{fault}.json"
        path.write_text(json.dumps(asdict(outcome)), encoding="utf-8")
