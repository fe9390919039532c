"""The summary as a short text for a newsletter or a chat group."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.documents.text_writer import LONGEST, newsletter
from tests.languages import LANGUAGES
from tests.report.evenings import evening, frozen, zuiderkouw


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_the_main_points_within_900_characters(language: Language) -> None:
    text = newsletter(summary(frozen(zuiderkouw(), language)))
    assert len(text) <= LONGEST
    assert "- Meebeslissen over geld staat bovenaan" in text.splitlines()
    assert "P3" in text


def test_it_tells_whole_sections_or_leaves_them_out() -> None:
    document = summary(frozen(zuiderkouw()))
    whole = newsletter(document, 100_000).split("\n\n")
    for longest in range(100, LONGEST, 50):
        shorter = newsletter(document, longest).split("\n\n")
        assert shorter[1:] == [section for section in whole[1:] if section in shorter]


def test_an_evening_on_which_nothing_was_said_gives_a_text() -> None:
    text = newsletter(summary(frozen(evening(""))))
    assert text.startswith("Wat Zuiderkouw wil met lokale welvaart\n")
