from __future__ import annotations

from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.console.entries.selection import ALL_TABLES
from cwb_workshop.ui.console.entries.table_tabs import TableTabs
from tests.workshop import kit


def test_a_resize_while_a_table_comes_or_goes_does_no_harm(qtbot: QtBot) -> None:
    tabs = TableTabs(kit())
    qtbot.addWidget(tabs)
    tabs.show()
    words = all_words("nl")
    tabs.refresh({ALL_TABLES: 1, 1: 1}, 1, {}, "", words=words)
    for tables in ([ALL_TABLES, 1, 2], [ALL_TABLES]):
        tabs._rebuild(tables)
        tabs.resize(tabs.width() + 50, tabs.height())
    tabs.refresh({ALL_TABLES: 2, 1: 1, 2: 1}, 2, {}, "", words=words)
    assert [button.text() for button in tabs._buttons.values()] != []
