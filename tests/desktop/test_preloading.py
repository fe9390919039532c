"""What an evening needs is there before somebody opens one, and home does not wait for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.desktop.preloading import Preloading, modules_of_an_evening
from cwb_workshop.exercises import Registry
from cwb_workshop.session.factory import Toolbox

_IN_A_PROCESS_OF_ITS_OWN = """
import sys
from importlib import import_module
from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.desktop.preloading import modules_of_an_evening

for name in modules_of_an_evening():
    import_module(name)
before = set(sys.modules)
import cwb_workshop.ui.evening
print(*sorted(set(sys.modules) - before) or ["nothing more"])
heavy = {"reportlab", "openpyxl", "sqlite_utils", "PySide6.QtNetwork", "_hashlib", "email"}
seldom = ("core.capture.pasted_block", "core.privacy.hits", "widgets.painters.drawings")
heavy |= {f"cwb_workshop.{name}" for name in (*seldom, "ui.console.plan.window", "ui.help.window")}
print(*sorted(heavy & before) or ["none"])
"""


def test_behind_it_an_evening_imports_nothing_more_and_nothing_heavy_is_there() -> None:
    command = [sys.executable, "-c", _IN_A_PROCESS_OF_ITS_OWN]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == ["nothing more", "none"]


def test_it_goes_on_in_turns_until_all_is_there(qtbot: QtBot, qapp: QApplication) -> None:
    names = list(modules_of_an_evening())
    assert len(names) > 200
    assert len(names) == len(set(names))
    read: list[str] = []
    preloading = Preloading(qapp, lambda: read.append("read"), lambda: read.append("dressed"))
    assert not preloading.is_done
    preloading.begin()
    assert not preloading.is_done
    qtbot.waitUntil(lambda: preloading.is_done, timeout=60_000)
    assert [name for name in names if name not in sys.modules] == []
    assert read == ["read", "dressed"]


def test_what_was_read_beforehand_is_what_a_session_carries(tmp_path: Path) -> None:
    tools = Toolbox(Registry(), tmp_path / "backups")
    tools.get_ready()
    sources = kit_sources("cwb")
    assert tools.carried.read(sources) is tools.kit
    assert tools.kit == read_kit(sources, tools.exercises.by_id, carried=True)
    changed = {**sources, "kit.toml": sources["kit.toml"] + "\n# another one\n"}
    assert tools.carried.read(changed) is not tools.kit
