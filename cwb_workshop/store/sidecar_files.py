"""The files that SQLite keeps beside a session file while it is open or after a crash."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from urllib.parse import quote

_LOG = "-wal"
_ROLLBACK = "-journal"
_INDEX = "-shm"
_WITNESS = "-witness"

LOGS = (_LOG, _ROLLBACK)
"""What the names of the files end with that belong to another."""

DAMAGED, LEFT = ".damaged-", ".left-"
ASIDE = (DAMAGED, LEFT)
"""What stands between the name of a session and the time at which a file was set aside."""

STAMP = "%Y%m%d-%H%M%S"
"""How a moment stands in such a name, and in that of a backup."""


def log_of(path: Path) -> Path:
    """Return where the newest lines stand until they are folded into the file."""
    return _beside(path, _LOG)


def index_of(path: Path) -> Path:
    """Return where SQLite indexes the log for several readers; it holds nothing of its own."""
    return _beside(path, _INDEX)


def witness_of(path: Path) -> Path:
    """Return where it is remembered how much of a session was acknowledged."""
    return _beside(path, _WITNESS)


def companions(path: Path) -> tuple[Path, ...]:
    """Return what is there under the names of its logs, also a folder or a link."""
    there = (ending for ending in LOGS if os.path.lexists(f"{path}{ending}"))
    return tuple(_beside(path, ending) for ending in there)


def is_log(beside: Path) -> bool:
    """Say whether this has the name of a log, and not of a rollback journal."""
    return beside.name.endswith(_LOG)


def clear_away(part: Path) -> None:
    """Remove an unfinished file, with what stands beside it. Raises OSError.

    A log that a kill left behind would be folded into the next file of this name, and spoil it.
    """
    for file in (*companions(part), index_of(part), part):
        file.unlink(missing_ok=True)


def at_rest(path: Path) -> bool:
    """Say whether the file is the whole session: nothing beside it has to be folded in."""
    return not any(_filled(beside) for beside in companions(path))


def set_aside(path: Path, aside: Path) -> None:
    """Rename a file with its companions, these first. Raises OSError."""
    set_aside_log(path, aside)
    if path.exists():
        os.replace(path, aside)


def set_aside_log(path: Path, aside: Path) -> None:
    """Rename the companions of a file. Raises OSError.

    A log left behind would be taken for that of the next file with this name.
    """
    for beside in companions(path):
        os.replace(beside, named_alike(beside, path, aside))


def set_aside_copies(session: Path) -> tuple[Path, ...]:
    """Return the whole files that were set aside beside a session, their logs left out."""
    starts = tuple(session.name + aside for aside in ASIDE)
    try:
        neighbours = sorted(session.parent.iterdir())
    except OSError:
        return ()
    return tuple(
        path for path in neighbours if path.name.startswith(starts) and not path.name.endswith(LOGS)
    )


def keep_beside(path: Path, aside: Path) -> None:
    """Give a file a second name, or make a copy where there are no links. Raises OSError."""
    try:
        os.link(path, aside)
    except (OSError, NotImplementedError):
        shutil.copyfile(path, aside)


def named_alike(beside: Path, path: Path, other: Path) -> Path:
    """Return what a companion of path is called beside another file."""
    return other.with_name(other.name + beside.name[len(path.name) :])


def uri(path: Path, mode: str) -> str:
    """Return the address by which SQLite opens a path, whatever characters it holds."""
    name = path.absolute().as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(os.fsencode(name))}?mode={mode}"


def _beside(path: Path, ending: str) -> Path:
    """Return a path beside another one. It need not be a file: `.` and `/` have no name."""
    return path.parent / f"{path.name}{ending}"


def _filled(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
