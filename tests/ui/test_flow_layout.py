"""Widgets that go on in the next row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.ui.flow_layout import FlowLayout


def rows(widths: list[int], room: int, *, evenly: bool) -> list[list[int]]:
    """Return the widths of what stands in each row."""
    around = QWidget()
    flow = FlowLayout(around, spacing=10)
    widgets = []
    for width in widths:
        widget = QWidget(around)
        widget.setFixedSize(width, 20)
        flow.addWidget(widget)
        widgets.append(widget)
    if evenly:
        flow.fill_evenly()
    flow.setGeometry(QRect(0, 0, room, flow.heightForWidth(room)))
    found: dict[int, list[int]] = {}
    for widget in widgets:
        found.setdefault(widget.y(), []).append(widget.width())
    return [found[y] for y in sorted(found)]


@pytest.mark.parametrize(
    ("widths", "room", "expected"),
    [
        ([140, 110, 70, 90], 440, [[140, 110, 70, 90]]),
        ([140, 110, 70, 90], 340, [[140, 110], [70, 90]]),
        ([100, 90, 90, 80], 300, [[100, 90], [90, 80]]),
        ([100, 250, 40, 40], 300, [[100], [250, 40], [40]]),
        ([400], 300, [[400]]),
        ([], 300, []),
    ],
)
def test_rows_that_are_filled_evenly_leave_none_alone(
    qapp: QApplication, widths: list[int], room: int, expected: list[list[int]]
) -> None:
    assert rows(widths, room, evenly=True) == expected


def test_else_a_row_takes_as_many_as_fit(qapp: QApplication) -> None:
    assert rows([140, 110, 70, 90], 340, evenly=False) == [[140, 110, 70], [90]]
