"""Where a report may be written: over an older one of its evening, never over anything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from cwb_workshop.core.model.entry import Fact
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.text import clean
from cwb_workshop.report.marking import evening_mark, evening_of
from cwb_workshop.store.inspection import belongs_to_a_session
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.targets import TargetError, target_file

Owner: TypeAlias = Literal["nobody", "this evening", "another evening", "others", "a session"]

_MOST_BYTES = 64 * 1024 * 1024
"""No report is nearly as large; what is larger need not be read to know that it is none."""


def evening_of_session(journal: Sequence[Logged]) -> str:
    """Return the mark of an evening: what it was founded with, and when. It never changes."""
    if not journal:
        return evening_mark()
    changes = (change.after for change in journal[0].step.changes)
    facts = [f"{fact.key}={fact.value}" for fact in changes if isinstance(fact, Fact)]
    return evening_mark(journal[0].at, *facts)


def is_report_of(first: Logged | None) -> Callable[[Path], bool]:
    """Return what tells the reports of the evening that begins so; none where nobody can say."""
    evening = None if first is None else evening_of_session((first,))

    def is_its(path: Path) -> bool:
        try:
            return evening is not None and owner_of(path, evening) == "this evening"
        except TargetError:
            return False

    return is_its


def report_file(out: Path, evening: str, *, force: bool = False) -> Path:
    """Return the file that a report goes into, links followed. Raises TargetError.

    With `force` that may be a file of somebody else, but never one of a session.
    """
    target = target_file(out)
    owner = owner_of(target, evening)
    if owner == "a session":
        raise TargetError("target.session", file=clean(str(out)))
    if owner == "another evening" and not force:
        raise TargetError("target.another_evening", file=clean(str(out)))
    if owner == "others" and not force:
        raise TargetError("target.others", file=clean(str(out)))
    return target


def write_out(file: Path, content: bytes) -> None:
    """Write a report, all of it or nothing. Raises ReportError."""
    try:
        write_whole(file, content)
    except OSError as error:
        raise ReportError("report.cannot_write", file=clean(str(file))) from error


def owner_of(path: Path, evening: str) -> Owner:
    """Say whose a file is. An empty one is nobody's. Raises TargetError."""
    try:
        if belongs_to_a_session(path):
            return "a session"
        if not path.exists():
            return "nobody"
        size = path.stat().st_size if path.is_file() else _MOST_BYTES + 1
        if size == 0:
            return "nobody"
        if size > _MOST_BYTES:
            return "others"
        evening_there = evening_of(path.read_bytes())
    except OSError as error:
        raise TargetError("target.cannot", file=clean(str(path))) from error
    if evening_there is None:
        return "others"
    return "this evening" if evening_there == evening else "another evening"
