"""Where words are from, as it stands behind them."""

from __future__ import annotations

import pytest

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.contract.said import SpokenWords, said_forms
from tests.workshop import kit


@pytest.mark.parametrize("language", kit().languages)
def test_where_words_are_from_is_parted_only_behind_what_stands_between(language: str) -> None:
    forms = said_forms(load_words(language, ["report"]))
    source = forms.source(SpokenWords("Te duur", "O12", 3, 4))
    first, table, mentions = source.split(" ")
    assert first == "O12\N{NO-BREAK SPACE}·"
    assert "3" in table
    assert "4" in mentions


@pytest.mark.parametrize("language", kit().languages)
def test_words_that_were_cut_say_so_behind_their_number(language: str) -> None:
    forms = said_forms(load_words(language, ["report"]))
    whole = SpokenWords("Te duur voor ons", "O12", 3)
    shorter = whole.with_text("Te duur…", cut=True)
    assert forms.source(shorter).startswith(forms.source(whole))
    assert forms.source(shorter).endswith(forms.cut)
