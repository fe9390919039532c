"""The report tells how many answers speak of each principle, and of which none does."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.blocks import Bars, Block, Heading, Para, Table
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.principles_part import principles_line, principles_part
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.writers.sheets import sheets
from tests.languages import LANGUAGES
from tests.report.evenings import evening, frozen

SCRIPT = """:: item obstacles
1: de bank leent niets
:: set O01 principle=5
2: geen ruimte
:: set O02 principle=7
1: huur te hoog
:: set O03 principle=7
2: te veel formulieren
"""


def texts(blocks: tuple[Block, ...]) -> str:
    return " ".join(one.text for one in blocks if isinstance(one, Para | Heading))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_principle_has_its_number_of_answers_and_those_without_are_named(
    language: Language,
) -> None:
    held = frozen(evening(SCRIPT), language)
    blocks = tuple(principles_part(held))
    (bars,) = [one for one in blocks if isinstance(one, Bars)]
    assert [bar.shown_value for bar in bars.bars] == list("00001020")
    assert [bar.strong for bar in bars.bars].index(True) == 6
    for number in (1, 2, 3, 4, 6, 8):
        assert f"P{number} " in texts(blocks)
    assert "P5" not in texts(blocks)
    assert "P7" not in texts(blocks)


def test_the_full_report_has_it_and_says_it_beside_each_answer() -> None:
    blocks = full(frozen(evening(SCRIPT))).blocks
    assert "Principes die aan bod kwamen" in texts(blocks)
    rows = [row for one in blocks if isinstance(one, Table) for row in one.rows]
    (row,) = [row for row in rows if "de bank leent niets" in row]
    assert row[-1].startswith("P5 ")


def test_where_no_answer_has_one_nothing_is_printed() -> None:
    held = frozen(evening(":: item obstacles\n1: te duur\n"))
    assert tuple(principles_part(held)) == ()
    assert "Principe" not in {
        heading for one in full(held).blocks if isinstance(one, Table) for heading in one.headings
    }


def test_a_spreadsheet_has_a_column_for_it() -> None:
    (answers,) = [one for one in sheets(frozen(evening(SCRIPT))) if one.id == "answers"]
    at = answers.columns.index("Principe")
    told = [row[at] for row in answers.rows]
    assert str(told[0]).startswith("P5 ")
    assert told[3] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_says_which_came_up_most_and_which_did_not(language: Language) -> None:
    told = texts(summary(frozen(evening(SCRIPT), language)).blocks)
    assert "P7 " in told
    assert "(2)" in told
    assert "P8 " in told
    assert list(principles_line(frozen(evening(":: item obstacles\n1: te duur\n"), language))) == []
