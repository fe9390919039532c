"""How soon a key is painted in the search of the desk while it reads files, and when it rests."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.painted import Painted, settle
from cwb_workshop.content.word_files import all_words
from cwb_workshop.exercises import Registry
from cwb_workshop.store.keys import NO_KEYS
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.window import DeskWindow

_TYPED = "zz"
"""What is in no line: the list below it stays as it is, and the key alone is measured."""
_KEYS = 300
_PAUSE = 12
"""Milliseconds between two keys: they come while files are read, and not before the second one."""


def keys_at_the_desk(folder: Path, sessions: Path) -> tuple[list[float], list[float], list[float]]:
    """Return the milliseconds of keys while files are read, of keys at rest, and of keys in a bare
    field. Keys that come when the last file was read are not counted.
    """
    before = QObject()
    work = ArchiveWork(before, folder, Registry(), lambda _path: NO_KEYS)
    window = DeskWindow(None, all_words("nl"), work, lambda: date(2026, 6, 1))
    work.setParent(window)
    window.show()
    field, stop = window.finding.field, window.sessions.buttons["stop"]
    work.wait()
    settle()
    window.show_page("find")
    settle()
    at_rest = _typed(field, lambda: True)
    bare = QLineEdit()
    bare.resize(field.size())
    bare.show()
    floor = _typed(bare, lambda: True)
    bare.close()
    window.activateWindow()
    window.add([sessions])
    QApplication.processEvents()
    reading = _typed(field, stop.isEnabled)
    work.leave()
    window.close()
    return reading, at_rest, floor


def _typed(field: QLineEdit, goes_on: Callable[[], bool]) -> list[float]:
    watched = Painted(field)
    times: list[float] = []
    for letter in itertools.islice(itertools.cycle(_TYPED), _KEYS):
        if not goes_on():
            break
        if len(field.text()) > len(_TYPED):
            field.clear()
        QTest.qWait(_PAUSE)
        times.append(watched.after(partial(QTest.keyClicks, field, letter)))
    return times
