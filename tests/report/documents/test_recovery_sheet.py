from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.recovery_sheet import recovery_sheet
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.store.keys import Key, new_salt, recovery_text
from tests.languages import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_is_one_page_with_every_group_of_the_key_in_order(language: Language) -> None:
    words = load_words(language)
    key = recovery_text(Key(bytes(range(32)), new_salt()))
    made = write_pdf(recovery_sheet(words, "2026-03-12-zuiderkouw.cwb", key))
    (page,) = PdfReader(io.BytesIO(made.content)).pages
    printed = page.extract_text()
    groups = key.split()
    assert [group for group in printed.split() if group in groups] == groups
    assert "2026-03-12-zuiderkouw.cwb" in printed
    assert words("report.recovery.title") in printed
