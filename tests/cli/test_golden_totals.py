"""What `totals` prints of two whole evenings, to the letter: other programs read it."""

from __future__ import annotations

import json
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


_NOTED = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl
:: at 19:12
:: item obstacles
? Wie betaalt?
:: set Q1 status=to_organisation; to=gemeente // kanarie
* bel de school @gemeente // kanarie
:: switch_on anchor_map
:: item anchor_map
School | // kanarie; koopt; huurt; bezit; 5/2
:: switch_on money_trail
:: item money_trail
:: set case=// kanarie
120000 35% 42%
:: item harvest_qa
Punt een | // kanarie
"""


def test_no_note_is_among_the_totals(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    script, session = tmp_path / "script.txt", tmp_path / "avond.cwb"
    script.write_text(_NOTED, encoding="utf-8")
    assert run_command(["play", str(script), "--session", str(session)]) == 0
    capfdbinary.readouterr()
    assert run_command(["totals", str(session)]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert json.loads(told)["commitments"]["total"] == 1
    assert "Punt een" in told
    assert "kanarie" not in told
