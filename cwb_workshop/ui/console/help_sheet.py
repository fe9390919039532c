"""F1: the keys that work here and now, and the signs of the capture line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.actions import ACTIONS, ActionGroup
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name, shown_key
from cwb_workshop.widgets.accessible_names import give_name

_COLUMNS: tuple[tuple[ActionGroup, ...], ...] = (
    ("field",),
    ("lines", "session"),
    ("wall", "agenda"),
)
_GRAMMAR = (
    "table",
    "theme",
    "also",
    "same",
    "highlight",
    "choice",
    "question",
    "note",
    "quote",
    "commitment",
    "literal",
)


class HelpSheet(KeyedDialog):
    """`works` tells whether an action would do anything now."""

    def __init__(self, parent: QWidget, words: Translator, *, works: Callable[[str], bool]) -> None:
        super().__init__(parent, words)
        self._words = words
        self.setWindowTitle(words("console.help_title"))
        self.setProperty("role", "help")
        inner = QWidget()
        columns = row(spacing=26)
        inner.setLayout(columns)
        for groups in _COLUMNS:
            columns.addLayout(self._column(groups, works), 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_name(area, words("console.help_title"))
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = column(self, margins=(22, 16, 22, 14), spacing=10)
        layout.addWidget(Label("heading", words("console.help_title")))
        layout.addWidget(area, 1)
        layout.addLayout(row(Label("hint", words("console.help_hint")), 1, close))
        self.resize(1180, 640)

    def _column(self, groups: Sequence[ActionGroup], works: Callable[[str], bool]) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(6)
        for group in groups:
            shown = [
                (shown_key(action.id, self._words), self._words(f"keys.{action.id}"))
                for action in ACTIONS
                if action.group == group and works(action.id)
            ]
            self._add(layout, self._words(f"keys.group.{group}"), shown)
            if group == "field":
                self._add(layout, self._words("console.grammar.title"), self._signs())
        layout.addStretch(1)
        return layout

    def _add(self, layout: QVBoxLayout, title: str, lines: Sequence[tuple[str, str]]) -> None:
        if not lines:
            return
        layout.addWidget(Label("section", title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, (key, does) in enumerate(lines):
            grid.addWidget(Label("key", key), number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Label("body", does, wraps=True), number, 1)
        layout.addLayout(grid)
        layout.addSpacing(8)

    def _signs(self) -> list[tuple[str, str]]:
        words = self._words
        return [
            (words(f"console.grammar.{name}.sign"), words(f"console.grammar.{name}.does"))
            for name in _GRAMMAR
        ]
