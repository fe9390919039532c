"""One table says how long, how high and how far; every door keeps to it, and the page prints it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import NUMBERS, TEXTS, day_within, is_near, text_within
from cwb_workshop.core.sessions.excess import texts_beyond
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.session.session import Session
from scripts.limits_page import PAGE, page
from tests.golden import Golden
from tests.languages import LANGUAGES
from tests.workshop import EVENING, a_session, every_words, held_before

DAY = date(2026, 3, 12)


def refusal(session: Session, line: str) -> Refused:
    before = session.record
    with pytest.raises(Refused) as caught:
        session.capture(line)
    assert session.record == before
    return caught.value


def newest(session: Session) -> str:
    return list(session.record.entries)[-1]


def test_the_page_prints_the_table(golden: Golden) -> None:
    golden.text(PAGE, page())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_limit_has_its_words(language: str) -> None:
    words = load_words("nl" if language == "nl" else "en", ["limit"])
    assert {key for key in TEXTS if not words.has(f"limit.text.{key}")} == set()
    assert {key for key in NUMBERS if not words.has(f"limit.number.{key}")} == set()


def test_a_refusal_names_the_field_and_the_limit() -> None:
    with pytest.raises(Refused) as caught:
        text_within("who", "x" * 121)
    key, values = caught.value.key, caught.value.values
    told = {one: every_words(one)(key, **values).partition(".")[0] for one in LANGUAGES}
    assert told == {
        "nl": "Wie een afspraak trekt, heeft hoogstens 120 tekens; dit zijn er 121",
        "en": "The owner of an agreement has at most 120 characters; this has 121",
        "de": "Wer etwas übernimmt, hat höchstens 120 Zeichen; das sind 121",
    }


def test_also_mentioned_ends_at_ninety_nine() -> None:
    session = a_session()
    assert refusal(session, "1: Te duur +60 +40").key == "limit.bounds"
    session.capture("1: Te duur +60 +39")
    said = newest(session)
    assert refusal(session, "=O01").key == "limit.bounds"
    with pytest.raises(Refused):
        editing_steps.also_mentioned(session.record, said, EVENING)
    session.capture("2: Te veel regels +98")
    other = newest(session)
    session.do(editing_steps.also_mentioned(session.record, other, EVENING))
    with pytest.raises(Refused):
        joining.merge(session.record, said, [other], EVENING)
    assert {entry.also for entry in session.record.active_entries("answer")} == {99}


def test_what_was_mentioned_more_before_stays_and_can_be_parted() -> None:
    session = a_session()
    session.do(held_before(session, "answer", "Te duur", label="O01", also=150))
    assert texts_beyond(session.record) == 0
    session.capture("1: Te duur")
    assert refusal(session, "=O01").key == "limit.bounds"
    first = next(iter(session.record.entries))
    session.do(editing_steps.edit_text(session.record, first, "Veel te duur", EVENING))
    assert session.record.entries[first].also == 150


def test_words_are_counted_up_to_ninety_nine_times() -> None:
    session = a_session("checkin")
    assert refusal(session, "thuis 100x").key == "limit.bounds"
    assert refusal(session, "thuis 60x +40").key == "limit.bounds"
    session.capture("thuis 60x +39")
    assert refusal(session, "w" * 41).values["most"] == 40


def test_a_line_has_ten_themes_at_most() -> None:
    session = a_session()
    many = " ".join(f"##thema{chr(97 + number)}" for number in range(11))
    assert refusal(session, f"1: Te duur {many}").key == "limit.bounds"
    session.capture(f"1: Te duur {many.rpartition(' ')[0]}")
    with pytest.raises(Refused):
        editing_steps.toggle_theme(session.record, newest(session), "money", EVENING)
    with pytest.raises(Refused):
        theme_steps.move_theme(session.record, newest(session), "", "money", EVENING)
    session.do(theme_steps.move_theme(session.record, newest(session), "#themaa", "money", EVENING))
    assert refusal(session, f"1: Te duur ##{'t' * 41}").values["most"] == 40


@pytest.mark.parametrize("theme", ["é", "É", "g\u0301", "ğ", "ę"])
def test_a_letter_with_an_accent_is_no_letter_of_a_theme(theme: str) -> None:
    session = a_session()
    captured = session.capture(f"1: Te duur #{theme}")
    assert [sign.meaning for sign in captured.unsure] == ["new_theme"]
    assert session.record.entries[newest(session)].themes == ()
    session.capture(f"1: Te duur ##{theme}")
    assert session.record.entries[newest(session)].themes[0].startswith("#")


def test_a_free_theme_is_the_one_that_looks_the_same() -> None:
    session = a_session()
    session.do(held_before(session, "answer", "Te duur", themes=("#wijk\u00adteam",), label="O01"))
    session.capture("1: Te traag #wijk\u200bteam")
    assert session.record.entries[newest(session)].themes == ("#wijk\u00adteam",)


@given(st.dates(date(2, 1, 1), date(9000, 1, 1)))
def test_a_day_lies_within_thirty_years(day: date) -> None:
    if is_near(day, DAY):
        assert day_within(day, DAY) == day
        assert abs(day.year - DAY.year) <= 30
    else:
        with pytest.raises(Refused):
            day_within(day, DAY)
        assert abs(day - DAY).days > 10_950


@pytest.mark.parametrize("when", ["15/5/2057", "+999m", "1-1-1995", "12 maart 2056x", "13-3-2056"])
def test_an_agreement_of_another_age_is_refused(when: str) -> None:
    session = a_session("commitments")
    if when.endswith("x"):
        session.capture(f"Sleutel regelen @dorpsraad ^{when}")
        agreed = session.record.entries[newest(session)]
        assert (agreed.text, agreed.fields["by"]) == ("Sleutel regelen 2056x", "2026-03-12")
        return
    assert refusal(session, f"Sleutel regelen @dorpsraad ^{when}").key == "limit.date"


def test_the_last_day_of_thirty_years_is_taken() -> None:
    session = a_session("commitments")
    session.capture("Sleutel regelen @dorpsraad ^12-3-2056")
    agreement = session.record.entries[newest(session)]
    assert agreement.fields["by"] == "2056-03-12"
    for far in ("2056-03-13", "1996-03-11"):
        with pytest.raises(Refused) as caught:
            editing_steps.set_fields(session.record, agreement.id, {"by": far}, EVENING)
        assert caught.value.key == "limit.date"
        with pytest.raises(Refused):
            editing_steps.set_fact(session.record, "", "report_date", far)


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("principles_vote", "10000 0 0 0 0 0 0 0"),
        ("principles_vote", "2: 10000 0 0 0 0 0 0 0"),
        ("principles_scale", "10000 0 0 0 0"),
        ("principles_scale", "1 0 0 0 0 d10000"),
        ("closing", "10000 0 0 0 0"),
        ("checkin", "bew 10000 ond 3"),
        ("future_headline", "KOP: Kort | jaar: 2057"),
        ("future_headline", "KOP: Kort | jaar: 2026"),
        ("money_trail", "1000000000000 50% 50%"),
    ],
)
def test_a_number_of_a_line_has_its_bounds(item: str, line: str) -> None:
    session = a_session()
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
    assert refusal(session, line).key == "limit.bounds"


def test_dots_that_are_added_up_have_the_same_bound() -> None:
    session = a_session("principles_vote")
    session.capture("9999 0 0 0 0 0 0 0")
    assert refusal(session, "1 +1").key == "limit.bounds"


def test_time_that_is_added_or_planned_ends_somewhere() -> None:
    session = a_session()
    for _minute in range(240):
        session.do(navigation_steps.add_time(session.record, 60))
    with pytest.raises(Refused):
        navigation_steps.add_time(session.record, 60)
    with pytest.raises(Refused):
        navigation_steps.plan_minutes(session.record, "closing", 241)
    plan = replace(session.record.plan["closing"], minutes=300)
    record = replace(session.record, plan={**session.record.plan, "closing": plan})
    assert navigation_steps.plan_minutes(record, "closing", 299).changes


def test_a_draft_of_a_table_from_elsewhere_is_a_number_or_nothing() -> None:
    session = a_session()
    for held in ("²", "100", "-1", "drie", "1" * 5000):
        session.keep_draft("table", held)
        assert session.table == 0
        session.capture("zonder tafel")
    assert {entry.table for entry in session.record.active_entries("answer")} == {0}


def test_texts_of_an_earlier_version_are_counted_and_stay() -> None:
    session = a_session("commitments")
    session.do(held_before(session, "commitment", "Sleutel", label="C1", fields={"who": "w" * 121}))
    session.do(held_before(session, "answer", "a" * 501, label="O01", themes=("#" + "t" * 41,)))
    assert texts_beyond(session.record) == 3
    first = next(iter(session.record.entries))
    session.do(editing_steps.set_fields(session.record, first, {"help": "geld"}, EVENING))
    assert session.record.entries[first].fields["who"] == "w" * 121
