"""Whose words are printed: nobody is given away, and the best are chosen first."""

from __future__ import annotations

import pytest

from cwb_workshop.core.figures.quoting import best_quotes, small_roles, texts_of
from cwb_workshop.core.model.entry import Entry, Fact
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, facts, holding
from tests.workshop import kit


def given_away(record: Record) -> set[str]:
    """Return the lines in which somebody speaks for a small role."""
    small = small_roles(record, kit())
    return {entry.id for entry in record.entries.values() if small.speak_in(texts_of(entry))}


def a_record(text: str, **roles: int) -> Record:
    entry = Entry("a", "obstacles", "answer", text=text)
    return Record({"a": entry}, {("", "roles"): Fact("", "roles", roles)})


@pytest.mark.parametrize(
    "text",
    [
        "Wij als zorgorganisatie werven in de wijk.",
        "Wij (zorgorganisatie) willen best in de wijk inkopen.",
        "Als een zorgmedewerker zie ik dat elke dag.",
        "We, zorg, kopen hier al.",
        "As care workers we see it every day.",
        "Wij van de zorg zien dat elke dag.",
        "Ik werk in de zorg en zie dat elke dag.",
        "Namens de zorgorganisatie: wij doen mee.",
        "Als enige zorgorganisatie hier doen wij mee.",
        "We at the care home want to join in.",
        "I work for a care organisation.",
    ],
)
def test_who_speaks_for_a_role_of_one_is_given_away(text: str) -> None:
    assert given_away(a_record(text, care=1, resident=9)) == {"a"}


@pytest.mark.parametrize(
    "text",
    [
        "Zorg is voor iedereen.",
        "De gemeente vraagt de zorg om hulp.",
        "Ik zorg voor mijn moeder.",
        "Als de gemeente meedoet, doen wij ook mee.",
        "Wij wonen in de gemeente Merwolde.",
        "Wij vragen de gemeente om een loket.",
        "Ik was bij de gemeente, en niemand wist het.",
        "We care for each other.",
        "If the municipality joins, we work on.",
    ],
)
def test_who_speaks_about_a_role_is_not(text: str) -> None:
    assert not given_away(a_record(text, care=1, municipality=2))


def test_a_role_of_three_people_may_speak_for_itself() -> None:
    text = "Wij ondernemers kunnen samen een bezorgdienst beginnen."
    assert given_away(a_record(text, entrepreneur=2)) == {"a"}
    assert not given_away(a_record(text, entrepreneur=3))


def test_highlights_come_first_then_what_fits_then_what_was_said_most() -> None:
    entries = [
        Entry("plain", "obstacles", "answer", text="kort", number=1),
        Entry("often", "obstacles", "answer", text="kort", also=3, number=2),
        Entry("long", "obstacles", "answer", text="lang " * 9, also=9, number=3),
        Entry("chosen", "obstacles", "answer", text="lang " * 9, highlight=True, number=4),
        Entry("quoted", "obstacles", "answer", text="kort", quote=True, number=5),
    ]
    ordered = [entry.id for entry in best_quotes(entries, 20)]
    assert ordered == ["quoted", "chosen", "often", "plain", "long"]


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("ALS ZORGORGANISATIE doen wij mee", True),
        ("Als zorg zien wij dit", True),
        ("wij (zorgverlener)", True),
        ("wij(zorg) helpen", True),
        ("ik zorgverlener", False),
        ("wijzorg", False),
        ("alszorg", False),
    ],
)
def test_speaking_for_a_role_is_recognised_however_it_is_written(text: str, away: bool) -> None:
    assert bool(given_away(a_record(text, care=1))) is away


def test_a_role_speaks_in_any_text_of_a_line() -> None:
    said = "wij als zorgorganisatie"
    for entry in (
        Entry("a", "obstacles", "answer", text="x", fields={"who": [said]}),
        Entry("a", "obstacles", "answer", text="x", themes=(f"#{said}",)),
        Entry("a", "obstacles", "answer", text="x", themes=("#wij-als_zorgorganisatie",)),
    ):
        record = Record({"a": entry}, {("", "roles"): Fact("", "roles", {"care": 1})})
        assert given_away(record) == {"a"}


def test_without_a_small_role_nobody_is_given_away() -> None:
    text = "Wij als zorgorganisatie"
    assert not given_away(a_record(text))
    assert not given_away(a_record(text, care=3))
    assert given_away(a_record(text, care=0)) == {"a"}


def test_a_role_that_was_not_counted_beside_others_is_a_small_one() -> None:
    assert given_away(a_record("Wij als zorgorganisatie", resident=9, other=4)) == {"a"}
    assert not given_away(a_record("Wij als bewoners", resident=9))


def test_only_those_who_speak_for_it_are_named() -> None:
    said = (answer(1, "Wij als zorgorganisatie"), answer(2, "Iets anders"), answer(3, "als zorg"))
    record = holding(*said, *facts(roles={"care": 2}))
    assert given_away(record) == {"1", "3"}


def test_equal_quotes_stand_as_they_were_captured_and_the_longest_that_fits_fits() -> None:
    entries = [answer(3, "kort"), answer(1, "x" * 20), answer(2, "x" * 21, also=9)]
    assert [entry.number for entry in best_quotes(entries, 20)] == [1, 3, 2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dus  wij als Zorgorganisatie doen mee", "als Zorgorganisatie"),
        ("Als zorg", "Als zorg"),
        ("Iets heel anders", ""),
    ],
)
def test_the_words_that_give_somebody_away_are_told_as_they_were_typed(
    text: str, words: str
) -> None:
    record = holding(*facts(roles={"care": 1}))
    assert small_roles(record, kit()).words_in(text) == words
    assert small_roles(holding(), kit()).words_in(text) == ""
