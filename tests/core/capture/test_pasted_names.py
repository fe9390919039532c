"""A name beside what was said reaches no wall: who noted, said or does something is no words of
an answer, and the list before storing says that these cells do not go along.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.capture.pasted import block, offered, rules


@pytest.mark.parametrize("item", ["question_2", "obstacles", "question_1"])
@pytest.mark.parametrize(
    ("pasted", "line", "cells"),
    [
        ("Answer\tWho\tWhen\nMake a list\tSam de Vries\t20:15", "Make a list", 2),
        ("Antwoord\tWie\tWanneer\nLijst maken\tsam\t15 mei", "Lijst maken", 2),
        ("Wat\tWie\tWanneer\nLijst maken\tSam\t15 mei", "Lijst maken", 2),
        ("Wat\tWie\nLijst maken\tSam", "Lijst maken", 1),
        ("Actie\tEigenaar\tDeadline\nLijst maken\tSam\t15 mei", "Lijst maken", 2),
        ("Wie\tWat\nSam\tLijst maken", "Lijst maken", 1),
        ("Was\tWer\tWann\nListe machen\tSam\t15. Mai", "Liste machen", 2),
        ("Tafel\tWat\tWie\n3\tLijst maken\tSam", "3: Lijst maken", 1),
    ],
)
def test_a_name_beside_an_answer_is_no_words_of_it(
    item: str, pasted: str, line: str, cells: int
) -> None:
    made = block(pasted, item)
    (said,) = filter(None, made.lines())
    assert "sam" not in said.casefold()
    assert said.startswith(line)
    assert 1 <= made.cells_left_out() <= cells


@pytest.mark.parametrize("item", ["question_2", "obstacles"])
@pytest.mark.parametrize("pasted", ["Who\tWhen\nSam\t15 May", "Wie\tWanneer\nSam\t20:15"])
def test_without_an_answer_a_name_is_left_out_as_well(item: str, pasted: str) -> None:
    made = block(pasted, item)
    assert "Sam" not in " ".join(made.lines())
    assert made.cells_left_out() == 1


def test_only_cells_that_are_no_choice_are_left_out() -> None:
    made = block("Antwoord\tWie\tWanneer\nKopen\tgemeente\tnu\nDelen\tSam\tnu", "question_2")
    assert made.lines()[1:] == ("Kopen ~gem ~nu", "Delen ~nu")
    assert made.cells_left_out() == 1
    assert made.with_out(frozenset([2]), out=True).cells_left_out() == 0


@pytest.mark.parametrize("item", ["obstacles", "question_2"])
@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("Persoon\tAntwoord\nSam\tTe duur", "Te duur"),
        ("Who said it\tAnswer\nSam\tToo dear", "Too dear"),
        ("ID\tEmail\tName\tWhat is hard?\n1\tsam@street.example\tSam\tToo dear", "Too dear"),
        ("Start time\tEmail\tWhat is hard?\n14:03\tsam@street.example\tToo dear", "Too dear"),
        ("Tijdstempel\tNaam\tWat is lastig?\n14:03\tSam\tTe duur", "Te duur"),
        ("Naam\tTafel\tWat is lastig?\nSam\t3\tTe duur", "3: Te duur"),
        ("Vorname\tNachname\tWas ist schwer?\nSam\tBerg\tZu teuer", "Zu teuer"),
    ],
)
def test_what_a_form_asked_of_somebody_is_no_words_of_the_answer(
    item: str, pasted: str, line: str
) -> None:
    made = block(pasted, item)
    assert list(filter(None, made.lines())) == [line]
    assert made.cells_left_out() >= 1


def test_who_is_asked_may_be_a_name_too() -> None:
    made = block("Answer\tActor\nMake a list\tSam", "question_2")
    assert (made.lines()[1], made.cells_left_out()) == ("Make a list", 1)


@pytest.mark.parametrize("item", ["question_2", "obstacles"])
def test_who_wants_them_takes_all_columns_together(item: str) -> None:
    made = block("Antwoord\tWie\tWanneer\nDelen\tde bakker\tgauw", item)
    together = made.with_columns(replace(made.columns, answer=None), rules(item))
    assert "de bakker" in " ".join(together.lines())
    assert together.cells_left_out() == 0


def test_of_an_agreement_an_owner_goes_along() -> None:
    assert offered("Wat\tWie\tWanneer\nLijst\tSam\t15/5", "commitments") == ["Lijst @Sam ^15/5"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1\tJan Jansen\tte duur", ["1: te duur"]),
        ("1\tJan\tte duur", ["1: te duur"]),
        ("Jan Jansen\tduur", ["duur"]),
        ("Jan\tTe duur hier", ["Te duur hier"]),
        ("Te duur hier\tJan Jansen", ["Te duur hier"]),
        ("te duur\tJan Jansen\nte ver\tEls de Wit", ["te duur", "te ver"]),
        ("1\tJan Jansen\tduur\n2\tEls Groen\tver", ["1: duur", "2: ver"]),
        ("Jan Jansen\tEls Groen\tTe duur hier", ["Te duur hier"]),
        (
            "Jan Jansen (06-12345678)\tTe duur\nEls Groen (06-87654321)\tTe ver",
            ["Te duur", "Te ver"],
        ),
        ("Jan Jansen <jan@straat.example>\tTe duur", ["Te duur"]),
        ("1\tJansen, Jan\tTe duur\n2\tWit, Els de\tTe ver", ["1: Te duur", "2: Te ver"]),
    ],
)
def test_without_headings_a_name_in_a_cell_of_its_own_stays_out(
    text: str, lines: list[str]
) -> None:
    made = block(text)
    assert list(filter(None, made.lines())) == lines
    assert made.cells_left_out() > 0


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Jan\tblij\nEls\tmoe", ["blij", "moe"]),
        ("Jan\tblij", ["blij"]),
        ("Jan Jansen\tBlij\nEls de Wit\tMoe", ["Blij", "Moe"]),
        ("blij\tmoe\ntrots\tbang", ["blij, moe", "trots, bang"]),
        ("Blij\tMoe\nTrots\tBang", ["Blij, Moe", "Trots, Bang"]),
    ],
)
def test_at_the_check_in_a_name_beside_a_word_is_none(text: str, lines: list[str]) -> None:
    assert offered(text, "checkin") == lines


def test_a_row_of_a_participant_is_no_heading() -> None:
    lines = offered("Deelnemer 1\tTe duur\nDeelnemer 2\tTe ver")
    assert [line.split("\t")[-1] for line in lines] == ["Te duur", "Te ver"]
