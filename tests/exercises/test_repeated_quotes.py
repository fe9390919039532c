"""Beside the bar of a theme stands what was said of it, also where it stands beside another."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Bars
from cwb_workshop.core.contract.said import SpokenWords
from cwb_workshop.report.documents.full import full
from tests.report.evenings import evening, frozen
from tests.report.outline import outline

ONE_FOR_TWO = """:: at 20:05
:: item obstacles
1: We kennen elkaars plannen niet #k #s
2: Te veel regels #r
2: Nog een regel #r +3
"""
UPPER_LATER = """:: at 20:05
:: item obstacles
1: We kennen elkaars plannen niet #k #s
2: Niemand weet iets #k +3
"""


def notes(script: str) -> dict[str, SpokenWords | str]:
    bars = [b for b in full(frozen(evening(script))).blocks if isinstance(b, Bars)]
    return {bar.label: bar.note for chart in bars for bar in chart.bars if bar.note}


def test_the_lower_of_two_themes_says_that_its_quote_is_a_repeat() -> None:
    found = notes(ONE_FOR_TWO)
    again = {label: note.again for label, note in found.items() if isinstance(note, SpokenWords)}
    assert again == {
        "Regels en inkoop": False,
        "Kennis en vaardigheden": False,
        "Samenwerking": True,
    }
    assert str(found["Samenwerking"]) == str(found["Kennis en vaardigheden"])


def test_where_there_is_another_no_quote_stands_twice() -> None:
    found = notes(UPPER_LATER)
    assert str(found["Kennis en vaardigheden"]) == "Niemand weet iets"
    assert str(found["Samenwerking"]) == "We kennen elkaars plannen niet"


def test_an_evening_without_a_word_speaks_of_no_language_of_answers() -> None:
    silent = evening(":: at 19:20\n:: item closing\n:: at 19:40\n:: close")
    told = "Answers are printed in the language in which they were given."
    assert told not in outline(full(frozen(silent, "en")))
    assert told in outline(full(frozen(evening(ONE_FOR_TWO), "en")))
