"""A picture file among what somebody drags over a window: a photo, a map, a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

_ENDINGS = (".png", ".jpg", ".jpeg", ".pdf")

PATTERNS = " ".join(f"*{end} *{end.upper()}" for end in _ENDINGS)
"""What the dialog of files offers."""


def dropped_picture(dropped: QMimeData) -> Path | None:
    """Return the first picture file among what is dropped; None where there is none."""
    files = (Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.casefold() in _ENDINGS), None)
