"""What the portal of a desktop on Linux says of its look.

Qt asks it on some desktops alone, and under GNOME takes dark colours from it only once they
change: who had chosen them before the program began was shown light windows.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_APPEARANCE = "org.freedesktop.appearance"
_SCHEME, _CONTRAST = "color-scheme", "contrast"
_DARK, _LIGHT, _MORE = 1, 2, 1
"""As the portal numbers them; 0 is that nothing was chosen."""


class DesktopPortal(QObject):
    """Says nothing until it has answered, and where there is none. `changed` when it tells."""

    changed = Signal()

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus
        self._told: dict[str, int] = {}
        # Kept: PySide deletes what nobody holds.
        self._asked: list[QDBusPendingCallWatcher] = []

    @property
    def dark(self) -> bool | None:
        """Whether it wants dark colours; None where it leaves that open."""
        return {_DARK: True, _LIGHT: False}.get(self._told.get(_SCHEME, 0))

    @property
    def contrast(self) -> bool:
        return self._told.get(_CONTRAST) == _MORE

    def ask(self) -> None:
        """Ask for what it wants now, without waiting, and hear of what changes later."""
        if not self._bus.isConnected():
            return
        # The stub asks for bytes, PySide for what SLOT makes.
        hears = cast("bytes", SLOT("hear(QDBusMessage)"))
        self._bus.connect(_SERVICE, _PATH, _SETTINGS, "SettingChanged", self, hears)
        for name in (_SCHEME, _CONTRAST):
            self._ask_for(name)

    def _ask_for(self, name: str) -> None:
        # Older ones do not know ReadOne.
        call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SETTINGS, "Read")
        call.setArguments([_APPEARANCE, name])
        asked = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
        asked.finished.connect(lambda answered: self._answer(name, answered))
        self._asked.append(asked)

    def _answer(self, name: str, answered: QDBusPendingCallWatcher) -> None:
        if not answered.isError():
            self._take(name, *answered.reply().arguments())

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """The bus brings what changed: whose setting, its name and its value."""
        space, name, value = message.arguments()
        if space == _APPEARANCE and name in (_SCHEME, _CONTRAST):
            self._take(name, value)

    def _take(self, name: str, value: object) -> None:
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if isinstance(value, int) and self._told.get(name, 0) != value:
            self._told[name] = value
            self.changed.emit()
