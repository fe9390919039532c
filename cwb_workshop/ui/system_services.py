"""What the windows ask of the system they run on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator


class System:
    """The dialogs and the file manager of the system. Each is imported when it is asked for."""

    def choose_file(
        self, parent: QWidget, words: Translator, title: str, *, folder: Path, kind: str
    ) -> Path | None:
        """Ask for a file; None when none was chosen."""
        from cwb_workshop.ui.file_dialog import ask_for_file

        return ask_for_file(parent, words, title, folder=_there(folder), kind=kind)

    def choose_folder(
        self, parent: QWidget, words: Translator, title: str, *, folder: Path
    ) -> Path | None:
        """Ask for a folder; None when none was chosen."""
        from cwb_workshop.ui.file_dialog import ask_for_folder

        return ask_for_folder(parent, words, title, folder=_there(folder))

    def stick(self) -> Path | None:
        """Return where a stick or card is that was put in; None where there is none."""
        from cwb_workshop.ui.removable import removable_folder

        return removable_folder()

    def print_pages(self, parent: QWidget, content: bytes, name: str) -> bool:
        """Let somebody choose a printer and how it prints, and print a PDF; tell whether it was."""
        from cwb_workshop.ui.print_dialog import print_pages

        return print_pages(parent, content, name)

    def open_file(self, file: Path) -> bool:
        """Open a file in the program that the system has for it; tell whether there is one."""
        return _opened(file)

    def show_folder(self, folder: Path) -> bool:
        """Open a folder; tell whether the system did."""
        return _opened(folder)

    def has_printer(self) -> bool:
        """Tell whether the system knows a printer, as far as it says."""
        from cwb_workshop.system.printing import printers

        return printers() != ()

    def print_file(self, file: Path) -> bool:
        """Send a file to the usual printer; tell whether there is one that took it."""
        from cwb_workshop.system.printing import print_file

        return print_file(file)


def _there(folder: Path) -> Path:
    """Return the nearest folder that is there: one that is not would be taken for a name."""
    return next((near for near in (folder, *folder.parents) if near.is_dir()), folder)


def _opened(path: Path) -> bool:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices, QGuiApplication

    from cwb_workshop.system.opening import is_opened

    # On Wayland only Qt can hand on that the window may come to the front.
    opened = is_opened(path) if QGuiApplication.platformName() == "xcb" else None
    if opened is not None:
        return opened
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
