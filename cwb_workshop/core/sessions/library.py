"""What the home screen knows of the sessions on this laptop, without opening them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type

Status: TypeAlias = Literal["open", "interrupted", "closed", "unreadable"]


@value_type
class Summary:
    """One session file at a glance. `item` is the item that was open last; `begins` is at what
    time an evening begins that is planned, and in which nothing was opened yet.

    `saved` is when it was last written, ISO 8601; `fault` the key of what is wrong with
    a file that cannot be read, `beside` what that names beside it, and `damaged` says that
    a backup is the way out. `missing` counts the steps that were acknowledged, and that it does
    not give any more. A `locked` session has a passphrase: only what its name says is
    known of it.
    """

    path: Path
    status: Status
    place: str = ""
    venue: str = ""
    day: str = ""
    people: int | None = None
    tables: int | None = None
    answers: int = 0
    item: str = ""
    begins: str = ""
    saved: str = ""
    fault: str = ""
    beside: str = ""
    damaged: bool = False
    missing: int = 0
    locked: bool = False

    @property
    def can_change(self) -> bool:
        """Whether the same file can be read another time, and then be found well."""
        return self.status == "unreadable" and not self.damaged


@value_type
class Copy:
    """An earlier state of a session. `kept` before the session was put back, else a backup."""

    path: Path
    made: datetime
    kept: bool = False


@value_type
class Restored:
    """What came of putting a backup back: `aside` is where the file went that was there.

    `missing` counts the steps that were acknowledged, and that neither of them still gives.
    """

    aside: Path
    missing: int = 0


@value_type
class Traces:
    """What a session left on this laptop beside its own file.

    `copies` counts backups and files set aside. `reports` are those in the program's own
    folder; `elsewhere` those that somebody had written to another place.
    """

    copies: int = 0
    reports: tuple[Path, ...] = ()
    elsewhere: tuple[Path, ...] = ()
