"""A desktop of its own for one test: a screen that nobody sees, and the bus of screen readers."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_Found = TypeVar("_Found")

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_PROGRAMS = {"Xvfb": "xvfb", "dbus-daemon": "dbus"}
_FOR_QT = "libxcb-cursor.so.0"
_SCREEN = "1366x768x24"
_PATIENCE = 20.0

_BUS = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")


def what_is_missing() -> str:
    """Return what this machine has not, and how it comes; empty where all is there."""
    if not sys.platform.startswith("linux"):
        return "screen readers have a bus of this kind on Linux alone"
    packages = [package for name, package in _PROGRAMS.items() if shutil.which(name) is None]
    if not any(Path(launcher).exists() for launcher in _LAUNCHERS):
        packages.append("at-spi2-core")
    if not _can_load(_FOR_QT):
        packages.append("libxcb-cursor0")
    return f"there is no {' nor '.join(packages)} on this machine" if packages else ""


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


@dataclass(frozen=True)
class Desktop:
    """`environment` is for a program on it, `bus` the address at which it can be read."""

    environment: Mapping[str, str]
    bus: str


@contextmanager
def a_desktop(home: Path) -> Iterator[Desktop]:
    """Yield a desktop whose programs keep what they write in `home`; it ends with the block."""
    with ExitStack() as ending:
        run = home / "run"
        run.mkdir(mode=0o700)
        environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(run)}
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"):
            environment.pop(name, None)
        environment["DISPLAY"] = _screen(ending)
        environment["DBUS_SESSION_BUS_ADDRESS"] = session = _session_bus(ending, environment)
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        yield Desktop(environment, _address_of_readers(session))


def _screen(ending: ExitStack) -> str:
    """Start a screen in memory and return its name."""
    readable, writable = os.pipe()
    with os.fdopen(readable) as told:
        command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", _SCREEN]
        _started(ending, [*command, "-nolisten", "tcp"], os.environ, pass_fds=(writable,))
        os.close(writable)
        return f":{told.readline().strip()}"


def _session_bus(ending: ExitStack, environment: Mapping[str, str]) -> str:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    daemon = _started(ending, command, environment, stdout=subprocess.PIPE)
    assert daemon.stdout is not None
    return str(daemon.stdout.readline()).strip()


def _started(
    ending: ExitStack,
    command: list[str],
    environment: Mapping[str, str],
    *,
    stdout: int = subprocess.DEVNULL,
    pass_fds: tuple[int, ...] = (),
) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
        text=True,
        pass_fds=pass_fds,
    )
    ending.callback(stop, process)
    return process


def stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _address_of_readers(session: str) -> str:
    """Ask for the bus: that starts it, and it ends with the bus of the session."""
    with open_dbus_connection(session) as connection:
        return until(lambda: _told_address(connection), "the bus of screen readers")


def _told_address(connection: DBusConnection) -> str:
    reply = connection.send_and_get_reply(new_method_call(_BUS, "GetAddress"))
    is_told = reply.header.message_type is MessageType.method_return
    return str(reply.body[0]) if is_told else ""


def until(look: Callable[[], _Found | None], what: str) -> _Found:
    """Return what is found as soon as it is there; fail where it does not come."""
    ends = time.monotonic() + _PATIENCE
    while True:
        found = look()
        if found:
            return found
        assert time.monotonic() < ends, f"did not come: {what}"
        time.sleep(0.05)
