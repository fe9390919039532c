"""The small file in which preferences are kept."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from cwb_workshop.system.private_folder import make_private
from cwb_workshop.ui.preferences.registry import Preferences, preferences_from


class PreferencesFile:
    """Reads the file when it is first asked for, and writes it whole at every change.

    A file that is broken, or half of one, gives the default for what cannot be read: losing
    a preference is a nuisance, a program that does not start is the end of an evening.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Without a path there is no file: what is chosen lasts until the end."""
        self._path = path
        self._values: Preferences | None = None

    @property
    def values(self) -> Preferences:
        if self._values is None:
            self._values = preferences_from(self._read())
        return self._values

    def keep(self, values: Preferences) -> None:
        """Take new values, also where the disk refuses them: then they last until the end."""
        if values == self.values:
            return
        self._values = values
        if self._path is None:
            return
        # Imported when something is kept, which is after the first window is there.
        from cwb_workshop.system.atomic import write_whole

        # In ASCII: the name of a folder can hold what is no character in any other way.
        text = json.dumps(asdict(values), indent=2)
        try:
            make_private(self._path.parent)
            write_whole(self._path, text.encode())
        except OSError:
            return

    def _read(self) -> object:
        if self._path is None:
            return None
        try:
            return json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
