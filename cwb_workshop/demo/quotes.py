"""The window with quotes of another evening, as it is looked at with all others."""

from __future__ import annotations

from cwb_workshop.core.agenda import quote_steps
from cwb_workshop.core.model.brought_quotes import BroughtQuote
from cwb_workshop.ui.console.brought.dialog import BroughtDialog
from cwb_workshop.ui.console.window import ConsoleWindow

_PLACE, _DAY = "Zuiderkouw", "2026-03-12"


def quote_window(console: ConsoleWindow) -> BroughtDialog:
    """Return it with two quotes, of which one was shown already."""
    session = console.session
    quotes = (BroughtQuote(_PLACE, _PLACE, _DAY), BroughtQuote(_PLACE, _PLACE))
    session.do(quote_steps.bring(session.record, quotes))
    if session.item is not None:
        session.do(quote_steps.show(session.record, session.item.id, [quotes[0].mark]))
        session.do(quote_steps.hide(session.record))
    return console.commands.to_room.brought.dialog()
