"""Each shape that a kit can choose for a theme is drawn, and unlike all others."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF

from cwb_workshop.content.kit_checks import SHAPES
from cwb_workshop.widgets.shapes import shape_path


def test_no_shape_looks_like_another_or_like_one_that_is_not_known() -> None:
    room = QRectF(0, 0, 40, 40)
    drawn = {shape: shape_path(shape, room) for shape in (*SHAPES, "unknown")}
    alike = [pair for pair in combinations(drawn, 2) if drawn[pair[0]] == drawn[pair[1]]]
    assert alike == []
