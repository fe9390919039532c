"""A table of plain text is read as the one of a spreadsheet."""

from __future__ import annotations

import pytest

from tests.core.capture.pasted import offered

RULE = "|---|:--:|"


@pytest.mark.parametrize(
    "text",
    [
        f"| Tafel | Antwoord |\n{RULE}\n| 1 | Te duur |\n| 2 | Te ver |",
        "Tafel | Antwoord\n--- | ---\n1 | Te duur\n2 | Te ver",
        f"|Antwoord|Tafel|\n{RULE}\n|Te duur|1|\n|Te ver|2|",
        f"Belemmeringen\n\n| Tafel | Antwoord |\n{RULE}\n| 1 | Te duur |\n| 2 | Te ver |",
        f"| Tafel | Antwoord | Naam |\n{RULE}\n| 1 | Te duur | Sam |\n| 2 | Te ver | |",
    ],
)
def test_its_cells_are_columns(text: str) -> None:
    assert offered(text) == ["1: Te duur", "2: Te ver"]


def test_a_bar_that_is_words_stays_one() -> None:
    assert offered(f"| Tafel | Antwoord |\n{RULE}\n| 1 | a \\| b |") == ["1: a | b"]


@pytest.mark.parametrize("text", ["a | b\nc | d", "-\nTe duur", "| a |\nb"])
def test_bars_and_lines_in_another_text_make_no_table(text: str) -> None:
    assert offered(text) == text.split("\n")
