from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.system.instance_lock import InstanceLock
from tests.workshop import EVENING, NEW, registry


@pytest.fixture
def data(own_home: Path) -> Path:
    return own_home / "CWB Workshop"


@pytest.fixture
def program(
    data: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The whole program at home, with a data folder and a temporary folder of its own."""
    for hooks in (sys, threading):
        monkeypatch.setattr(hooks, "excepthook", hooks.excepthook)
    (data / "temporary").mkdir(parents=True)
    monkeypatch.setattr(tempfile, "tempdir", str(data / "temporary"))
    made = Program(qapp, "nl")
    with qtbot.waitSignal(made.home.listed, timeout=20_000):
        made.begin()
    with qtbot.waitActive(made.home):
        made.home.activateWindow()
    yield made
    if made.evening is not None:
        made.go_home()
    made.home.close()
    made.home.deleteLater()
    # What Qt says in the language of this program would go on for the next one.
    delete(made)


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "run"
    folder.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def only(runtime: Path) -> Iterator[InstanceLock]:
    made = InstanceLock.here()
    yield made
    made.let_go()


@pytest.fixture
def listening(
    only: InstanceLock, program: Program, qtbot: QtBot, data: Path
) -> Iterator[tuple[Program, Path]]:
    program._context.data.make()
    path = data / "sessions" / "avond.cwb"
    Toolbox(registry(), data / "backups").begin(path, NEW, SetClock(EVENING)).close_file()
    program._only = only
    program._listen()
    yield program, path
    assert program._channel is not None
    program._channel.deleteLater()
