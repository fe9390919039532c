"""The menu of everything that the console can do, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.actions import ACTIONS, GROUPS
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.menus import Menu, offer, under


def action_menu(
    parent: QWidget,
    words: Translator,
    allows: Callable[[str], bool],
    ask: Callable[[str], object],
) -> Menu:
    """Return it: a menu for each group of actions; `ask` is told the id of what was chosen."""
    menu = Menu(parent)
    for group in GROUPS:
        inner = under(menu, words(f"keys.group.{group}"))
        for action in ACTIONS:
            if action.group == group:
                offer(
                    inner,
                    words(f"keys.{action.id}"),
                    shown_key(action.id, words),
                    partial(ask, action.id),
                    enabled=allows(action.id),
                )
    return menu
