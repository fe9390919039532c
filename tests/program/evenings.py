"""An evening in the data folder of the program, begun before home looks at it."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.program import Program
from cwb_workshop.session import Session
from cwb_workshop.toolbox import Toolbox
from tests.workshop import EVENING, NEW, registry


def begun(program: Program, data: Path) -> tuple[Path, Session]:
    """Return the file of a new session, and the session with its obstacles open."""
    path = data / "sessions" / "2026-03-12-zuiderkouw.cwb"
    program._own.data.make()
    session = Toolbox(registry(), data / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    return path, session
