"""What the program does of itself without a word is told in the help, by its own figure."""

from __future__ import annotations

import pytest

from cwb_workshop.content.word_files import load_words
from cwb_workshop.ui import doubled_keys

_TOLD = {
    "nl": "Twee drukken binnen een derde seconde tellen als één",
    "en": "Two presses within a third of a second count as one",
    "de": "Zweimal Drücken innerhalb einer Drittelsekunde zählt als einmal",
}


@pytest.mark.parametrize("language", _TOLD)
def test_that_a_doubled_key_counts_once_is_told(language: str) -> None:
    assert round(1 / doubled_keys._MOST_SECONDS) == 3
    told = load_words(language)(
        "help.wall.turn.text", next_screen="", previous_screen="", wall_page=""
    )
    assert _TOLD[language] in told
