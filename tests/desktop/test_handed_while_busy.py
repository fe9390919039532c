"""A second start hands over a file while the first is busy: that says why, and goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.desktop.second_starts import second_start
from tests.ui.open_dialogs import when_open
from tests.workshop import EVENING, NEW, registry

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the lock is that of POSIX")


def test_an_evening_that_is_open_stays_and_says_what_to_do(
    listening: tuple[Program, Path], data: Path
) -> None:
    program, path = listening
    program.go_on(path)
    evening = program.evening
    assert evening is not None
    another = path.with_name("andere.cwb")
    Toolbox(registry(), data / "backups").begin(another, NEW, SetClock(EVENING)).close_file()
    program.come_forward(str(another))
    assert program.evening is evening
    said = evening.console.status._announced.text()
    assert "andere.cwb" in said
    assert "beginscherm" in said


def test_a_file_that_is_asked_for_behind_a_question_is_told(
    listening: tuple[Program, Path], qtbot: QtBot
) -> None:
    program, path = listening
    question = QDialog(program.home)
    question.setModal(True)
    question.show()
    for _time in range(2):
        program.come_forward(str(path))
        (notice,) = notices()
        assert QApplication.activeModalWidget() is notice
        assert path.name in notice._text.text().replace("\u200b", "")
    assert question.isVisible()
    qtbot.keyClick(notice, Qt.Key.Key_Return)
    assert notices() == []
    assert QApplication.activeModalWidget() is question
    question.close()
    assert program.evening is None


def notices() -> list[PlainDialog]:
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if isinstance(one, PlainDialog) and one.isVisible()]


def test_before_a_question_of_the_evening_it_is_told_too_and_nothing_else_happens(
    listening: tuple[Program, Path], qtbot: QtBot, data: Path
) -> None:
    program, path = listening
    program.go_on(path)
    evening = program.evening
    assert evening is not None
    before = len(evening.session.journal)
    another = path.with_name("andere.cwb")
    Toolbox(registry(), data / "backups").begin(another, NEW, SetClock(EVENING)).close_file()
    question = QDialog(evening.console)
    question.setModal(True)
    question.show()
    program.come_forward(str(another))
    (notice,) = notices()
    assert "beginscherm" in notice._text.text()
    notice.reject()
    assert question.isVisible()
    question.close()
    assert program.evening is evening
    assert len(evening.session.journal) == before


@pytest.mark.parametrize("kind", ["text", "folder", "nowhere"])
def test_a_file_that_cannot_be_opened_is_named_as_that_while_an_evening_is_open(
    listening: tuple[Program, Path],
    qtbot: QtBot,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    kind: str,
) -> None:
    program, path = listening
    program.go_on(path)
    evening = program.evening
    assert evening is not None
    file = tmp_path / "nota.cwb"
    if kind == "text":
        file.write_text("Boodschappen: melk, brood")
    elif kind == "folder":
        file.mkdir()
    with second_start(str(file)) as started:
        qtbot.waitUntil(lambda: started.poll() is not None, timeout=30_000)
    assert started.returncode == 1
    key = {"text": "is_text", "folder": "folder", "nowhere": "missing_file"}[kind]
    english, dutch = (
        load_words(language, ["store"])(f"store.{key}", file=file.name) for language in ("en", "nl")
    )
    assert english in capfd.readouterr().err
    qtbot.waitUntil(lambda: evening.console.status._announced.text() == dutch, timeout=20_000)
    assert program.evening is evening
    assert program.open_file == path


def test_a_file_that_is_not_there_is_told_by_both_and_is_no_success(
    listening: tuple[Program, Path], qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told = when_open(lambda dialog: dialog.reject())
    with second_start(str(tmp_path / "weg.cwb")) as started:
        qtbot.waitUntil(lambda: started.poll() is not None, timeout=30_000)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert started.returncode == 1
    assert "weg.cwb" in capfd.readouterr().err
