"""Sessions as they lie on a disk, with backups, to be damaged or opened again."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from cwb_workshop.store.session_file import SessionFile
from tests.store.sessions import KIT, write

NAME = "avond.cwb"
ANSWERS = 30
BACKED_UP = 20


@dataclass(frozen=True, slots=True)
class Laid:
    """A folder with a session of ANSWERS answers, the first BACKED_UP of them in a backup."""

    folder: Path

    @property
    def session(self) -> Path:
        return self.folder / NAME

    @property
    def log(self) -> Path:
        return self.folder / f"{NAME}-wal"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    def copied(self, folder: Path) -> Laid:
        shutil.copytree(self.folder, folder)
        return Laid(folder)

    def prints(self) -> dict[str, str]:
        """Return the session and what stands beside it, each as the hash of its bytes."""
        files = [path for path in self.folder.glob(f"{NAME}*") if path.is_file()]
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def closed(folder: Path) -> Laid:
    """A session that was closed: one file."""
    return _laid(folder, interrupted=False)


def interrupted(folder: Path) -> Laid:
    """A session as a crash leaves it: its newest answers in the log beside it."""
    return _laid(folder, interrupted=True)


def _laid(folder: Path, *, interrupted: bool) -> Laid:
    folder.mkdir()
    laid = Laid(folder)
    file = SessionFile.create(laid.session, KIT, backups=laid.backups)
    write(file, 1, BACKED_UP // 2)
    file.back_up()
    file.flush()
    write(file, BACKED_UP // 2 + 1, BACKED_UP)
    file.back_up()
    file.flush()
    write(file, BACKED_UP + 1, ANSWERS)
    if not interrupted:
        file.close()
        return laid
    left = {path: path.read_bytes() for path in folder.glob(f"{NAME}*")}
    file.abandon()
    for path, content in left.items():
        path.write_bytes(content)
    return laid
