"""Errors of the world, told in words of the person at the laptop. Bugs are not among them.

Each error carries a key of the interface's words and what to fill in, so that it can be
told in either language wherever it is caught.
"""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Sentences

_MOST_TOLD = 5
_LONGEST_TOLD = 200


class UserFacingError(Exception):
    """Something outside the program went wrong. `key` names its sentence."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        values = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.key} ({values})" if values else self.key


class Refused(UserFacingError):
    """A typed line or a filled-in form that cannot be taken. What was typed is kept."""


class StoreError(UserFacingError):
    """A session file cannot be opened, read or written."""


@value_type
class FileFault:
    """What is wrong in a file of a kit: `what` names its sentence, `at` is file, line and key."""

    at: str
    what: str
    values: Mapping[str, object]


class FaultyFiles(UserFacingError):
    """Files have faults; `faults` lists them all, the sentence the first and how many more."""

    sentence = "kit.faults"

    def __init__(self, faults: tuple[FileFault, ...]) -> None:
        super().__init__(self.sentence, n=len(faults), faults=_first(faults))
        self.faults = faults


class KitError(FaultyFiles):
    """A kit has faults."""


class NoKit(UserFacingError):
    """There is no kit with an id here, or it has faults: `faulty` are those of all that have."""

    def __init__(self, kit: str, known: str, faulty: tuple[FileFault, ...] = ()) -> None:
        if faulty:
            super().__init__("kit.no_sound_kit", kit=kit, known=known, faults=_first(faulty))
        else:
            super().__init__("kit.no_kit", kit=kit, known=known)


class WordsError(FaultyFiles):
    """The words that the program brings along have faults: it is not whole."""

    sentence = "kit.words"


def _first(faults: tuple[FileFault, ...]) -> Sentences:
    """Tell the first faults, and how many more there are."""
    sentences = [_sentence(fault) for fault in faults[:_MOST_TOLD]]
    if more := len(faults) - len(sentences):
        sentences.append(("kit.fault.more", {"n": more}))
    return Sentences(tuple(sentences))


def _sentence(fault: FileFault) -> tuple[str, Mapping[str, object]]:
    """What a kit from elsewhere says may be endless; a sentence is not."""
    values = {"at": fault.at, **fault.values}
    short = {name: str(value)[:_LONGEST_TOLD] for name, value in values.items()}
    return f"kit.fault.{fault.what}", short


class ReportError(UserFacingError):
    """A report cannot be made or written."""
