"""Where Tab goes: through the parts of the window in turn, and in each as one reads."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_SAME_LINE = 8
"""Pixels: what stands on one line need not be of one height."""


def stops(parts: Iterable[QWidget]) -> list[QWidget]:
    """Return what Tab can reach now. Qt's own order is that in which things were made."""
    return [widget for part in parts for widget in _as_read(part)]


def after(parts: Iterable[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return where Tab goes from here, or Shift+Tab; round and round."""
    order = stops(parts)
    if here not in order:
        return None
    return order[(order.index(here) + (1 if forward else -1)) % len(order)]


def _as_read(part: QWidget) -> list[QWidget]:
    """Return the stops of a part line by line, and in each line from left to right."""
    placed = [(_middle(widget, part), widget) for widget in _reachable(part)]
    placed.sort(key=lambda at: at[0].y())
    lines: list[list[tuple[int, QWidget]]] = []
    height = 0
    for middle, widget in placed:
        if not lines or middle.y() - height > _SAME_LINE:
            lines.append([])
            height = middle.y()
        lines[-1].append((middle.x(), widget))
    return [widget for line in lines for _x, widget in sorted(line, key=lambda stop: stop[0])]


def _reachable(part: QWidget) -> Iterable[QWidget]:
    for widget in part.findChildren(QWidget):
        by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        here = widget.isVisible() and widget.window() is part.window()
        if by_tab and here and widget.isEnabled() and widget.focusProxy() is None:
            yield widget


def _middle(widget: QWidget, part: QWidget) -> QPoint:
    return widget.mapTo(part, widget.rect().center())
