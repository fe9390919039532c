"""What the data folder holds of a session, whatever its file was called before.

A backup is known by what it begins with, a report by its mark. Where another file can be meant
as well, as with a session that was copied by hand, only what was noted under the name of the
session itself is taken for its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from cwb_workshop.store.backup import Backups
from cwb_workshop.store.beginning import beginning
from cwb_workshop.store.journal import JournalHead
from cwb_workshop.store.keys import NO_KEYS, Keys, salt_of
from cwb_workshop.store.library import report_register

IsItsReport: TypeAlias = Callable[[Path], bool]
"""Says whether a file is a report of the session in question, by the mark in it."""

_FOLDER = re.compile(r"(.+)-[0-9a-f]{8}(\.[0-9]+)?")


@dataclass(frozen=True)
class Belongings:
    """`reports` is the folder of reports, if one is looked through; `keys` open what is locked."""

    session: Path
    backups: Path
    reports: Path | None = None
    keys: Keys = field(default_factory=lambda: NO_KEYS)
    is_its_report: IsItsReport = lambda _path: False

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """The folders of backups that are its own, with all that is in them."""
        left = (folder for folder in self._left_behind if not self._of_others(folder))
        return (*self._own_folders, *left)

    @cached_property
    def copies(self) -> tuple[Path, ...]:
        """Its backups in folders where those of another session stand too."""
        shared = (folder for folder in self._left_behind if folder not in self.folders)
        return tuple(copy for folder in shared for copy in _copies(folder) if self._is_same(copy))

    @cached_property
    def written(self) -> tuple[Path, ...]:
        """The reports of it that are there, in the folder of reports and elsewhere."""
        there = {path for path in report_register.noted(self.folders) if path.is_file()}
        return tuple(sorted(there | set(self._marked())))

    def _marked(self) -> Iterator[Path]:
        """Give what has its mark in the folder of reports, and was noted for no other session."""
        if self.reports is None:
            return
        moved = report_register.perhaps_moved(self._own_folders, self.reports)
        known = self._noted_for_others
        for path in sorted(self.reports.iterdir()) if self.reports.is_dir() else ():
            is_open_to_doubt = path in known or (self._was_copied and path not in moved)
            if path.is_file() and not is_open_to_doubt and self.is_its_report(path):
                yield path

    @cached_property
    def _own_folders(self) -> tuple[Path, ...]:
        return self._folders_of(self.session)

    @cached_property
    def _left_behind(self) -> tuple[Path, ...]:
        """The folders of files that are gone from here, with a backup of this session."""
        gone = (folder for folder in self._all_folders() if self._is_of_a_file_gone(folder))
        held = [folder for folder in gone if any(map(self._is_same, _copies(folder)))]
        return tuple(held) if held and not self._was_copied else ()

    @cached_property
    def _noted_for_others(self) -> frozenset[Path]:
        """The reports of files that are there, or that stand where nobody can look."""
        others = [
            folder
            for folder in self._all_folders()
            if folder not in self.folders and not self._is_of_a_file_gone(folder)
        ]
        reports = self.reports or self.backups
        moved = report_register.perhaps_moved(others, reports)
        return frozenset((*report_register.noted(others), *moved))

    @cached_property
    def _was_copied(self) -> bool:
        """Whether another file beside it holds the same session."""
        return any(
            path != self.session and self._is_same(path)
            for path in sorted(self.session.parent.glob("*.cwb"))
        )

    @cached_property
    def _known_by(self) -> tuple[bytes | None, JournalHead | None]:
        return _salt(self.session), beginning(self.session, self.keys)

    def _is_same(self, copy: Path) -> bool:
        salt, begins = self._known_by
        if salt is not None and _salt(copy) == salt:
            return True
        return begins is not None and beginning(copy, self.keys) == begins

    def _of_others(self, folder: Path) -> bool:
        """Say whether a folder holds a backup of another session; what nobody can read is none."""
        return any(
            not self._is_same(copy) and beginning(copy, self.keys) is not None
            for copy in _copies(folder)
        )

    def _is_of_a_file_gone(self, folder: Path) -> bool:
        """Say whether it was made for a file that stood beside the session, and is gone; what was
        set aside when another came in its place is of one that is gone too.
        """
        match = _FOLDER.fullmatch(folder.name)
        if match is None or folder in self._own_folders:
            return False
        place = self.session.with_name(f"{match[1]}.cwb")
        is_gone = match[2] is not None or not os.path.lexists(place)
        return is_gone and folder in self._folders_of(place)

    def _folders_of(self, session: Path) -> tuple[Path, ...]:
        return Backups(self.backups, session, datetime.now).all_folders()

    def _all_folders(self) -> tuple[Path, ...]:
        try:
            return tuple(sorted(path for path in self.backups.iterdir() if path.is_dir()))
        except OSError:
            return ()


def _copies(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob("*.cwb")))


def _salt(path: Path) -> bytes | None:
    try:
        return salt_of(path) if path.is_file() else None
    except OSError:
        return None
