"""A session file that is dropped on a window, or that a system hands over, is opened."""

from __future__ import annotations

from pathlib import Path
from time import sleep
from typing import Any

import pytest
from PySide6 import __version_info__
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.dropped_session import dropped_session
from tests.desktop.evenings import closed
from tests.desktop.second_starts import second_start
from tests.workshop import NEW


def files(*paths: Path) -> QMimeData:
    """What a file manager passes: the files, and their paths as text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    return data


def drop(window: QWidget, data: QMimeData, on: QWidget | None = None) -> bool:
    """Drag something over a window and let it go; tell whether it was to be taken.

    As Qt does, it is offered to what is under it, and to what that stands in, one after another.
    """
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, place = Qt.KeyboardModifier.NoModifier, QPoint(8, 8)
    under: QWidget | None = on or window
    while under is not None:
        if under.acceptDrops():
            entered = QDragEnterEvent(_point(place), action, data, button, none)
            QApplication.sendEvent(under, entered)
            if entered.isAccepted():
                dropped = QDropEvent(QPointF(place), action, data, button, none)
                QApplication.sendEvent(under, dropped)
                return True
        under = under.parentWidget()
    return False


def _point(place: QPoint) -> Any:
    """Return a place as Qt takes it: from 6.12 on in parts of a pixel, before in whole ones."""
    return place if __version_info__ < (6, 12) else QPointF(place)


def test_a_session_that_is_dropped_on_home_opens_even_on_a_field(
    program: Program, tmp_path: Path
) -> None:
    path = closed(tmp_path / "avond.cwb", "te duur")
    before = program.home.form.place.text()
    assert drop(program.home, files(path), program.home.form.place)
    assert program.open_file == path
    assert program.home.form.place.text() == before


def test_in_an_evening_a_dropped_session_is_told_to_wait(program: Program, tmp_path: Path) -> None:
    other = closed(tmp_path / "anders.cwb", "te duur")
    program.start(NEW)
    assert program.evening is not None
    console, here = program.evening.console, program.open_file
    assert drop(console, files(other), console.work.capture.field)
    assert program.open_file == here
    assert "beginscherm" in console.status._announced.text()
    assert console.work.capture.field.text() == ""


def test_the_session_that_is_open_already_just_comes_forward(program: Program) -> None:
    program.start(NEW)
    assert program.evening is not None
    assert program.open_file is not None
    console = program.evening.console
    before = console.status._announced.text()
    assert drop(console, files(program.open_file))
    assert console.status._announced.text() == before


def test_what_is_no_session_goes_to_what_is_under_it(program: Program, tmp_path: Path) -> None:
    text = QMimeData()
    text.setText("Oost")
    field = program.home.form.place
    field.clear()
    assert drop(program.home, text, field)
    assert field.text() == "Oost"
    assert dropped_session(files(tmp_path / "lijst.csv")) is None
    assert dropped_session(files(tmp_path / "lijst.csv", tmp_path / "A.CWB")) == tmp_path / "A.CWB"


def test_a_mac_hands_over_a_file_by_an_event(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr("cwb_workshop.ui.handed_files.sys.platform", "darwin")
    path = closed(tmp_path / "avond.cwb", "te duur")
    del program._handed_files
    handed = program._handed_files
    QApplication.sendEvent(qapp, QFileOpenEvent(str(path)))
    qapp.removeEventFilter(handed)
    assert program.open_file == path
    assert QFileOpenEvent(str(path)).type() == QEvent.Type.FileOpen


@pytest.mark.parametrize("kind", ["missing", "no session", "a session"])
def test_a_first_start_tells_a_terminal_what_is_wrong_with_its_file(
    own_home: Path, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "avond.cwb"
    if kind == "no session":
        file.write_text("boodschappen", encoding="utf-8")
    elif kind == "a session":
        closed(file, "te duur")
    said = tmp_path / "said"
    with said.open("wb") as errors:
        started = second_start(str(file), stderr=errors)
        try:
            for _turn in range(150):
                if b".cwb" in said.read_bytes() or started.poll() is not None:
                    break
                sleep(0.04)
        finally:
            started.terminate()
            started.wait(20)
    told = said.read_text(encoding="utf-8")
    assert ("avond.cwb" in told) is (kind != "a session")
    assert "Traceback" not in told
