"""The last way to tell of a fault: it needs no words, no theme and no part of ours."""

from __future__ import annotations

from contextlib import suppress

# What chooses the language may be what is broken, so it is said in both.
_TEXT = """Er ging iets mis in het programma. Wat bewaard is, blijft bewaard. \
Sluit het programma en start het opnieuw. Wat er misging staat in {file}.

Something went wrong in the program. What was saved stays saved. \
Close the program and start it again. What went wrong stands in {file}."""


def tell_barely(file: str) -> None:
    """Show the box until it is put away. Never fails: behind this there is nothing."""
    with suppress(Exception):
        # Hardly ever needed, and the first window must not wait for it.
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication, QMessageBox

        box = QMessageBox(QApplication.activeModalWidget())
        box.setWindowTitle("CWB Workshop")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(_TEXT.format(file=file))
        box.exec()
