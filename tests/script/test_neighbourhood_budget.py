"""Two evenings of another kit, held against the figures that were counted by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.app import main
from cwb_workshop.core.model.record import Record
from tests.workshop import kit, played, totals_of

DATA = Path(__file__).parents[1] / "data"
EVENINGS = ("wilgenrode", "withyend")
KEYS = tuple(json.loads((DATA / EVENINGS[0] / "expected.json").read_text(encoding="utf-8")))


def expected(evening: str) -> dict[str, Any]:
    text = (DATA / evening / "expected.json").read_text(encoding="utf-8")
    counted: dict[str, Any] = json.loads(text)
    return counted


def recorded(evening: str) -> Record:
    script = (DATA / evening / "script.txt").read_text(encoding="utf-8")
    return played(script, kit("neighbourhood_budget"))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("evening", EVENINGS)
def test_the_evening_gives_the_figures_that_were_counted_by_hand(evening: str, key: str) -> None:
    found = totals_of(recorded(evening), kit("neighbourhood_budget"))
    assert found[key] == expected(evening)[key]


@pytest.mark.parametrize("evening", EVENINGS)
def test_the_totals_have_these_keys_and_no_others(evening: str) -> None:
    found = totals_of(recorded(evening), kit("neighbourhood_budget"))
    assert set(found) == set(expected(evening)) == set(KEYS)


@pytest.mark.parametrize("evening", EVENINGS)
def test_play_and_totals_print_them(
    evening: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    session = tmp_path / "evening.cwb"
    assert main(["play", str(DATA / evening / "script.txt"), "--session", str(session)]) == 0
    capfd.readouterr()
    assert main(["totals", str(session)]) == 0
    assert json.loads(capfd.readouterr().out) == expected(evening)


def test_every_item_of_the_longer_evening_was_done() -> None:
    record, held = recorded("wilgenrode"), kit("neighbourhood_budget")
    opened = {visit.item for visit in record.visits.values()}
    assert opened == {item.id for item in held.items_of(150)}
