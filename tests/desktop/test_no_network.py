"""The program has no network code at all: not in what it imports, not in what it does."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_NETWORK = (
    *("socket", "ssl", "http", "urllib.request", "urllib3", "requests", "ftplib", "smtplib"),
    *("poplib", "imaplib", "telnetlib", "xmlrpc", "asyncio", "socketserver", "webbrowser"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
)
_EVENING = """
import sys, os
heard = []
sys.addaudithook(lambda event, _values: heard.append(event) if event.startswith(%r) else None)
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.system.instance_lock import InstanceLock
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.desktop.application import Program
application = QApplication([])
only = InstanceLock.here()
program = Program(application, "nl", only)
waiting = QEventLoop()
program.home.listed.connect(waiting.quit)
program.begin()
waiting.exec()
program.start(NewSession("Zuiderkouw", "2026-03-12", "19:00", 120, "nl", tables=4, present=20))
path, evening = program.open_file, program.evening
evening.session.open_item("obstacles")
evening.session.capture("3: te veel formulieren")
from cwb_workshop.ui.reports.dialog import ReportDialog
def press():
    dialog = application.activeModalWidget()
    if isinstance(dialog, ReportDialog) and dialog._hits is not None:
        dialog._take("save")
pressing = QTimer(interval=20)
pressing.timeout.connect(press)
pressing.start()
program._current.open_session.report("summary")
program._current.open_session.report("full")
pressing.stop()
program._current.open_session._desk.finish()
LookingBack(evening.session.journal, evening.session.room)
program.go_home()
waiting.exec()
program._context.library.search("formulieren")
program._context.library.copies(path)
program._context.library.remove(path, reports=True)
program.home.close()
print(*sorted(set(heard)) or ["nothing"])
print(*sorted(name for name in sys.modules if name in %r) or ["nothing"])
"""


def imported_by(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_no_module_knows_how_to_reach_a_network() -> None:
    reaching = {
        file.name: sorted(found)
        for file in (ROOT / "cwb_workshop").rglob("*.py")
        if (found := {name for name in imported_by(file) if name.startswith(_NETWORK)})
    }
    assert reaching == {}


def told_by(watched: str, tmp_path: Path) -> list[str]:
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", _EVENING % (watched, _NETWORK)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=80,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout.splitlines()


@pytest.mark.slow
def test_a_whole_evening_opens_no_socket(tmp_path: Path) -> None:
    heard, loaded = told_by("socket.", tmp_path)
    assert heard == "nothing"
    assert "PySide6.QtNetwork" not in loaded


@pytest.mark.slow
def test_the_ears_of_this_test_work(tmp_path: Path) -> None:
    heard, _loaded = told_by("sqlite3.", tmp_path)
    assert "sqlite3.connect" in heard
