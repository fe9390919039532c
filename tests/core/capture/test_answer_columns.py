"""Two things that somebody said are two lines, also where they stand beside each other."""

from __future__ import annotations

import pytest

from tests.core.capture.pasted import block, offered


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Antwoord 1", "Antwoord 2"),
        ("Antwoord1", "Antwoord2"),
        ("antwoord a", "antwoord b"),
        ("Antwoord", "Antwoord 2"),
        ("Antwoord", "Antwoord"),
        ("1e antwoord", "2e antwoord"),
        ("Eerste antwoord", "Tweede antwoord"),
        ("Answer #1", "Answer #2"),
        ("Statement 1", "Statement 2"),
        ("First idea", "Second idea"),
        ("Antwort 1", "Antwort 2"),
        ("Idee (1)", "Idee (2)"),
        ("Vraag 1", "Vraag 2"),
        ("Opmerking 1", "Opmerking 2"),
    ],
)
@pytest.mark.parametrize("item", ["obstacles", "question_1"])
def test_columns_called_alike_are_rows_each_with_its_table(one: str, two: str, item: str) -> None:
    rows = ("3\tTe duur\tTe ver", "\tTe laat", "2\t\tTe vol")
    found = offered("\n".join((f"Tafel\t{one}\t{two}", *rows)), item)
    assert found == ["3: Te duur", "3: Te ver", "3: Te laat", "2: Te vol"]
    assert offered(f"{one}\t{two}\nTe duur\tTe ver", item) == ["Te duur", "Te ver"]


@pytest.mark.parametrize("between", [";", ","])
def test_so_they_are_in_a_file(between: str) -> None:
    rows = (("Tafel", "Antwoord 1", "Antwoord 2"), ("3", "Te duur", "Te ver"))
    assert offered("\n".join(map(between.join, rows))) == ["3: Te duur", "3: Te ver"]


def test_what_is_called_so_beside_them_goes_with_each_and_a_remark_with_the_first() -> None:
    heading = "Antwoord 1\tThema\tAntwoord 2\tOpmerking\tNaam"
    made = block(f"{heading}\nTe duur\tG\tTe ver\tluid\tSam")
    assert made.lines()[1:] == ("Te duur #G | // luid", "Te ver #G")
    assert made.columns_left_out() == ("Naam",)


def test_two_agreements_beside_each_other_have_the_same_owner() -> None:
    found = offered("Wie\tAfspraak 1\tAfspraak 2\nSam\tBellen\tSchrijven", "commitments")
    assert found == ["Bellen @Sam", "Schrijven @Sam"]


@pytest.mark.parametrize(
    "text",
    [
        "Antwoord\tOpmerking 1\tOpmerking 2\nTe duur\tluid\tboos",
        "Antwoord\tReactie\nTe duur\tluid",
    ],
)
def test_of_other_columns_one_is_the_answer(text: str) -> None:
    assert len(offered(text)) == 1
    assert offered(text)[0].startswith("Te duur")


def test_a_heading_that_comes_again_and_a_total_stay_out_among_them() -> None:
    heading = "Tafel\tAntwoord 1\tAntwoord 2\tNaam"
    text = f"Lijst\n{heading}\n1\tTe duur\tTe ver\tSam\n{heading}\n2\tTe vol\nTotaal\t3"
    made = block(text)
    assert list(filter(None, made.lines())) == ["1: Te duur", "1: Te ver", "2: Te vol"]
    assert made.columns_left_out() == ("Naam",)
    assert [made.why_out(at) for at in sorted(made.left_out)] == ["", "heading", "total"]


def test_what_was_asked_beside_each_answer_stays_out() -> None:
    heading = "Tafel\tVraag 1\tAntwoord 1\tVraag 2\tAntwoord 2"
    made = block(f"{heading}\n3\tWaarom?\tTe duur\tHoe?\tTe ver")
    assert made.lines()[1:] == ("3: Te duur", "3: Te ver")
    assert made.columns_left_out() == ("Vraag 1", "Vraag 2")
