"""Asking for a file: in the dialog of the system, or in that of Qt where there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

from cwb_workshop.core.model.words import Translator

_LABELS = {
    QFileDialog.DialogLabel.LookIn: "look_in",
    QFileDialog.DialogLabel.FileName: "name",
    QFileDialog.DialogLabel.FileType: "kind",
}
"""What Qt has no words for in each language of ours; in Dutch it says these in English."""
_KIND_COLUMN = 2
"""Its words come from the system, in whatever language that speaks, and Qt says `Folder` to all.
There are files of one kind alone to choose from."""
_DATE_COLUMN = 3
_AS_WIDE_AS_ITS_WORDS = QHeaderView.ResizeMode.ResizeToContents


def ask_for_file(
    parent: QWidget, words: Translator, title: str, *, folder: Path, kind: str
) -> Path | None:
    """Ask for a file, first in this folder; None when none was chosen."""
    dialog = file_dialog(parent, words, title, folder=folder, kind=kind)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def ask_for_folder(parent: QWidget, words: Translator, title: str, *, folder: Path) -> Path | None:
    """Ask for a folder, first this one; None when none was chosen."""
    dialog = file_dialog(parent, words, title, folder=folder, kind="")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def file_dialog(
    parent: QWidget, words: Translator, title: str, *, folder: Path, kind: str
) -> QFileDialog:
    """Return the dialog that asks, in these words where it is not that of the system."""
    dialog = QFileDialog(parent, title, str(folder), kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    for label, word in _LABELS.items():
        dialog.setLabelText(label, words(f"dialog.file.{word}"))
    for listed in dialog.findChildren(QTreeView):
        listed.setColumnHidden(_KIND_COLUMN, True)
        listed.header().setSectionResizeMode(_DATE_COLUMN, _AS_WIDE_AS_ITS_WORDS)
    return dialog
