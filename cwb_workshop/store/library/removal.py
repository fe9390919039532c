"""Removing a session, so that its words are in no file that this program keeps."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cwb_workshop.core.sessions.library import Traces
from cwb_workshop.store import open_files
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.faults import FileInUse, NotRemoved
from cwb_workshop.store.library import report_register
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.reading import COPIES
from cwb_workshop.store.sidecar_files import ASIDE, companions, index_of, set_aside_copies
from cwb_workshop.store.witness import Witness
from cwb_workshop.system.atomic import sync_folder

_STALE_SECONDS = 300.0
"""Nobody reads a session for so long; a copy that is older was left by a crash."""


def traces_of(session: Path, backups: Path, reports: Path | None) -> Traces:
    """Return what is there of a session beside its own file."""
    folders = _backups_of(session, backups)
    copies = sum(len(tuple(folder.glob("*.cwb"))) for folder in folders)
    aside = set_aside_copies(session)
    there = [path for path in report_register.noted(folders) if path.is_file()]
    ours = [path for path in there if reports is not None and _is_inside(path, reports)]
    theirs = [path for path in there if path not in ours]
    return Traces(copies + len(aside), tuple(ours), tuple(theirs))


def remove(session: Path, backups: Path, reports: Path | None) -> None:
    """Remove a session file with all that was made of it, and its reports in this folder.

    The file itself goes last: what stops this half-way leaves a session that can be
    removed once more. Raises FileInUse, and NotRemoved where something would not go.
    """
    with open_files.access(session):
        if in_use(session):
            raise FileInUse(session)
        try:
            _remove(session, backups, reports)
        except OSError as error:
            raise NotRemoved(session) from error


def sweep_copies() -> None:
    """Remove what a crash left behind of the copies that are made for reading."""
    oldest = time.time() - _STALE_SECONDS
    for copy in Path(tempfile.gettempdir()).glob(f"{COPIES}*"):
        with suppress(OSError):
            if copy.stat().st_mtime < oldest:
                shutil.rmtree(copy)


def _remove(session: Path, backups: Path, reports: Path | None) -> None:
    for report in traces_of(session, backups, reports).reports:
        for part in report.parent.glob(f".{report.stem[:40]}-*.part"):
            part.unlink(missing_ok=True)
        report.unlink(missing_ok=True)
    sweep_copies()
    for path in _beside(session):
        _remove_path(path)
    for folder in _backups_of(session, backups):
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


def _backups_of(session: Path, backups: Path) -> tuple[Path, ...]:
    return Backups(backups, session, datetime.now).all_folders()


def _remove_path(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
