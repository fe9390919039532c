"""Sessions of this evening, and the key that goes on with them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.home.window import HomeWindow
from tests.ui.home.conftest import House
from tests.workshop import EVENING, NEW, registry

SHORTLY_AFTER = EVENING + timedelta(minutes=5)


def interrupted(house: House, *, name: str = "avond", ended: bool = False) -> Path:
    """Return a session that began this evening, and was ended or not."""
    path = house.root / "sessions" / f"{name}.cwb"
    session = Toolbox(registry(), house.root / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    if ended:
        session.do(navigation_steps.end_session(session.record, session.now()))
    session.close_file()
    return path


def press_enter(qtbot: QtBot, home: HomeWindow) -> None:
    """Press Enter where the keyboard is."""
    keyboard = home.focusWidget()
    assert keyboard is not None
    qtbot.keyClick(keyboard, Qt.Key.Key_Return)
