from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cwb_workshop.widgets.plain_label import PlainLabel


def test_a_plain_label_shows_markup_as_it_was_typed(qtbot: QtBot) -> None:
    label = PlainLabel("<b>1 < 2</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>1 < 2</b>"
    assert label.sizeHint().width() > PlainLabel("1 < 2").sizeHint().width()
