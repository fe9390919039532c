"""Who was heard, at a glance. It stands on the laptop and never on the wall."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from cwb_workshop.core.figures.fairness import Fairness, TableTurns
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.scroll_area import scroll_area
from cwb_workshop.ui.table_names import table_name
from cwb_workshop.widgets.accessible_names import give_name

_COLUMNS = ("table", "answers", "turns", "first", "silent_title")
_ROW_HEIGHT = 27
_MOST_ROWS = 14


class FairnessSheet(KeyedDialog):
    """Two sentences to act on, and under them the figures of each table."""

    topic = "agenda.heard"

    def __init__(self, parent: QWidget, words: Translator, figures: Fairness) -> None:
        super().__init__(parent, words)
        self._words = words
        self.setWindowTitle(words("console.fairness.title"))
        self.setProperty("role", "help")
        self.told = self._told(figures)
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = column(self, margins=(22, 16, 22, 14), spacing=10)
        layout.addWidget(Label("heading", words("console.fairness.title")))
        for sentence in self.told:
            layout.addWidget(Label("strong", sentence, wraps=True))
        layout.addWidget(self._figures(figures), 1)
        hint = Label("hint", words("console.fairness.hint"), wraps=True)
        foot = row(hint, close)
        foot.setStretch(0, 1)
        layout.addLayout(foot)
        rows = min(len(figures.tables), _MOST_ROWS) + 1
        self.take_size(560, 190 + rows * _ROW_HEIGHT)

    def _told(self, figures: Fairness) -> list[str]:
        """Return who to ask, in words."""
        words = self._words
        if figures.longest_silent is None:
            return [words("console.fairness.nothing")]
        silent = next(row for row in figures.tables if row.table == figures.longest_silent)
        sentences = []
        if silent.silent_for is None:
            sentences.append(words("console.fairness.never", table=silent.table))
        elif _minutes(silent.silent_for):
            minutes = _minutes(silent.silent_for)
            sentences.append(words("console.fairness.silent", table=silent.table, n=minutes))
        sentences.append(words("console.fairness.next", table=figures.begins_next))
        return sentences

    def _figures(self, figures: Fairness) -> QScrollArea:
        words, inner = self._words, QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for at, name in enumerate(_COLUMNS):
            side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(Label("section", words(f"console.fairness.{name}")), 0, at, side)
        for number, heard in enumerate(figures.tables, start=1):
            strong = heard.table in (figures.longest_silent, figures.begins_next)
            for at, text in enumerate(self._cells(heard)):
                side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(Label("strong" if strong else "body", text), number, at, side)
        grid.setRowStretch(len(figures.tables) + 1, 1)
        area = scroll_area(inner, by_tab=True)
        give_name(area, words("console.fairness.title"))
        return area

    def _cells(self, heard: TableTurns) -> tuple[str, ...]:
        words = self._words
        silent = heard.silent_for
        last = words("console.fairness.not_yet")
        if silent is not None:
            last = words("console.fairness.ago", n=_minutes(silent))
        figures = (heard.answers, heard.turns, heard.first)
        return (table_name(heard.table, words), *(str(figure) for figure in figures), last)


def _minutes(silent: timedelta) -> int:
    return max(int(silent.total_seconds() // 60), 0)
