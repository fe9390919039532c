"""The window with what was agreed last time, as it is looked at with all others."""

from __future__ import annotations

from cwb_workshop.core.model.promised import Promised
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.promised_steps import came_to, take_over
from cwb_workshop.ui.console.promised.dialog import PromisedDialog
from cwb_workshop.ui.console.window import ConsoleWindow

_SESSION = "0" * 64
_MOST = 4


def promised_window(console: ConsoleWindow, words: Translator) -> PromisedDialog:
    """Return it with agreements that were taken over, each called as an item of the agenda is."""
    session = console.session
    titles = session.kit.texts[words.language].items
    day = session.record.text("date")
    taken = [
        Promised(_SESSION, item.id, titles[item.id].title, by=day, day=day, number=number)
        for number, item in enumerate(session.record.agenda[:_MOST], start=1)
    ]
    session.do(take_over(session.record, taken))
    session.do(came_to(session.record, taken[0].key, "done"))
    return PromisedDialog(console, session, words)
