from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.capture.dates import DateNames, read_date, read_typed_date
from tests.languages import DATE_NAMES

THURSDAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("15/5", date(2026, 5, 15)),
        ("15-5", date(2026, 5, 15)),
        ("12/3", date(2026, 3, 12)),
        ("11/3", date(2027, 3, 11)),
        ("15 mei", date(2026, 5, 15)),
        ("1 September", date(2026, 9, 1)),
        ("May 15", date(2026, 5, 15)),
        ("15 mei 2028", date(2028, 5, 15)),
        ("2026-07-01", date(2026, 7, 1)),
        ("+3w", date(2026, 4, 2)),
        ("+6 weken", date(2026, 4, 23)),
        ("+10d", date(2026, 3, 22)),
        ("+2m", date(2026, 5, 12)),
        ("29/2", date(2028, 2, 29)),
    ],
)
def test_a_date_is_the_first_such_day_on_or_after_the_session(typed: str, expected: date) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) == expected


@pytest.mark.parametrize("typed", ["voor de zomer", "31/2", "", "15/13", "mei", "+w", "32 mei"])
def test_words_that_are_no_date_give_none(typed: str) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) is None


@pytest.mark.parametrize("typed", ["+3w", "+1d", "+1m", "1/5"])
def test_a_day_beyond_the_calendar_is_no_date(typed: str) -> None:
    assert read_date(typed, date(9999, 12, 31), DATE_NAMES) is None


def test_a_month_after_the_last_day_of_january_is_the_last_of_february() -> None:
    assert read_date("+1m", date(2026, 1, 31), DATE_NAMES) == date(2026, 2, 28)


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(1, 28), st.integers(1, 12))
def test_a_day_without_a_year_is_never_in_the_past(day: date, number: int, month: int) -> None:
    found = read_date(f"{number}/{month}", day, DATE_NAMES)
    assert found is not None
    assert found >= day
    assert (found.day, found.month) == (number, month)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (" 15  MEI. ", date(2026, 5, 15)),
        ("15e mei", date(2026, 5, 15)),
        ("1st may", date(2026, 5, 1)),
        ("may 2nd, 2027", date(2027, 5, 2)),
        ("mei 3", date(2026, 5, 3)),
        ("jan. 4", date(2027, 1, 4)),
        ("31 dec", date(2026, 12, 31)),
        ("12 mrt", date(2026, 3, 12)),
        ("11 mrt", date(2027, 3, 11)),
        ("1 okt", date(2026, 10, 1)),
        ("1 feb 2025", date(2025, 2, 1)),
        ("15.5.2027", date(2027, 5, 15)),
        ("15-5-2025", date(2025, 5, 15)),
        ("2025-02-28", date(2025, 2, 28)),
        ("+1d", date(2026, 3, 13)),
        ("+ 1d", None),
        ("+1 dag", date(2026, 3, 13)),
        ("+0d", date(2026, 3, 12)),
        ("+1w", date(2026, 3, 19)),
        ("+10m", date(2027, 1, 12)),
        ("+9m", date(2026, 12, 12)),
        ("+999d", date(2028, 12, 5)),
        ("+1000d", None),
        ("+1y", None),
        ("0/5", None),
        ("1/0", None),
        ("2026-13-01", None),
        ("29/2/2027", None),
        ("15 may 26", None),
        ("1-9-26", date(2026, 9, 1)),
        ("15/5/27", date(2027, 5, 15)),
        ("15.5.27", date(2027, 5, 15)),
        ("1/3/26", date(2026, 3, 1)),
        ("15/5/027", None),
        ("15 mei.", date(2026, 5, 15)),
        ("15 foo", None),
        ("foo 15", None),
        ("15", None),
    ],
)
def test_a_date_is_read_as_it_is_written_and_nothing_else(
    typed: str, expected: date | None
) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 1, 31), 3, date(2026, 4, 30)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 1, 30), 1, date(2026, 2, 28)),
        (date(2026, 1, 28), 1, date(2026, 2, 28)),
        (date(2026, 5, 3), 12, date(2027, 5, 3)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last(
    day: date, months: int, expected: date
) -> None:
    assert read_date(f"+{months}m", day, DATE_NAMES) == expected


def test_a_day_that_comes_every_eight_years_is_found() -> None:
    assert read_date("29/2", date(2096, 3, 1), DATE_NAMES) == date(2104, 2, 29)


GERMAN = replace(
    load_locale("nl"),
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    ),
    months_short=tuple("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split()),
)


@pytest.mark.parametrize(
    ("typed", "month", "number"),
    [
        ("15. Mai", 5, 15),
        ("3. märz", 3, 3),
        ("1. Dez.", 12, 1),
        ("2 Juni", 6, 2),
        ("1 okto", 10, 1),
    ],
)
def test_months_are_read_in_the_languages_that_there_are(
    typed: str, month: int, number: int
) -> None:
    months = DateNames.of((GERMAN, load_locale("nl")))
    assert read_date(typed, date(2026, 1, 1), months) == date(2026, month, number)


@pytest.mark.parametrize("typed", ["15 ju", "15 ma", "15 jumbo", "15 m", "15 maanden", "3 juni1"])
def test_what_could_be_two_months_or_is_none_is_no_date(typed: str) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) is None


@pytest.mark.parametrize("typed", ["1e mei", "1ste mei", "1st May", "May 1st", "1. mei"])
def test_a_day_may_be_the_first_or_the_third(typed: str) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) == date(2026, 5, 1)


def test_without_names_of_months_only_figures_are_dates() -> None:
    assert read_date("15 mei", THURSDAY, DateNames({})) is None
    assert read_date("15/5", THURSDAY, DateNames({})) == date(2026, 5, 15)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("morgen", date(2026, 3, 13)),
        ("Tomorrow", date(2026, 3, 13)),
        ("vrijdag", date(2026, 3, 13)),
        ("maandag", date(2026, 3, 16)),
        ("Monday", date(2026, 3, 16)),
        ("ma", date(2026, 3, 16)),
        ("vr.", date(2026, 3, 13)),
        ("donderdag", date(2026, 3, 19)),
        ("thu", date(2026, 3, 19)),
        ("ma 16/3", date(2026, 3, 16)),
        ("maandag 16 maart", date(2026, 3, 16)),
        ("maandag, 16 maart", date(2026, 3, 16)),
        ("mon 16 March", date(2026, 3, 16)),
        ("zo 15/3", date(2026, 3, 15)),
        ("do 19 mrt", date(2026, 3, 19)),
        ("dinsdag 16 maart", date(2026, 3, 16)),
        ("maandag 16 maart 2026", date(2026, 3, 16)),
    ],
)
def test_a_weekday_alone_is_the_next_one_and_beside_a_date_it_says_nothing(
    typed: str, expected: date
) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) == expected


@pytest.mark.parametrize(
    "typed", ["zo", "do", "we", "so", "m", "s", "maand", "zondagen", "maandag zo", "ma ma", "mo di"]
)
def test_what_may_be_a_word_is_no_weekday(typed: str) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15-mei", date(2026, 5, 15)),
        ("1-jun", date(2026, 6, 1)),
        ("01-jun.", date(2026, 6, 1)),
        ("15-mei-27", date(2027, 5, 15)),
        ("15-May-2027", date(2027, 5, 15)),
        ("15/mei", date(2026, 5, 15)),
        ("3-mrt-27", date(2027, 3, 3)),
        ("15-jarigen", None),
        ("3-kamerwoning", None),
    ],
)
def test_a_sheet_writes_a_month_between_dashes(typed: str, day: date | None) -> None:
    assert read_date(typed, THURSDAY, DATE_NAMES) == day


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.sampled_from(["maandag", "zondag", "wo"]))
def test_a_weekday_alone_is_within_a_week_behind_the_session(day: date, typed: str) -> None:
    found = read_date(typed, day, DATE_NAMES)
    assert found is not None
    assert 1 <= (found - day).days <= 7
    assert found.isoweekday() == {"maandag": 1, "zondag": 7, "wo": 3}[typed]


@pytest.mark.parametrize(
    ("typed", "unlikely"),
    [
        ("15/5", False),
        ("12/3", False),
        ("12/12", False),
        ("13/12", True),
        ("11/3", True),
        ("5/1", True),
        ("5/1/27", False),
        ("15/5/2029", False),
        ("1-3-26", True),
        ("11 maart 2026", True),
        ("2025-12-31", True),
        ("+6w", False),
        ("+9m", False),
        ("+10m", True),
        ("morgen", False),
        ("maandag", False),
    ],
)
def test_a_day_long_after_the_session_or_before_it_may_be_of_another_year(
    typed: str, unlikely: bool
) -> None:
    read = read_typed_date(typed, THURSDAY, DATE_NAMES)
    assert read is not None
    assert read.is_unlikely(THURSDAY) == unlikely
