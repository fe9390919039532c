"""Acting in the dialog for reports while the program waits for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.reports.dialog import ReportDialog
from tests.ui.open_dialogs import when_open


def in_report(qtbot: QtBot, *acts: Callable[[ReportDialog], object]) -> list[QDialog]:
    """Act in the dialog for reports once it has looked the session through."""

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        try:
            qtbot.waitUntil(lambda: dialog._hits is not None)
            for each in acts:
                each(dialog)
        except BaseException:
            dialog.reject()  # the program would wait for it for ever
            raise

    return when_open(act)


def press(
    qtbot: QtBot,
    *keys: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> Callable[[QDialog], None]:
    """Press keys in the dialog, where the keyboard is."""

    def act(dialog: QDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        for key in keys:
            qtbot.keyClick(dialog.focusWidget() or dialog, key, held)

    return act


def filled_in(dialog: ReportDialog) -> None:
    """Say when there is an answer, and to whom."""
    for key, text in (("response_date", "23 april"), ("contact", "buurthuis De Kouwbrug")):
        field = dialog.choices.fields[key]
        field.setText(text)
        field.editingFinished.emit()


def kept(dialog: ReportDialog) -> None:
    """Say of all that was found that it may be printed."""
    for choice in dialog.hits.choices.values():
        choice.buttons["keep"].click()


def written(qtbot: QtBot, ask: Callable[[], object], folder: Path, number: int = 1) -> list[Path]:
    """Ask for a report and save it as it is proposed; return the reports, so many by then."""
    in_report(qtbot, filled_in, kept, lambda dialog: dialog.buttons["save"].click())
    ask()
    qtbot.waitUntil(lambda: len(list(folder.glob("*.pdf"))) == number)
    return sorted(folder.glob("*.pdf"))
