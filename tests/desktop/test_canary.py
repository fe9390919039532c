"""Words typed in every field of a real evening are in no file once the session is removed."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.fault_dialog import fault_told, write_down
from tests.desktop.ordering import written
from tests.ui.open_dialogs import when_open

_CONTROL = Qt.KeyboardModifier.ControlModifier
_HIDDEN = 6
"""The search shares the beginnings of words, so each is looked for from here on too."""


class Canaries:
    """Words that nobody else uses, each another one."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._numbers = count(100)

    def sing(self) -> str:
        number = next(self._numbers)
        letters = "".join("qxzjvkwpyf"[int(digit)] for digit in str(number))
        word = f"{letters}kanarie{letters[::-1]}{letters}"
        self.words.append(word)
        return word

    def found_in(self, *roots: Path) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for file in (file for root in roots for file in root.rglob("*") if file.is_file()):
            body = file.read_bytes().lower()
            names = str(file).lower()
            heard = [word for word in self.words if _heard(word, body) or word in names]
            if heard:
                found[file.name] = heard
        return found


def _heard(word: str, body: bytes) -> bool:
    parts = (word, word[_HIDDEN:])
    return any(part.encode(code) in body for part in parts for code in ("utf-8", "utf-16-le"))


@pytest.fixture
def canaries() -> Canaries:
    return Canaries()


def fill_in(form: QWidget, canaries: Canaries, names: tuple[str, ...]) -> None:
    for name in names:
        field = getattr(form, name)
        assert isinstance(field, QLineEdit)
        type_text(field, canaries.sing())


def enter(program: Program, *lines: str) -> None:
    assert program.evening is not None
    field = program.evening.console.work.capture.field
    for line in lines:
        type_text(field, line)
        press(field, Qt.Key.Key_Return, text="\r")
        assert field.text() == "", line


def hold_evening(program: Program, qtbot: QtBot, canaries: Canaries) -> Path:
    """Type words in every field there is, take some back, and write both reports."""
    form = program.home.form
    form.place.setFocus()
    fill_in(form, canaries, ("place", "municipality", "venue", "organiser"))
    press(form.place, Qt.Key.Key_Return, text="\r")
    evening, path = program.evening, program.open_file
    assert evening is not None
    assert path is not None
    console, session, sing = evening.console, evening.session, canaries.sing
    session.open_item("obstacles")
    enter(
        program,
        f"3: {sing()} #g",
        f'2: "{sing()}"',
        f"// {sing()}",
        f"? {sing()}",
        f"! {sing()}",
        f"1: {sing()}",
    )
    console.run("undo")
    enter(program, f"1: {sing()}")
    console.work.lines.select(session.record.active_entries("answer")[0].id)
    console.run("withdraw")
    entry = session.record.active_entries("answer")[0]
    console.commands.lines.edit_text(entry.id, sing())
    session.open_item("commitments")
    enter(program, f"{sing()} wie: {sing()} wanneer: 2027-05-01")
    reports = program._context.data.reports
    written(qtbot, lambda: console.run("report"), reports)
    written(qtbot, lambda: console.run("full_report"), reports, 2)
    type_text(console.work.capture.field, f"half {sing()}")
    write_down(
        program._context.data.log / "cwb-workshop.log",
        fault_told(StoreError("store.failed", file=canaries.words[0]), None),
    )
    session.flush()
    return path


def choose_in_next(value: str) -> list[str]:
    said: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        said.append(dialog._text.text().replace("\u200b", ""))
        dialog._take(value)

    when_open(take)
    return said


def test_after_removal_no_word_of_the_evening_is_found(
    program: Program, data: Path, own_home: Path, qtbot: QtBot, canaries: Canaries
) -> None:
    path = hold_evening(program, qtbot, canaries)
    with qtbot.waitSignal(program.home.listed, timeout=20_000):
        program.go_home()
    elsewhere = own_home / "stick" / "verslag.pdf"
    elsewhere.parent.mkdir()
    program._context.toolbox.note_report(path, elsewhere)
    elsewhere.write_bytes(canaries.words[0].encode())
    assert path in program._context.library.search(canaries.words[10]), "it can be searched"
    assert len(list((data / "reports").glob("*.pdf"))) == 2
    kept = canaries.found_in(data)
    assert {path.name, "search.sqlite", "index.json", "preferences.json"} <= set(kept)
    assert canaries.words[-1] in kept[path.name], "the half-typed line is kept too"
    assert "cwb-workshop.log" not in kept

    said = choose_in_next("all")
    with qtbot.waitSignal(program.home.pane._retention.removed, timeout=20_000):
        program.home.pane.list.setFocus()
        qtbot.keyClick(program.home.pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not program.home.pane.list.rows, timeout=20_000)
    assert str(elsewhere) in said[0]
    elsewhere.unlink()
    assert canaries.found_in(own_home) == {}


def test_without_removal_the_words_would_be_found(
    program: Program, data: Path, qtbot: QtBot, canaries: Canaries
) -> None:
    """Deleting the file alone, as somebody would in a file manager, leaves its words."""
    path = hold_evening(program, qtbot, canaries)
    with qtbot.waitSignal(program.home.listed, timeout=20_000):
        program.go_home()
    path.unlink()
    assert canaries.found_in(data)


def test_what_was_practised_is_gone_when_the_practice_ends(
    program: Program, own_home: Path, qtbot: QtBot, canaries: Canaries
) -> None:
    program.practise()
    assert program.evening is not None
    program.evening.session.open_item("obstacles")
    enter(program, f"3: {canaries.sing()}")
    type_text(program.evening.console.work.capture.field, canaries.sing())
    program.evening.session.flush()
    assert canaries.found_in(own_home)
    with qtbot.waitSignal(program.home.listed, timeout=20_000):
        program.go_home()
    assert canaries.found_in(own_home) == {}


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps others out by the folder")
def test_nobody_else_can_read_anything_of_an_evening(
    program: Program, data: Path, qtbot: QtBot, canaries: Canaries
) -> None:
    before = os.umask(0)
    data.chmod(0o755)
    try:
        hold_evening(program, qtbot, canaries)
        with qtbot.waitSignal(program.home.listed, timeout=20_000):
            program.go_home()
    finally:
        os.umask(before)
    modes: dict[str, str] = {}
    for path in [data, *data.rglob("*")]:
        # An index that is written meanwhile gets its name at the end, and loses the other one.
        with suppress(FileNotFoundError):
            modes[path.name] = oct(stat.S_IMODE(path.stat().st_mode))
    modes.pop("temporary", None)
    assert len(modes) > 3
    open_to_others = {
        name: mode for name, mode in modes.items() if mode not in (oct(0o700), oct(0o600))
    }
    assert open_to_others == {}
