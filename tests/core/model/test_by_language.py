"""Values by language fall back to English, or to the first that there is."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.by_language import ByLanguage


def test_a_language_that_is_missing_has_what_english_has() -> None:
    values = ByLanguage({"nl": 1, "en": 2})
    assert (values["nl"], values["en"], values["de"]) == (1, 2, 2)
    assert ("de" in values, "nl" in values, len(values)) == (False, True, 2)
    assert list(values) == ["nl", "en"]


def test_without_english_it_has_what_the_first_one_has() -> None:
    assert ByLanguage({"nl": 1, "de": 2})["fr"] == 1


def test_without_any_language_there_is_nothing() -> None:
    with pytest.raises(KeyError):
        ByLanguage[int]({})["nl"]
