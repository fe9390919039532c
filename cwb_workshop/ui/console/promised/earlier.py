"""Where earlier sessions are looked for: the program knows, the console asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.session.earlier_sessions import EarlierSession


class EarlierSessions(Protocol):
    """`folder` is where sessions are kept."""

    @property
    def folder(self) -> Path: ...

    def known(self) -> tuple[Summary, ...]:
        """Return the sessions that can be one before this evening, the newest first."""
        ...

    def read(
        self,
        path: Path,
        asker: QWidget,
        then: Callable[[EarlierSession], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Read one beside what the windows do; its passphrase is asked for, if it has one. Where
        that is not given, nothing comes.
        """
        ...
