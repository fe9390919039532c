from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.shown_texts import shown_texts
from cwb_workshop.widgets.plain_label import PlainLabel

WORDS = "These words need some room of their own"


def label(*, wraps: bool = False) -> QLabel:
    made = PlainLabel(WORDS)
    made.setWordWrap(wraps)
    return made


def field() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(WORDS)
    return made


def box() -> QComboBox:
    made = QComboBox()
    made.addItem(WORDS)
    return made


MAKERS = [label, lambda: label(wraps=True), lambda: QPushButton(WORDS), field, box]
NAMES = ["label", "wrapped label", "button", "field", "box"]


def missing(widget: QWidget, qtbot: QtBot, width: int, height: int) -> int:
    window = QWidget()
    qtbot.addWidget(window)
    widget.setParent(window)
    widget.setGeometry(0, 0, width, height)
    window.resize(800, 400)
    window.show()
    (found,) = [text for text in shown_texts(window) if text.text == WORDS]
    return found.missing


@pytest.mark.parametrize("maker", MAKERS, ids=NAMES)
def test_words_with_room_enough_miss_nothing(maker: type[QWidget], qtbot: QtBot) -> None:
    assert missing(maker(), qtbot, 600, 60) == 0


@pytest.mark.parametrize("maker", MAKERS, ids=NAMES)
def test_words_without_room_are_told_with_what_they_miss(
    maker: type[QWidget], qtbot: QtBot
) -> None:
    assert missing(maker(), qtbot, 90, 20) > 0


def test_what_is_hidden_is_not_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    hidden = PlainLabel(WORDS, window)
    hidden.hide()
    window.show()
    assert WORDS not in [text.text for text in shown_texts(window)]
