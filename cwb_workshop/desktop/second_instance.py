"""What a second start does: it asks the first to come to the front, and goes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.instance_channel import ANSWER_MILLISECONDS, ring
from cwb_workshop.ui.dialogs.dialog import Choice, PlainDialog

_ANY_PROGRAM = -1
_NOW_AND_THEN = 500
"""Milliseconds between one ring and the next, and that one waits for an answer."""


def gives_way(
    folder: Path,
    session: Path | None,
    words: Callable[[], Translator],
    takes_over: Callable[[], bool],
    *,
    milliseconds: int = ANSWER_MILLISECONDS,
) -> bool:
    """Say whether this start is to end: the first answered, or nobody wants a second window.

    `takes_over` says whether the first has ended meanwhile, and this one is in its place.
    """
    named_file = str(session.absolute()) if session is not None else ""
    is_first = False

    def need_not_wait() -> bool:
        nonlocal is_first
        is_first = takes_over()
        return is_first or ring(folder, named_file, _NOW_AND_THEN)

    _let_it_come_forward()
    while not ring(folder, named_file, milliseconds):
        if takes_over():
            return False
        answer = _ask(words(), need_not_wait)
        if is_first:
            return False
        if answer != "again":
            return answer != "second"
    return True


def _ask(words: Translator, rings: Callable[[], bool]) -> str | None:
    """Ask what to do, unless the first answers while that stands there.

    Its window may stand behind that of the first, which was only slow.
    """
    dialog = PlainDialog(
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
    waiting = QTimer(dialog)
    waiting.setInterval(_NOW_AND_THEN)

    def try_again() -> None:
        # It waits for an answer, and the next turn must not begin meanwhile.
        waiting.stop()
        if rings():
            dialog.reject()
        elif dialog.isVisible():
            waiting.start()

    waiting.timeout.connect(try_again)
    waiting.start()
    dialog.exec()
    waiting.stop()
    dialog.deleteLater()
    return dialog.chosen


def _let_it_come_forward() -> None:
    """Windows lets only the program in front bring another one there."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROGRAM)
