"""The buttons for the selected lines: they say what they will do with these lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name, shown_key
from cwb_workshop.ui.letter_keys import letter_key
from cwb_workshop.ui.menus import Menu, offer
from cwb_workshop.ui.table_names import table_key, table_name
from cwb_workshop.widgets.accessible_names import with_label

_BUTTONS = ("edit", "also", "highlight", "show_line", "merge", "unmerge", "withdraw")


class LineBar(QWidget):
    """`asked` carries the id of an action, `table_asked` and `theme_asked` what was chosen."""

    asked = Signal(str)
    table_asked = Signal(int)
    theme_asked = Signal(str)

    def __init__(self, kit: Kit, kinds: EntryKinds) -> None:
        super().__init__()
        self._kit = kit
        self._kinds = kinds
        self._entries: Sequence[Entry] = ()
        self._tables: Sequence[int] = ()
        layout = FlowLayout(self, spacing=4)
        self._buttons = {name: Button("line") for name in _BUTTONS}
        self._theme = Button("line")
        self._table = Button("line")
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            layout.addWidget(button)
        layout.insert(3, self._theme)
        layout.insert(4, self._table)
        self._theme.clicked.connect(self.choose_theme)
        self._table.clicked.connect(self.choose_table)

    def refresh(
        self, entries: Sequence[Entry], tables: Sequence[int], words: Translator, *, joined: bool
    ) -> None:
        """Say what each button does with these lines.

        `tables` are those to move to; `joined` tells whether there is anything to take apart.
        """
        self._words, self._entries, self._tables = words, entries, tables
        self.setVisible(bool(entries))
        answers = [entry for entry in entries if entry.kind == "answer"]
        joinable = any(self._kinds.of(entry).joinable for entry in entries)
        merged = any(entry.merged_into for entry in entries)
        for name, button in self._buttons.items():
            word = words(f"console.line.{self._wording(name)}")
            key = shown_key(name, words)
            told = with_label(word, words(f"keys.{name}"))
            button.say(word, key, name=f"{told} ({key})")
        self._buttons["edit"].setVisible(len(entries) == 1 and bool(entries[0].text))
        self._buttons["merge"].setVisible(joinable and not merged)
        self._buttons["unmerge"].setVisible(joined)
        self._theme.setVisible(bool(answers))
        theme, table = words("console.line.theme"), words("console.line.table")
        self._theme.say(f"{theme} ▾", name=with_label(theme, words("keys.theme")))
        self._table.say(f"{table} ▾", name=table)

    def choose_theme(self) -> None:
        """Ask which theme to put on the lines, or take off."""
        menu = Menu(self)
        names = self._kit.texts[self._words.language].themes
        for theme in self._kit.themes:
            offer(
                menu,
                f"{theme.letter.upper()} · {names[theme.id]}",
                key_name(letter_key(theme.letter), self._words),
                partial(self.theme_asked.emit, theme.id),
                checked=any(theme.id in entry.themes for entry in self._entries),
            )
        menu.exec(self._theme.mapToGlobal(self._theme.rect().topLeft()))

    def choose_table(self) -> None:
        """Ask which table to move the lines to."""
        menu = Menu(self)
        for table in self._tables:
            name = table_name(table, self._words)
            offer(menu, name, table_key(table, self._words), partial(self.table_asked.emit, table))
        menu.exec(self._table.mapToGlobal(self._table.rect().topLeft()))

    def _wording(self, name: str) -> str:
        """Return the name of the words for a button: turned round where all lines have it."""
        turned = {
            "highlight": lambda entry: entry.highlight,
            "show_line": lambda entry: entry.shown,
            "withdraw": lambda entry: entry.withdrawn,
        }.get(name)
        if turned is not None and self._entries and all(map(turned, self._entries)):
            return f"{name}_back"
        return name
