"""Bullets and numbering are taken off a pasted list, and nothing else is."""

from __future__ import annotations

import pytest

from tests.core.capture.pasted import offered


@pytest.mark.parametrize(
    "bullet",
    [
        "• ",
        "•\t",
        "•",
        "– ",
        "- ",
        "* ",
        "▪ ",
        "· ",
        "\uf0b7 ",
        "\uf0b7\t",
        "1. ",
        "1) ",
        "a) ",
        "o\t",
        "1.\t",
        "a)\t",
        "  - ",
        "\u200b• ",
        "\xa0•\xa0",
        "iv) ",
        "1.1. ",
        "12) ",
    ],
)
def test_a_bullet_is_taken_off(bullet: str) -> None:
    assert offered(f"{bullet}Te duur #g\nTe ver") == ["Te duur #g", "Te ver"]


def test_all_kinds_of_bullets_in_one_list_are_taken_off() -> None:
    text = "• een\n– twee\n- drie\n* vier\no vijf\n▪ zes\n· zeven\n\uf0b7 acht\n9. negen"
    text += "\n1) tien\na) elf"
    assert offered(text) == "een twee drie vier vijf zes zeven acht negen tien elf".split()


@pytest.mark.parametrize(
    "line",
    [
        "-5 graden is koud",
        "–tekst",
        "*vet* gedrukt",
        "**",
        "1.5 meter afstand",
        "3% van de huizen",
        "2026. Dat jaar",
        "A. de Vries zei nee",
        "o, wat jammer",
        "12:30 uur",
        "1e helft",
        "+1",
        "3x per week",
        "o ja, dat ook",
        "3. Etage",
        "12. März ist zu früh",
        "1. Mai",
        "5 mei",
    ],
)
def test_what_people_say_is_no_bullet(line: str) -> None:
    assert offered(f"{line}\nTe ver") == [line, "Te ver"]


def test_a_letter_or_a_number_that_comes_back_is_one() -> None:
    assert offered("o een\no twee") == ["een", "twee"]
    assert offered("3. een\n4. twee") == ["een", "twee"]
    assert offered("1. een\ntwee") == ["een", "twee"]


def test_a_bullet_behind_a_table_is_taken_off_too() -> None:
    assert offered("3: - Te duur\n2; • Te ver") == ["3: Te duur", "2; Te ver"]


def test_a_star_in_a_pasted_list_is_no_agreement() -> None:
    assert offered("* bel de gemeente\n3: * bel nog eens\n* * drie") == [
        "bel de gemeente",
        "3: bel nog eens",
        "\\* drie",
    ]


def test_only_one_bullet_is_taken_off() -> None:
    assert offered("• - een\n- 1. twee") == ["- een", "1. twee"]


def test_a_bullet_with_nothing_behind_it_is_no_row() -> None:
    assert offered("• een\n•\n•\t\n• twee") == ["een", "twee"]


def test_in_the_anchor_map_a_dash_in_front_of_some_rows_is_a_leak() -> None:
    assert offered("Bakker\n- Alles gaat naar de stad\n+ Een plein", "anchor_map") == [
        "Bakker",
        "- Alles gaat naar de stad",
        "+ Een plein",
    ]


def test_in_the_anchor_map_a_dash_in_front_of_every_row_is_a_bullet() -> None:
    assert offered("- Bakker\n- School", "anchor_map") == ["Bakker", "School"]
    assert offered("3: - Bakker\n- School", "anchor_map") == ["3: Bakker", "School"]


def test_in_the_anchor_map_other_bullets_are_bullets() -> None:
    assert offered("• Bakker\n• - Winst weg", "anchor_map") == ["Bakker", "- Winst weg"]


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("* Bel de school @Jan ^15/5", "Bel de school @Jan ^15/5"),
        ("* Bel de school @Jan", "Bel de school @Jan"),
        ("* Bel de school ^15 mei", "Bel de school ^15 mei"),
        ("3: * Bel de school @Jan", "3: Bel de school @Jan"),
        ("- * Bel de school @Jan", "\\* Bel de school @Jan"),
        ("- Bel de school @Jan", "Bel de school @Jan"),
        ("* Mail naar info@school.example", "Mail naar info@school.example"),
        ("* Reken x^2 uit", "Reken x^2 uit"),
        ("* @school", "@school"),
    ],
)
def test_a_star_in_a_list_is_a_bullet_also_in_front_of_who_and_when(row: str, line: str) -> None:
    assert offered(f"{row}\n* Te ver") == [line, "Te ver"]


def test_one_line_with_a_star_is_no_list() -> None:
    assert offered("* Bel de school @Jan ^15/5") == ["* Bel de school @Jan ^15/5"]


@pytest.mark.parametrize(
    "marks",
    [
        ("✓ ", "✔ "),
        ("➔ ", "→ "),
        ("(1) ", "(2) "),
        ("(a) ", "(b) "),
        ("[ ] ", "[x] "),
        ("- [ ] ", "- [x] "),
        ("1.1 ", "1.2 "),
        ("1.1 ", "2.1.1 "),
        ("I. ", "II. "),
        ("A. ", "B. "),
        ("a. ", "b. "),
    ],
)
def test_marks_of_every_row_are_those_of_a_list(marks: tuple[str, str]) -> None:
    assert offered(f"{marks[0]}Te duur\n{marks[1]}Te ver") == ["Te duur", "Te ver"]


@pytest.mark.parametrize(
    "text",
    [
        "1.5 miljoen te kort\n2.5 miljoen is er",
        "1.1 miljoen te kort\nTe ver",
        "A. Jansen belt\nJ. de Vries komt",
        "I. Te duur\nIV. Te ver",
        "1.1 miljoen te kort",
    ],
)
def test_numbers_and_letters_that_people_say_stay(text: str) -> None:
    assert offered(text) == text.split("\n")
