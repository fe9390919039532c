"""Tables that stand above what was said there: as a line of their own, or as a column each."""

from __future__ import annotations

import pytest

from tests.core.capture.pasted import offered


@pytest.mark.parametrize("heading", ["Tafel 3", "tafel 3", "Table 3", "Tafel 03", "Tafel 3 -"])
def test_a_heading_without_its_colon_names_the_table_of_what_follows(heading: str) -> None:
    found = offered(f"{heading}\n1. Geen geld\n2. Geen tijd\nTafel 4\n1. Geen plek\n2. Te ver")
    assert found == ["3:", "Geen geld", "Geen tijd", "4:", "Geen plek", "Te ver"]


@pytest.mark.parametrize(
    "heading",
    [
        "Tafel 3 (Fatima)",
        "Tafel 3 - Kees",
        "Tafel 3 – Jan de Vries",
        "**Tafel 3**",
        "**Tafel 3:**",
        "# Tafel 3",
        "## Table 3",
        "_Tisch 3_",
        "Tafel 3:",
        "**Tafel 3** ",
        "=== Tafel 3 ===",
        "--- Tafel 3 ---",
        "Flipover tafel 3",
        "Notities van tafel 3:",
        "Answers of table 3",
        "Ergebnisse Tisch 3",
    ],
)
def test_marks_around_a_heading_and_who_noted_it_are_no_words(heading: str) -> None:
    found = offered(f"{heading}\nGeen geld\nGeen tijd")
    assert found == ["3:", "Geen geld", "Geen tijd"]


def test_what_tables_said_in_a_word_each_is_no_heading() -> None:
    said = ["Tafel 1 - Geld", "Tafel 2 - Tijd", "Nog een regel"]
    assert offered("\n".join(said)) == ["Tafel 1: Geld", "Tafel 2: Tijd", "Nog een regel"]


def test_a_heading_may_be_of_the_whole_room() -> None:
    assert offered("Tafel 3\nGeen geld\nPlenair\nGeen tijd") == [
        "3:",
        "Geen geld",
        "p:",
        "Geen tijd",
    ]


def test_a_table_that_said_nothing_is_a_heading_among_others() -> None:
    said = "Tafel 1\nTafel 2\nGeen geld\nTafel 3"
    assert offered(said) == ["1:", "2:", "Geen geld", "3:"]


@pytest.mark.parametrize(
    "text",
    [
        "Geen geld\nTafel 3",
        "Tafel 1\nTafel 2",
        "Tafel 3 had geen geld\nTafel 4 ook niet",
        "Naast tafel 3\nGeen geld",
        "Groep 3\nGeen geld",
        "t3\nGeen geld",
        "3\nGeen geld",
        "p\nGeen geld",
        "Tafel 3",
    ],
)
def test_what_may_be_words_stays_words(text: str) -> None:
    assert offered(text) == text.split("\n")


def test_a_column_for_each_table_is_a_line_for_each_thing_that_was_said() -> None:
    said = "Tafel 1\tTafel 2\tTafel 3\nGeen geld\tGeen tijd\tGeen plek\n1. Te ver\t\tTe duur"
    found = ["1: Geen geld", "1: Te ver", "2: Geen tijd", "3: Geen plek", "3: Te duur"]
    assert offered(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Tafel 1\tTafel 2\n8\t11", ["Tafel 1\tTafel 2", "8\t11"]),
        ("1\t2\nGeen geld\tGeen tijd", ["1\t2", "Geen geld\tGeen tijd"]),
        ("Tafel 1\tTafel 1\nA\tB", ["Tafel 1\tTafel 1", "A\tB"]),
        ("Tafel 1\tTafel 2\nEen\tTwee\tDrie", ["Tafel 1\tTafel 2", "Een\tTwee\tDrie"]),
    ],
)
def test_other_columns_are_read_as_before(said: str, found: list[str]) -> None:
    assert offered(said) == found
