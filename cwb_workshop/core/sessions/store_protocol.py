"""What a session needs of the place where it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.history import Logged, Mode
from cwb_workshop.core.model.record import Record


class StoredContents(Protocol):
    """What a session file held when it was opened."""

    @property
    def record(self) -> Record: ...
    @property
    def journal(self) -> tuple[Logged, ...]: ...
    @property
    def drafts(self) -> Mapping[str, str]: ...


class Store(Protocol):
    """Where steps are written. Its callbacks come from the writer's own thread."""

    @property
    def contents(self) -> StoredContents: ...
    @property
    def read_only(self) -> bool: ...
    def listen(
        self,
        on_saving: Callable[[], None],
        on_saved: Callable[[str], None],
        on_failed: Callable[[StoreError], None],
    ) -> None: ...
    def write(self, step: Step, mode: Mode, at: str) -> None: ...
    def keep_draft(self, field: str, text: str) -> None: ...
    def keep_elsewhere(
        self, path: Path, rows: Sequence[Logged], drafts: Mapping[str, str], backups: Path
    ) -> None: ...
    def back_up(self) -> None: ...
    def flush(self, timeout: float = ...) -> None: ...
    def close(self) -> None: ...
    def abandon(self, timeout: float = ...) -> None: ...
