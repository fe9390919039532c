"""The way out when a session file cannot be read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias, cast

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.library import Library
from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.dialogs.recovery import put_back
from cwb_workshop.ui.home.rows import SessionRow

DamageChoice: TypeAlias = Literal["restore", "folder", "leave"]


@value_type
class Backup:
    path: Path
    made: datetime


def newest_backup(library: Library, path: Path) -> Backup | None:
    """Return the newest backup that can be opened. Reads the disk. Raises OSError."""
    for backup in library.backups(path):
        return Backup(backup, datetime.fromtimestamp(backup.stat().st_mtime))
    return None


def ask_how_to_mend(
    parent: QWidget | None, words: Translator, row: SessionRow, backup: Backup | None
) -> DamageChoice | None:
    """Say what is wrong with the file and what is safe, and let one thing be chosen."""
    choices = [
        Choice("folder", words("home.mend.folder")),
        Choice("leave", words("home.mend.leave")),
    ]
    if backup is not None:
        choices.insert(0, Choice("restore", put_back(words, backup.made), "primary"))
    safe = words("home.mend.kept" if backup is not None else "home.mend.no_backup")
    chosen = choose(
        parent,
        title=words("home.mend.title", name=row.title),
        text=f"{row.detail}\n\n{safe}",
        choices=choices,
        words=words,
    )
    return cast(DamageChoice, chosen) if chosen else None
