"""A session file among what somebody drags over a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

_ENDING = ".cwb"


def dropped_session(dropped: QMimeData) -> Path | None:
    """Return the first session file among what is dropped; None where there is none."""
    files = (Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.casefold() == _ENDING), None)
