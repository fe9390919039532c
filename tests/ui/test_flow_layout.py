"""Widgets that go on in the next row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLayoutItem, QWidget

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


def test_it_is_as_high_as_its_rows_are_by_now(qapp: QApplication) -> None:
    around = QWidget()
    flow = FlowLayout(around, spacing=10)
    first, second = QWidget(around), QWidget(around)
    for widget in (first, second):
        widget.setFixedSize(100, 20)
        flow.addWidget(widget)
    assert (flow.heightForWidth(300), flow.heightForWidth(150)) == (20, 50)
    second.setFixedSize(100, 40)
    assert (flow.heightForWidth(300), flow.heightForWidth(150)) == (40, 70)
    second.hide()
    assert (flow.heightForWidth(300), flow.heightForWidth(150)) == (20, 20)


def test_it_reckons_its_rows_once_however_often_it_is_asked(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = QWidget()
    flow = FlowLayout(around, spacing=10)
    widget = QWidget(around)
    widget.setFixedSize(100, 20)
    flow.addWidget(widget)
    asked: list[int] = []

    def lines(width: int) -> list[list[QLayoutItem]]:
        asked.append(width)
        return FlowLayout._lines(flow, width)

    monkeypatch.setattr(flow, "_lines", lines)
    assert [flow.heightForWidth(width) for width in (300, 300, 200, 300)] == [20] * 4
    assert asked == [300, 200]
