"""Where the program keeps sessions, reports, backups and what can be made again."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from cwb_workshop.core.model.values import value_type
from cwb_workshop.system.instance_lock import HOME_VARIABLE
from cwb_workshop.system.portable import DATA_FOLDER_NAME
from cwb_workshop.system.private_folder import make_private

_OF_OTHERS = 0o077


@value_type
class DataFolder:
    """One folder that its owner can find, copy and remove."""

    root: Path

    @classmethod
    def of_this_person(cls) -> DataFolder:
        """Return the folder named in the environment, else one among the documents.

        One beside the program, where that was asked, was named there at its start (`portable`).

        Where the documents go to a cloud or stand on a share, a new one stands beside them.
        """
        named = os.environ.get(HOME_VARIABLE)
        if named:
            return cls(Path(named))
        # Only needed here; a session given by its path needs no folder at all.
        from platformdirs import user_documents_path

        among = user_documents_path() / DATA_FOLDER_NAME
        if among.exists():
            return cls(among)
        # Only at the very first start.
        from cwb_workshop.system.storage_location import place_of

        return cls(among if place_of(among) is None else Path.home() / DATA_FOLDER_NAME)

    @property
    def sessions(self) -> Path:
        return self.root / "sessions"

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def archive(self) -> Path:
        """Many sessions in one place, for who has many; it is made with the first of them."""
        return self.root / "archive"

    @property
    def kits(self) -> Path:
        """Where somebody can put kits of their own, each a folder or one file."""
        return self.root / "kits"

    @property
    def templates(self) -> Path:
        """Plans that were kept to begin with; it is made with the first of them."""
        return self.root / "templates"

    @property
    def derived(self) -> Path:
        """What can be thrown away: it is made again."""
        return self.root / "derived"

    @property
    def preferences(self) -> Path:
        return self.root / "preferences.json"

    @property
    def log(self) -> Path:
        return self.root / "log"

    def make(self) -> None:
        """Make the folders, readable by their owner alone. Raises OSError."""
        for folder in (
            self.root,
            self.sessions,
            self.reports,
            self.backups,
            self.derived,
            self.kits,
        ):
            make_private(folder)
            _keep_others_out(folder)


def _keep_others_out(folder: Path) -> None:
    """Close a folder that was there already, as after a copy; sticks know no owners."""
    if os.name == "posix" and folder.stat().st_mode & _OF_OTHERS:
        with suppress(PermissionError):
            folder.chmod(0o700)
