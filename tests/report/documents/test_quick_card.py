"""The quick card has three sides in every language, large enough to read, with every key."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.contract.blocks import Columns, Table
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.layout.pages import largest_look, pages, parts_of
from cwb_workshop.report.layout.pdf import typesetter_of
from cwb_workshop.ui.actions import ACTIONS
from cwb_workshop.ui.help.card import card_of, made_card
from cwb_workshop.ui.help.help_keys import signs
from tests.languages import LANGUAGES
from tests.workshop import kit

_NO_SPACE = re.compile(r"\s+")


def squeezed(text: str) -> str:
    return _NO_SPACE.sub("", text)


def printed(language: Language) -> str:
    made = made_card(all_words(language), kit())
    return squeezed(
        "".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_three_sides(language: Language) -> None:
    made = made_card(all_words(language), kit())
    assert made.pages == len(PdfReader(io.BytesIO(made.content)).pages) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_side_is_full_size_and_no_key_is_cut(language: Language) -> None:
    document = card_of(all_words(language), kit())
    typesetter = typesetter_of(document)
    assert [page.factor for page in pages(document, typesetter)] == [1.0] * 3
    lines = [
        line
        for page in PdfReader(io.BytesIO(made_card(all_words(language), kit()).content)).pages
        for line in page.extract_text().splitlines()
    ]
    columns = [block for block in document.blocks if isinstance(block, Columns)]
    tables = [
        one for block in columns for part in block.columns for one in part if isinstance(one, Table)
    ]
    assert len(tables) == 8
    for key, _does in (row for table in tables for row in table.rows):
        for piece in key.split():
            assert any(piece in line for line in lines), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_must_be_read_is_eleven_points_at_least(language: Language) -> None:
    document = card_of(all_words(language), kit())
    parts = parts_of(document.blocks)
    looks = [largest_look(part, typesetter_of(document)) for part in parts]
    assert [look.dense if look else 0.0 for look in looks] == [11.0] * 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_every_theme_and_what_every_key_does_is_on_it(language: Language) -> None:
    words, text = all_words(language), printed(language)
    # In practice alone some keys stand on the strip of the room.
    for action in (one for one in ACTIONS if one.needs != "practice"):
        assert squeezed(words(f"keys.{action.id}")) in text, action.id
    for sign, does in signs(words):
        assert squeezed(sign) in text
        assert squeezed(does) in text
    for name in kit().texts[language].themes.values():
        assert squeezed(name) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_it_is_left_unsaid(language: Language) -> None:
    words, text = all_words(language), printed(language)
    assert squeezed(words("report.unprintable.one")) not in text
    assert "{" not in text
    assert not any(arrow in text for arrow in "↑↓")


def test_it_is_read_aloud_as_headings_and_tables() -> None:
    reader = PdfReader(io.BytesIO(made_card(all_words("nl"), kit()).content))
    root = reader.root_object
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]).startswith("nl")
    assert reader.metadata is not None
    assert reader.metadata.title == all_words("nl")("card.title")


def test_without_a_workshop_it_has_no_themes() -> None:
    made = made_card(all_words("nl"), None)
    assert made.pages == 3
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages)
    assert all_words("nl")("card.themes") not in text
