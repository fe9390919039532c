"""Where Tab goes at home: every stop once, and round again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def move_on(order: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> bool:
    """Give the keyboard to the next stop; tell whether there is one."""
    stop = stop_after(order, here, forward=forward)
    if stop is None:
        return False
    reason = Qt.FocusReason.TabFocusReason
    stop.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stop_after(order: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the next place that can be gone to now; None where Tab is pressed somewhere else.

    A row of choices is one stop, at the one that is chosen: arrows walk over the others.
    """
    places = [at for at, widget in enumerate(order) if here is widget or _holds(widget, here)]
    if not places:
        return None
    step = 1 if forward else -1
    around = [order[(places[0] + step * by) % len(order)] for by in range(1, len(order))]
    row = here.parentWidget() if _is_choice(here) and here is not None else None
    return next(
        (one for one in around if _is_stop(one, order) and not (row and _in_row(one, row))), None
    )


def _holds(widget: QWidget, here: QWidget | None) -> bool:
    return here is not None and widget.isAncestorOf(here)


def _in_row(widget: QWidget, row: QWidget | None) -> bool:
    return _is_choice(widget) and widget.parentWidget() is row


def _is_stop(widget: QWidget, order: Sequence[QWidget]) -> bool:
    # Of a row Qt lets Tab come to the choice that had the keyboard last.
    by_tab = _is_choice(widget) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if not (by_tab and widget.isVisible() and widget.isEnabled()):
        return False
    if not isinstance(widget, QAbstractButton) or not _is_choice(widget) or widget.isChecked():
        return True
    row = [one for one in order if _in_row(one, widget.parentWidget())]
    chosen = any(isinstance(one, QAbstractButton) and one.isChecked() for one in row)
    return not chosen and row[0] is widget


def _is_choice(widget: QWidget | None) -> bool:
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and widget.isCheckable()
