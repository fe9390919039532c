"""What home asks of the system it runs on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


class System:
    """The dialogs and the file manager of the system. Each is imported when it is asked for."""

    def choose_file(self, parent: QWidget, title: str, *, folder: Path, kind: str) -> Path | None:
        """Ask for a file; None when none was chosen.

        A folder that is not there yet would be taken for the name of a file.
        """
        from PySide6.QtWidgets import QFileDialog

        there = next((near for near in (folder, *folder.parents) if near.is_dir()), folder)
        name, _filter = QFileDialog.getOpenFileName(parent, title, str(there), kind)
        return Path(name) if name else None

    def show_folder(self, folder: Path) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
