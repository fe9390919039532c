"""Pushing what the desk looks at to a server, beside its window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.exercises import Registry
from cwb_workshop.ui.desk.desk_archive import typed_server

if TYPE_CHECKING:
    from cwb_workshop.archive.pushing import PushOutcome


def pushed(
    archive: SessionArchive,
    typed: str,
    organisation: str,
    exercises: Registry,
    goes_on: Callable[[int], bool],
) -> Counter[PushOutcome]:
    """Push to the server that was typed, as long as it `goes_on` after so many sessions; return
    how many came to what. Raises ArchiveError.
    """
    # What speaks to a server is an extra, and loaded for those alone who name one.
    from cwb_workshop.archive.pushing import Push
    from cwb_workshop.archive.server import ServerArchive

    outcomes: Counter[PushOutcome] = Counter()
    with ServerArchive(typed_server(typed), organisation, pushes=True) as server:
        for number, one in enumerate(Push(archive, server, exercises).run(), start=1):
            outcomes[one.outcome] += 1
            if not goes_on(number):
                break
    return outcomes
