"""A desktop on Linux that was dark before the program began is followed, and so is its change."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney import HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusAddress
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.desktop_portal import DesktopPortal
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.program_theme import ProgramTheme
from cwb_workshop.ui.system_look import SystemLook

pytestmark = [
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no dbus-daemon"),
    pytest.mark.usefixtures("look_kept"),
]

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
APPEARANCE = "org.freedesktop.appearance"
SETTINGS = DBusAddress(PATH, interface="org.freedesktop.portal.Settings")
PATIENCE = 20_000


class Portal:
    """Answers as the portal of a desktop does, in a thread of its own, until its bus ends."""

    def __init__(self, address: str, **told: int) -> None:
        self._told = {name.replace("_", "-"): value for name, value in told.items()}
        self._connection: DBusConnection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._answer, daemon=True)
        self._thread.start()

    def turn(self, name: str, value: int) -> None:
        changed = (APPEARANCE, name, ("u", value))
        self._connection.send(new_signal(SETTINGS, "SettingChanged", "ssv", changed))

    def end(self) -> None:
        """Let go of a bus that is gone."""
        self._thread.join()
        self._connection.close()

    def _answer(self) -> None:
        while True:
            try:
                asked = self._connection.receive()
            except (OSError, EOFError):
                return
            if asked.header.message_type is not MessageType.method_call:
                continue
            value = self._told.get(asked.body[1]) if len(asked.body) == 2 else None
            if asked.header.fields.get(HeaderFields.member) == "Read" and value is not None:
                self._connection.send(new_method_return(asked, "v", (("v", ("u", value)),)))
            else:
                error = "org.freedesktop.portal.Error.NotFound"
                self._connection.send(new_error(asked, error, "s", ("no such setting",)))


class Bus:
    """The bus of a desktop, for one test."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.portals: list[Portal] = []
        self.connection = QDBusConnection.connectToBus(address, "a desktop")

    def has_portal(self, **told: int) -> Portal:
        self.portals.append(Portal(self._address, **told))
        return self.portals[-1]


@pytest.fixture
def bus() -> Iterator[Bus]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        made = Bus(daemon.stdout.readline().strip())
        yield made
        QDBusConnection.disconnectFromBus("a desktop")
        daemon.terminate()
    for portal in made.portals:
        portal.end()


@pytest.fixture
def system(qapp: QApplication) -> SystemLook:
    # The windows of an earlier test may have been dark.
    qapp.setPalette(QPalette(QColor("white")))
    made = SystemLook(qapp)
    made.watch()
    return made


def test_dark_colours_that_were_chosen_before_the_start_are_worn(
    bus: Bus, system: SystemLook, qtbot: QtBot
) -> None:
    bus.has_portal(color_scheme=1)
    assert not system.now.dark
    with qtbot.waitSignal(system.changed, timeout=PATIENCE):
        system.follow(DesktopPortal(bus.connection))
    assert system.now.dark
    assert not system.now.contrast


def test_more_contrast_is_worn_as_well(bus: Bus, system: SystemLook, qtbot: QtBot) -> None:
    bus.has_portal(color_scheme=0, contrast=1)
    with qtbot.waitSignal(system.changed, timeout=PATIENCE):
        system.follow(DesktopPortal(bus.connection))
    assert system.now.contrast
    assert not system.now.dark


def test_a_desktop_that_turns_light_again_is_followed_until_something_is_chosen(
    bus: Bus, system: SystemLook, qtbot: QtBot, tmp_path: Path
) -> None:
    portal = bus.has_portal(color_scheme=1)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = ProgramTheme(application, PreferencesFile(tmp_path / "preferences.json"), system)
    theme.complete()
    light = application.styleSheet()
    with qtbot.waitSignal(theme.changed, timeout=PATIENCE):
        system.follow(DesktopPortal(bus.connection))
    assert application.styleSheet() != light
    with qtbot.waitSignal(theme.changed, timeout=PATIENCE):
        portal.turn("color-scheme", 2)
    assert application.styleSheet() == light
    theme.turn_dark(dark=False)
    with qtbot.waitSignal(system.changed, timeout=PATIENCE):
        portal.turn("color-scheme", 1)
    assert application.styleSheet() == light


def test_without_a_portal_the_look_is_that_of_qt(
    bus: Bus, system: SystemLook, qtbot: QtBot
) -> None:
    before = system.now
    portal = DesktopPortal(bus.connection)
    system.follow(portal)
    qtbot.waitUntil(lambda: all(asked.isFinished() for asked in portal._asked), timeout=PATIENCE)
    assert system.now == before
