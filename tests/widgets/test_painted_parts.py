"""What of a stage is painted anew while time goes by, and only that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import Progress, Scene, TimeBar
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.page import TextMark
from cwb_workshop.widgets.stage import Stage
from tests.widgets.scenes import SCENES
from tests.widgets.test_stage import Repaints, question, stage

__all__ = ("stage",)


def seconds_left(left: float) -> TimeBar:
    return TimeBar(Phrase("Obstakels"), 480, left, digits=True)


def test_the_wall_is_painted_once_a_second_while_only_time_goes_by(stage: Stage) -> None:
    stage.show_scene(question(6))
    stage.show_time(seconds_left(100.0))
    QApplication.processEvents()
    repaints = Repaints(stage)
    for quarter in range(1, 13):
        stage.show_time(seconds_left(100.0 - quarter / 4))
        QApplication.processEvents()
    assert repaints.number == 3


@pytest.mark.parametrize("name", SCENES)
def test_a_part_that_is_painted_anew_looks_as_it_does_in_the_whole(qtbot: QtBot, name: str) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(960, 600)
    stage.show_scene(Scene(SCENES[name], Progress(3, 25)))
    stage.show_time(seconds_left(31))
    whole = QImage(stage.size(), QImage.Format.Format_RGB32)
    stage.render(whole)
    for part in (QRect(0, 0, 960, 70), QRect(300, 200, 37, 251), QRect(0, 550, 960, 50)):
        alone = QImage(stage.size(), QImage.Format.Format_RGB32)
        stage.render(alone, part.topLeft(), QRegion(part))
        assert alone.copy(part) == whole.copy(part), part


def test_a_strip_of_time_is_painted_without_the_cards_under_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.show_scene(question(12))
    QApplication.processEvents()
    drawn: list[str] = []
    real = TextMark.draw

    def told(mark: TextMark, painter: QPainter) -> None:
        drawn.append(mark.text)
        real(mark, painter)

    monkeypatch.setattr(TextMark, "draw", told)
    stage.show_time(seconds_left(100))
    QApplication.processEvents()
    assert not any(text.startswith("Na de City Deal") for text in drawn)
    stage.repaint()
    assert any(text.startswith("Na de City Deal") for text in drawn)
