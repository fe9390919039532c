"""Whether all is ready before the doors open: a plain verdict on each thing an evening needs.

Nothing is called good that nobody measured: what only eyes and ears can tell stays a question
until somebody answered it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type

Verdict: TypeAlias = Literal["good", "look", "mind"]
"""In order; to be looked at by somebody; to be put right, or known."""

CHECKS = (
    "projector",
    "back_row",
    "clicker",
    "sound",
    "power",
    "space",
    "printer",
    "backup",
    "languages",
)
ENOUGH_BYTES = 1_000_000_000
"""Of free space on the disk: an evening of 2,000 lines with its backups takes some 30 million."""
_LOW_BATTERY_MINUTES = 240


@value_type
class MeasuredScreens:
    """`wall` is what the projector calls itself, with its size; empty where there is none."""

    wall: str = ""
    mirrored: bool = False


@value_type
class MeasuredPower:
    """`percent` and `minutes` of the battery, where it tells."""

    plugged: bool
    percent: int | None = None
    minutes: int | None = None


@value_type
class MeasuredBackup:
    """Where backups go. On the same disk as the session they go with it."""

    folder: str
    can_be_written: bool
    other_disk: bool


@value_type
class Measured:
    """What was found out. None is what could not be found out on this laptop.

    `read_from` are the metres of which somebody said that the wall can be read, `heard_buttons`
    the keys of the clicker that came in, `heard` whether somebody heard a tone; `missing_texts`
    are languages of wall or window that lack words.
    """

    screens: MeasuredScreens = field(default_factory=MeasuredScreens)
    read_from: int | None = None
    heard_buttons: int = 0
    can_sound: bool = False
    heard: bool = False
    power: MeasuredPower | None = None
    free_bytes: int | None = None
    printers: tuple[str, ...] | None = None
    backup: MeasuredBackup | None = None
    wall_languages: str = ""
    window_language: str = ""
    missing_texts: tuple[str, ...] = ()


@value_type
class Finding:
    """A verdict with what is told: `readiness.<check>.<told>` in the words, with values."""

    check: str
    verdict: Verdict
    told: str
    values: Mapping[str, object] = field(default_factory=dict)


def findings(measured: Measured) -> tuple[Finding, ...]:
    """Return one finding for each check, in the order in which they are gone through."""
    return tuple(_findings(measured))


def _findings(measured: Measured) -> Iterator[Finding]:
    yield _projector(measured.screens)
    yield _back_row(measured)
    yield _clicker(measured.heard_buttons)
    yield _sound(measured)
    yield _power(measured.power)
    yield _space(measured.free_bytes)
    yield _printer(measured.printers)
    yield _backup(measured.backup)
    yield _languages(measured)


def _projector(screens: MeasuredScreens) -> Finding:
    if screens.wall:
        return Finding("projector", "good", "there", {"name": screens.wall})
    return Finding("projector", "mind", "mirrored" if screens.mirrored else "none")


def _back_row(measured: Measured) -> Finding:
    if measured.read_from is not None:
        return Finding("back_row", "good", "read", {"n": measured.read_from})
    return Finding("back_row", "look", "walk")


def _clicker(buttons: int) -> Finding:
    if buttons:
        return Finding("clicker", "good", "heard", {"n": buttons})
    return Finding("clicker", "look", "press")


def _sound(measured: Measured) -> Finding:
    if not measured.can_sound:
        return Finding("sound", "mind", "none")
    return Finding("sound", "good", "heard") if measured.heard else Finding("sound", "look", "ask")


def _power(power: MeasuredPower | None) -> Finding:
    if power is None:
        return Finding("power", "look", "unknown")
    if power.plugged:
        return Finding("power", "good", "plugged")
    if power.percent is None:
        return Finding("power", "mind", "battery")
    if power.minutes is None or power.minutes >= _LOW_BATTERY_MINUTES:
        return Finding("power", "mind", "percent", {"percent": power.percent})
    hours, minutes = divmod(power.minutes, 60)
    left = f"{hours}:{minutes:02d}"
    return Finding("power", "mind", "left", {"percent": power.percent, "left": left})


def _space(free: int | None) -> Finding:
    if free is None:
        return Finding("space", "look", "unknown")
    if free < ENOUGH_BYTES:
        return Finding("space", "mind", "little", {"free": free // 1_000_000})
    return Finding("space", "good", "enough", {"free": free // 1_000_000_000})


def _printer(printers: tuple[str, ...] | None) -> Finding:
    if printers is None:
        return Finding("printer", "look", "unknown")
    if not printers:
        return Finding("printer", "mind", "none")
    return Finding("printer", "look", "there", {"name": ", ".join(printers[:2])})


def _backup(backup: MeasuredBackup | None) -> Finding:
    if backup is None:
        return Finding("backup", "look", "unknown")
    values = {"folder": backup.folder}
    if not backup.can_be_written:
        return Finding("backup", "mind", "not_written", values)
    if not backup.other_disk:
        return Finding("backup", "mind", "same_disk", values)
    return Finding("backup", "good", "other_disk", values)


def _languages(measured: Measured) -> Finding:
    if measured.missing_texts:
        missing = ", ".join(measured.missing_texts)
        return Finding("languages", "mind", "missing", {"languages": missing})
    values = {"wall": measured.wall_languages, "window": measured.window_language}
    return Finding("languages", "good", "whole", values)
