"""A desktop puts the windows under the icon of the program."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.desktop.window_identity import PROGRAM_ID, put_icon
from cwb_workshop.ui.colours import LIGHT_COLOURS
from tests.desktop.processes import ROOT

# The program as it starts; when home is complete it says how it is known, and ends.
_START = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from cwb_workshop.desktop import running
settle = running.Running._settle
def settled(self):
    settle(self)
    icon = self._application.windowIcon()
    print(QGuiApplication.desktopFileName(), QGuiApplication.applicationName(), icon.isNull())
    QTimer.singleShot(0, self._application.quit)
running.Running._settle = settled
raise SystemExit(running.run(None))
"""


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setWindowIcon(QIcon())


def test_the_program_is_known_from_its_start(own_home: object) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _START],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=40,
    )
    assert ran.stdout.split("\n")[0] == f"{PROGRAM_ID} CWB Workshop False", ran.stderr
    assert ran.returncode == 0


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_each_window_has_an_icon_that_is_sharp_at_any_scale(
    application: QApplication, scale: int
) -> None:
    put_icon(application)
    picture = QWidget().windowIcon().pixmap(QSize(32, 32), scale).toImage()
    assert picture.width() == 32 * scale
    assert picture.pixelColor(16 * scale, 30 * scale).name() == LIGHT_COLOURS.base.primary
