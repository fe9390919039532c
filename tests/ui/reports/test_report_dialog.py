"""The window for reports: by keyboard alone, with names for who listens, and pages beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.content.pdf_pages import number_of_pages
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.privacy.decisions import decisions_in
from cwb_workshop.session.report_choice import FORMATS, ReportChoice, choice_in
from cwb_workshop.session.session import Session
from cwb_workshop.ui.print_dialog import draw_pages
from cwb_workshop.ui.reports.dialog import ReportDialog
from cwb_workshop.ui.reports.highlights_dialog import HighlightsDialog
from cwb_workshop.ui.segments import Segments
from tests.languages import LANGUAGES
from tests.ui.open_dialogs import while_open
from tests.workshop import a_session

NAME = "Fatima van der Berg"


@pytest.fixture
def session() -> Session:
    made = a_session("obstacles")
    made.capture(f"1: Vraag het aan {NAME} !")
    made.capture("2: Te veel formulieren")
    return made


def shown(
    session: Session, qtbot: QtBot, language: str = "nl", choice: ReportChoice | None = None
) -> ReportDialog:
    dialog = ReportDialog(
        None,
        all_words(language),
        session,
        choice or choice_in(session.record, session.kit),
        load_locales(session.kit.languages),
        Path("reports"),
    )
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog._content is not None)
    return dialog


def kept(dialog: ReportDialog, how: str) -> None:
    (choice,) = dialog.hits.choices.values()
    choice.buttons[how].click()


def filled_in(dialog: ReportDialog, session: Session) -> None:
    for key, text in (("response_date", "23 april"), ("contact", "buurthuis De Kouwbrug")):
        field = dialog.choices.fields[key]
        field.setFocus()
        field.setText(text)
        field.editingFinished.emit()
        assert session.record.text(key)


def test_what_is_decided_and_filled_in_stays_with_the_session(
    session: Session, qtbot: QtBot
) -> None:
    dialog = shown(session, qtbot)
    kept(dialog, "blur")
    filled_in(dialog, session)
    assert list(decisions_in(session.record).values()) == ["blur"]
    assert session.record.text("response_date") == "2026-04-23"
    again = shown(session, qtbot)
    (choice,) = again.hits.choices.values()
    assert choice.buttons["blur"].isChecked()
    assert again.choices.fields["response_date"].text() == "23 april 2026"


def test_a_day_that_is_none_is_refused_where_it_stands(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot)
    field = dialog.choices.fields["response_date"]
    field.setText("ooit")
    field.editingFinished.emit()
    assert session.record.text("response_date") == ""
    assert dialog.choices._fault.isVisible()


def test_an_order_waits_until_it_is_known_what_is_found(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot)
    kept(dialog, "keep")
    filled_in(dialog, session)
    dialog.choices.edition.buttons["municipality"].click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.order is None
    qtbot.waitUntil(lambda: dialog.order is not None)
    assert dialog.order is not None
    assert dialog.order.deed == "save"
    assert dialog.order.asked.choice.edition == "municipality"


@pytest.mark.parametrize("format", FORMATS)
def test_only_pages_are_ordered_with_the_content_that_is_seen(
    session: Session, qtbot: QtBot, format: str
) -> None:
    choice = ReportChoice("nl", format=format)  # type: ignore[arg-type]
    dialog = shown(session, qtbot, choice=choice)
    kept(dialog, "keep")
    filled_in(dialog, session)
    qtbot.waitUntil(lambda: dialog._content is not None and not dialog._soon.isActive())
    dialog.buttons["save"].click()
    qtbot.waitUntil(lambda: dialog.order is not None)
    assert dialog.order is not None
    assert (dialog.order.content is not None) == (format == "pdf")


def test_pages_are_turned_by_keys_and_grey_is_grey(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, choice=ReportChoice("nl", length="full"))
    dialog.resize(1300, 700)
    pages = dialog.pages
    assert pages.list.count() > 1
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert pages.list.currentRow() == 1
    assert "2" in pages.page.accessibleName()
    qtbot.waitUntil(lambda: not pages.page._whole.isNull())
    pages.grey.click()
    assert pages.page._shown.isGrayscale()
    QTest.keyClick(dialog, Qt.Key.Key_PageUp)
    assert pages.list.currentRow() == 0


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


def test_answers_are_put_in_front_by_keyboard(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot)

    def choose(highlights: HighlightsDialog) -> None:
        QTest.keyClick(highlights.list, Qt.Key.Key_Space)
        QTest.keyClick(highlights.list, Qt.Key.Key_Down)
        QTest.keyClick(highlights.list, Qt.Key.Key_Space)
        QTest.keyClick(highlights, Qt.Key.Key_Return)

    while_open(choose, HighlightsDialog)
    dialog.choices.highlights.click()
    marked = [one.highlight for one in session.record.active_entries("answer")]
    assert marked == [False, True]
    session.undo()
    marked = [one.highlight for one in session.record.active_entries("answer")]
    assert marked == [True, False]


def test_what_is_chosen_already_leaves_enter_to_its_window(qtbot: QtBot) -> None:
    segments = Segments("Voor wie", (("a", "Openbaar"), ("b", "Gemeente")), "a")
    qtbot.addWidget(segments)
    heard: list[str] = []
    segments.chosen.connect(heard.append)
    for _time in range(2):
        QTest.keyClick(segments.buttons["b"], Qt.Key.Key_Return)
    assert heard == ["b"]
    assert segments.buttons["a"].accessibleName() == "Voor wie: Openbaar"


def test_pages_go_to_the_printer_each_the_way_it_lies(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.open_item("commitments")
    session.capture("Contracten bekijken @gemeente")
    choice = ReportChoice("nl", length="full")
    dialog = shown(session, qtbot, choice=choice)
    content = dialog._content
    assert content is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert draw_pages(printer, content, number_of_pages(content))
    with PdfDocument(content) as before, PdfDocument(tmp_path / "out.pdf") as after:
        ways = [[page.get_width() > page.get_height() for page in each] for each in (before, after)]
    assert ways[0] == ways[1]
    assert any(ways[0])


def test_a_key_that_is_held_from_the_evening_on_goes_no_further_than_the_window(
    session: Session, qtbot: QtBot
) -> None:
    dialog = shown(session, qtbot)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for again in (True, False):
        assert dialog.isVisible()
        assert not dialog.to_paper
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_P, held, "", again)
        QCoreApplication.sendEvent(dialog, event)
    assert dialog.to_paper
