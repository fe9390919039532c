"""What a second start does: it asks the first to come to the front, and goes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.instance_channel import ANSWER_MILLISECONDS, ring
from cwb_workshop.ui.dialogs.dialog import Choice, choose

_ANY_PROGRAM = -1


def gives_way(
    folder: Path,
    session: Path | None,
    words: Callable[[], Translator],
    *,
    milliseconds: int = ANSWER_MILLISECONDS,
) -> bool:
    """Say whether this start is to end: the first answered, or nobody wants a second window."""
    named_file = str(session.absolute()) if session is not None else ""
    _let_it_come_forward()
    while not ring(folder, named_file, milliseconds):
        answer = _ask(words())
        if answer != "again":
            return answer != "second"
    return True


def _ask(words: Translator) -> str | None:
    return choose(
        None,
        title=words("screens.second.title"),
        text=words("screens.second.text"),
        choices=(
            Choice("again", words("screens.second.again"), "primary"),
            Choice("second", words("screens.second.second")),
            Choice("leave", words("screens.second.leave")),
        ),
        words=words,
    )


def _let_it_come_forward() -> None:
    """Windows lets only the program in front bring another one there."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROGRAM)
