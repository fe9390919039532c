"""Sessions in a file, to measure what is done in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cwb_workshop.session.session import Session


def begun_session(folder: Path, *, tables: int, present: int) -> Session:
    """Return a session in a file, with an item open that takes answers."""
    # Only now: whoever measures a start must not have it loaded.
    from cwb_workshop.content.kit_reader import kit_sources, read_kit
    from cwb_workshop.content.word_files import wall_words
    from cwb_workshop.core.model.clock import SteadyClock
    from cwb_workshop.core.model.new_session import NewSession
    from cwb_workshop.core.sessions.setup import founding_step
    from cwb_workshop.exercises import Registry
    from cwb_workshop.session.session import Session
    from cwb_workshop.store.session_file import SessionFile

    exercises, sources = Registry(), kit_sources("cwb")
    file = SessionFile.create(folder / "evening.cwb", sources, backups=folder / "backups")
    kit = read_kit(sources, exercises.by_id)
    session = Session(
        file, kit=kit, exercises=exercises, wall_words=wall_words(), clock=SteadyClock()
    )
    new = NewSession("Zuiderkouw", "2026-03-12", "19:00", 120, "en", tables=tables, present=present)
    session.do(founding_step(new, kit))
    session.open_item("obstacles")
    session.flush()
    return session
