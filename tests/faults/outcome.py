"""What an attack came to: how far it went, how hard it tried, and what was lost."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

LONG_VARIABLE = "CWB_FAULTS_LONG"
"""Names the folder for the results; without it the attacks are short, as in `make test`."""

SCALE_VARIABLE = "CWB_FAULTS_SCALE"
"""What part of its long form an attack goes, such as 0.1."""

State = Literal["held", "lost", "not tried"]


@dataclass(frozen=True, slots=True)
class Effort:
    """How often an attack really did what it is about, and how often it has to at least."""

    what: str
    done: int
    least: int


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took, beside what this machine took for a bare one in the same run.

    All in seconds; `most` is what it may take on a machine with such a floor.
    """

    what: str
    seconds: float
    floor: float
    most: float


@dataclass
class Outcome:
    """`lost` counts everything that must not be: lost, doubled, corrupt, late or untold."""

    rounds: int = 0
    lost: int = 0
    notes: list[str] = field(default_factory=list)
    efforts: list[Effort] = field(default_factory=list)
    took: list[Took] = field(default_factory=list)
    load: float = 0.0

    @property
    def state(self) -> State:
        """An attack that did too little has shown nothing, whatever it says about losses."""
        if self.lost:
            return "lost"
        tried = self.efforts and all(one.done >= one.least for one in self.efforts)
        return "held" if tried else "not tried"

    def note(self, told: str) -> None:
        self.notes.append(told)

    def tried(self, what: str, done: int, least: int) -> None:
        """Say how often the attack did this, and the least that counts as an attack."""
        self.efforts.append(Effort(what, done, max(least, 1)))

    def timed(self, what: str, seconds: float, floor: float, most: float) -> None:
        """Hold a time against what it may take, given the floor of this run."""
        self.took.append(Took(what, seconds, floor, most))
        self.lost += seconds > most

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(
            self.rounds + other.rounds,
            self.lost + other.lost,
            [*self.notes, *other.notes],
            [*self.efforts, *other.efforts],
            [*self.took, *other.took],
        )


def rounds(long: int, short: int) -> int:
    """Return how many rounds an attack goes this time."""
    if not os.environ.get(LONG_VARIABLE):
        return short
    return max(round(long * float(os.environ.get(SCALE_VARIABLE, "1"))), 1)


def conclude(fault: str, outcome: Outcome) -> None:
    """Keep the figures of a long attack for the table, and fail where it did not hold."""
    folder = os.environ.get(LONG_VARIABLE)
    if folder:
        outcome.load = load_now()
        path = Path(folder) / f"{fault}.json"
        path.write_text(json.dumps(asdict(outcome)), encoding="utf-8")
    assert outcome.state == "held", f"{outcome.state}: {outcome}"


def kept(path: Path) -> Outcome:
    """Return the figures that an attack left."""
    told = json.loads(path.read_text(encoding="utf-8"))
    efforts = [Effort(**one) for one in told.pop("efforts")]
    took = [Took(**one) for one in told.pop("took")]
    return Outcome(**told, efforts=efforts, took=took)


def load_now() -> float:
    """Return how many programs wanted a core in the last minute, on average."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
