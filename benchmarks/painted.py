"""Two screens that nobody sees, and how long it takes until pixels on them have changed."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from cwb_workshop.desktop.qt_import import leave_imports_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCREENS = (("laptop", 1366, 768), ("projector", 1920, 1080))
_Window = TypeVar("_Window", bound=QWidget)
_PATIENCE = 30.0
"""Seconds after which nothing will be painted any more."""


@contextmanager
def two_screens(arguments: Sequence[str] = ("", "-style", "fusion")) -> Iterator[QApplication]:
    """Have an application on a laptop with a projector beside it, neither of them real."""
    # As in the program: Qt has been imported by now, and looks into no source from here on.
    leave_imports_alone()
    left, screens = 0, []
    for name, width, height in _SCREENS:
        place = {"name": name, "x": left, "y": 0, "width": width, "height": height}
        screens.append({**place, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0})
        left += width
    with TemporaryDirectory() as folder:
        told = Path(folder) / "screens.json"
        told.write_text(json.dumps({"screens": screens}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={told}"
        os.environ["WAKEPY_FAKE_SUCCESS"] = "1"
        application = QApplication(list(arguments))
        # Keys come faster than hands press them, and each of them is meant.
        application.setDoubleClickInterval(0)
        yield application
        application.quit()


@dataclass(frozen=True, slots=True)
class Appeared(Generic[_Window]):
    """A window that was made and shown, and the milliseconds until its picture stood there."""

    window: _Window
    milliseconds: float


class Painted(QObject):
    """Measures until a widget was painted otherwise than it stood there.

    What counts is the picture that the window handed over, looked at after each of its paintings;
    the time of looking is left out. A picture that is handed over in the middle of an act, as that
    of the wall before the console is drawn, is there then, and not when the act is over.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self._paintings = 0
        self._painted_at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._widget or event.type() != QEvent.Type.Paint:
            return False
        self._paint(event)
        self._paintings += 1
        self._painted_at = time.perf_counter()
        return True

    def _paint(self, event: QEvent) -> None:
        area = self._widget.parent()
        # What stands in a viewport is painted by its area, which is asked after this filter.
        if isinstance(area, QAbstractScrollArea) and area.viewport() is self._widget:
            area.viewportEvent(event)
        else:
            self._widget.event(event)

    @classmethod
    def appearing(cls, make: Callable[[], _Window]) -> Appeared[_Window]:
        """Make a window, show it, and wait for its first whole picture."""
        settle()
        begun = time.perf_counter()
        window = make()
        watching = cls(window)
        window.show()
        while time.perf_counter() - begun < _PATIENCE:
            QApplication.processEvents()
            if watching._paintings:
                return Appeared(window, (time.perf_counter() - begun) * 1000)
        raise SystemExit(f"{type(window).__name__} was never painted")

    def after(self, act: Callable[[], object]) -> float:
        """Return the milliseconds from this act until the picture is another one.

        Raises SystemExit where nothing is painted: then there is nothing to measure.
        """
        settle()
        before, looked = self._picture(), 0.0
        self._paintings = 0
        begun = time.perf_counter()
        act()
        while time.perf_counter() - begun < _PATIENCE:
            if self._paintings:
                self._paintings = 0
                looking = time.perf_counter()
                if self._picture() != before:
                    return (self._painted_at - begun - looked) * 1000
                looked += time.perf_counter() - looking
            QApplication.processEvents()
        raise SystemExit(f"nothing was painted anew in {type(self._widget).__name__}")

    def _picture(self) -> QImage:
        window = self._widget.window()
        at, size = self._widget.mapTo(window, QPoint(0, 0)), self._widget.size()
        screen, place = QGuiApplication.primaryScreen(), (at.x(), at.y(), *size.toTuple())
        return screen.grabWindow(window.winId(), *place).toImage()


def settle() -> None:
    """Let all that was asked for be done, so that it is not counted with what comes."""
    quiet = 0
    while quiet < 3:
        begun = time.perf_counter()
        QApplication.processEvents()
        quiet = quiet + 1 if time.perf_counter() - begun < 0.001 else 0
