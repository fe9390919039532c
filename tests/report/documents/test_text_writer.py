"""The summary as a short text for a newsletter or a chat group."""

from __future__ import annotations

import pytest

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.documents.text_writer import LONGEST, newsletter
from tests.languages import LANGUAGES
from tests.report.evenings import evening, frozen, zuiderkouw


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_findings_agreements_and_what_comes_next_within_900_characters(
    language: Language,
) -> None:
    text = newsletter(summary(frozen(zuiderkouw(), language)))
    assert len(text) <= LONGEST
    assert "P3" in text
    assert "C7" in text
    words = load_words(language, ["report"])
    assert words("report.ask.undated_open") in text.splitlines()


def test_it_tells_whole_rows_or_says_how_many_more_there_are() -> None:
    document = summary(frozen(zuiderkouw()))
    whole = newsletter(document, 100_000)
    for longest in range(300, LONGEST, 50):
        lines = newsletter(document, longest).splitlines()
        assert [line for line in lines if line not in whole and not line.startswith("+")] == []


def test_beside_a_theme_stands_how_often_it_was_mentioned_and_no_figure_unexplained() -> None:
    lines = newsletter(summary(frozen(zuiderkouw())), 100_000).splitlines()
    assert "- Vertrouwen: 8" in lines


def test_an_evening_on_which_nothing_was_said_gives_a_text() -> None:
    text = newsletter(summary(frozen(evening(""))))
    assert text.startswith("Wat Zuiderkouw wil met lokale welvaart\n")
