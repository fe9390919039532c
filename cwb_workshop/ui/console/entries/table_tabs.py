"""The tables, each with the number of its lines, and behind them the choice by theme."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.themes import theme_name
from cwb_workshop.ui.console.entries.line_listing import LineListing
from cwb_workshop.ui.console.entries.selection import (
    ALL_TABLES,
    ALL_THEMES,
    BY_THEME,
    WITHOUT_THEME,
)
from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.menus import Menu, offer
from cwb_workshop.widgets.accessible_names import with_label
from cwb_workshop.widgets.fault_guard import guarded


class TableTabs(QWidget):
    """`chosen` carries the table whose lines are wanted, `theme_chosen` the theme."""

    chosen = Signal(int)
    theme_chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._flow = FlowLayout(self)
        self._buttons: dict[int, Button] = {}
        self._order = Button("quiet")
        self._order.clicked.connect(self.choose_theme)
        self._flow.addWidget(self._order)
        self._counts: dict[int, int] = {}
        self._themes: dict[str, int] = {}
        self._theme = ALL_THEMES
        self._agreed: Collection[int] = ()

    def show_listing(self, listing: LineListing, item: PlanItem, words: Translator) -> None:
        """Show the tables and themes of an item, as its lines are listed now."""
        tables, themes = listing.per_table(item), listing.per_theme(item)
        agreed = listing.agreed(item)
        self.refresh(tables, listing.table, themes, listing.theme, words=words, agreed=agreed)

    def refresh(
        self,
        counts: dict[int, int],
        table: int,
        themes: dict[str, int],
        theme: str,
        *,
        words: Translator,
        agreed: Collection[int] = (),
    ) -> None:
        """Show these tables and themes with their counts, and which of them are chosen.

        Tables that `agreed` to what was read back have a tick.
        """
        self._agreed = agreed
        if list(self._buttons) != list(counts):
            self._rebuild(list(counts))
        self._counts, self._themes, self._theme, self._words = counts, themes, theme, words
        for number, button in self._buttons.items():
            button.setChecked(number == table)
        ordered = bool(themes) or theme != ALL_THEMES
        self._order.setVisible(ordered)
        self._flow.put_right(1 if ordered else 0)
        shown, key = self.theme_name(theme), shown_key("by_theme", words)
        told = with_label(shown, f"{words('keys.by_theme')} ({key})")
        self._order.say(f"{shown} ▾", name=told)
        self._name_tabs()

    def choose_theme(self) -> bool:
        """Ask which themes the list should show, and in which order; tell whether it has any."""
        if not self._themes:
            return False
        menu = Menu(self)
        for theme in (ALL_THEMES, BY_THEME, *self._themes):
            count = str(self._themes[theme]) if theme in self._themes else ""
            name = self.theme_name(theme)
            offer(
                menu,
                name,
                count,
                partial(self.theme_chosen.emit, theme),
                checked=theme == self._theme,
            )
        menu.exec(self._order.mapToGlobal(self._order.rect().bottomLeft()))
        return True

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # While the tabs are made anew they are not those that the counts are of.
        if self._counts and list(self._buttons) == list(self._counts):
            self._name_tabs()

    def _name_tabs(self) -> None:
        """Give the tables their whole name where all of them fit side by side."""
        short = self._width() > self.width()
        for table, button in self._buttons.items():
            button.say(self._name(table, short=short), str(self._counts[table]))

    def _width(self) -> int:
        """Return how wide they are with their whole names."""
        widths = [
            button.width_for(self._name(table, short=False), str(self._counts[table]))
            for table, button in self._buttons.items()
        ]
        if not self._order.isHidden():
            widths.append(self._order.sizeHint().width())
        return sum(width + self._flow.spacing() for width in widths)

    def _name(self, table: int, *, short: bool) -> str:
        if table == ALL_TABLES:
            return self._words("console.all")
        if table == 0:
            return self._words("console.plenary")
        name = self._words("console.table_short" if short else "console.table", n=table)
        return f"{name} ✓" if table in self._agreed else name

    def theme_name(self, theme: str) -> str:
        fixed = {ALL_THEMES: "all", BY_THEME: "order", WITHOUT_THEME: "without"}
        if theme in fixed:
            return self._words(f"console.themes.{fixed[theme]}")
        known = self._kit.theme(theme)
        name = theme_name(theme, self._kit.texts[self._words.language])
        return f"{known.letter.upper()} · {name}" if known else name

    def _rebuild(self, tables: list[int]) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for position, table in enumerate(tables):
            button = Button("tab", checkable=True)
            # One of them is chosen: a screen reader calls that a radio button.
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _checked=False, table=table: self.chosen.emit(table))
            self._flow.insert(position, button)
            button.show()
            self._buttons[table] = button
