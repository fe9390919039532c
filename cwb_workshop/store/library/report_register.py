"""Which reports were written of a session, so that they can be found when it is removed."""

from __future__ import annotations

import json
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
    known = {str(path) for path in noted((folder,))}
    name = str(report.absolute())
    if name in known:
        return
    make_private(folder)
    write_whole(folder / _FILE, json.dumps(sorted({*known, name})).encode())


def noted(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the paths that were noted in these folders; a note that cannot be read is none."""
    reports: set[Path] = set()
    for folder in folders:
        try:
            register = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(register, list):
            reports.update(Path(path) for path in register if isinstance(path, str))
    return tuple(sorted(reports))
