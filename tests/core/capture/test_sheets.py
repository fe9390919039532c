"""Each sheet of a workbook has columns of its own; nothing is misplaced, and nothing is lost."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.sheets import WorkbookSheet, rows_of_sheets
from tests.core.capture.pasted import block_of

FIRST: tuple[Cells, ...] = (("Tafel", "Antwoord"), ("1", "Te duur"))


def lines(*sheets: tuple[str, tuple[Cells, ...]]) -> list[str]:
    made = block_of(*rows_of_sheets([WorkbookSheet(name, rows) for name, rows in sheets]))
    return [line for line in made.lines() if line]


@pytest.mark.parametrize(
    ("second", "line"),
    [
        ((("Antwoord", "Tafel"), ("Te ver", "2")), "2: Te ver"),
        ((("Answer", "Table"), ("Te ver", "2")), "2: Te ver"),
        ((("tafel", "antwoord"), ("2", "Te ver")), "2: Te ver"),
        ((("Gezegd", "Tafel"), ("Te ver", "2")), "2: Te ver"),
        ((("Nr", "Tafel", "Antwoord"), ("1", "2", "Te ver")), "2: Te ver"),
        ((("Thema", "Antwoord", "Tafel"), ("G", "Te ver", "2")), "2: Te ver #G"),
        ((("Antwoord", "Ook genoemd", "Tafel"), ("Te ver", "3", "2")), "2: Te ver +3"),
        ((("Antwoord", "Aantal", "Tafel"), ("Te ver", "3", "2")), "2: Te ver +2"),
        ((("Tafel", "Antwoord", "Toelichting"), ("2", "Te ver", "om")), "2: Te ver"),
        ((("Tafel", "Antwoord", "Opmerking"), ("2", "Te ver", "om")), "2: Te ver | // om"),
        ((("Te ver", "2"), ("Te ver", "2")), "2: Te ver"),
        ((("Antwoord",), ("Te ver",)), "p: Te ver"),
        ((("Wat", "Wie", "Wanneer"), ("Te ver", "", "")), "p: Te ver"),
    ],
)
def test_a_sheet_with_other_columns_is_read_by_its_own(
    second: tuple[Cells, ...], line: str
) -> None:
    assert lines(("Een", FIRST), ("Twee", second))[:2] == ["1: Te duur", line]


def test_a_sheet_without_a_heading_may_come_first() -> None:
    said = lines(("Een", (("Te ver", "2"), ("Te laat", "3"))), ("Twee", FIRST))
    assert said == ["2: Te ver", "3: Te laat", "1: Te duur"]


def test_the_name_of_a_sheet_is_its_table_where_no_column_says_so() -> None:
    said = lines(("Een", FIRST), ("Tafel 3", (("Antwoord",), ("Te ver",))))
    assert said == ["1: Te duur", "3: Te ver"]


def test_who_noted_something_on_one_sheet_is_left_out_and_counted() -> None:
    second = (("Antwoord", "Door", "Tafel"), ("Te ver", "Jan", "2"))
    rows = rows_of_sheets([WorkbookSheet("Een", FIRST), WorkbookSheet("Twee", second)])
    made = block_of(*rows)
    assert made.lines()[1:] == ("1: Te duur", "2: Te ver")
    assert made.cells_left_out() == 1
