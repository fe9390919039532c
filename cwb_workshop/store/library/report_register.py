"""Which reports were written of a session, so that they can be found when it is removed.

What stands in the data folder is noted as seen from there, for that can be moved or renamed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.private_folder import make_private

_FILE = "reports.json"


def note(folder: Path, report: Path) -> None:
    """Remember, in the folder of a session's backups, that a report is written to this path.

    To be called before it is written: a report that nobody knows of could never be named.
    Raises OSError.
    """
    known = set(_names(folder))
    name = _name(folder, report)
    if name in known:
        return
    make_private(folder)
    write_whole(folder / _FILE, json.dumps(sorted({*known, name})).encode())


def noted(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the paths that were noted in these folders; a note that cannot be read is none."""
    return tuple(sorted({_path(folder, name) for folder in folders for name in _names(folder)}))


def perhaps_moved(folders: Iterable[Path], reports: Path) -> tuple[Path, ...]:
    """Return what has the name, in this folder of reports, of a noted one that is gone.

    A whole path was noted once, and the data folder may stand elsewhere since. Another session
    can have a report of that name: whoever asks looks whose it is.
    """
    gone = (path for path in noted(folders) if not os.path.lexists(path))
    return tuple(sorted({reports / path.name for path in gone}))


def _name(folder: Path, report: Path) -> str:
    path, data = Path(os.path.normpath(report.absolute())), _data_folder(folder)
    return path.relative_to(data).as_posix() if path.is_relative_to(data) else str(path)


def _path(folder: Path, name: str) -> Path:
    return Path(os.path.normpath(_data_folder(folder) / name))


def _data_folder(folder: Path) -> Path:
    """Return where the backups of all sessions stand, and the reports beside them."""
    return Path(os.path.normpath(folder.absolute())).parent.parent


def _names(folder: Path) -> tuple[str, ...]:
    try:
        register = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(register, list):
        return ()
    return tuple(name for name in register if isinstance(name, str))
