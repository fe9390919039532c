"""The real windows in a program of their own, with keys typed into them until it is killed."""

from __future__ import annotations

import random
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.faults.processes import Tell
from tests.workshop import NEW, registry

LINE = "D"
DRAFT = "K"
OPEN = "open"


def type_for_ever(tell: Tell, name: str, seed: int, drafts: bool) -> None:
    """Type lines key by key; tell each key once it is painted, and each line once entered.

    Without drafts nothing is kept until Enter, as in a program that saves by the line.
    """
    if not drafts:
        Session.keep_draft = lambda *_: None  # type: ignore[method-assign]
    application = QApplication([])
    path = Path(name)
    tools = Toolbox(registry(), path.parent / "backups")
    if path.exists():
        session = tools.open(path, SteadyClock())
    else:
        session = tools.begin(path, NEW, SteadyClock())
        session.open_item("obstacles")
    evening = Evening(application, session, Interface("nl", all_words), PreferencesFile())
    evening.begin()
    field = evening.console.work.capture.field
    field.clear()
    session.flush()
    dice = random.Random(seed)
    tell(OPEN)
    while True:
        word = f"{seed} {dice.randrange(10**9)}"
        for char in f"te veel formulieren {word}":
            type_text(field, char)
            _paint(application, 0.02)
            tell(f"{DRAFT}{field.text()}")
        line = field.text()
        press(field, Qt.Key.Key_Return, text="\r")
        _paint(application, 0.02)
        tell(f"{LINE}{line}")


def _paint(application: QApplication, seconds: float) -> None:
    """Let the windows paint, and wait like a hand between two keys."""
    until = time.monotonic() + seconds
    application.processEvents()
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.002)


def paste_and_be_killed(tell: Tell, name: str, lines: list[str]) -> None:
    """Paste lines, or go on with what waits of them; tell how many are there each time that
    the window says that all is saved.
    """
    application = QApplication([])
    path = Path(name)
    tools = Toolbox(registry(), path.parent / "backups")
    if path.exists():
        session = tools.open(path, SteadyClock())
    else:
        session = tools.begin(path, NEW, SteadyClock())
        session.open_item("obstacles")
    evening = Evening(application, session, Interface("nl", all_words), PreferencesFile())
    evening.begin()

    def saved(at: str) -> None:
        if at == session.written_at:
            tell(f"{LINE}{session.record.count('answer')}")

    session.saved.connect(saved)
    session.flush()
    pasting = evening.console.commands.pastes.pasting
    tell(OPEN)
    if pasting.stopped:
        pasting.go_on()
    elif not session.record.count("answer"):
        pasting.begin(tuple(lines))
    while True:
        _paint(application, 0.005)
