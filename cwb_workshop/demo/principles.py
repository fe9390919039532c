"""The window in which an answer is given a principle, as it is looked at with all others."""

from __future__ import annotations

from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.principles.dialog import PrincipleDialog
from cwb_workshop.ui.console.window import ConsoleWindow


def principle_window(console: ConsoleWindow, words: Translator, item: str) -> PrincipleDialog:
    """Return it with an answer in this item for which the kit proposes a principle, if it can."""
    session = console.session
    session.open_item(item)
    if session.kit.principles:
        first = session.kit.main_texts.principles[session.kit.principles[0]].words
        session.capture(" ".join(first[:3]).replace("*", "") or item)
    answers = [one.id for one in session.record.active_entries(ANSWER.id)][-1:]
    return PrincipleDialog(console, session, words, answers, console.side.preview)
