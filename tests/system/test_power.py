"""What the system tells of mains and battery; a laptop that tells nothing is not called plugged."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from cwb_workshop.core.sessions.readiness import MeasuredPower
from cwb_workshop.system.power import power

MAINS = {"type": "Mains", "online": "1"}
UNPLUGGED = {**MAINS, "online": "0"}
BATTERY = {
    "type": "Battery",
    "status": "Discharging",
    "capacity": "61",
    "energy_now": "30500000",
    "power_now": "16600000",
}
MOUSE = {"type": "Battery", "scope": "Device", "status": "Discharging", "capacity": "4"}


@pytest.mark.parametrize(
    ("supplies", "expected"),
    [
        ({}, None),
        ({"AC": MAINS}, MeasuredPower(plugged=True)),
        ({"AC": MAINS, "BAT0": BATTERY}, MeasuredPower(plugged=True)),
        ({"AC": UNPLUGGED, "BAT0": BATTERY}, MeasuredPower(False, 61, 110)),
        ({"BAT0": BATTERY}, MeasuredPower(False, 61, 110)),
        ({"BAT0": {**BATTERY, "status": "Charging"}}, MeasuredPower(plugged=True)),
        ({"BAT0": {**BATTERY, "power_now": "0"}}, MeasuredPower(False, 61, None)),
        ({"BAT0": {"type": "Battery", "status": "Unknown"}}, MeasuredPower(plugged=False)),
        ({"hid-mouse": MOUSE}, None),
        ({"AC": UNPLUGGED}, MeasuredPower(plugged=False)),
    ],
)
def test_mains_and_battery_of_linux(
    tmp_path: Path, supplies: Mapping[str, Mapping[str, str]], expected: MeasuredPower | None
) -> None:
    for name, files in supplies.items():
        (tmp_path / name).mkdir()
        for file, told in files.items():
            (tmp_path / name / file).write_text(f"{told}\n", encoding="ascii")
    assert power("linux", tmp_path) == expected


def test_where_nothing_is_told_nothing_is_known(tmp_path: Path) -> None:
    assert power("linux", tmp_path / "absent") is None
    assert power("win32") is None
