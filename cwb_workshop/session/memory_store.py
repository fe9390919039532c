"""A store without a file: a script is rehearsed on it before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.history import Logged, Mode
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type


@value_type
class RehearsedContents:
    record: Record = field(default_factory=Record)
    journal: tuple[Logged, ...] = ()
    drafts: Mapping[str, str] = field(default_factory=dict)


class Rehearsal:
    """Keeps in `written` what a session hands over, in order."""

    read_only = False

    def __init__(self, contents: RehearsedContents | None = None) -> None:
        self.contents = contents or RehearsedContents()
        self.written: list[Logged] = []

    def listen(
        self,
        on_saving: Callable[[], None],
        on_saved: Callable[[str], None],
        on_failed: Callable[[StoreError], None],
    ) -> None:
        """Nothing is ever saved here, so there is nothing to tell."""

    def write(self, step: Step, mode: Mode, at: str) -> None:
        sequence = len(self.contents.journal) + len(self.written) + 1
        self.written.append(Logged(sequence, at, mode, step))

    def keep_draft(self, field: str, text: str) -> None:
        """A script has no half-typed lines."""

    def keep_elsewhere(
        self, path: Path, rows: Sequence[Logged], drafts: Mapping[str, str], backups: Path
    ) -> None:
        """What a script makes is written by who reads it in."""

    def back_up(self) -> None:
        """There is no file to back up."""

    def flush(self, timeout: float = 0.0) -> None:
        """Everything is where it will ever be."""

    def close(self) -> None:
        """There is no file to let go of."""

    def abandon(self, timeout: float = 0.0) -> None:
        """There is no file to let go of."""
