"""A chapter is written to its end before the page goes to a place in it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.content.help_book import HelpChapter, HelpParagraph, HelpSection
from cwb_workshop.ui.help.page import HelpPage
from cwb_workshop.ui.theme import apply_theme


def test_a_page_that_begins_to_scroll_while_it_is_written_is_not_changed_in_the_midst_of_that(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is freed there crashes the program, now and then."""
    writing: list[bool] = []
    placed: list[bool] = []
    write, place = HelpPage._paragraph, HelpPage.setTextCursor

    def written(page: HelpPage, cursor: QTextCursor, paragraph: HelpParagraph) -> None:
        writing.append(True)
        write(page, cursor, paragraph)
        writing.pop()

    def put(page: HelpPage, cursor: QTextCursor) -> None:
        placed.append(bool(writing))
        place(page, cursor)

    monkeypatch.setattr(HelpPage, "_paragraph", written)
    monkeypatch.setattr(HelpPage, "setTextCursor", put)
    page = HelpPage()
    qtbot.addWidget(page)
    page.resize(300, 120)
    page.show()
    paragraph = HelpParagraph("te veel formulieren voor een kleine subsidie " * 9)
    sections = tuple(HelpSection(name, name, (paragraph,) * 4) for name in ("one", "two"))
    page.show_chapter(HelpChapter("chapter", "Hulp", sections), "two")
    for _ in range(3):
        QApplication.processEvents()
    assert page.verticalScrollBar().isVisible()
    assert placed
    assert not any(placed)
    assert abs(page.top_of("two")) <= page.fontMetrics().height()


def test_rows_with_an_arrow_are_as_high_as_the_others(qtbot: QtBot, qapp: QApplication) -> None:
    """An arrow is taken from another font, whose rows may be higher."""
    apply_theme(qapp)
    page = HelpPage()
    qtbot.addWidget(page)
    page.resize(300, 400)
    page.show()
    said = tuple(HelpParagraph(text * 9) for text in ("te veel formulieren ", "PgDn↓ en PgUp↑ → "))
    page.show_chapter(HelpChapter("chapter", "Hulp", (HelpSection("one", "one", said),)))
    document = page.document()
    paragraphs = [document.findBlockByNumber(number) for number in (2, 3)]
    heights = []
    for layout in (paragraph.layout() for paragraph in paragraphs):
        tops = [layout.lineAt(row).y() for row in range(layout.lineCount())]
        heights += [below - above for above, below in pairwise(tops)]
    assert len(heights) > 4
    assert max(heights) - min(heights) < 0.1
