"""Real widgets that nobody sees, to measure what stands in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@contextmanager
def unseen() -> Iterator[QApplication]:
    """Have an application without a screen; the one there is, where there is one."""
    if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Only now, since Qt reads the line above as it begins.
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from cwb_workshop.ui.theme import STYLE, apply_theme

    # Without a screen Qt tells of what it cannot do, which nobody asked.
    before = qInstallMessageHandler(lambda *_told: None)
    existing = QApplication.instance()
    application = (
        existing if isinstance(existing, QApplication) else QApplication(["", "-style", STYLE])
    )
    try:
        apply_theme(application)
        yield application
    finally:
        qInstallMessageHandler(before)
