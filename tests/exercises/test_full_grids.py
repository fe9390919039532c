"""A grid of answers to a question on an evening on which many were given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.contract.blocks import Block, Heading, Para, Table
from cwb_workshop.core.contract.said import Several
from cwb_workshop.core.model.locale import Language
from cwb_workshop.exercises.table_round.report import questions
from tests.exercises.report_blocks import blocks
from tests.languages import LANGUAGES
from tests.report.evenings import evening, frozen

_BESIDE = "2: Beurs ~anker ~jaar\n2: Huis ~zelf ~lang\n"


def _told(script: str) -> list[Block]:
    return list(blocks("table_round.questions", f":: item question_2\n{script}"))


def _tables(told: list[Block]) -> list[Table]:
    return [block for block in told if isinstance(block, Table)]


def _ideas(number: int, *, stands_out: int = 0) -> str:
    marks = {stands_out: " !"}
    lines = (f"1: Idee {at} ~gem ~nu{marks.get(at, '')}" for at in range(1, number + 1))
    return "\n".join(lines) + "\n"


def test_six_stand_in_a_cell_and_the_numbers_of_the_others() -> None:
    told = _told(_ideas(9) + _BESIDE)
    (grid,) = _tables(told)
    cell = grid.rows[0][1]
    assert isinstance(cell, Several)
    assert cell.parts == (*(f"Idee {at}" for at in range(1, 7)), "+3: V207, V208, V209")
    (where,) = (block.text for block in told if isinstance(block, Para) and "+" in block.text)
    assert "‘Alle antwoorden’" in where


def test_what_stood_out_is_first_in_a_full_cell() -> None:
    (grid,) = _tables(_told(_ideas(9, stands_out=8) + _BESIDE))
    cell = grid.rows[0][1]
    assert isinstance(cell, Several)
    assert cell.parts[:2] == ("Idee 8", "Idee 1")
    assert cell.parts[-1] == "+3: V206, V207, V209"


def test_six_answers_leave_nothing_out() -> None:
    told = _told(_ideas(6) + _BESIDE)
    assert not any(isinstance(block, Para) and "+" in block.text for block in told)


def test_without_a_list_of_all_answers_a_cell_holds_them_all() -> None:
    record = evening(f":: item question_2\n{_ideas(9)}{_BESIDE}")
    view = replace(frozen(record).view(99), listed=False)
    (grid,) = _tables(list(questions(view)))
    cell = grid.rows[0][1]
    assert isinstance(cell, Several)
    assert cell.parts == tuple(f"Idee {at}" for at in range(1, 10))


def test_a_report_knows_whether_it_ends_with_the_list() -> None:
    held = frozen(evening(":: item question_2\n1: Idee ~gem ~nu"))
    assert held.view(99).listed
    assert not replace(held, with_answers=False).view(99).listed


def test_two_columns_in_which_anything_stands_are_told_one_after_the_other() -> None:
    told = _told("1: Loket ~gem ~nu\n2: Inkoop ~anker ~jaar\n1: Geld ~gem ~jaar")
    now, later = _tables(told)
    titles = [block.text for block in told if isinstance(block, Heading) and block.level == 2]
    assert titles == ["Wanneer: Nu", "Wanneer: Binnen een jaar"]
    assert now.headings == later.headings == ("Wie", "Nr", "Wat er is gezegd", "Waar")
    assert now.rows == (("Gemeente (1)", "V201", "Loket", "tafel\N{NO-BREAK SPACE}1"),)
    assert [row[:3] for row in later.rows] == [
        ("Gemeente (1)", "V203", "Geld"),
        ("Ankerorganisatie (1)", "V202", "Inkoop"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_rest_is_is_told_in_each_language(language: Language) -> None:
    words = frozen(evening(":: item question_2\n1: Idee ~gem ~nu"), language).words
    chapter = words("report.all.title")
    assert chapter in words("table_round.rest", chapter=chapter)
