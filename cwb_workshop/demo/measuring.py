"""Real widgets that nobody sees, to measure what stands in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


_OF_NO_SCREEN = "This plugin does not support "


@contextmanager
def unseen() -> Iterator[QApplication]:
    """Have an application without a screen; the one there is, where there is one."""
    if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Only now, since Qt reads the line above as it begins.
    from PySide6.QtWidgets import QApplication

    from cwb_workshop.ui.theme import STYLE, apply_theme

    with remarks_left_out():
        existing = QApplication.instance()
        application = (
            existing if isinstance(existing, QApplication) else QApplication(["", "-style", STYLE])
        )
        apply_theme(application)
        yield application


@contextmanager
def remarks_left_out() -> Iterator[None]:
    """Leave out what Qt tells without a screen of what it cannot do, which nobody asked."""
    # As above: it comes with Qt.
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def told(_kind: QtMsgType, _place: QMessageLogContext, remark: str) -> None:
        if not remark.startswith(_OF_NO_SCREEN):
            print(remark, file=sys.stderr)

    before = qInstallMessageHandler(told)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
