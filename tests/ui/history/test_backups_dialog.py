from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.library import Copy
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.history.backups_dialog import BackupsDialog
from tests.ui.open_dialogs import when_open

NOON = datetime(2026, 3, 12, 20, 10)


def a(number: int, text: str, **values: object) -> Entry:
    made = Entry(
        f"id-{number}", "obstacles", "answer", f"O{number:02}", 3, text=text, number=number
    )
    return replace(made, **values)  # type: ignore[arg-type]


def held(*entries: Entry) -> Record:
    return Record({entry.id: entry for entry in entries})


NOW = held(a(1, "te duur"), a(2, "geen tijd", withdrawn=True), a(3, "nieuw"))
STATES = {
    "a": held(a(1, "te duurr"), a(2, "geen tijd"), a(4, "weg")),
    "b": NOW,
    "c": None,
}
COPIES = (
    Copy(Path("a"), NOON),
    Copy(Path("b"), NOON - timedelta(minutes=2)),
    Copy(Path("c"), NOON - timedelta(days=1), kept=True),
)
Dialogs = Callable[..., BackupsDialog]


def read(path: Path) -> Record:
    state = STATES[path.name]
    if state is None:
        raise StoreError("store.damaged", file="c")
    return state


@pytest.fixture
def dialogs(qtbot: QtBot) -> Iterator[Dialogs]:
    made: list[tuple[BackupsDialog, BackgroundWork]] = []
    owner = QObject()

    def make(language: Language = "nl") -> BackupsDialog:
        background = BackgroundWork(owner)
        dialog = BackupsDialog(
            None,
            load_words(language),
            now=NOW,
            copies=COPIES,
            read=read,
            background=background,
            today=NOON,
        )
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        made.append((dialog, background))
        return dialog

    yield make
    for dialog, background in made:
        background.stop()
        dialog.close()


def lines(dialog: BackupsDialog) -> list[str]:
    return [dialog.lines.item(number).text() for number in range(dialog.lines.count())]


def wait_for(qtbot: QtBot, dialog: BackupsDialog, text: str) -> None:
    qtbot.waitUntil(lambda: any(text in line for line in lines(dialog)), timeout=20_000)


def press(qtbot: QtBot, key: Qt.Key, dialog: QDialog) -> None:
    qtbot.keyClick(dialog, key)


def test_lines_stand_under_what_they_are(dialogs: Dialogs, qtbot: QtBot) -> None:
    dialog = dialogs()
    wait_for(qtbot, dialog, "alleen in de kopie")
    assert lines(dialog) == [
        "1 regel staat alleen in de sessie van nu",
        "O03 · Tafel 3 · nieuw",
        "1 regel staat alleen in de kopie",
        "O04 · Tafel 3 · weg",
        "2 regels zijn nu anders",
        "O01 · ‘te duurr’ werd ‘te duur’",
        "O02 · geen tijd · nu ingetrokken",
    ]


def test_a_copy_that_is_the_same_cannot_be_gone_back_to(dialogs: Dialogs, qtbot: QtBot) -> None:
    dialog = dialogs()
    wait_for(qtbot, dialog, "alleen")
    qtbot.keyClick(dialog.copies, Qt.Key.Key_Down)
    wait_for(qtbot, dialog, "gelijk")
    assert not dialog.back.isEnabled()


def test_a_copy_that_cannot_be_read_says_why(dialogs: Dialogs, qtbot: QtBot) -> None:
    dialog = dialogs()
    dialog.copies.setCurrentRow(2)
    wait_for(qtbot, dialog, "beschadigd")
    assert not dialog.back.isEnabled()
    assert dialog.copies.item(2).text() == "11 maart 2026, 20:10 – vóór het terugzetten"


def test_going_back_asks_and_enter_leaves_it(dialogs: Dialogs, qtbot: QtBot) -> None:
    dialog = dialogs()
    wait_for(qtbot, dialog, "alleen")
    seen = when_open(partial(press, qtbot, Qt.Key.Key_Return))
    qtbot.keyClick(dialog.copies, Qt.Key.Key_Return)
    assert seen
    assert dialog.chosen is None
    assert dialog.isVisible()


def test_going_back_by_keys_alone(dialogs: Dialogs, qtbot: QtBot) -> None:
    dialog = dialogs()
    wait_for(qtbot, dialog, "alleen")

    def say_yes(asked: QDialog) -> None:
        qtbot.keyClick(asked, Qt.Key.Key_Down)
        qtbot.keyClick(asked, Qt.Key.Key_Return)

    when_open(say_yes)
    qtbot.keyClick(dialog.copies, Qt.Key.Key_Return)
    assert dialog.chosen == COPIES[0]
