"""What stands around a pasted table is no row of it, and no name goes along for that."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.pasted_block import PastedBlock, block_of_text
from tests.core.capture.typed import RULES

TABLE = "Tafel\tNaam\tAntwoord\n1\tJan Jansen\tTe duur\n2\tEls Groen\tTe ver"


def block(text: str) -> PastedBlock:
    made = block_of_text(text, RULES)
    assert made is not None
    return made


def offered(text: str) -> list[str]:
    return [line for line in block(text).lines() if line]


@pytest.mark.parametrize("above", ["Belemmeringen\n", "Belemmeringen\t\t\n", "Avond\n\nLijst:\n"])
@pytest.mark.parametrize("below", ["", "\n\nGroet,\nPiet", "\nTotaal"])
def test_a_title_and_a_greeting_stay_out_and_can_be_seen(above: str, below: str) -> None:
    made = block(f"{above}{TABLE}{below}")
    assert [line for line in made.lines() if line] == ["1: Te duur", "2: Te ver"]
    around = [row[0] for at, row in enumerate(made.rows) if at in made.left_out]
    assert sorted(around) == sorted([*above.split(), *below.split()])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Tafel\tInitialen\tKnelpunt\n1\tJ.d.V.\tTe duur", ["1: Te duur"]),
        ("Tafel\tPunt\tAanwezigen\n1\tTe duur\tJan, Els en Piet", ["1: Te duur"]),
        ("Tafel\tBelemmering\tHuisarts\n1\tTe duur\tdr. Smit", ["1: Te duur"]),
        ("Tafel\tNaam\n1\tJan\n2\tEls", ["1:", "2:"]),
        ("Groepje\tInbreng\nTafel 1\tTe duur\nTafel 3\tTe ver", ["1: Te duur", "3: Te ver"]),
    ],
)
def test_one_column_is_what_was_said_and_names_are_none(text: str, lines: list[str]) -> None:
    assert offered(text) == lines


def test_a_name_that_is_a_trade_as_well_is_a_name() -> None:
    rows = ("Jan Smit\tDe huur is te hoog", "Mo Bakker\tDe formulieren zijn te moeilijk")
    lines = offered("\n".join(("Bewoner\tBelemmering", *rows, "Els Groen\tNiemand neemt op")))
    assert lines == ["De huur is te hoog", "De formulieren zijn te moeilijk", "Niemand neemt op"]


@pytest.mark.parametrize("day", ["15/05/2026", "15/5/26", "15/05/2026 10:00"])
def test_a_day_with_its_year_between_slashes_is_no_note(day: str) -> None:
    text = f"* Sleutel @school ^{day}"
    assert "//" not in text
    made = block(f"Soort\tAntwoord\tWanneer\nafspraak\tSleutel\t{day}")
    assert all("\t" not in line for line in made.lines())
