"""Beside an answer that a heading names, no column goes along that none makes a part of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.capture.pasted_block import block_of_rows
from cwb_workshop.core.capture.separated_text import SeparatedText
from cwb_workshop.core.capture.waiting_lists import lists_as_text, lists_in
from tests.core.capture.pasted import block, offered, rules

_WHO = """
Je naam|Wie ben je|Ingevuld door|Roepnaam|Respondent|Deelnemersnaam|Naam (optioneel)|Aanwezig
Wie vulde dit in|Your name|Filled in by|Submitted by|Attendee|Dein Name|Ausgefüllt von|Kontakt
Mobiel|06-nummer|Adres|Organisatie|Instagram|Inzender|Van wie|Iets heel anders|Intern|Niet tonen
"""


@pytest.mark.parametrize(
    "who", [one for line in _WHO.strip().splitlines() for one in line.split("|")]
)
def test_beside_an_answer_whoever_stands_there_stays_out(who: str) -> None:
    for heading, row in ((f"{who}\tTafel\tAntwoord", "Sam\t3\tTe duur"),):
        made = block(f"{heading}\n{row}")
        assert list(filter(None, made.lines())) == ["3: Te duur"]
        assert made.columns_left_out() == (who,)
        assert made.cells_left_out() == 1


@pytest.mark.parametrize("question", ["Wat zit er in de weg?", "Waar loop je op vast", "Vertel!"])
@pytest.mark.parametrize("between", ["\t", ",", ";"])
def test_of_a_form_the_question_is_the_answer(question: str, between: str) -> None:
    rows = (
        ("Tijdstempel", "Je naam", "Tafel", question),
        ("12-03-2026 19:00", "Sam", "3", "Te duur voor de meeste mensen"),
        ("12-03-2026 19:01", "Fatima El Amrani", "2", "Te ver"),
    )
    text = "\n".join(between.join(row) for row in rows)
    made = block_of_rows(SeparatedText(text, between).rows, rules())
    assert made is not None
    assert [*filter(None, made.lines())] == ["3: Te duur voor de meeste mensen", "2: Te ver"]
    assert made.columns_left_out() == ("Tijdstempel", "Je naam")


def test_a_question_for_the_table_is_the_table() -> None:
    text = "Wie vult dit in\tAan welke tafel zit je?\tWaar loop je op vast\nSam\t3\tTe duur"
    assert offered(text) == ["3: Te duur"]


@pytest.mark.parametrize("first", ["Naam", "Je naam", "Roepnaam", "Wie ben jij"])
def test_the_answers_to_several_questions_are_rows_and_names_do_not_go_along(first: str) -> None:
    rows = ("Sam\tTe duur hier\tNiet ver", "Fatima\tTe ver weg\tNiet duur")
    made = block("\n".join((f"{first}\tVraag 1\tVraag 2", *rows)))
    assert list(filter(None, made.lines())) == [
        "Te duur hier",
        "Niet ver",
        "Te ver weg",
        "Niet duur",
    ]
    assert made.columns_left_out() == (first,)


def test_of_two_questions_none_is_left_out_but_for_another_than_that_of_the_room() -> None:
    row = "Sam\tTe duur\tSubsidie aanvragen bij de gemeente"
    assert offered(f"Naam\tWat zit in de weg?\tWat stoort je?\n{row}") == [
        "Te duur",
        "Subsidie aanvragen bij de gemeente",
    ]
    other = block(f"Naam\tWat zit in de weg?\tWat zou helpen?\n{row}")
    assert other.lines()[1:] == ("Te duur",)
    assert other.columns_left_out() == ("Naam", "Wat zou helpen?")
    made = block(f"Naam\tWaar loop je op vast?\tHeb je nog iets?\n{row}")
    assert made.lines()[1:] == ("Te duur",)
    assert made.columns_left_out() == ("Naam", "Heb je nog iets?")


def test_under_unknown_headings_what_looks_like_names_stays_out() -> None:
    made = block("Wie ben jij\tVertel\nSam\tTe duur hier\nJan de Vries\tTe ver weg")
    assert list(filter(None, made.lines())) == ["Te duur hier", "Te ver weg"]
    assert made.columns_left_out() == ("Wie ben jij",)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Huisarts\tTe weinig tijd\nZorg\tTe veel papier", ["Huisarts\tTe weinig tijd"]),
        ("Te duur\tvooral de huur\nTe ver\tmet de bus", ["Te duur\tvooral de huur"]),
        ("Kind\tOuder\nFiets\tAuto", ["Kind"]),
        ("Te duur\tvooral de huur", ["Te duur\tvooral de huur"]),
    ],
)
def test_what_no_names_are_goes_along(text: str, lines: list[str]) -> None:
    assert offered(text)[:1] == lines


THREE = "Sam\tTe duur hier\tniet ver\nEls\tTe ver weg\tniet duur"


def test_who_wants_them_takes_all_columns_together() -> None:
    made = block(THREE)
    assert made.lines() == ("Te duur hier\tniet ver", "Te ver weg\tniet duur")
    together = made.with_columns(replace(made.columns, answer=None, out=()), rules())
    assert together.lines()[0] == "Sam\tTe duur hier\tniet ver"
    assert together.columns_left_out() == ()


def test_what_stays_out_is_kept_with_a_list_that_waits() -> None:
    made = block(THREE)
    (kept,) = lists_in(lists_as_text([made]))
    assert kept.columns == made.columns
    assert made.columns.out == (0,)


@pytest.mark.parametrize("between", ["\t", ";", ","])
@pytest.mark.parametrize("who", ["Contact", "Contactpersoon", "Je naam", "Wie", "E-mail"])
def test_a_person_is_no_part_of_an_anchor_and_a_heading_is_none(who: str, between: str) -> None:
    for heading, row, line in (
        (("Anker", who), ("Ziekenhuis", "Sam"), "Ziekenhuis | // Sam"),
        (("Naam", "Koopt", who), ("Ziekenhuis", "eten", "Sam"), "Ziekenhuis; eten | // Sam"),
    ):
        text = f"{between.join(heading)}\n{between.join(row)}"
        if between == "," and len(heading) < 3 and who == "Wie":
            continue
        assert offered(text, "anchor_map") == [line]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('Tafel,Antwoord\n1,Te duur\n2,"Te ver, echt"', ["1: Te duur", "2: Te ver, echt"]),
        ("Tafel,Antwoord\n1,Te duur, echt", ["1: Te duur, echt"]),
        ("Table,Answer,Theme\n1,Too dear,money", ["1: Too dear #money"]),
        ("Tafel;Antwoord\n2;Te ver; echt", ["2: Te ver; echt"]),
    ],
)
def test_commas_part_a_text_under_headings_as_well(text: str, lines: list[str]) -> None:
    assert offered(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Idee, punt\nmeer bankjes, en licht",
        "Antwoord, tafel 3\nTe duur, vooral de huur",
        "Te duur,te ver\nniet nu,niet straks",
        "Wie betaalt dit?,Wanneer?\nDe gemeente,nu",
    ],
)
def test_sentences_with_commas_part_nothing(text: str) -> None:
    assert offered(text) == text.split("\n")
