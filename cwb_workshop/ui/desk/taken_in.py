"""What came of all files that were added at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from cwb_workshop.archive.intake import IntakeOutcome, TakenFile
from cwb_workshop.core.model.values import value_type

_LOCKED = "store.locked"


@value_type
class TakenIn:
    """What came of files that were added. `locked` are those that wait for a passphrase, `skipped`
    those that something is wrong with; `stopped` says whether there were more.
    """

    counts: Counter[IntakeOutcome] = field(default_factory=Counter)
    undecided: int = 0
    locked: tuple[Path, ...] = ()
    skipped: tuple[TakenFile, ...] = ()
    stopped: bool = False

    def before(self, later: TakenIn) -> TakenIn:
        """Put both together, where files that waited for a passphrase were read later."""
        return TakenIn(
            self.counts + later.counts,
            self.undecided + later.undecided,
            (*self.locked, *later.locked),
            (*self.skipped, *later.skipped),
            later.stopped,
        )


NOTHING_TAKEN = TakenIn()


def summed(taken: Sequence[TakenFile], *, stopped: bool) -> TakenIn:
    locked = [one for one in taken if one.fault is not None and one.fault.key == _LOCKED]
    rest = [one for one in taken if one not in locked]
    return TakenIn(
        Counter(one.outcome for one in rest),
        sum(one.undecided for one in rest),
        tuple(one.path for one in locked),
        tuple(one for one in rest if one.fault is not None),
        stopped,
    )
