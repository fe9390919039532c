"""A carousel of 180 minutes with six tables, held against the figures that were counted by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.app import main
from cwb_workshop.core.model.record import Record
from cwb_workshop.exercises.future_headline import front_page
from tests.workshop import played, totals_of

LINDEVEEN = Path(__file__).parents[1] / "data" / "lindeveen"


def expected() -> dict[str, Any]:
    counted: dict[str, Any] = json.loads((LINDEVEEN / "expected.json").read_text(encoding="utf-8"))
    return counted


def evening() -> Record:
    return played((LINDEVEEN / "script.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", sorted(expected()))
def test_the_carousel_gives_the_figures_that_were_counted_by_hand(key: str) -> None:
    assert totals_of(evening())[key] == expected()[key]


def test_play_and_totals_print_them(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    session = tmp_path / "lindeveen.cwb"
    assert main(["play", str(LINDEVEEN / "script.txt"), "--session", str(session)]) == 0
    capfd.readouterr()
    assert main(["totals", str(session)]) == 0
    assert json.loads(capfd.readouterr().out) == expected()


def test_each_answer_stands_with_its_question_its_table_and_its_round() -> None:
    said = {
        (entry.label, entry.item, entry.table, entry.round)
        for entry in evening().active_entries("answer")
        if entry.round
    }
    assert {
        ("V101", "question_1", 1, 1),
        ("V201", "question_2", 2, 1),
        ("V302", "question_3", 6, 1),
        ("V203", "question_2", 2, 2),
        ("V304", "question_3", 6, 2),
        ("V106", "question_1", 4, 3),
        ("V307", "question_3", 6, 3),
    } <= said
    assert len(said) == 19


def test_the_front_pages_can_be_read_with_their_first_steps() -> None:
    record = evening()
    pages = {
        answer.label: front_page(answer, record)
        for answer in record.active_entries("answer", "future_headline")
    }
    assert {label: (page.headline, page.year) for label, page in pages.items()} == {
        "X01": ("De oude school is van ons", 2036),
        "X02": ("The hospital washes its sheets here", 2031),
        "X03": ("Onze portieken schoon door eigen buren", 2036),
    }
    assert [page.step for page in pages.values()] == [
        "één avond opendoen",
        "one call about the laundry",
        "twee buren vragen",
    ]
