"""On a line of paper a name in letters that run the other way turns nothing else round."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.paper.pieces import write_piece
from cwb_workshop.report.paper.source import PaperSource
from tests.report.evenings import printed
from tests.report.paper.zuiderkouw_paper import evening

VENUE = "مركز الحي"


def lines_of(source: PaperSource) -> dict[str, tuple[str, ...]]:
    """Return by piece what its line of where and when is made of, in order."""
    words = source.words
    people, tables = words("paper.people", n=source.people), words("paper.tables", n=source.tables)
    return {
        "agenda": (source.day, VENUE),
        "large-print": (VENUE, source.day, people),
        "plain-words": (source.place, VENUE, source.day),
        "run-sheet": (source.day, VENUE, people, tables),
    }


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("name", ["agenda", "large-print", "plain-words", "run-sheet"])
def test_a_day_and_a_number_stay_whole_beside_an_arabic_venue(
    name: str, language: Language
) -> None:
    source = replace(evening(language), venue=VENUE)
    made = write_piece(name, source)
    assert made is not None
    assert " · ".join(lines_of(source)[name]) in printed(made.content)
