"""Where the console stands among the screens: whole, on one of them, and in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cwb_workshop.ui.screen_of import WINDOW_FRAME, screen_of

_FROM_CORNER = QPoint(20, 20)


def move_to(console: QWidget, screen: QScreen) -> None:
    """Let it stand on another screen as it stood on its own."""
    room, filled = screen.availableGeometry(), console.isMaximized()
    was_seen = console.isVisible()
    if filled:
        console.showNormal()
    console.setScreen(screen)
    most = room.size() - WINDOW_FRAME
    console.resize(console.size().boundedTo(most))
    left = most - console.size()
    aside = QPoint(min(left.width(), _FROM_CORNER.x()), min(left.height(), _FROM_CORNER.y()))
    console.move(room.topLeft() + aside)
    if filled:
        console.showMaximized()
    elif was_seen:
        # A screen of another desktop gives it a window of its own, which nobody sees yet.
        console.show()


def gather(console: QWidget) -> None:
    """Put it on its screen alone where it hangs over the edge."""
    here = screen_of(console)
    whole = here is None or here.geometry().contains(console.geometry())
    if here is None or whole or not console.isVisible():
        return
    filled = console.isMaximized()
    if filled:
        # It fills the screen that Qt takes it to be on, which may be one that went.
        console.setScreen(here)
        console.showNormal()
    room, frame = here.availableGeometry(), console.frameGeometry()
    edges = frame.size() - console.size()
    console.resize(console.size().boundedTo(room.size() - edges))
    frame = console.frameGeometry()
    left = min(frame.x(), room.right() + 1 - frame.width())
    top = min(frame.y(), room.bottom() + 1 - frame.height())
    console.move(max(left, room.x()), max(top, room.y()))
    if filled:
        console.showMaximized()


def bring_in_sight(console: QWidget, application: QGuiApplication) -> None:
    """Bring it back where the screen that it stood on is gone."""
    primary = application.primaryScreen()
    if primary is None or not console.isVisible():
        return
    screens = application.screens()
    if any(screen.geometry().intersects(console.geometry()) for screen in screens):
        return
    room = primary.availableGeometry()
    console.resize(console.size().boundedTo(room.size()))
    console.move(room.topLeft() + _FROM_CORNER)
