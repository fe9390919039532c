"""Coverage is measured while tests of the measured packages run, and rests during all others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

_TESTS = Path(__file__).parent


class Measurement(Protocol):
    """What is used here of `coverage.Coverage`."""

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def get_option(self, name: str, /) -> Any: ...


@contextmanager
def measured_if_its_package_is(
    test: Path, measurement: Measurement | None, *, repeats: bool = False
) -> Iterator[None]:
    """Let a measurement rest while a test of something else runs, or one that repeats itself."""
    if measurement is None or (not repeats and _package(test) in _names(measurement)):
        yield
        return
    measurement.stop()
    try:
        yield
    finally:
        measurement.start()


def _package(test: Path) -> str:
    """Return the name of the package that a test is about: that of its folder under tests."""
    return test.relative_to(_TESTS).parts[0] if test.is_relative_to(_TESTS) else ""


def _names(measurement: Measurement) -> Iterable[str]:
    packages = measurement.get_option("run:source_pkgs")
    return {package.rpartition(".")[2] for package in packages}
