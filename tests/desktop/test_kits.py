"""A kit that was dropped into the folder: chosen with keys at home, gone to, and gone on with."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from tests.desktop.opening import answer
from tests.small_kits import SOURCES


@pytest.fixture(name="kits")
def _kits(data: Path) -> Path:
    folder = data / "kits" / "bench"
    folder.mkdir(parents=True)
    for file, text in SOURCES.items():
        (folder / file).write_text(text, encoding="utf-8")
    return data / "kits"


@pytest.fixture(name="at_home")
def _at_home(
    kits: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    for hooks in (sys, threading):
        monkeypatch.setattr(hooks, "excepthook", hooks.excepthook)
    made = Program(qapp, "en")
    with qtbot.waitSignal(made.home.listed, timeout=20_000):
        made.begin()
    with qtbot.waitActive(made.home):
        made.home.activateWindow()
    yield made
    if made.evening is not None:
        made.go_home()
    made.home.close()
    made.home.deleteLater()


def test_a_session_of_it_is_begun_with_keys_alone(at_home: Program, kits: Path) -> None:
    form = at_home.home.form
    QTest.keyClicks(form.place, "Zuid")
    QTest.keyClick(form.place, Qt.Key.Key_Backtab)
    assert form.kit.hasFocus()
    QTest.keyClick(form.kit, Qt.Key.Key_End)
    assert form.typed.kit == "small"
    QTest.keyClick(form.kit, Qt.Key.Key_Return)
    assert at_home.evening is not None
    session = at_home.evening.session
    assert (session.kit.id, session.record.number("variant")) == ("small", 45)
    assert session.record.text("language") == "en"
    at_home.go_home()
    # The next one begins like the last, and a session goes on without its kit.
    assert at_home.home.form.typed.kit == "small"
    for file in (kits / "bench").iterdir():
        file.unlink()
    (path,) = (kits.parent / "sessions").glob("*.cwb")
    at_home.go_on(path)
    assert at_home.evening is not None
    assert at_home.evening.session.kit.id == "small"


def test_practice_is_of_the_kit_that_is_chosen(at_home: Program) -> None:
    form = at_home.home.form
    form.kit.setFocus()
    QTest.keyClick(form.kit, Qt.Key.Key_End)
    at_home.home.pane.practise.click()
    assert at_home.evening is not None
    session = at_home.evening.session
    assert (session.kit.id, session.record.number("variant")) == ("small", 45)


def test_a_kit_that_is_gone_by_then_is_told_and_nothing_is_begun(
    at_home: Program, kits: Path
) -> None:
    form = at_home.home.form
    QTest.keyClicks(form.place, "Zuid")
    form.kit.setFocus()
    QTest.keyClick(form.kit, Qt.Key.Key_End)
    for file in (kits / "bench").iterdir():
        file.unlink()
    said = answer("read")
    form.submit()
    assert at_home.evening is None
    assert "There is no workshop small here" in said[0]
    assert list((kits.parent / "sessions").glob("*.cwb")) == []
