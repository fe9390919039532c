"""Which screen a window is on, told by its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

WINDOW_FRAME = QSize(4, 34)
"""Pixels of the frame that a window system draws around a window."""


def screen_of(window: QWidget) -> QScreen | None:
    """Return the screen where most of a window is; None where there is no screen at all.

    `QWidget.screen` must not be asked, nor `QWidget.windowHandle`. PySide takes what they return
    for a part of the widget: once that is collected, the screen or the window is deleted from
    under Qt, and the program ends.
    """
    shared = partial(_shared, window.geometry())
    return max(QGuiApplication.screens(), key=shared, default=None)


def within_frame(window: QWidget) -> QSize:
    """Return how large a window before this one can be, with a frame of its own."""
    return window.window().size() - WINDOW_FRAME


def fit_on_screen(window: QWidget) -> None:
    """Let a window be no larger than what its screen has left for it and its title."""
    here = screen_of(window)
    if here is not None:
        window.resize(window.size().boundedTo(here.availableSize() - WINDOW_FRAME))


def _shared(window: QRect, screen: QScreen) -> int:
    """Return the pixels that a window and a screen have in common."""
    both = window.intersected(screen.geometry())
    return max(both.width(), 0) * max(both.height(), 0)
