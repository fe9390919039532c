"""The sessions that the menu offers to go to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.menus import offer, under


@value_type
class RecentSession:
    path: Path
    name: str


def add_recent(
    menu: QMenu, word: str, sessions: Sequence[RecentSession], choose: Callable[[Path], None]
) -> None:
    """Add them as a menu in a menu; where there are none, nothing."""
    if not sessions:
        return
    inner = under(menu, word)
    for session in sessions:
        offer(inner, session.name, "", partial(choose, session.path))
