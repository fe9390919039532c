"""What `totals` prints of two whole evenings, to the letter: other programs read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.cli.main import run_command
from tests.golden import Golden

_DATA = Path(__file__).parent.parent / "data"


@pytest.mark.parametrize("evening", ["zuiderkouw", "lindeveen"])
def test_the_totals_are_printed_as_they_were(
    evening: str, tmp_path: Path, golden: Golden, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    session = tmp_path / "avond.cwb"
    script = _DATA / evening / "script.txt"
    assert run_command(["play", str(script), "--session", str(session)]) == 0
    capfdbinary.readouterr()
    assert run_command(["totals", str(session)]) == 0
    made = capfdbinary.readouterr().out.decode()
    golden.text(_DATA / "golden" / f"totals-{evening}.json", made)
