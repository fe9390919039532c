"""What an evening needs is there before somebody opens one, and home does not wait for it."""

from __future__ import annotations

import subprocess
import sys

from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.preloading import Preloading, modules_of_an_evening

_IN_A_PROCESS_OF_ITS_OWN = """
import sys
from importlib import import_module
from cwb_workshop.desktop.preloading import modules_of_an_evening

for name in modules_of_an_evening():
    import_module(name)
before = set(sys.modules)
import cwb_workshop.ui.evening
from cwb_workshop.exercises import Registry

exercises = Registry()
for name in exercises.ids:
    exercises.face(name, "capture"), exercises.face(name, "wall")
print(*sorted(set(sys.modules) - before) or ["nothing more"])
print(*sorted({"reportlab", "openpyxl", "sqlite_utils", "PySide6.QtNetwork"} & before) or ["none"])
"""


def test_behind_it_an_evening_imports_nothing_more_and_nothing_heavy_is_there() -> None:
    command = [sys.executable, "-c", _IN_A_PROCESS_OF_ITS_OWN]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == ["nothing more", "none"]


def test_it_goes_on_in_turns_until_all_is_there(qtbot: QtBot, qapp: object) -> None:
    names = list(modules_of_an_evening())
    assert len(names) > 300
    assert len(names) == len(set(names))
    preloading = Preloading(None)
    assert preloading.is_done
    preloading.begin()
    assert not preloading.is_done
    qtbot.waitUntil(lambda: preloading.is_done, timeout=60_000)
    assert [name for name in names if name not in sys.modules] == []
