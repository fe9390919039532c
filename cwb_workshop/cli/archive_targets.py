"""Files that an archive is written to: never a session, and nobody's other file unasked."""

from __future__ import annotations

import os
from pathlib import Path

from cwb_workshop.archive.written_files import WrittenFiles
from cwb_workshop.core.model.text import clean
from cwb_workshop.store.inspection import belongs_to_a_session
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.targets import TargetError, target_file


class ArchiveTargets:
    """With `force` a file of somebody else may be written over as well. Everything raises
    TargetError.
    """

    def __init__(self, folder: Path, *, force: bool) -> None:
        """`folder` is that of the archive, which knows what it was written to."""
        self._written, self._force = WrittenFiles(folder), force

    def free(self, path: Path) -> Path:
        """Return a file that may be written: new, empty, or just as this archive wrote it."""
        target = target_file(path)
        try:
            if belongs_to_a_session(target):
                raise TargetError("target.session", file=clean(str(path)))
            there = os.path.lexists(target) and target.stat().st_size
        except OSError as error:
            raise TargetError("target.cannot", file=clean(str(path))) from error
        if there and not self._force and not self._written.has(target):
            raise TargetError("target.there", file=clean(str(path)))
        return target

    def write(self, out: Path, content: bytes) -> None:
        try:
            write_whole(out, content)
        except OSError as error:
            raise TargetError("target.cannot", file=clean(str(out))) from error
        self._written.keep(content)
