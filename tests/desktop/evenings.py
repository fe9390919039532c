"""Evenings that the program comes upon: in its own folder, or elsewhere."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, NEW, registry


def closed(path: Path, said: str) -> Path:
    """Make a session of one line, of no program that runs, and close it."""
    session = Toolbox(registry(), path.parent / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.capture(f"1: {said}")
    session.close_file()
    return path


def begun(program: Program, data: Path) -> tuple[Path, Session]:
    """Return the file of a new session, and the session with its obstacles open."""
    path = data / "sessions" / "2026-03-12-zuiderkouw.cwb"
    program._context.data.make()
    session = Toolbox(registry(), data / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    return path, session
