"""A session file that is only looked at: nothing is written, not even beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.history import Logged, Mode
from cwb_workshop.store import open_files
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.keys import NO_KEYS, Keys
from cwb_workshop.store.other_programs import in_use


class SeenFile:
    """Read once, its newest lines included. What is handed over lasts as long as the window.

    A session changes no answer of a store that is `read_only`; it only moves about.
    """

    read_only = True

    def __init__(self, path: Path, keys: Keys = NO_KEYS) -> None:
        """Raises FileError."""
        self.path = path
        # Asked first: who opens it afterwards cannot have hidden anything that is read here.
        with open_files.access(path):
            self.written_elsewhere = in_use(path)
        self.contents = read_contents(path, keys)

    def listen(
        self,
        on_saving: Callable[[], None],
        on_saved: Callable[[str], None],
        on_failed: Callable[[StoreError], None],
    ) -> None:
        """Nothing is ever saved here, so there is nothing to tell."""

    def write(self, step: Step, mode: Mode, at: str) -> None:
        """Moving about leaves no trace."""

    def keep_draft(self, field: str, text: str) -> None:
        """Half-typed text cannot become a line here."""

    def keep_elsewhere(
        self, path: Path, rows: Sequence[Logged], drafts: Mapping[str, str], backups: Path
    ) -> None:
        """There is nothing that the file does not hold."""

    def back_up(self) -> None:
        """There is nothing new."""

    def flush(self, timeout: float = 0.0) -> None:
        """There is nothing to wait for."""

    def close(self) -> None:
        """There is nothing to let go of."""

    def abandon(self, timeout: float = 0.0) -> None:
        """There is nothing to let go of."""
