"""How a desktop knows whose windows these are: their name, and their icon."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from cwb_workshop.system.assets import assets_folder

PROGRAM_ID = "cwb-workshop"
"""The name of the desktop file and of the icon."""


def name_windows(application: QApplication) -> None:
    """Name the program to the desktop, before its first window is there."""
    application.setApplicationName("CWB Workshop")
    application.setDesktopFileName(PROGRAM_ID)


def put_icon(application: QApplication) -> None:
    """Give all windows their icon. It is drawn from an SVG, so it is sharp at any scale."""
    application.setWindowIcon(QIcon(str(assets_folder() / "icons" / f"{PROGRAM_ID}.svg")))
