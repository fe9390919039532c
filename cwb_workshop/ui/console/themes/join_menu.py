"""The menu that puts a theme under another one, or takes one out from under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.core.themes.themes import theme_name
from cwb_workshop.session.session import Session
from cwb_workshop.ui.menus import Menu, offer


def join_menu(
    parent: QWidget,
    session: Session,
    words: Translator,
    theme: str,
    others: Sequence[str],
    do: Callable[[Step], None],
) -> QMenu:
    """Return the menu for a theme; `others` are those that stand on the board, "" for none."""
    menu, record, now = Menu(parent), session.record, session.now()
    texts = session.kit.texts[words.language]

    def add(word: str, make: Callable[[], Step]) -> None:
        offer(menu, word, "", lambda: do(make()))

    for one, into in theme_steps.joined(record).items():
        if into == theme:
            label = words("console.board.part", theme=theme_name(one, texts))
            add(label, partial(theme_steps.part_themes, record, one, now))
    for other in others:
        if other and other != theme:
            label = words("console.board.under", theme=theme_name(other, texts))
            add(label, partial(theme_steps.join_themes, record, theme, other, now))
    return menu
