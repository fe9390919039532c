"""Dates and figures as people write them."""

from __future__ import annotations

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.model.locale import Language


@pytest.mark.parametrize(
    ("iso", "language", "written"),
    [
        ("2026-03-12", "nl", "12 maart 2026"),
        ("2026-03-12", "en", "12 March 2026"),
        ("2026-01-01", "nl", "1 januari 2026"),
        ("2026-12-31", "en", "31 December 2026"),
        ("2026-03-12T19:00:00", "nl", "12 maart 2026"),
        ("binnenkort", "nl", "binnenkort"),
        ("2026-02-30", "en", "2026-02-30"),
        ("", "nl", ""),
    ],
)
def test_a_date_is_written_out_and_anything_else_stays(
    iso: str, language: Language, written: str
) -> None:
    assert load_locale(language).date(iso) == written


def test_a_year_can_be_left_out() -> None:
    assert load_locale("nl").date("2026-05-04", year=False) == "4 mei"
    assert load_locale("nl").date("later", year=False) == "later"


@pytest.mark.parametrize(
    ("value", "decimals", "language", "written"),
    [
        (4.05, 2, "nl", "4,05"),
        (4.05, 2, "en", "4.05"),
        (4, 1, "nl", "4,0"),
        (0.5, 0, "en", "0"),
        (12, 0, "nl", "12"),
    ],
)
def test_a_figure_has_the_decimal_sign_of_its_language(
    value: float, decimals: int, language: Language, written: str
) -> None:
    assert load_locale(language).number(value, decimals) == written
