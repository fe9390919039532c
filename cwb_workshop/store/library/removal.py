"""Removing a session, so that its words are in no file that this program keeps."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cwb_workshop.core.sessions.library import Traces
from cwb_workshop.store import open_files
from cwb_workshop.store.faults import FileInUse, NotRemoved
from cwb_workshop.store.library.belongings import Belongings
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.reading import COPIES
from cwb_workshop.store.sidecar_files import ASIDE, companions, index_of, set_aside_copies
from cwb_workshop.store.witness import Witness
from cwb_workshop.system.atomic import sync_folder

_STALE_SECONDS = 300.0
"""Nobody reads a session for so long; a copy that is older was left by a crash."""


def traces_of(belongings: Belongings) -> Traces:
    """Return what is there of a session beside its own file."""
    reports = belongings.reports
    copies = sum(len(tuple(folder.glob("*.cwb"))) for folder in belongings.folders)
    aside = set_aside_copies(belongings.session)
    there = belongings.written
    ours = [path for path in there if reports is not None and _is_inside(path, reports)]
    theirs = [path for path in there if path not in ours]
    number = copies + len(belongings.copies) + len(aside)
    return Traces(number, tuple(ours), tuple(theirs))


def remove(belongings: Belongings) -> None:
    """Remove a session file with all that was made of it, and its reports in their folder.

    The file itself goes last: what stops this half-way leaves a session that can be
    removed once more. Raises FileInUse, and NotRemoved where something would not go.
    """
    session = belongings.session
    with open_files.access(session):
        if in_use(session):
            raise FileInUse(session)
        try:
            _remove(belongings)
        except OSError as error:
            raise NotRemoved(session) from error


def sweep_copies() -> None:
    """Remove what a crash left behind of the copies that are made for reading."""
    oldest = time.time() - _STALE_SECONDS
    for copy in Path(tempfile.gettempdir()).glob(f"{COPIES}*"):
        with suppress(OSError):
            if copy.stat().st_mtime < oldest:
                shutil.rmtree(copy)


def _remove(belongings: Belongings) -> None:
    session = belongings.session
    for report in traces_of(belongings).reports:
        for part in report.parent.glob(f".{report.stem[:40]}-*.part"):
            part.unlink(missing_ok=True)
        report.unlink(missing_ok=True)
    sweep_copies()
    # Found before anything goes that tells whose it is.
    copies, folders = belongings.copies, belongings.folders
    for path in (*_beside(session), *copies):
        _remove_path(path)
    for folder in folders:
        shutil.rmtree(folder)
    _remove_path(session)
    if session.parent.is_dir():
        sync_folder(session.parent)


def _beside(session: Path) -> Iterator[Path]:
    """Give all that stands beside a session file because of it, its log not first."""
    part = session.with_name(f".{session.name}.part")
    named = (Witness(session).path, index_of(session), part, *companions(part), index_of(part))
    yield from (path for path in named if _is_file(path))
    try:
        neighbours = sorted(session.parent.iterdir())
    except OSError:
        return
    for path in neighbours:
        if path.name.startswith(tuple(session.name + aside for aside in ASIDE)):
            yield path
    yield from (log for log in companions(session) if _is_file(log))


def _is_file(path: Path) -> bool:
    """Say whether this can be ours: a folder that somebody put there holds no words of it."""
    return path.is_symlink() or path.is_file()


def _is_inside(path: Path, folder: Path) -> bool:
    """Say whether a path that was noted leads into a folder, whatever way it goes."""
    return Path(os.path.normpath(path)).is_relative_to(os.path.normpath(folder))


def _remove_path(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
