"""Lines that were pasted together: stored a few at a time, undone as one.

How far a paste is stands in a fact of its own, which each of its steps moves on. So the
journal tells which steps belong together, and a paste that was broken off where to go on.
"""

from __future__ import annotations

from cwb_workshop.core.model.entry import Fact, Step

SCOPE = "paste"


def paste_of(step: Step) -> str:
    """Return the id of the paste that a step is a part of; empty where it is of none.

    It stands in the first change of the step, and so in the last of the reversed one.
    """
    for change in (*step.changes[:1], *step.changes[-1:]):
        value = change.before if change.after is None else change.after
        if isinstance(value, Fact) and value.scope == SCOPE:
            return value.key
    return ""
