"""Amounts as people write them, in the language of the session and never as something else."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture.amounts import amount, figures
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.session import Session
from tests.workshop import NEW, a_session


def trail(language: Language) -> Session:
    session = a_session(new=replace(NEW, language=language))
    session.do(navigation_steps.switch_on(session.record, session.kit, "money_trail"))
    session.open_item("money_trail")
    return session


def rounds(line: str, language: Language) -> list[Decimal]:
    (entry,) = trail(language).capture(line).entries
    held = entry.fields["rounds"]
    assert entry.kind == "money_trail"
    assert isinstance(held, list)
    return [Decimal(str(value)) for value in held]


def refusal(line: str, language: Language) -> str:
    session = trail(language)
    with pytest.raises(Refused) as caught:
        session.capture(line)
    assert not session.record.entries
    return caught.value.key


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(("120000", 120_000), ("120.000", 120_000), ("€120.000", 120_000)),
        ("€ 120.000", 120_000),
        *(("120.000 euro", 120_000), ("120k", 120_000), ("120.000,50", "120000.50")),
        *(("1,5", "1.5"), ("1.5", "1.5"), ("1.200,50", "1200.50"), ("1,200.50", "1200.50")),
        *(("1.2m", 1_200_000), ("1,2 mln", 1_200_000), ("1.200.000", 1_200_000), ("1,25", "1.25")),
        *(("1.200k", 1_200_000), ("2 miljoen", 2_000_000), ("EUR 120.000", 120_000)),
        *(("1,5 Mio.", 1_500_000), ("2 Millionen €", 2_000_000), ("120 Tsd.", 120_000)),
    ],
)
def test_an_amount_in_dutch(typed: str, value: int | str) -> None:
    assert rounds(f"{typed} 35% 42%", "nl")[0] == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(("120000", 120_000), ("120,000", 120_000), ("€120,000", 120_000)),
        ("€ 120,000", 120_000),
        *(("120,000 euros", 120_000), ("120k", 120_000), ("120,000.50", "120000.50")),
        *(("1,5", "1.5"), ("1.5", "1.5"), ("1.200,50", "1200.50"), ("1,200.50", "1200.50")),
        *(("1.2m", 1_200_000), ("1.2 million", 1_200_000), ("1,200,000", 1_200_000)),
        *(("1.200.000", 1_200_000), ("0.125", "0.125"), ("1234.567", "1234.567")),
    ],
)
def test_an_amount_in_english(typed: str, value: int | str) -> None:
    assert rounds(f"{typed} 35% 42%", "en")[0] == Decimal(value)


@pytest.mark.parametrize("typed", ["€80.000", "€ 80,000", "80.000 euro", "£80,000", "EUR 80.000"])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_beside_a_sign_of_money_three_digits_are_thousands(typed: str, language: Language) -> None:
    assert rounds(f"{typed} 40% 25%", language) == [80_000, 32_000, 8_000]
    assert rounds(f"{typed} €32.000 8000", language) == [80_000, 32_000, 8_000]


@pytest.mark.parametrize(
    ("typed", "language"),
    [("120.000", "en"), ("1.500", "en"), ("1.200k", "en"), ("120,000", "nl"), ("1,500", "nl")],
)
def test_what_could_be_two_amounts_is_refused(typed: str, language: Language) -> None:
    assert refusal(f"{typed} 35% 42%", language) == "capture.amount_unclear"


@pytest.mark.parametrize(
    "typed",
    ["1.2.3", "1,2,3", "12.34.567", "1.2345.678", "1..2", "12,", "€", "120'000", "5%", "-5", "0"],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_no_amount_is_never_taken_as_one(typed: str, language: Language) -> None:
    session = trail(language)
    with suppress(Refused):
        session.capture(f"{typed} 35% 42%")
    assert not session.record.active_entries("money_trail")


@pytest.mark.parametrize(
    "line",
    [
        "120k 0.35 0.42",
        "120k 0,35 0,42",
        "120k 35 procent 42 procent",
        "120 duizend 35% 42%",
        "120 thousand 35 percent 42 pct",
        "120 Tausend euro 35 Prozent 42%",
        "120k 35 42",
        "120000 35% 42",
        "120000 35,0 42.0",
        "120000 35 42%",
    ],
)
def test_bare_numbers_behind_a_large_amount_are_percents(line: str) -> None:
    assert rounds(line, "nl") == [120_000, 42_000, 17_640]


def test_amounts_of_every_round_are_taken_as_they_are() -> None:
    assert rounds("120.000 42.000 17.640", "nl") == [120_000, 42_000, 17_640]
    assert rounds("500 300 200", "en") == [500, 300, 200]


def test_what_could_be_percents_or_euros_is_refused() -> None:
    assert refusal("500 80 40", "nl") == "capture.money_unclear"
    assert rounds("500 80% 40%", "nl") == [500, 400, 160]
    assert rounds("€500 €80 €40", "nl") == [500, 80, 40]


@pytest.mark.parametrize(
    "line",
    [
        "120k",
        "120.000 35%",
        "120k 101 10",
        "120k 35 procent",
        "1 2 3 4",
        "120000 42 €",
        "100 101% 5%",
    ],
)
def test_a_line_of_numbers_alone_is_no_answer(line: str) -> None:
    assert refusal(line, "nl") == "capture.money_numbers"


@pytest.mark.parametrize(
    "line",
    [
        *("120k; 35; 42", "120k/35/42", "120k | 35 | 42", "120.000 euro; 35%; 42%"),
        *("120 mln; 35; 42", "€ 120k; 35 42", "120000/35/42", "120K; 35%/42%", "120k\t35\t42"),
    ],
)
def test_numbers_may_be_parted_by_other_signs(line: str) -> None:
    first, second, third = rounds(line, "nl")
    assert (second / first, third / second) == (Decimal("0.35"), Decimal("0.42"))


@pytest.mark.parametrize(
    "line",
    [
        *("120k, 35, 42", "120k - 35 - 42", "120k-35-42", "120K 35 42!", "120K 35 42 !", "120k!"),
        *(
            "€ 120k; 35%",
            "120.000 euro, 35%, 42%",
            "2 miljoen: 35 42",
            "15/5/26",
            "120k; 35; 42 #g",
        ),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_figures_that_are_not_read_are_refused(line: str, language: Language) -> None:
    assert refusal(line, language) in ("capture.money_numbers", "capture.amount_unclear")


@pytest.mark.parametrize(
    "line",
    ["120k/jaar", "2 miljoen / jaar", "120k? 35 42", "35% van 120k", "5 m2", "5m2", "10 kilo"],
)
def test_other_letters_make_an_ordinary_line(line: str) -> None:
    (entry,) = trail("nl").capture(line).entries
    assert (entry.kind, entry.text) == ("answer", line)


def test_words_between_numbers_make_an_ordinary_line() -> None:
    (entry,) = trail("nl").capture("120k voor de portieken").entries
    assert (entry.kind, entry.text) == ("answer", "120k voor de portieken")


@given(st.decimals(1, 10**11, places=2), st.sampled_from(["nl", "en"]), st.booleans())
def test_an_amount_as_its_language_writes_it_comes_back(
    value: Decimal, language: Language, grouped: bool
) -> None:
    written = f"{value:,.2f}" if grouped else f"{value:.2f}"
    if language == "nl":
        written = written.translate(str.maketrans(".,", ",."))
    (figure,) = figures(f"€ {written}") or ()
    assert amount(figure, load_locale(language)) == value


@given(st.text("0123456789.,", min_size=1, max_size=12), st.sampled_from(["nl", "en"]))
def test_an_amount_is_its_digits_or_nothing(typed: str, language: Language) -> None:
    """Whatever stands between them: no digit is lost, none is added."""
    found = figures(typed)
    if found is None:
        return
    try:
        value = amount(found[0], load_locale(language))
    except Refused:
        return
    digits = typed.replace(".", "").replace(",", "")
    if value is not None:
        whole = format(value, "f").replace(".", "")
        assert whole == digits or whole.lstrip("0") == digits.lstrip("0")


def test_what_is_asked_of_an_amount_reads_the_same_in_each_language() -> None:
    with pytest.raises(Refused) as refused:
        trail("nl").capture("1,200 35% 42%")
    assert refused.value.values == {"typed": "1,200", "small": "1", "large": "1200"}
