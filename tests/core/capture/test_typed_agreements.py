"""Agreements as they are typed and pasted: years, a mark alone, and the heading of a table."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.paste_columns import guessed_columns
from cwb_workshop.core.model.errors import Refused
from tests.workshop import a_session


@pytest.mark.parametrize(
    "when", ["15 mei '27", "15 mei ’27", "May 15 '27", "15/5 '27", "15/5/'27", "15 mei, '27."]
)
def test_a_year_of_two_digits_behind_its_mark_is_a_year(when: str) -> None:
    session = a_session("commitments")
    (made,) = session.capture(f"Bel de school @Jan ^{when}").entries
    assert made.fields["by"] == "2027-05-15"
    assert made.text == "Bel de school"


@pytest.mark.parametrize("behind", ["27", "'2", "'277", "'s avonds"])
def test_what_is_no_year_stays_in_the_text(behind: str) -> None:
    session = a_session("commitments")
    (made,) = session.capture(f"Bel de school ^15 mei {behind}").entries
    assert made.text == f"Bel de school {behind}"


def test_a_highlight_alone_is_for_the_newest_agreement_or_refused() -> None:
    session = a_session("commitments")
    for mark in ("!", "3: !"):
        with pytest.raises(Refused, match="signs_alone"):
            session.capture(mark)
    session.capture("Bel de school @Jan")
    session.capture("!")
    (made,) = session.record.active_entries()
    assert (made.text, made.highlight) == ("Bel de school", True)
    session.capture(r"\!")
    assert [entry.text for entry in session.record.active_entries()] == ["Bel de school", "!"]


@pytest.mark.parametrize(
    "first", [("wat", "wie", "wanneer"), ("Afspraak", "Wie?", ""), ("What", "Who", "By")]
)
def test_a_row_that_names_the_parts_of_an_agreement_is_a_heading(first: tuple[str, ...]) -> None:
    said = (("Bel de school", "Jan", "15/5"), ("Sleutel", "Piet", "16/5"))
    assert guessed_columns((first, *said), 5).heading
    assert not guessed_columns((("Wat", "Jan", "16/5"), *said), 5).heading
    assert not guessed_columns((("Wat", "", ""), *said), 5).heading


def near(line: str) -> list[str]:
    session = a_session("commitments")
    read = session.reader("commitments").parse(line, session.record)
    return [one.sign for one in read.unsure]


def test_a_day_on_which_something_begins_is_none_that_it_is_done_by() -> None:
    for words in ("vanaf 15 mei", "sinds 15 mei", "from 15 May", "ab 15. Mai"):
        assert near(f"Bus bellen @school {words}") == []


def test_the_sign_of_a_date_is_told_without_the_space_behind_it() -> None:
    assert near("Bus bellen @Jan ^1/1/2020 ,") == ["^1/1/2020"]
