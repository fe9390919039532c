"""A square with points: what moves aside covers no name of a quarter."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Matrix
from cwb_workshop.report.layout.matrix import MatrixPiece
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.style import Look
from cwb_workshop.report.layout.typesetter import Typesetter

_CORNERS = ("veel invloed, doet nog niet mee", "veel invloed, doet graag mee", "laten", "later")
_RADIUS = 8.0


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
