"""What is typed in the help is found without accents, in any part of a section."""

from __future__ import annotations

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.help.chapters import chapters_with_keys
from cwb_workshop.ui.help.search import folded, hits


def found(language: Language, text: str) -> list[str]:
    chapters = chapters_with_keys(all_words(language))
    return [f"{hit.chapter}.{hit.section}" for hit in hits(chapters, text)]


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("nl", "reservekopie", "safe.backups"),
        ("nl", "HERKENNEN", "reports.names"),
        ("en", "withdraw", "lines.withdraw"),
        ("en", "power cut", "safe.saved"),
        ("de", "loschen", "sessions.remove"),
        ("de", "zeilen verbinden", "lines.join"),
    ],
)
def test_what_somebody_types_leads_to_its_section(
    language: Language, text: str, first: str
) -> None:
    assert first in found(language, text)[:2]


@pytest.mark.parametrize(
    ("language", "text", "section"),
    [
        ("nl", "beamer", "wall.screens"),
        ("nl", "projector", "wall.screens"),
        ("nl", "printen", "reports.make"),
        ("nl", "print", "reports.make"),
        ("en", "beamer", "wall.screens"),
        ("en", "projector", "wall.screens"),
        ("en", "printer", "reports.make"),
        ("de", "beamer", "wall.screens"),
        ("de", "projektor", "wall.screens"),
        ("de", "drucken", "reports.make"),
        ("de", "ausdrucken", "reports.make"),
    ],
)
def test_other_words_for_the_same_lead_there_too(
    language: Language, text: str, section: str
) -> None:
    assert section in found(language, text)


def test_all_words_have_to_stand_there() -> None:
    assert found("en", "withdraw giraffe") == []
    assert found("en", "   ") == []


def test_a_key_is_found_as_well() -> None:
    assert "questions.all_keys" in found("nl", "kort verslag")
    assert "wall.all_keys" in found("en", "ctrl+shift+f11")


def test_a_section_with_the_word_in_its_title_comes_first() -> None:
    titled = found("en", "passphrase")
    assert titled[0] == "safe.passphrase"


def test_accents_and_capitals_make_no_difference() -> None:
    assert folded("Één Größe") == folded("een GROSSE")
