"""Tells a screen reader of a row. The names of Qt for that take memory: they wait until then."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtWidgets import QWidget

RowNews: TypeAlias = Literal["Focus", "Selection"]
"""That a row has the focus now, or was chosen."""


def tell_of_row(view: QWidget, news: RowNews, row: int) -> None:
    # Only now: until somebody is in the list, nothing is told.
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    told = QAccessibleEvent(view, QAccessible.Event[news])
    told.setChild(row)
    QAccessible.updateAccessibility(told)
