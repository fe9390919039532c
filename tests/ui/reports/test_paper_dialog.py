"""The window for paper: by keyboard alone, each piece with its pages beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.session.paper_pieces import PieceOfPaper
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.session.session import Session
from cwb_workshop.ui.reports.paper_dialog import PaperDialog
from tests.languages import LANGUAGES
from tests.workshop import a_session

BEFORE = [
    "run-sheet",
    "agenda",
    "principle-cards",
    "lens-cards",
    "table-cards",
    "question-sheets",
    "slips",
    "stickers",
    "vote-poster",
    "exit-scale",
    "commitment-slips",
    "plain-words",
    "recovery-sheet",
]


class Noted:
    """Does nothing, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, list[str]]] = []

    def keep(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str:
        return self._note("keep", pieces)

    def take_along(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str:
        return self._note("stick", pieces)

    def print_it(self, window: QWidget, piece: PieceOfPaper) -> str:
        return self._note("print", [piece])

    def show_folder(self, window: QWidget) -> str:
        return self._note("folder", [])

    def _note(self, what: str, pieces: Sequence[PieceOfPaper]) -> str:
        self.asked.append((what, [one.id for one in pieces]))
        return f"Gedaan: {what}"


@pytest.fixture
def session() -> Session:
    return a_session("obstacles")


def shown(
    session: Session, qtbot: QtBot, language: str = "nl", deeds: Noted | None = None
) -> PaperDialog:
    dialog = PaperDialog(
        None,
        all_words(language),
        ReportSource.of(session),
        load_locales(session.kit.languages),
        "nl",
        Path("reports"),
        deeds or Noted(),
    )
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(dialog.buttons["all"].isEnabled, timeout=30_000)
    return dialog


def test_what_the_evening_needs_is_there_in_its_order_and_the_first_is_seen(
    session: Session, qtbot: QtBot
) -> None:
    dialog = shown(session, qtbot)
    assert [one.id for one in dialog.list.pieces] == BEFORE
    assert dialog.list.item(0).text().startswith("Draaiboek · ")
    qtbot.waitUntil(lambda: not dialog.pages.page._whole.isNull(), timeout=30_000)
    assert dialog.list.hasFocus()
    assert dialog._name.text() == "2026-03-12_zuiderkouw_draaiboek_nl.pdf"


def test_keys_alone_choose_turn_save_and_print(session: Session, qtbot: QtBot) -> None:
    deeds = Noted()
    dialog = shown(session, qtbot, deeds=deeds)
    for _step in range(4):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    piece = dialog.list.piece
    assert piece is not None
    assert piece.id == "table-cards"
    qtbot.waitUntil(lambda: dialog.pages.list.count() == piece.pages, timeout=30_000)
    QTest.keyClick(dialog.list, Qt.Key.Key_PageDown)
    assert dialog.pages.list.currentRow() == 1
    assert dialog.list.piece is piece
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    QTest.keyClick(dialog.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert deeds.asked == [
        ("keep", ["table-cards"]),
        ("print", ["table-cards"]),
        ("keep", BEFORE),
    ]
    assert dialog._told.text() == "Gedaan: keep"
    assert dialog.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_piece_is_seen_from_its_first_page(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot)
    dialog.list.setCurrentRow(BEFORE.index("principle-cards"))
    qtbot.waitUntil(lambda: dialog.pages.list.count() == 8, timeout=30_000)
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    dialog.list.setCurrentRow(BEFORE.index("commitment-slips"))
    qtbot.waitUntil(lambda: dialog.pages.list.count() == 5, timeout=30_000)
    assert dialog.pages.list.currentRow() == 0


def test_another_language_makes_all_of_it_anew(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot)
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert not dialog.buttons["all"].isEnabled()
    qtbot.waitUntil(dialog.buttons["all"].isEnabled, timeout=30_000)
    assert [one.id for one in dialog.list.pieces] == BEFORE
    assert dialog.list.item(0).text().startswith("Run sheet · ")
    assert all(one.file.endswith("_en.pdf") for one in dialog.list.pieces)


@pytest.mark.parametrize("deed", ["folder", "stick"])
def test_buttons_show_the_folder_and_take_all_along(
    session: Session, qtbot: QtBot, deed: str
) -> None:
    deeds = Noted()
    dialog = shown(session, qtbot, deeds=deeds)
    dialog.buttons[deed].click()  # type: ignore[index]
    assert deeds.asked == [(deed, BEFORE if deed == "stick" else [])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_has_the_keyboard_has_a_name(
    session: Session, qtbot: QtBot, language: str
) -> None:
    dialog = shown(session, qtbot, language)
    unnamed = [
        type(one).__name__
        for one in dialog.findChildren(QWidget)
        if one.isVisibleTo(dialog)
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.accessibleName()
        and not getattr(one, "text", str)()
    ]
    assert unnamed == []
