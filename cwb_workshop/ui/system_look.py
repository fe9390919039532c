"""How the desktop of this laptop looks: what the program follows until something is chosen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette

from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.text_size import TEXT_SIZES, USUAL

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints

    from cwb_workshop.ui.desktop_portal import DesktopPortal

_USUAL_POINTS = {"win32": (9.0, 9.0), "darwin": (13.0, 13.0)}
_ELSEWHERE = (9.0, 11.0)
"""The least and the most that desktops on Linux begin with."""
_WITH_PORTAL = ("xcb", "wayland")


class SystemLook(QObject):
    """Made before the program dresses itself: its own typeface and colours hide the system's.

    `changed` comes when the desktop turns dark or light, or wants another contrast, once
    somebody watches.
    """

    changed = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__()
        self._application = application
        self._text_size = text_size_of(application.font().pointSizeF())
        self._began_dark = is_dark(application.palette())
        self._hints: QStyleHints | None = None
        self._accessibility: QAccessibilityHints | None = None
        self.portal: DesktopPortal | None = None

    @property
    def now(self) -> LaptopLook:
        """What it looks like; until somebody watches, as far as its colours tell."""
        if self._hints is None:
            return LaptopLook(dark=self._began_dark, text_size=self._text_size)
        return LaptopLook(
            dark=self._is_dark(self._hints),
            contrast=self._wants_contrast(),
            text_size=self._text_size,
        )

    def watch(self) -> None:
        """Ask the desktop itself, and tell of changes, from now on."""
        if self._hints is not None:
            return
        hints = self._hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.changed.emit())
        # Qt tells of it from 6.10 on. Kept: PySide deletes what nobody holds.
        told = getattr(hints, "accessibility", None)
        self._accessibility = told() if told is not None else None
        if self._accessibility is not None:
            preference = self._accessibility.contrastPreferenceChanged
            preference.connect(lambda _preference: self.changed.emit())
        if self._application.platformName() in _WITH_PORTAL:
            self._ask_portal()

    def _ask_portal(self) -> None:
        # Home is there by now, and did not wait for the bus.
        from PySide6.QtDBus import QDBusConnection

        from cwb_workshop.ui.desktop_portal import DesktopPortal

        self.follow(DesktopPortal(QDBusConnection.sessionBus()))

    def follow(self, portal: DesktopPortal) -> None:
        """Go by what this portal says, where it says something."""
        self.portal = portal
        portal.changed.connect(self.changed)
        portal.ask()

    def _is_dark(self, hints: QStyleHints) -> bool:
        if self.portal is not None and self.portal.dark is not None:
            return self.portal.dark
        # The first touch of these names costs 25 ms, which home must not wait for.
        scheme = hints.colorScheme().name
        return self._began_dark if scheme == "Unknown" else scheme == "Dark"

    def _wants_contrast(self) -> bool:
        if self.portal is not None and self.portal.contrast:
            return True
        if self._accessibility is None:
            return False
        return str(self._accessibility.contrastPreference().name) == "HighContrast"


def is_dark(palette: QPalette) -> bool:
    """Tell whether words are lighter than what they stand on."""
    role = QPalette.ColorRole
    return palette.color(role.WindowText).lightness() > palette.color(role.Window).lightness()


def text_size_of(points: float, platform: str = sys.platform) -> int:
    """Return the size nearest to letters of so many points, in percent of what is usual there."""
    least, most = _USUAL_POINTS.get(platform, _ELSEWHERE)
    if points <= 0 or least <= points <= most:
        return USUAL
    percent = USUAL * points / (least if points < least else most)
    return min(TEXT_SIZES, key=lambda size: abs(size - percent))
