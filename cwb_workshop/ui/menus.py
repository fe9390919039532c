"""Menus in plain words. Their letters are no shortcuts: Alt and a letter sets a theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.typed_through import type_behind
from cwb_workshop.widgets.fault_guard import guarded


class Menu(QMenu):
    """A menu through which one types as well."""

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if type_behind(self, event) is None:
            super().keyPressEvent(event)


def offer(
    menu: QMenu,
    word: str,
    key: str,
    does: Callable[[], object],
    *,
    enabled: bool = True,
    checked: bool | None = None,
) -> QAction:
    """Add a line to a menu, with its key behind it; `checked` where it is on or off."""
    action = QAction(_plain(f"{word}\t{key}" if key else word), menu)
    action.setEnabled(enabled)
    if checked is not None:
        action.setCheckable(True)
        action.setChecked(checked)
    action.triggered.connect(lambda _checked=False: does())
    menu.addAction(action)
    return action


def under(menu: QMenu, word: str) -> QMenu:
    """Add a menu in a menu."""
    inner = Menu(_plain(word), menu)
    menu.addMenu(inner)
    return inner


def edit_menu(field: QLineEdit, words: Translator, paste: Callable[[], object]) -> QMenu:
    """Return the menu of a field, in the words of the window instead of Qt's own."""
    menu = Menu(field)
    chosen = field.hasSelectedText()
    offer(menu, words("console.menu.cut"), key_name("Ctrl+X", words), field.cut, enabled=chosen)
    offer(menu, words("console.menu.copy"), key_name("Ctrl+C", words), field.copy, enabled=chosen)
    offer(menu, words("console.menu.paste"), key_name("Ctrl+V", words), paste)
    offer(menu, words("console.menu.select_all"), key_name("Ctrl+A", words), field.selectAll)
    return menu


def _plain(text: str) -> str:
    return text.replace("&", "&&")
