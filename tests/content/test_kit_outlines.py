"""What home tells of a kit, read without the rest of it."""

from __future__ import annotations

import pytest

from cwb_workshop.content.kit_outlines import outline_of
from cwb_workshop.core.model.errors import KitError
from tests.workshop import kit


def test_an_outline_says_of_a_kit_what_the_kit_says() -> None:
    outline = outline_of(kit().sources)
    assert (outline.id, outline.variants) == (kit().id, kit().variants)
    assert outline.languages == kit().languages
    assert outline.usual_variant == kit().usual_variant
    for language in kit().languages:
        assert outline.title(language) == kit().texts[language].title


def test_in_a_language_that_a_kit_has_not_it_is_called_as_in_its_main_one() -> None:
    outline = outline_of(kit().sources)
    assert outline.title("fr") == outline.title(outline.languages[0])


def test_what_looks_like_a_table_in_a_text_is_none() -> None:
    text = 'id = "small"\nwhy = """\n[not a table]"""\nlanguages = [\n"nl"]\nvariants = [\n45]\n'
    outline = outline_of({"kit.toml": text, "nl.toml": 'title = "Klein"\n[items]\n[items'})
    assert (outline.id, outline.variants, outline.title("nl")) == ("small", (45,), "Klein")


def test_what_is_missing_is_told() -> None:
    kit_file = 'id = "small"\nlanguages = ["nl", "en"]\n[items]\n'
    with pytest.raises(KitError) as error:
        outline_of({"kit.toml": kit_file, "nl.toml": "[items]\n"})
    assert [(fault.at, fault.what) for fault in error.value.faults] == [
        ("kit.toml:1: variants", "missing"),
        ("en.toml", "missing"),
        ("nl.toml:1: title", "missing"),
    ]
