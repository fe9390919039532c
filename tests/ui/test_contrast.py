"""What is drawn can be told from what it stands on: edges of fields, keys on buttons, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.colours import EVERY_COLOURS, Colours
from cwb_workshop.ui.controls import KEY_STRENGTH, Button
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_theme, give_role
from tests.contrast import contrast, mixed

EDGE, WORDS = 3.0, 4.5
FIELDS = (QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit)
TICKS = (QCheckBox, QRadioButton)


@pytest.fixture(params=EVERY_COLOURS, ids=lambda one: one.name)
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Colours]:
    before = qapp.styleSheet()
    chosen: Colours = request.param
    apply_theme(qapp, LaptopLook(dark=chosen.dark, contrast="contrast" in chosen.name))
    yield chosen
    qapp.setStyleSheet(before)


@pytest.fixture(params=["", "panel", "form", "card", "sidebar", "bar"])
def ground(request: pytest.FixtureRequest, look: Colours, qtbot: QtBot) -> QFrame:
    frame = QFrame()
    qtbot.addWidget(frame)
    frame.resize(300, 140)
    if request.param:
        give_role(frame, request.param)
    return frame


def across(widget: QWidget, frame: QFrame) -> list[str]:
    """Return the colours met in the middle of a widget, from outside its left edge inwards."""
    picture: QImage = frame.grab().toImage()
    left, middle = widget.x(), widget.y() + widget.height() // 2
    return [picture.pixelColor(x, middle).name() for x in range(left - 3, left + 8)]


def largest_step(met: list[str]) -> float:
    """Return the contrast of the ground with whatever colour of the edge stands out most."""
    return max(contrast(met[0], colour) for colour in met[1:])


@pytest.mark.parametrize("kind", FIELDS)
@pytest.mark.parametrize("focused", [False, True], ids=["left", "focused"])
def test_where_a_field_ends_can_be_seen(
    ground: QFrame, qtbot: QtBot, kind: type[QWidget], *, focused: bool
) -> None:
    other, field = QPushButton(ground), kind(ground)
    other.setGeometry(20, 90, 120, 40)
    field.setGeometry(20, 20, 200, 40)
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()
    (field if focused else other).setFocus()
    assert largest_step(across(field, ground)) >= EDGE


@pytest.mark.parametrize("kind", TICKS)
@pytest.mark.parametrize("checked", [False, True])
def test_a_tick_can_be_told_from_its_ground(
    ground: QFrame, qtbot: QtBot, kind: type[QCheckBox] | type[QRadioButton], *, checked: bool
) -> None:
    tick = kind(ground)
    tick.setAutoExclusive(False)
    tick.setGeometry(20, 20, 200, 40)
    tick.setChecked(checked)
    ground.show()
    picture = ground.grab().toImage()
    back = picture.pixelColor(2, 2).name()
    met = {picture.pixelColor(x, y).name() for x in range(20, 60) for y in range(24, 56)}
    assert max(contrast(back, colour) for colour in met) >= EDGE


@pytest.mark.parametrize("role", ["plain", "primary", "go", "quiet", "side", "small", "line"])
def test_the_key_on_a_button_can_be_read(ground: QFrame, look: Colours, role: str) -> None:
    """It is drawn somewhat through; what comes of that is measured on the ground of the button."""
    if ground.property("role") == "panel" and role != "go":
        pytest.skip("on the panel stand choices and the button that goes on")
    button = Button(role)
    button.setParent(ground)
    button.setGeometry(20, 20, 220, 40)
    button.say("Bewaar", "F12")
    ground.show()
    picture = ground.grab().toImage()
    back = picture.pixelColor(30, 26).name()
    words = {picture.pixelColor(x, y).name() for x in range(32, 230) for y in range(28, 52)}
    ink = max(words, key=lambda colour: contrast(back, colour))
    assert contrast(back, mixed(ink, back, KEY_STRENGTH)) >= WORDS


@pytest.mark.parametrize("role", ["", "capture", "form-field", "find"])
def test_what_an_empty_field_suggests_can_be_read(look: Colours, qtbot: QtBot, role: str) -> None:
    frame = QFrame()
    qtbot.addWidget(frame)
    give_role(frame, "capture" if role == "capture" else "card")
    field = QLineEdit(frame)
    give_role(field, role)
    field.setPlaceholderText("MMMMM MMMMM")
    frame.resize(320, 80)
    field.setGeometry(10, 10, 300, 60)
    # Large enough that a letter has a middle, beside edges that are drawn softly.
    field.setStyleSheet("font-size: 24pt")
    picture = frame.grab().toImage()
    middle = picture.height() // 2
    met = [picture.pixelColor(x, middle + y).name() for x in range(20, 200) for y in range(-8, 9)]
    back = max(set(met), key=met.count)
    ink = max(met, key=lambda colour: contrast(back, colour))
    assert contrast(back, ink) >= WORDS


def test_quiet_words_can_be_read_on_every_surface(look: Colours) -> None:
    base = look.base
    surfaces = (base.paper, base.card, look.sidebar, look.bar, look.raised, base.soft)
    assert min(contrast(base.quiet, surface) for surface in surfaces) >= WORDS


def test_these_measures_measure() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#e4ddcf", "#fbf8f2") < EDGE, "the edges of before"
    assert [contrast(a, b) for a, b in pairwise(["#777777", "#777777"])] == [1.0]
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
