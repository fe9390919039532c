"""A time counts once the picture is another one, and not before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from benchmarks import painted
from benchmarks.painted import Painted


@pytest.fixture
def label(qtbot: QtBot) -> QLabel:
    made = QLabel("a hall")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_painting_that_shows_the_same_is_not_what_was_waited_for(label: QLabel) -> None:
    def say_it_later() -> None:
        label.update()
        QTimer.singleShot(30, label, lambda: label.setText("a library"))

    Painted(label).after(say_it_later)
    assert label.text() == "a library"


def test_where_nothing_is_painted_nothing_is_measured(
    label: QLabel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(painted, "_PATIENCE", 0.05)
    with pytest.raises(SystemExit, match="nothing was painted anew in QLabel"):
        Painted(label).after(label.update)
