"""What home touches of Qt before its form is there: some names cost as much as a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_START = """
import os, sys
from cwb_workshop.desktop.qt_import import import_qt
import_qt()
from PySide6 import QtCore, QtGui, QtWidgets
known = {name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)}
from PySide6.QtWidgets import QApplication
application = QApplication(["", "-style", "fusion"])
from cwb_workshop.desktop.application import Program
program = Program(application, "nl")
def tell():
    touched = {name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)} - known
    print(*sorted(touched), flush=True)
    os._exit(0)
program.home.usable.connect(tell)
program.begin()
application.exec()
"""


@pytest.fixture(scope="module")
def touched(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of Qt that were looked up until the form could be typed in."""
    home = tmp_path_factory.mktemp("home")
    told = subprocess.run(
        [sys.executable, "-c", _START],
        env={**os.environ, "CWB_WORKSHOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    return frozenset(told.split())


def test_names_are_made_as_they_are_looked_up(touched: frozenset[str]) -> None:
    assert "QLineEdit" in touched


@pytest.mark.parametrize(
    ("name", "because"),
    [
        ("Qt", "all of its choices are made at once"),
        ("QWizard", "a widget of Qt's own was asked for: each kind there is was made for it"),
        ("QTouchEvent", "an event was looked at in Python: each kind there is was made for it"),
        ("QAbstractItemModel", "an object was asked for by its place: each kind was made for it"),
        ("QKeyCombination", "keys are read before there is one"),
    ],
)
def test_the_form_waits_for_no_name_that_it_does_not_need(
    touched: frozenset[str], name: str, because: str
) -> None:
    assert name not in touched, because
