"""Files that an archive is written to: never a session, and nobody's other file unasked."""

from __future__ import annotations

import os
from pathlib import Path

from cwb_workshop.core.model.text import clean
from cwb_workshop.store.inspection import belongs_to_a_session
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.targets import TargetError, target_file


def free_file(path: Path, *, force: bool) -> Path:
    """Return a file that may be written. Raises TargetError."""
    target = target_file(path)
    try:
        if belongs_to_a_session(target):
            raise TargetError("target.session", file=clean(str(path)))
        if not force and os.path.lexists(target) and target.stat().st_size:
            raise TargetError("target.others", file=clean(str(path)))
    except OSError as error:
        raise TargetError("target.cannot", file=clean(str(path))) from error
    return target


def write_file(out: Path, content: bytes) -> None:
    """Raises TargetError."""
    try:
        write_whole(out, content)
    except OSError as error:
        raise TargetError("target.cannot", file=clean(str(out))) from error
