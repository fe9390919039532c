from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.memory_store import Rehearsal
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.plan.window import PlanDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.language import Interface
from tests.workshop import EVENING, a_session

Consoles = Callable[..., ConsoleWindow]
Plans = Callable[..., PlanDialog]


@pytest.fixture
def clock() -> SetClock:
    return SetClock(EVENING)


@pytest.fixture
def consoles(qtbot: QtBot, clock: SetClock) -> Iterator[Consoles]:
    """Make consoles on a session without a file; each is closed behind the test."""
    made: list[ConsoleWindow] = []

    def make(
        item: str | None = "obstacles",
        *,
        language: Language = "nl",
        session: Session | None = None,
        store: Rehearsal | None = None,
    ) -> ConsoleWindow:
        held = session or a_session(item, clock=clock, store=store)
        console = ConsoleWindow(
            held, Interface(language, all_words, load_locales(interface_languages()))
        )
        qtbot.addWidget(console)
        with qtbot.waitActive(console):
            console.show()
            console.activateWindow()
        console.work.capture.field.setFocus()
        made.append(console)
        return console

    yield make
    for console in made:
        console.leave()
        console.hide()


@pytest.fixture
def console(consoles: Consoles) -> ConsoleWindow:
    return consoles()


@pytest.fixture
def plans(qtbot: QtBot) -> Iterator[Plans]:
    """Open the plan of a console at an item; each is closed behind the test."""
    made: list[PlanDialog] = []

    def make(console: ConsoleWindow, item: str = "obstacles") -> PlanDialog:
        dialog = console.commands.walking.plan_dialog()
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.choose(item)
        dialog.list.setFocus()
        return dialog

    yield make
    for dialog in made:
        dialog.close()
