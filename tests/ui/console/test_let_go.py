"""Of an evening that was left nothing stays: neither its windows nor what was said."""

from __future__ import annotations

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.language import Interface
from tests.workshop import a_session


@pytest.mark.parametrize("is_shown", [False, True])
def test_a_console_that_was_left_and_its_session_are_let_go(
    qapp: QApplication, *, is_shown: bool
) -> None:
    session = a_session("obstacles")
    console = ConsoleWindow(
        session, Interface("nl", all_words, load_locales(interface_languages()))
    )
    if is_shown:
        console.show()
        QApplication.processEvents()
    session.set_wall_mode("live")
    session.capture("2: een bankje #g")
    left = (ref(session), ref(console), ref(console.work.capture))
    QApplication.processEvents()
    console.leave()
    console.hide()
    console.deleteLater()
    del console, session
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in left] == [None, None, None]
