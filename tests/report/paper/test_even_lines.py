"""Lines that are read from a distance are of about one length, and part where a sentence does."""

from __future__ import annotations

import pytest

from cwb_workshop.report.layout.fonts import REGULAR
from cwb_workshop.report.paper.even_lines import evened
from cwb_workshop.report.paper.sheet import line_height, measuring
from tests.report.paper.zuiderkouw_paper import evening


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        ("Schrijf je liever niet? Vertel het dan.", ["Schrijf je liever niet?", "Vertel het dan."]),
        (
            "Waar lopen jullie hier in de wijk nu op vast",
            ["Waar lopen jullie hier", "in de wijk nu op vast"],
        ),
        ("Kort", ["Kort"]),
        (
            "Wat hebben wij hier dat je nergens vindt? En wat gaat er uit?",
            ["Wat hebben wij hier", "dat je nergens vindt?", "En wat gaat er uit?"],
        ),
        (
            "Waaraan herken je hier een overheid die blijft meedoen met iedereen",
            ["Waaraan herken je hier", "een overheid die blijft", "meedoen met iedereen"],
        ),
    ],
)
def test_lines_end_with_a_sentence_or_are_of_about_one_length(told: str, lines: list[str]) -> None:
    measure = measuring(evening().words)
    made = evened(measure, told, REGULAR, 20.0, 290.0)
    assert ["".join(run.text for run in line.runs).strip() for line in made] == lines


def test_a_line_in_arabic_is_as_high_as_its_letters_reach() -> None:
    turned, usual = (line_height(100.0, turned=turned) for turned in (True, False))
    assert turned >= 145.0 > usual
