"""The organiser's desk opens over home, and leads to the evening of what was found there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.archive.desk import file_of
from cwb_workshop.content.word_files import all_words
from cwb_workshop.desktop.application import Program
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.encryption import lock
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.ui.desk import desk_archive
from cwb_workshop.ui.desk.window import DeskWindow
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.dialogs.passphrase import PassphraseDialog
from tests.desktop.evenings import begun
from tests.ui.open_dialogs import when_open, while_open

PASSPHRASE = "vier woorden in een rij"


@pytest.fixture
def path(data: Path, program: Program) -> Path:
    made, session = begun(program, data)
    for line in ("1: te duur", "2: de bus rijdt niet", "* fietsen regelen @bewoners ^1 mei"):
        session.capture(line)
    session.close_file()
    return made


def at_desk(program: Program, act: Callable[[DeskWindow], None]) -> None:
    """Open the desk from home by its key, and act there until it is gone."""

    def acted(dialog: QDialog) -> None:
        assert isinstance(dialog, DeskWindow)
        try:
            act(dialog)
        finally:
            dialog.reject()

    seen = when_open(acted)
    QTest.keyClick(program.home, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert seen
    QApplication.processEvents()


def taken_in(desk: DeskWindow, qtbot: QtBot, number: int = 1) -> None:
    desk.sessions.buttons["own"].click()
    qtbot.waitUntil(lambda: len(desk.sessions.list.lines) == number)
    qtbot.waitUntil(lambda: bool(desk.finding.list.lines))


def test_enter_on_a_found_line_opens_its_evening_at_that_line(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    def open_line(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        desk.finding.field.setText("bus")
        qtbot.waitUntil(lambda: len(desk.finding.list.lines) == 1)
        QTest.keyClick(desk.finding.list, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not desk.isVisible())

    at_desk(program, open_line)
    assert program.open_file == path
    assert program.evening is not None
    chosen = [line.text for line in program.evening.console.work.lines.selected()]
    assert chosen == ["de bus rijdt niet"]


def test_the_desk_opens_as_it_was_left(program: Program, path: Path, qtbot: QtBot) -> None:
    def leave(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        desk.finding.field.setText("bus")
        desk.show_page("compare")

    def look(desk: DeskWindow) -> None:
        assert desk.comparison.isVisible()
        assert desk.finding.field.text() == "bus"

    at_desk(program, leave)
    program.home.activateWindow()
    qtbot.waitUntil(program.home.isActiveWindow)
    at_desk(program, look)


def test_a_session_with_a_passphrase_is_asked_for_it_once_and_read(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    lock(path, PASSPHRASE, data / "backups", {})
    asked = []

    def give(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseDialog)
        asked.append(dialog)
        field = dialog.focusWidget()
        assert field is not None
        QTest.keyClicks(field, PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def add(desk: DeskWindow) -> None:
        when_open(give)
        taken_in(desk, qtbot)
        desk.sessions.buttons["own"].click()
        qtbot.waitUntil(lambda: not desk.sessions.buttons["stop"].isEnabled())

    at_desk(program, add)
    assert len(asked) == 1


def test_who_goes_back_is_at_home_and_nothing_was_opened(program: Program, path: Path) -> None:
    at_desk(program, lambda desk: desk.reject())
    assert program.evening is None
    assert program.home.isVisible()


def test_a_session_whose_file_went_is_told_as_that(
    program: Program, data: Path, path: Path, qtbot: QtBot
) -> None:
    told = []

    def ask(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        path.rename(path.with_suffix(".weg"))
        read = desk.news.text()
        desk.finding.list.itemDoubleClicked.emit(desk.finding.list.item(0))
        qtbot.waitUntil(lambda: desk.news.text() != read)
        told.append(desk.news.text())

    at_desk(program, ask)
    assert told == [program.interface.words("desk.gone")]
    assert program.evening is None


def test_the_archive_is_asked_beside_the_window(
    program: Program, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_in = []

    def asked(*given: Any) -> Path:
        asked_in.append(current_thread())
        return file_of(*given)

    monkeypatch.setattr(desk_archive, "file_of", asked)

    def settle_and_open(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        qtbot.waitUntil(lambda: len(desk.agreements.list.lines) == 1)
        desk.agreements.deeds["done"].click()
        qtbot.waitUntil(lambda: [one.state for one in desk.agreements.list.lines] == ["done"])
        desk.finding.list.itemDoubleClicked.emit(desk.finding.list.item(0))
        qtbot.waitUntil(lambda: not desk.isVisible())

    at_desk(program, settle_and_open)
    assert len(asked_in) == 2
    assert main_thread() not in asked_in
    assert program.open_file == path


@pytest.mark.parametrize("form", ["pdf", "docx", "json"])
def test_a_comparison_is_saved_in_a_folder_and_never_over_another(
    program: Program,
    path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(
        type(program._context.system), "choose_folder", lambda *_asked, **_where: folder
    )

    def has_files(number: int) -> bool:
        return len(list(folder.glob(f"*.{form}"))) == number

    def save(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        page = desk.comparison
        page.form.setCurrentIndex(page.form.findData(form))
        for number in (1, 2):
            page.save.click()
            qtbot.waitUntil(partial(has_files, number))
            qtbot.waitUntil(lambda: str(folder) in desk.news.text().replace("\u200b", ""))

    at_desk(program, save)
    first, second = sorted(folder.iterdir(), key=lambda file: len(file.name))
    assert first.suffix == f".{form}"
    assert second.stem == f"{first.stem}-2"
    assert first.read_bytes() == second.read_bytes()


def test_letters_to_owners_are_written_where_somebody_says(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = type(program._context.system)
    monkeypatch.setattr(system, "choose_folder", lambda *_asked, **_where: tmp_path)
    printed: list[bytes] = []

    def print_pages(_system: object, _parent: object, pdf: bytes, _name: str) -> bool:
        printed.append(pdf)
        return len(printed) > 1

    monkeypatch.setattr(system, "print_pages", print_pages)

    def is_told(desk: DeskWindow, said: str) -> bool:
        return desk.news.text().replace("\u200b", "") == said

    def give(form: str, desk: DeskWindow) -> None:
        while_open(lambda dialog: dialog._take(form), PlainDialog)
        desk.agreements.letters.click()

    def act(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        desk.show_page("agreements")
        qtbot.waitUntil(desk.agreements.letters.isEnabled)
        give("docx", desk)
        qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 1)
        for told in ("not_printed", "printed"):
            give("print", desk)
            said = all_words("nl")(f"desk.letters.{told}", n=1)
            qtbot.waitUntil(partial(is_told, desk, said))

    at_desk(program, act)
    assert printed[0].startswith(b"%PDF")


def test_an_agreement_is_ticked_off_in_its_session_and_can_be_open_again(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    def shown(desk: DeskWindow, state: str) -> bool:
        return [one.state for one in desk.agreements.list.lines] == [state]

    def settle(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        desk.show_page("agreements")
        qtbot.waitUntil(lambda: shown(desk, "agreed"))
        assert not desk.agreements.deeds["agreed"].isEnabled()
        for state in ("done", "agreed", "dropped"):
            qtbot.waitUntil(desk.agreements.deeds[state].isEnabled)
            desk.agreements.deeds[state].click()
            qtbot.waitUntil(partial(shown, desk, state))
            qtbot.waitUntil(lambda: not desk.sessions.buttons["stop"].isEnabled())

    (before,) = read_contents(path).record.active_entries("commitment")
    at_desk(program, settle)
    (after,) = read_contents(path).record.active_entries("commitment")
    assert after.fields == {**before.fields, "status": "dropped"}
    assert after.text == before.text


def test_a_session_that_somebody_works_in_is_not_written(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    told = []

    def settle(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        qtbot.waitUntil(lambda: len(desk.agreements.list.lines) == 1)
        held = SessionFile.open(path, backups=data / "backups")
        try:
            read = desk.news.text()
            desk.agreements.deeds["done"].click()
            qtbot.waitUntil(lambda: desk.news.text() != read)
            told.append(desk.news.text())
        finally:
            held.close()

    at_desk(program, settle)
    assert told[0] not in ("", all_words("nl")("desk.sessions.looking"))
    (agreement,) = read_contents(path).record.active_entries("commitment")
    assert agreement.fields.get("status", "agreed") == "agreed"
