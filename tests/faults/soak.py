"""A long evening, as fast as it goes: what it does to memory, and whether Qt complains."""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.faults.processes import Tell
from tests.workshop import EVENING, NEW, registry

VOID_CALLS_A_SECOND = 7
"""Calls of Qt that return nothing, on top of those of the windows: 200,000 in eight hours."""

_ITEM_SECONDS = 900
_LINE_SECONDS = 60
_OF_NO_CONCERN = "This plugin does not support"


def long_evening(tell: Tell, folder: str, seconds: int, leaking: bool) -> None:
    """Live through so many seconds of an evening; tell growth in MB, warnings and the speed.

    Where it leaks, a picture of the window is kept every now and then.
    """
    warnings: list[str] = []

    def heard(kind: QtMsgType, context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(_OF_NO_CONCERN):
            warnings.append(text)

    qInstallMessageHandler(heard)
    application = QApplication([])
    clock = SetClock(EVENING)
    here = Path(folder)
    session = Toolbox(registry(), here / "backups").begin(here / "a.cwb", NEW, clock)
    evening = Evening(application, session, Interface("nl", all_words), PreferencesFile())
    evening.begin()
    console = evening.console
    field = console.work.capture.field
    agenda = [item.id for item in session.record.agenda]
    kept: list[object] = []
    warm, before, references = seconds // 4, 0.0, 0
    begun = time.monotonic()
    for second in range(seconds):
        clock.set(EVENING + timedelta(seconds=second))
        if second % _ITEM_SECONDS == 0:
            session.open_item(agenda[second // _ITEM_SECONDS % len(agenda)])
            session.set_wall_mode("live")
        if second % _LINE_SECONDS == 30:
            type_text(field, f"{second % 5 + 1}: een antwoord van {second}")
            press(field, Qt.Key.Key_Return, text="\r")
            field.clear()
        if second % _LINE_SECONDS == 45:
            session.undo()
            session.redo()
            session.next_screen()
        console.tick()
        evening._tick()
        for _ in range(VOID_CALLS_A_SECOND):
            field.update()
        application.processEvents()
        if leaking and second % 10 == 0:
            kept.append(console.grab())
        if second == warm:
            gc.collect()
            before, references = memory(), sys.getrefcount(None)
    gc.collect()
    told = {
        "growth": memory() - before,
        "warnings": warnings,
        "speed": seconds / (time.monotonic() - begun),
        "lines": len(session.record.active_entries()),
        "items": len({visit.item for visit in session.record.visits.values()}),
        "references": abs(sys.getrefcount(None) - references),
    }
    evening.end()
    session.close_file()
    tell(json.dumps(told))


def memory() -> float:
    """Return the megabytes that this process holds."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0
