"""Coverage is measured while tests of the measured packages run, and at no other time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.measured import measured_if_its_package_is

_TESTS = Path(__file__).parents[1]


class Counted:
    """A measurement that tells whether it goes on."""

    def __init__(self) -> None:
        self.goes_on = True

    def start(self) -> None:
        self.goes_on = True

    def stop(self) -> None:
        self.goes_on = False

    def get_option(self, name: str) -> list[str] | None:
        return ["cwb_workshop.core", "cwb_workshop.script"] if name == "run:source_pkgs" else None


@pytest.mark.parametrize(
    ("test", "goes_on"),
    [
        ("core/test_dates.py", True),
        ("script/more/test_player.py", True),
        ("scripts/test_qss.py", False),
        ("ui/core/test_window.py", False),
        ("test_restart.py", False),
    ],
)
def test_it_goes_on_for_tests_of_a_measured_package(test: str, goes_on: bool) -> None:
    measurement = Counted()
    with measured_if_its_package_is(_TESTS / test, measurement):
        assert measurement.goes_on is goes_on
    assert measurement.goes_on


def test_a_test_from_elsewhere_is_not_measured(tmp_path: Path) -> None:
    measurement = Counted()
    with measured_if_its_package_is(tmp_path / "core" / "test_dates.py", measurement):
        assert not measurement.goes_on


def test_a_test_that_repeats_itself_is_not_measured() -> None:
    measurement = Counted()
    test = _TESTS / "core" / "test_dates.py"
    with measured_if_its_package_is(test, measurement, repeats=True):
        assert not measurement.goes_on
    assert measurement.goes_on


def test_it_goes_on_after_a_test_that_ends_badly() -> None:
    measurement = Counted()
    with pytest.raises(KeyboardInterrupt), measured_if_its_package_is(_TESTS / "ui", measurement):
        raise KeyboardInterrupt
    assert measurement.goes_on


def test_without_a_measurement_a_test_simply_runs() -> None:
    ran = []
    with measured_if_its_package_is(_TESTS / "core" / "test_dates.py", None):
        ran.append("here")
    assert ran == ["here"]
