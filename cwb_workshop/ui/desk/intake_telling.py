"""What came of files that were added, in words."""

from __future__ import annotations

from typing import get_args

from cwb_workshop.archive.intake import IntakeOutcome
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.taken_in import TakenIn

_TOLD = 3
"""So many files that were skipped are told by name and cause."""


def told_of_intake(words: Translator, taken: TakenIn) -> str:
    counts = taken.counts
    outcomes = (name for name in get_args(IntakeOutcome) if counts[name])
    counted = [words(f"archive.count.{name}", n=counts[name]) for name in outcomes]
    if taken.locked:
        counted.append(words("desk.sessions.locked", n=len(taken.locked)))
    if taken.undecided:
        counted.append(words("desk.sessions.undecided", n=taken.undecided))
    if not counted:
        return words("desk.sessions.stopped" if taken.stopped else "archive.no_files")
    if taken.stopped:
        so_far = words("desk.sessions.so_far", counted=words.in_a_row(counted))
        told = [words("desk.sessions.stopped"), so_far]
    else:
        told = [words("archive.taken", counted=words.in_a_row(counted))]
    for one in taken.skipped[:_TOLD]:
        if one.fault is not None:
            why, file = clean(words(one.fault.key, **one.fault.values)), clean(one.path.name)
            # Many a sentence names the file by itself.
            is_named = why.startswith(file)
            told.append(why if is_named else words("archive.skipped", file=file, why=why))
    if len(taken.skipped) > _TOLD:
        told.append(words("desk.sessions.more_skipped", n=len(taken.skipped) - _TOLD))
    return " ".join(told)
