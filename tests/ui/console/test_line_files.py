"""A file of a second scribe opens the same list as a paste; one that is none is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.content.test_line_files import a_workbook, sheets
from tests.ui.console.keyboard import CONTROL, entries
from tests.ui.console.pasted_list import store
from tests.ui.console.pasting import key, on_list, said, texts
from tests.ui.heard import Heard
from tests.ui.open_dialogs import when_open

CHOSEN = "cwb_workshop.ui.console.commands.line_files.ask_for_lines"


def choose(console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
    """Press Ctrl+O, and choose a file."""
    monkeypatch.setattr(CHOSEN, lambda *_: file)
    key(console, Qt.Key.Key_O, CONTROL)


def confirmed() -> list[object]:
    """Confirm the list when it is there."""

    def act(listed: object) -> None:
        assert isinstance(listed, PastedListDialog)
        confirm_now(listed)

    return list(when_open(act))


def confirm_now(listed: PastedListDialog) -> None:
    try:
        while not listed.isActiveWindow():
            QApplication.processEvents()
        store(listed)
    finally:
        if listed.isVisible():
            listed.reject()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lijst.csv", 'Tafel;Antwoord\n1;Te duur\n2;"Te ver;\nen te laat"'.encode("cp1252")),
        (
            "lijst.xlsx",
            a_workbook(("Tafel", "Antwoord"), (1, "Te duur"), (2, "Te ver;\nen te laat")),
        ),
        ("lijst.txt", "1: Te duur\n2: Te ver; en te laat".encode("utf-16")),
    ],
)
def test_a_file_is_read_into_the_list_and_stored_after_one_confirmation(
    console: ConsoleWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    content: bytes,
) -> None:
    (tmp_path / name).write_bytes(content)
    confirmed()
    choose(console, monkeypatch, tmp_path / name)
    qtbot.waitUntil(lambda: len(entries(console)) == 2)
    assert [(entry.table, entry.text) for entry in entries(console)] == [
        (1, "Te duur"),
        (2, "Te ver; en te laat"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("leeg.csv", b"", "geen regels"),
        ("plaat.txt", b"\x89PNG\r\n", "CSV, XLSX"),
        ("weg.csv", None, "lukt niet"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_above_the_field(
    console: ConsoleWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    told: str,
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    choose(console, monkeypatch, tmp_path / name)
    qtbot.waitUntil(lambda: told in said(console))
    assert name in said(console)
    assert texts(console) == []


def test_a_file_with_more_than_can_be_taken_is_told(
    console: ConsoleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "lang.txt").write_text("regel\n" * 50_001, encoding="utf-8")
    choose(console, monkeypatch, tmp_path / "lang.txt")
    qtbot.waitUntil(lambda: "50001" in said(console))
    assert texts(console) == []


def test_what_stands_between_the_cells_can_be_chosen_and_the_file_is_read_again(
    console: ConsoleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "lijst.csv"
    file.write_text(
        "Tafel,Antwoord;door wie het gezegd werd\n1,Te duur;Jan\n2,Te ver;Piet", encoding="utf-8"
    )
    seen: list[object] = []

    def act(listed: object) -> None:
        assert isinstance(listed, PastedListDialog)
        box = listed.columns.separator
        assert box.isVisible()
        assert box.accessibleName() == "Tussen de cellen"
        seen.append(box.currentText())
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        seen.append(box.currentText())
        seen.append(listed.rows.block.rows[1])
        seen.append(listed.columns.table.count())
        fits = listed.columns.minimumSizeHint().width() <= listed.width()
        assert fits, "with the longest words of both columns"
        confirm_now(listed)

    when_open(act)
    choose(console, monkeypatch, file)
    qtbot.waitUntil(lambda: len(entries(console)) == 2)
    assert seen == ["puntkomma ;", "komma ,", ("1", "Te duur;Jan"), 3]
    assert [entry.table for entry in entries(console)] == [1, 2]


def test_a_paste_and_a_workbook_have_no_separator(console: ConsoleWindow) -> None:
    on_list(lambda listed: seen.append(listed.columns.separator.isVisible()))
    seen: list[bool] = []
    QApplication.clipboard().setText("een\ttwee\ndrie\tvier")
    key(console, Qt.Key.Key_V, CONTROL)
    assert seen == [False]


def test_the_list_says_of_which_sheets_it_is_and_each_goes_to_its_table(
    console: ConsoleWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    heard: Heard,
) -> None:
    file = tmp_path / "lijst.xlsx"
    file.write_bytes(sheets(Tafel_2=(("Te duur",),), Tafel_4=(("Te ver",),)))
    told: list[str] = []

    def act(listed: object) -> None:
        assert isinstance(listed, PastedListDialog)
        while listed.rows.read < listed.rows.total:
            QApplication.processEvents()
        told.extend(heard.sentences())
        confirm_now(listed)

    when_open(act)
    choose(console, monkeypatch, file)
    qtbot.waitUntil(lambda: len(entries(console)) == 2)
    assert console.words("console.pasted.sheets", n=2, names="Tafel 2, Tafel 4") in told[-1]
    assert [(entry.table, entry.text) for entry in entries(console)] == [
        (2, "Te duur"),
        (4, "Te ver"),
    ]


def test_who_chooses_no_file_changes_nothing(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(console, monkeypatch, None)
    assert texts(console) == []
    assert not console.work.capture.message.isVisible()
