"""The whole program at home, gone through by key, while one function fails, once."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.store.contents import read_contents
from cwb_workshop.system.data_folder import DataFolder
from cwb_workshop.system.instance_lock import HOME_VARIABLE
from cwb_workshop.ui.dialogs import dialog
from tests.faults.broken import (
    WORDS,
    Taken,
    leave_dialog,
    post,
    press_in_dialog,
    put_away,
    resize_dialog,
)
from tests.faults.entrances import Entrances
from tests.faults.processes import Tell
from tests.workshop import EVENING, NEW, registry

_PAUSE = 60
_REST = 1500
"""Milliseconds between two steps, for what is read elsewhere to come back, and at the end."""


def at_home(tell: Tell, folder: str, broken: str) -> None:
    """Go through home in which the function of this name fails; tell what came of it."""
    os.environ[HOME_VARIABLE] = folder
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    data = DataFolder.of_this_person()
    data.make()
    _an_evening(data)
    told: list[str] = []
    _count_dialogs(told)
    taken = Taken(broken)
    seen, hits = taken.seen, taken.hits
    program = Program(application, "nl")
    entrances = Entrances(taken)

    def go() -> None:
        steps = (entrances.start, *_steps(program), entrances.stop)
        for number, step in enumerate(steps):
            QTimer.singleShot(number * _PAUSE, step)
        QTimer.singleShot(len(steps) * _PAUSE + _REST, application.exit)

    program.home.listed.connect(
        lambda: QTimer.singleShot(0, go), Qt.ConnectionType.SingleShotConnection
    )
    program.begin()
    application.exec()
    if program.evening is not None:
        program.go_home()
    program.start(NEW)
    assert program.evening is not None
    path = program._open
    assert path is not None
    session = program.evening.session
    session.open_item("obstacles")
    session.capture("het gaat door")
    record = session.record
    program.go_home()
    log = data.log / "cwb-workshop.log"
    written = log.read_text(encoding="utf-8") if log.exists() else ""
    tell(
        json.dumps(
            {
                "seen": list(seen),
                "hits": len(hits),
                "dialogs": len(told),
                "whole": read_contents(path).record == record,
                "goes on": any(entry.text == "het gaat door" for entry in record.active_entries()),
                "in the log": WORDS in written,
                "log": written[-400:],
            }
        )
    )


def _an_evening(data: DataFolder) -> None:
    """Let there be a session that ended well, with a backup."""
    tools = Toolbox(registry(), data.backups)
    session = tools.begin(data.sessions / "avond.cwb", NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.set_wall_mode("live")
    session.capture(f"1: {WORDS}")
    session.open_item("checkin")
    session.close_file()


def _count_dialogs(told: list[str]) -> None:
    tell_of_fault = dialog.tell_of_fault

    def count(parent: object, words: Translator, file: str) -> None:
        told.append(file)
        put_away()
        tell_of_fault(QApplication.activeWindow(), words, file)

    dialog.tell_of_fault = count


def _steps(program: Program) -> list[Callable[[], object]]:
    """Search, walk through the list, ask for everything a session offers, fill the form in."""
    home = program.home
    pane, form = home.pane, home.form
    (path,) = (summary.path for summary in pane._shelf.summaries)
    steps: list[Callable[[], object]] = [pane.search.setFocus]
    steps += [partial(post, pane.search, Qt.Key.Key_unknown, letter) for letter in "buur"]
    steps += [lambda: None, lambda: None, pane.search.clear, pane.list.setFocus]
    steps += [
        partial(post, pane.list, key) for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up)
    ]
    for ask in (
        pane.privacy.click,
        partial(home.backups_requested.emit, path),
        partial(home.room_requested.emit, path),
        partial(home.report_requested.emit, path),
        partial(post, pane.list, Qt.Key.Key_Delete),
    ):
        steps += [ask, *_through_dialog()]
    steps += [
        form.take_focus,
        *(partial(_type_here, letter) for letter in "Wijk"),
        _tab,
        _tab,
        _tab,
    ]
    steps += [partial(home.resize, 1280, 760), home.refresh, partial(program.go_on, path)]
    steps += [lambda: None, lambda: None, program.go_home, lambda: None, program.come_forward]
    return steps


def _through_dialog() -> list[Callable[[], object]]:
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Up)
    walk = [partial(press_in_dialog, key) for key in keys]
    return [lambda: None, lambda: None, *walk, resize_dialog, leave_dialog]


def _type_here(letter: str) -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        post(focused, Qt.Key.Key_unknown, letter)


def _tab() -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        post(focused, Qt.Key.Key_Tab)
