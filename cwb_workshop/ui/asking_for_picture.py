"""Asking for a picture file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator


def ask_for_picture(parent: QWidget, words: Translator, title: str, kind: str) -> Path | None:
    """Ask for a picture, first among the pictures of this person; None when none was chosen."""
    from PySide6.QtCore import QStandardPaths

    from cwb_workshop.ui.file_dialog import ask_for_file

    pictures = QStandardPaths.StandardLocation.PicturesLocation
    folder = Path(QStandardPaths.writableLocation(pictures))
    return ask_for_file(parent, words, title, folder=folder, kind=kind)
