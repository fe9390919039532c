"""Whether somebody means to leave an evening that is held: the key is soon pressed by mistake."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.evening import Evening


def leave_if_meant(evening: Evening, leave: Callable[[], None]) -> None:
    """Ask, unless the evening has not begun or is over; who only presses Enter stays."""
    if _is_meant(evening):
        evening.console.commands.practice.tell_at_end()
        leave()


def _is_meant(evening: Evening) -> bool:
    session, words = evening.session, evening.console.words
    if session.rests or session.item is None:
        return True
    practice = "practice_" if evening.console.top.is_practice else ""
    chosen = choose(
        evening.console,
        title=words(f"console.leave.{practice}title"),
        text=words(f"console.leave.{practice}text"),
        choices=[
            Choice("stay", words(f"console.leave.{practice}stay"), "primary"),
            Choice("leave", words("console.leave.leave")),
        ],
        words=words,
    )
    return chosen == "leave"
