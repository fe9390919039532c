"""What a part that scrolls shows its contents in."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"
"""What Qt calls it."""


def know_viewport(area: QAbstractScrollArea) -> None:
    """Have PySide know it from here on. Asked for one that it does not know, it first makes all
    kinds of widgets there are, to see which kind this is, and keeps them.
    """
    area.findChild(QWidget, _NAME)
