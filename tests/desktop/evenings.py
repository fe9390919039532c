"""An evening in the data folder of the program, begun before home looks at it."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, NEW, registry


def begun(program: Program, data: Path) -> tuple[Path, Session]:
    """Return the file of a new session, and the session with its obstacles open."""
    path = data / "sessions" / "2026-03-12-zuiderkouw.cwb"
    program._own.data.make()
    session = Toolbox(registry(), data / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    return path, session
