"""Whatever letters somebody types in a field of one line, they stand on its line and are whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QImage, QInputMethodEvent, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.theme import apply_theme

HIGH = ("لا مكان للشباب", "پیدا چهار", "huis لا مكان", "עברית", "ไทย", "中文", "हिन्दी", "Họ ẤỆ")
LEFT = 40
_INK = 100
"""So dark at least is a letter; paler is the edge of one, which no two pictures share."""


@pytest.fixture(params=[100, 200])
def field(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> LineField:
    apply_theme(qapp)
    made = LineField()
    qtbot.addWidget(made)
    made.setStyleSheet(
        f"font-size: {request.param / 10}pt; border: none; color: black; background: white"
    )
    # Without a cursor nothing but the letters is dark.
    made.setReadOnly(True)
    made.resize(500, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    made.clearFocus()
    return made


def ink(image: QImage) -> list[list[bool]]:
    """Return which pixels are letters, without what is empty left and right of them."""
    rows = [
        [image.pixelColor(x, y).lightness() < _INK for x in range(image.width())]
        for y in range(image.height())
    ]
    held = [x for x in range(image.width()) if any(row[x] for row in rows)]
    return [row[held[0] : held[-1] + 1] for row in rows] if held else []


def line_of(rows: list[list[bool]]) -> int:
    """Return the lowest row with ink."""
    return max(at for at, row in enumerate(rows) if any(row))


def free(text: str, field: LineField, baseline: int) -> QImage:
    """Return a text drawn with the letters of a field where nothing can cut it."""
    image = QImage(field.size() * 2, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(field.font())
    painter.drawText(QPoint(LEFT, baseline), text)
    painter.end()
    return image


def drawn(field: LineField, text: str) -> list[list[bool]]:
    field.setText(text)
    field.setCursorPosition(0)
    return ink(field.grab().toImage())


@pytest.mark.parametrize("text", HIGH)
def test_a_line_is_drawn_as_it_is_where_nothing_cuts_it(field: LineField, text: str) -> None:
    baseline = line_of(drawn(field, "huis")) + 1
    rows = drawn(field, text)
    alone = ink(free(text, field, baseline))
    assert [sum(row) for row in rows if any(row)] == [sum(row) for row in alone if any(row)]


@pytest.mark.parametrize("text", HIGH)
def test_no_field_is_another_size_for_the_letters_in_it(field: LineField, text: str) -> None:
    before = field.sizeHint(), field.minimumSizeHint()
    field.setText(text)
    assert (field.sizeHint(), field.minimumSizeHint()) == before


def test_what_is_typed_next_stands_where_it_always_does(field: LineField) -> None:
    before = drawn(field, "huis")
    drawn(field, HIGH[0])
    assert drawn(field, "huis") == before


def test_letters_that_are_put_together_are_whole_too(field: LineField) -> None:
    field.setReadOnly(False)
    QApplication.sendEvent(field, QInputMethodEvent(HIGH[0], []))
    dropped = field.textMargins()
    field.setText(HIGH[0])
    assert field.textMargins() == dropped
    QApplication.sendEvent(field, QInputMethodEvent())
    field.clear()
    assert field.textMargins().bottom() == 0


def test_while_latin_letters_are_typed_nothing_is_laid_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def laid_out(text: str, _letters: QFont) -> int:
        asked.append(text)
        return 0

    monkeypatch.setattr("cwb_workshop.ui.high_letters.drop_of", laid_out)
    field = LineField()
    qtbot.addWidget(field)
    for text in ("één buurt", "Übung für später", "çok güzel", "hoop أمل"):
        field.setText(text)
    assert asked == ["hoop أمل"]
