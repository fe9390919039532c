"""Number and table of an answer that runs from right to left, in a report that does not."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.said import SaidForms, SpokenWords
from cwb_workshop.report.layout.fonts import REGULAR
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter
from tests.report.layout.test_typesetter import drawn

_FORMS = SaidForms(table="Tisch\u00a0{table}", mentions="{n}×\u00a0genannt", between="\u00a0· ")
_SOURCE = "(O02 · Tisch 1 · 3× genannt)"
_ANSWER = "منسق الحي يتغير كل سنة ونصف، فنبدأ من الصفر"


def _lines(text: str, width: float) -> tuple[TextLine, ...]:
    said = _FORMS.told(SpokenWords(text, "O02", 1, 3))
    setter = Typesetter(Unprintable("?", "?"))
    made = setter.lines(said, REGULAR, 11.0, width)
    assert len(made) == setter.number_of_lines(said, REGULAR, 11.0, width)
    return made


@pytest.mark.parametrize("width", range(170, 480, 10))
def test_it_stands_whole_and_in_its_order_on_one_line(width: int) -> None:
    assert [_SOURCE in drawn(line) for line in _lines(_ANSWER, width)].count(True) == 1


@pytest.mark.parametrize("width", range(60, 150, 10))
def test_where_it_has_no_room_its_brackets_look_as_they_are_read(width: int) -> None:
    said = " ".join(drawn(line) for line in _lines("منسق الحي", width))
    assert "(O02" in said
    assert "genannt)" in said


def test_what_is_read_aloud_has_no_marks() -> None:
    (line,) = _lines(_ANSWER, 900)
    assert line.spoken == f"{_ANSWER} {_SOURCE}"


def test_the_line_ends_where_the_answer_does() -> None:
    (line,) = _lines(_ANSWER, 900)
    assert line.right_to_left
    assert drawn(line).startswith(_SOURCE)


def test_an_answer_in_the_direction_of_the_report_is_set_as_ever() -> None:
    (line,) = _lines("Een loket", 900)
    assert drawn(line) == f"Een loket {_SOURCE}"
