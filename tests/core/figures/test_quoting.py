"""Whose words are printed: nobody is given away, and the best are chosen first."""

from __future__ import annotations

import pytest

from cwb_workshop.core.figures.quoting import best_quotes, gives_somebody_away
from cwb_workshop.core.model.entry import Entry, Fact
from cwb_workshop.core.model.record import Record
from tests.workshop import kit


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
    ],
)
def test_who_speaks_for_a_role_of_one_is_given_away(text: str) -> None:
    assert gives_somebody_away(a_record(text, care=1, resident=9), kit()) == {"a"}


@pytest.mark.parametrize(
    "text",
    ["Zorg is voor iedereen.", "De gemeente vraagt de zorg om hulp.", "Ik zorg voor mijn moeder."],
)
def test_who_speaks_about_a_role_is_not(text: str) -> None:
    assert not gives_somebody_away(a_record(text, care=1, municipality=2), kit())


def test_a_role_of_three_people_may_speak_for_itself() -> None:
    text = "Wij ondernemers kunnen samen een bezorgdienst beginnen."
    assert gives_somebody_away(a_record(text, entrepreneur=2), kit()) == {"a"}
    assert not gives_somebody_away(a_record(text, entrepreneur=3), kit())


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
