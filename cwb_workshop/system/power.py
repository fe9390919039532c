"""Whether the laptop is plugged in, as far as its system tells."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

from cwb_workshop.core.sessions.readiness import MeasuredPower

_SUPPLIES = Path("/sys/class/power_supply")
_UNKNOWN = 255
_SECONDS = 3


def power(platform: str = sys.platform, supplies: Path = _SUPPLIES) -> MeasuredPower | None:
    """Return None where it cannot be told, as on a computer without a battery that says nothing."""
    if platform == "win32":
        return _on_windows()
    if platform == "darwin":
        return _on_macos()
    return _on_linux(supplies)


def _on_linux(supplies: Path) -> MeasuredPower | None:
    plugged: list[bool] = []
    battery: Path | None = None
    for supply in sorted(supplies.iterdir()) if supplies.is_dir() else ():
        kind = _read(supply / "type")
        if kind in ("Mains", "USB"):
            plugged.append(_read(supply / "online") == "1")
        elif kind == "Battery" and _read(supply / "scope") != "Device":
            battery = supply
    if any(plugged):
        return MeasuredPower(plugged=True)
    if battery is None:
        return MeasuredPower(plugged=False) if plugged else None
    if not plugged and _read(battery / "status") in ("Charging", "Full", "Not charging"):
        return MeasuredPower(plugged=True)
    return MeasuredPower(False, _number(battery / "capacity"), _minutes_left(battery))


def _minutes_left(battery: Path) -> int | None:
    """Return what is left at the pace of now: what it holds, by what is taken from it."""
    for held, taken in (("energy_now", "power_now"), ("charge_now", "current_now")):
        now, pace = _number(battery / held), _number(battery / taken)
        if now and pace:
            return round(now / pace * 60)
    return None


def _on_windows() -> MeasuredPower | None:
    class Status(ctypes.Structure):
        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds", ctypes.c_ulong),
            ("whole", ctypes.c_ulong),
        )

    status, libraries = Status(), getattr(ctypes, "windll", None)
    if libraries is None or not libraries.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    if status.line == _UNKNOWN:
        return None
    percent = None if status.percent == _UNKNOWN else int(status.percent)
    seconds = ctypes.c_long(status.seconds).value
    return MeasuredPower(status.line == 1, percent, seconds // 60 if seconds > 0 else None)


def _on_macos() -> MeasuredPower | None:
    try:
        told = subprocess.run(
            ["/usr/bin/pmset", "-g", "batt"],
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    if "Power" not in told:
        return None
    digits = told.partition("%")[0][-3:].strip()
    percent = int(digits) if digits.isdecimal() else None
    return MeasuredPower("AC Power" in told, percent)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _number(file: Path) -> int | None:
    told = _read(file)
    return int(told) if told.isdecimal() else None
