"""Of thirty evenings beside each other the names of rows stay in sight, whatever column is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidgetItem
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.desk.compared_rows import ComparedRows

PLACES = 30
HEAD, SENTENCE, FIRST = 0, 1, 2


@pytest.fixture
def rows(qtbot: QtBot) -> ComparedRows:
    made = ComparedRows()
    qtbot.addWidget(made)
    made.setColumnCount(PLACES + 1)
    made.setRowCount(4)
    for at, name in enumerate(("", "Een zin over de hele breedte", "Samen beslissen", "Geld")):
        made.setItem(at, 0, QTableWidgetItem(name))
    for place in range(1, PLACES + 1):
        for row in (HEAD, FIRST, 3):
            made.setItem(row, place, QTableWidgetItem(f"{row}{place}"))
    made.sentences, made.heads = frozenset({SENTENCE}), frozenset({HEAD})
    made.resize(700, 240)
    with qtbot.waitExposed(made):
        made.show()
    made.fit_rows()
    return made


def settled(rows: ComparedRows, qtbot: QtBot) -> None:
    """Wait until nothing moves any more: letters and frames come a turn later on a busy machine."""
    pictures = [rows.viewport().grab().toImage()]

    def is_as_before() -> bool:
        pictures.append(rows.viewport().grab().toImage())
        return pictures[-1] == pictures[-2]

    qtbot.wait(20)
    qtbot.waitUntil(is_as_before)


def seen(rows: ComparedRows, row: int, width: int) -> QImage:
    QApplication.processEvents()
    top, high = rows.rowViewportPosition(row), rows.rowHeight(row)
    at = QRect(QPoint(0, top), QSize(width, high))
    return rows.viewport().grab(at).toImage()


def test_names_and_sentences_stay_where_the_last_place_is_read(
    rows: ComparedRows, qtbot: QtBot
) -> None:
    settled(rows, qtbot)
    name = rows.columnWidth(0) - 2
    before = [seen(rows, FIRST, name), seen(rows, SENTENCE, 600)]
    rows.horizontalScrollBar().setValue(rows.horizontalScrollBar().maximum())
    settled(rows, qtbot)
    assert [seen(rows, FIRST, name), seen(rows, SENTENCE, 600)] == before


def test_the_figure_that_keys_go_to_is_never_below_a_name(rows: ComparedRows) -> None:
    rows.setCurrentCell(FIRST, PLACES)
    for place in range(PLACES - 1, 0, -1):
        QTest.keyClick(rows, Qt.Key.Key_Left)
        assert rows.currentColumn() == place
        assert rows.columnViewportPosition(place) >= rows.columnWidth(0)
    assert rows.horizontalScrollBar().value() == 0
