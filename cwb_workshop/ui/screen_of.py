"""Which screen a window is on, told by its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_of(window: QWidget) -> QScreen | None:
    """Return the screen where most of a window is; None where there is no screen at all.

    `QWidget.screen` must not be asked, nor `QWidget.windowHandle`. PySide takes what they return
    for a part of the widget: once that is collected, the screen or the window is deleted from
    under Qt, and the program ends.
    """
    shared = partial(_shared, window.geometry())
    return max(QGuiApplication.screens(), key=shared, default=None)


def _shared(window: QRect, screen: QScreen) -> int:
    """Return the pixels that a window and a screen have in common."""
    both = window.intersected(screen.geometry())
    return max(both.width(), 0) * max(both.height(), 0)
