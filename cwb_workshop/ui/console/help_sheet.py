"""F1: the keys that work here and now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from cwb_workshop.core.words import Words
from cwb_workshop.ui.actions import ACTIONS, shown_key
from cwb_workshop.ui.parts import Button, Label, column, row

_COLUMNS = 2
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


class HelpSheet(QDialog):
    def __init__(self, parent: QWidget, words: Words, *, with_lines: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("console.help_title"))
        self.setProperty("role", "help")
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        shown = [a for a in ACTIONS if with_lines or a.place != "lines"]
        half = (len(shown) + 1) // _COLUMNS
        for index, action in enumerate(shown):
            side, line = divmod(index, half)
            grid.addWidget(Label("key", _key(action.id)), line, 3 * side)
            grid.addWidget(Label("body", words(f"keys.{action.id}")), line, 3 * side + 1)
        start = half + 1
        grid.addWidget(Label("section", words("console.grammar.title")), half, 0, 1, 5)
        for index, name in enumerate(_GRAMMAR):
            side, line = divmod(index, (len(_GRAMMAR) + 1) // _COLUMNS)
            sign = words(f"console.grammar.{name}.sign")
            grid.addWidget(Label("key", sign), start + line, 3 * side)
            grid.addWidget(
                Label("body", words(f"console.grammar.{name}.does")), start + line, 3 * side + 1
            )
        grid.setColumnMinimumWidth(2, 24)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = Button("primary")
        close.say(words("console.close"), "Esc")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = column(self, margins=(20, 16, 20, 14), spacing=10)
        layout.addWidget(Label("heading", words("console.help_title")))
        layout.addWidget(area, 1)
        layout.addLayout(row(1, close))
        self.resize(980, 690)


def _key(action: str) -> str:
    if action == "choose_table":
        return "Ctrl+1–9"
    if action == "theme":
        return "Alt+a–z"
    return shown_key(action)
