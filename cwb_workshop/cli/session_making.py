"""Making a session file that is whole from the start, or not there at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.text import clean
from cwb_workshop.store.faults import DiskFull, FileError, LogLeft, NoRoom, WriteFailed
from cwb_workshop.store.inspection import is_beside_a_session
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.store.sidecar_files import companions
from cwb_workshop.store.witness import Witness
from cwb_workshop.system.end_signals import heard_later
from cwb_workshop.system.targets import TargetError


def free_name(path: Path) -> Path:
    """Return where a session can be made. Raises TargetError for a name beside another one."""
    if is_beside_a_session(path):
        raise TargetError("target.session", file=clean(str(path)))
    return path


def make_session(
    path: Path, kit_sources: Mapping[str, str], rows: Sequence[Logged], backups: Path
) -> None:
    """Make a session file of these rows. Raises StoreError; then there is no file."""
    made = False
    try:
        # Between making it and knowing that it was made, nothing may come.
        with heard_later():
            file = SessionFile.create(path, kit_sources, backups=backups)
            made = True
        write_rows(rows, file)
    except LogLeft:
        raise  # all of it is there, in two files
    except BaseException:
        if made:
            _unmake(path)
        raise


def _unmake(path: Path) -> None:
    for made in (*companions(path), path):
        made.unlink(missing_ok=True)
    Witness(path).forget()


def write_rows(rows: Sequence[Logged], file: SessionFile) -> None:
    """Raises StoreError; but for LogLeft, none of the rows is then in the file."""
    try:
        file.write_all(rows)
        file.close()
    except LogLeft:
        raise
    except StoreError as error:
        file.abandon()
        raise _told_once(error, file.path) from error
    except BaseException:
        file.abandon()
        raise


def _told_once(error: StoreError, path: Path) -> StoreError:
    """Nobody tries again behind this command, so no sentence may say so."""
    if isinstance(error, DiskFull):
        return NoRoom(path)
    return FileError(path) if isinstance(error, WriteFailed) else error
