"""A square with points: what moves aside covers no name of a quarter."""

from __future__ import annotations

from typing import Any

import pytest

from cwb_workshop.core.contract.blocks import Matrix
from cwb_workshop.report.layout.matrix import MatrixPiece
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.style import Look
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter
from tests.report.layout.test_radar import WrittenTexts, written

_CORNERS = ("veel invloed, doet nog niet mee", "veel invloed, doet graag mee", "laten", "later")
_RADIUS = 8.0
_LONG = "alle regels van deze naam beginnen onder elkaar " * 2
_ARABIC = "المدرسة التي تبدأ كل أسطر اسمها تحت بعضها البعض في التقرير"


class _Drawn(WrittenTexts):
    """Keeps what is drawn in the order in which it is."""

    def __init__(self, *, right_to_left: bool = False) -> None:
        super().__init__()
        self.right_to_left = right_to_left
        self.marks: list[str] = []

    def text(self, line: TextLine, x: float, y: float, *, align: float = 0.0, **how: Any) -> None:
        super().text(line, x, y, align=align, **how)
        self.marks.append(written(line))

    def rule(self, *_ends: object, **_how: object) -> None:
        self.marks.append("line")


def _drawn(points: tuple[tuple[str, float, float], ...], *, right_to_left: bool) -> _Drawn:
    block = Matrix("Bereidheid", "Invloed", points, "vierkant", _CORNERS)
    type_ = Typesetter(Unprintable("?", "?"), right_to_left=right_to_left)
    pen: Any = _Drawn(right_to_left=right_to_left)
    for piece in MatrixPiece(block, type_, Look(11.0, flows=True), 493.0).pieces():
        piece.draw(pen, 0.0, 0.0)
    made: _Drawn = pen
    return made


def test_a_point_that_moves_aside_covers_no_name_of_a_quarter() -> None:
    points = tuple((f"anker {at}", 4.0, 4.0) for at in range(5))
    block = Matrix("Bereidheid", "Invloed", points, "vierkant", _CORNERS)
    made = MatrixPiece(block, Typesetter(Unprintable("?", "?")), Look(11.0, flows=True), 493.0)
    names = [(x, y - 8.0, x + line.width, y + 2.0) for line, x, y in made._corners(0.0, 0.0)]
    for _wanted, (x, y) in made._places(0.0, 0.0):
        for left, top, right, bottom in names:
            across = max(left - x, 0.0, x - right)
            down = max(top - y, 0.0, y - bottom)
            assert (across**2 + down**2) ** 0.5 >= _RADIUS - 0.5


@pytest.mark.parametrize(
    ("name", "right_to_left"), [(_LONG, False), (_ARABIC, True), ("Sint-Odulf " * 6, True)]
)
def test_the_lines_of_a_name_stand_behind_its_number(name: str, right_to_left: bool) -> None:
    pen = _drawn(((name, 4.0, 4.0), ("zz", 2.0, 2.0)), right_to_left=right_to_left)
    names, beside = pen.texts[-5:], 230.0
    assert [written for written, *_place in pen.texts if written in "12"][-2:] == ["1", "2"]
    number = next(one for one in pen.texts if one[0] == "1" and one[1] > beside)
    lines = [one for one in names if len(one[0]) > 1 and one[0] != "zz"]
    assert len(lines) >= 2
    assert lines[0][3] == number[3]
    assert all(left > number[2] for _written, left, _right, _up in lines)
    turned = right_to_left and name != _ARABIC
    edges = {round(right if turned else left, 2) for _written, left, right, _up in lines}
    assert len(edges) == 1


def test_no_line_to_where_a_point_belongs_crosses_a_figure() -> None:
    pen = _drawn(tuple((f"anker {at}", 4.0, 4.0) for at in range(5)), right_to_left=False)
    last = max(at for at, mark in enumerate(pen.marks) if mark == "line")
    figures = [mark for mark in pen.marks[last:] if mark.isdigit()]
    assert figures == ["1", "2", "3", "4", "5", "1", "2", "3", "4", "5"]
