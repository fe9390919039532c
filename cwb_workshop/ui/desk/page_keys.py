"""Keys that go to the page beside the one that is open, wherever the keyboard is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_KEYS = {"Ctrl+Tab": 1, "Ctrl+PgDown": 1, "Ctrl+Shift+Tab": -1, "Ctrl+PgUp": -1}


def turn_pages(
    window: QWidget, pages: Sequence[str], is_open: Callable[[], str], show: Callable[[str], None]
) -> None:
    """Let the keys show the next page or the one before, behind the last the first again."""

    def turn(by: int) -> None:
        show(pages[(pages.index(is_open()) + by) % len(pages)])

    for key, by in _KEYS.items():
        QShortcut(QKeySequence(key), window).activated.connect(partial(turn, by))
