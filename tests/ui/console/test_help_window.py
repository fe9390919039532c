"""The help is read with the keyboard alone, and what is typed for the evening is not lost in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.help_book import CHAPTERS
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.help.window import HelpWindow
from cwb_workshop.ui.theme import apply_theme
from tests.languages import LANGUAGES
from tests.ui.console.conftest import Consoles


def opened(console: ConsoleWindow, topic: str = "here") -> HelpWindow:
    sheet = console.commands.help.help_window(topic)
    sheet.show()
    QApplication.processEvents()
    return sheet


def press(sheet: HelpWindow, key: Qt.Key) -> None:
    QTest.keyClick(sheet.focusWidget() or sheet, key)


def headings(sheet: HelpWindow) -> list[tuple[int, str]]:
    block, found = sheet.page.document().begin(), []
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            found.append((level, block.text()))
        block = block.next()
    return found


def test_arrows_walk_through_the_chapters(console: ConsoleWindow) -> None:
    sheet = opened(console)
    seen = [sheet.topic]
    for _chapter in CHAPTERS:
        press(sheet, Qt.Key.Key_Down)
        seen.append(sheet.topic)
    assert seen == ["here", *CHAPTERS]
    assert headings(sheet)[0] == (1, "Vensters, toetsen en vragen")
    sheet.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_and_section_is_a_real_heading(
    consoles: Consoles, language: Language
) -> None:
    sheet = opened(consoles(language=language))
    for chapter, sections in CHAPTERS.items():
        sheet.list.setCurrentRow([*CHAPTERS].index(chapter) + 1)
        levels = [level for level, _text in headings(sheet)]
        assert levels.count(1) == 1
        assert levels.count(2) >= len(sections)
    sheet.close()


@pytest.mark.parametrize("section", ["show", "calm", "screens"])
def test_a_section_stands_at_the_upper_edge_with_the_caret_in_it(
    console: ConsoleWindow, section: str
) -> None:
    sheet = opened(console, f"wall.{section}")
    assert sheet.topic == "wall"
    assert abs(sheet.page.top_of(section)) <= sheet.page.fontMetrics().height()
    assert sheet.page.textCursor().block().blockFormat().headingLevel() == 2
    sheet.close()


def test_f1_once_more_goes_to_the_search_and_enter_to_what_was_found(
    console: ConsoleWindow,
) -> None:
    sheet = opened(console)
    press(sheet, Qt.Key.Key_F1)
    assert sheet.search.hasFocus()
    QTest.keyClicks(sheet.search, "wachtpagina")
    first = sheet.topic
    assert first.startswith(("start.", "wall."))
    press(sheet, Qt.Key.Key_Down)
    assert sheet.topic != first
    assert sheet.search.hasFocus()
    press(sheet, Qt.Key.Key_Return)
    assert sheet.page.hasFocus()
    assert "wachtpagina" in sheet.page.toPlainText()
    sheet.close()


def test_what_is_not_there_is_said_and_esc_goes_back_step_by_step(console: ConsoleWindow) -> None:
    sheet = opened(console)
    QTest.keyClick(sheet.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(sheet.search, "giraffe")
    assert sheet.list.count() == 0
    press(sheet, Qt.Key.Key_Return)
    press(sheet, Qt.Key.Key_Escape)
    assert sheet.list.count() == len(CHAPTERS) + 1
    assert sheet.list.hasFocus()
    press(sheet, Qt.Key.Key_Return)
    press(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    press(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_what_is_typed_without_looking_goes_to_the_field_of_the_evening(
    console: ConsoleWindow,
) -> None:
    sheet = opened(console)
    for letter in "3: Te ver":
        QTest.keyClicks(QApplication.focusWidget() or sheet.list, letter)
    assert not sheet.isVisible()
    assert console.work.capture.field.text() == "3: Te ver"


def test_tab_reaches_search_list_and_text(console: ConsoleWindow) -> None:
    sheet = opened(console, "wall")
    seen = set()
    for _stop in range(4):
        seen.add(sheet.focusWidget())
        press(sheet, Qt.Key.Key_Tab)
    assert {sheet.search, sheet.list, sheet.page} <= seen
    sheet.close()


def test_page_keys_turn_the_text_from_the_list(console: ConsoleWindow) -> None:
    sheet = opened(console, "agenda")
    press(sheet, Qt.Key.Key_PageDown)
    assert sheet.topic == "agenda"
    assert sheet.page.verticalScrollBar().value() > 0
    sheet.close()


@pytest.mark.usefixtures("look_kept")
def test_a_row_of_text_is_no_longer_than_the_eye_can_follow(
    console: ConsoleWindow, qapp: QApplication
) -> None:
    apply_theme(qapp)
    sheet = opened(console, "wall")
    page = sheet.page
    block = page.document().begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            assert layout.lineAt(number).textLength() <= 130, block.text()
        block = block.next()
    sheet.close()


def test_where_nothing_is_found_no_chapter_stands_there_as_if_it_were(
    console: ConsoleWindow,
) -> None:
    sheet = opened(console, "wall.screens")
    assert sheet.page.isVisible()
    press(sheet, Qt.Key.Key_F1)
    QTest.keyClicks(sheet.search, "giraffe")
    assert not sheet.page.isVisible()
    assert not sheet.keys.isVisible()
    press(sheet, Qt.Key.Key_Return)
    assert sheet.search.hasFocus()
    press(sheet, Qt.Key.Key_Escape)
    assert sheet.keys.isVisible()
    sheet.close()
