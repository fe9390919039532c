"""The real program in a process of its own, driven to where a signal is to find it."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from cwb_workshop.demo.typist import type_text
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.running import Running
from cwb_workshop.store.ledger import Ledger
from cwb_workshop.system.instance_lock import InstanceLock
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.home.session_catalogue import SessionCatalogue
from cwb_workshop.ui.home.window import HomeWindow
from tests.workshop import NEW

READY = "ready"
"""Printed once the program is where it was to be driven."""

TOLD = "told:"
BARELY = "told barely:"
"""Stand before what a dialog said."""

HALF = "half een z"
LINE = "te veel formulieren"


def main(where: str) -> int:
    application = QApplication([])
    running = Running(application, "nl", InstanceLock.here())
    if where in _BROKEN:
        for owner, name in _BROKEN[where]:
            _break(owner, name)
        _read_dialogs(application)
        QTimer.singleShot(0, lambda: _when_home_is_there(running, _end))
    else:
        QTimer.singleShot(0, lambda: _when_home_is_there(running, _WHERE[where]))
    return running.run(None)


def _break(owner: type, name: str) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError(LINE)

    setattr(owner, name, broken)


def _read_dialogs(application: QApplication) -> None:
    """Print what stands in each dialog and put it away; the program is closed after the first."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            print(f"{BARELY} {' '.join(dialog.text().split())}", flush=True)
            dialog.accept()
        elif isinstance(dialog, PlainDialog):
            print(f"{TOLD} {dialog.windowTitle()}", flush=True)
            dialog.accept()
        else:
            return
        QTimer.singleShot(0, application.exit)

    looking = QTimer(application)
    looking.timeout.connect(look)
    looking.start(20)


def _end(running: Running) -> None:
    """Close what is there as a person does, by the corner of the window."""
    running.program.home.close()


def _when_home_is_there(running: Running, go: Callable[[Running], None]) -> None:
    if not hasattr(running, "program"):
        return
    running.program.home.listed.connect(lambda: QTimer.singleShot(0, lambda: go(running)))


def _ready() -> None:
    """Said from the loop that then waits for what comes, however deep that is."""
    QTimer.singleShot(0, lambda: print(READY, flush=True))


def _at_home(running: Running) -> None:
    _ready()


def _in_an_evening(running: Running) -> None:
    _typing(running)
    _ready()


def _with_a_dialog(action: str) -> Callable[[Running], None]:
    def go(running: Running) -> None:
        console = _typing(running)
        _ready()
        console.run(action)

    return go


def _in_a_menu(running: Running) -> None:
    menu = QMenu(_typing(running))
    menu.addAction("dit")
    _ready()
    menu.exec()


def _with_a_fault_told(running: Running) -> None:
    _typing(running)
    _ready()
    raise ValueError(LINE)


def _on_a_broken_disk(running: Running) -> None:
    """No line can be written. Whoever is asked stays at first, and lets the lines go then."""
    console = _typing(running)

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    Ledger.write = broken  # type: ignore[method-assign, assignment]
    console.session.capture(LINE)
    answers = iter(("stay", "leave"))

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PlainDialog):
            answer = next(answers)
            print(answer, flush=True)
            dialog._take(answer)

    looking = QTimer(console)
    looking.timeout.connect(look)
    looking.start(20)
    _ready()


def _typing(running: Running) -> ConsoleWindow:
    """Begin an evening with half a line in the field."""
    running.program.start(NEW)
    evening = running.program.evening
    assert evening is not None
    evening.session.open_item("obstacles")
    evening.session.capture(LINE)
    type_text(evening.console.work.capture.field, HALF)
    return evening.console


_WHERE: Mapping[str, Callable[[Running], None]] = {
    "home": _at_home,
    "evening": _in_an_evening,
    "board": _with_a_dialog("board"),
    "help": _with_a_dialog("help"),
    "menu": _in_a_menu,
    "fault": _with_a_fault_told,
    "broken disk": _on_a_broken_disk,
}


_BROKEN: Mapping[str, Sequence[tuple[type, str]]] = {
    "making the program": [(Program, "__init__")],
    "showing home": [(Program, "begin")],
    "filling home": [(Program, "_home_contents")],
    "being listed": [(SessionCatalogue, "refresh")],
    "closing home": [(HomeWindow, "hideEvent")],
    "leaving": [(Program, "leave")],
    "words": [(Program, "interface")],
    "telling a fault": [(SessionCatalogue, "refresh"), (PlainDialog, "__init__")],
}


def command(where: str) -> Sequence[str]:
    return (sys.executable, "-m", "tests.desktop.driven", where)


def session_of(data: Path) -> Path:
    """Return the one session that was begun."""
    (path,) = (data / "sessions").glob("*.cwb")
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
