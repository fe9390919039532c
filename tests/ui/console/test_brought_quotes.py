"""Quotes of another evening are read in, chosen and shown by key; the list says what was used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cwb_workshop.core.agenda import quote_steps
from cwb_workshop.core.model.brought_quotes import BroughtQuote, brought_quotes, quotes_on_wall
from cwb_workshop.core.sessions.quote_file import quote_file
from cwb_workshop.ui.console.brought.dialog import BroughtDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, key
from tests.workshop import every_words

HALL = BroughtQuote("De zaal is dicht", "Wilgenrode", "2026-03-12", "ab", "obstacles")
SHOP = BroughtQuote("Een eigen winkel", "Lindeveen", "2026-04-16", "cd", "question_2")


@contextmanager
def opened(console: ConsoleWindow, file: Path | None = None) -> Iterator[BroughtDialog]:
    dialog = BroughtDialog(console, console.session, every_words("nl"), lambda _window: file)
    dialog.show()
    try:
        yield dialog
    finally:
        dialog.close()
        dialog.deleteLater()


def bring(console: ConsoleWindow, *quotes: BroughtQuote) -> None:
    console.session.do(quote_steps.bring(console.session.record, quotes))


def rows(dialog: BroughtDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_file_is_read_in_and_one_that_is_none_is_told(
    console: ConsoleWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "citaten.json"
    file.write_bytes(b"{}")
    with opened(console, file) as dialog:
        dialog.read.click()
        qtbot.waitUntil(lambda: bool(dialog.fault.text()))
        assert brought_quotes(console.session.record) == ()
        file.write_bytes(quote_file((HALL, SHOP)))
        dialog.read.click()
        qtbot.waitUntil(lambda: dialog.list.count() == 2)
        assert dialog.fault.isHidden()
        assert "Wilgenrode, 12 maart 2026" in rows(dialog)[0]
    console.session.undo()
    assert brought_quotes(console.session.record) == ()


def test_enter_shows_what_fits_the_question_and_the_key_takes_it_off(
    console: ConsoleWindow,
) -> None:
    bring(console, HALL, SHOP)
    with opened(console) as dialog:
        assert dialog.list.chosen == [HALL.mark]
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()
    assert quotes_on_wall(console.session.record) == (HALL,)
    console.commands.run("quotes")
    assert quotes_on_wall(console.session.record) == ()


def test_space_chooses_and_the_list_says_what_was_shown_where(console: ConsoleWindow) -> None:
    bring(console, HALL, SHOP)
    with opened(console) as dialog:
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        assert dialog.list.chosen == [HALL.mark, SHOP.mark]
        dialog.show_them.click()
    with opened(console) as dialog:
        assert all("getoond bij" in row for row in rows(dialog))
        assert dialog.list.chosen == []
        assert not dialog.show_them.isEnabled()


def test_delete_takes_a_quote_away_until_that_is_undone(console: ConsoleWindow) -> None:
    bring(console, HALL, SHOP)
    with opened(console) as dialog:
        QTest.keyClick(dialog, Qt.Key.Key_Delete)
        assert brought_quotes(console.session.record) == (SHOP,)
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
        assert len(rows(dialog)) == 2


def test_without_any_it_says_how_to_come_by_some(console: ConsoleWindow) -> None:
    with opened(console) as dialog:
        assert "bureau van de organisator" in dialog.told.text()
        assert not dialog.list.isVisible()


def test_its_key_takes_them_off_the_wall(console: ConsoleWindow) -> None:
    bring(console, HALL)
    console.session.do(quote_steps.show(console.session.record, "obstacles", [HALL.mark]))
    console.session.set_wall_mode("live")
    key(console, Qt.Key.Key_F3, CONTROL)
    assert quotes_on_wall(console.session.record) == ()
