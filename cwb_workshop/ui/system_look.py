"""How the desktop of this laptop looks: what the program follows until something is chosen."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.text_size import TEXT_SIZES, USUAL

_USUAL_POINTS = {"win32": (9.0, 9.0), "darwin": (13.0, 13.0)}
_ELSEWHERE = (9.0, 11.0)
"""The least and the most that desktops on Linux begin with."""


class SystemLook(QObject):
    """Made before the program dresses itself: its own typeface hides that of the system.

    `changed` comes when the desktop turns dark or light, or wants another contrast.
    """

    changed = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__()
        self._hints = application.styleHints()
        self._text_size = text_size_of(application.font().pointSizeF())
        # Qt tells of it from 6.10 on. Kept: PySide deletes what nobody holds.
        told = getattr(self._hints, "accessibility", None)
        self._accessibility = told() if told is not None else None

    @property
    def now(self) -> LaptopLook:
        return LaptopLook(
            dark=self._hints.colorScheme() == Qt.ColorScheme.Dark,
            contrast=self._wants_contrast(),
            text_size=self._text_size,
        )

    def watch(self) -> None:
        """Tell of changes from now on."""
        self._hints.colorSchemeChanged.connect(lambda _scheme: self.changed.emit())
        if self._accessibility is not None:
            preference = self._accessibility.contrastPreferenceChanged
            preference.connect(lambda _preference: self.changed.emit())

    def _wants_contrast(self) -> bool:
        if self._accessibility is None:
            return False
        return str(self._accessibility.contrastPreference().name) == "HighContrast"


def text_size_of(points: float, platform: str = sys.platform) -> int:
    """Return the size nearest to letters of so many points, in percent of what is usual there."""
    least, most = _USUAL_POINTS.get(platform, _ELSEWHERE)
    if points <= 0 or least <= points <= most:
        return USUAL
    percent = USUAL * points / (least if points < least else most)
    return min(TEXT_SIZES, key=lambda size: abs(size - percent))
