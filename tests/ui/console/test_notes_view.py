"""The notes of an item are read from their beginning."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cwb_workshop.ui.console.notes_view import NoteLine, NotesView

LONG = tuple(
    NoteLine(f"Regel {number} van de notities, lang genoeg om te lezen.") for number in range(60)
)


def test_notes_that_do_not_fit_begin_at_the_top(qtbot: QtBot) -> None:
    view = NotesView()
    qtbot.addWidget(view)
    view.show_notes(LONG)
    with qtbot.waitExposed(view):
        view.resize(300, 200)
        view.show()
    assert view.verticalScrollBar().maximum() > 0
    assert view.verticalScrollBar().value() == 0
    view.show_notes(LONG[30:])
    assert view.verticalScrollBar().value() == 0
