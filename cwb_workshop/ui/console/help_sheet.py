"""F1: the keys that work here and now, and the signs of the capture line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.actions import ACTIONS, ActionGroup
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name, shown_key
from cwb_workshop.widgets.accessible_names import give_name

_COLUMNS: tuple[tuple[ActionGroup, ...], ...] = (
    ("field", "session"),
    ("lines",),
    ("wall",),
    ("agenda",),
)
_GRAMMAR = (
    "table",
    "plenary",
    "theme",
    "new_theme",
    "also",
    "highlight",
    "choice",
    "same",
    "quote",
    "question",
    "note",
    "commitment",
    "literal",
    "unsure",
)
"""The quick card: one form for each sign, and nothing else."""
_CARD_COLUMNS = 4
_SIZE = QSize(1180, 640)


class HelpSheet(KeyedDialog):
    """`works` tells whether an action would do anything now; `themes` are names by letter."""

    def __init__(
        self,
        parent: QWidget,
        words: Translator,
        *,
        works: Callable[[str], bool],
        themes: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent, words)
        self._words = words
        self._themes = [(f"#{letter}", name) for letter, name in (themes or {}).items()]
        self.setWindowTitle(words("console.help_title"))
        self.setProperty("role", "help")
        inner = QWidget()
        inner.setObjectName("keys")
        whole = column(inner, margins=(0, 0, 0, 0), spacing=6)
        self._add_card(whole, words("console.grammar.title"), self._signs())
        self._add_card(whole, words("console.grammar.themes"), self._themes)
        columns = row(spacing=26)
        whole.addLayout(columns, 1)
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
        self.take_size(_SIZE.width(), _SIZE.height())

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
        layout.addStretch(1)
        return layout

    def _add_card(self, layout: QVBoxLayout, title: str, lines: Sequence[tuple[str, str]]) -> None:
        """Add what is read at a glance, side by side: all of it stands above the keys."""
        if not lines:
            return
        layout.addWidget(Label("section", title))
        columns, deep = row(spacing=26), -(-len(lines) // _CARD_COLUMNS)
        for first in range(0, deep * _CARD_COLUMNS, deep):
            part = QVBoxLayout()
            part.addLayout(_as_grid(lines[first : first + deep]))
            part.addStretch(1)
            columns.addLayout(part, 1)
        layout.addLayout(columns)
        layout.addSpacing(6)

    def _add(self, layout: QVBoxLayout, title: str, lines: Sequence[tuple[str, str]]) -> None:
        if not lines:
            return
        layout.addWidget(Label("section", title))
        layout.addLayout(_as_grid(lines))
        layout.addSpacing(8)

    def _signs(self) -> list[tuple[str, str]]:
        words = self._words
        return [
            (words(f"console.grammar.{name}.sign"), words(f"console.grammar.{name}.does"))
            for name in _GRAMMAR
        ]


def _as_grid(lines: Sequence[tuple[str, str]]) -> QGridLayout:
    """Return signs or keys with what they do beside them."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    for number, (key, does) in enumerate(lines):
        grid.addWidget(Label("key", key), number, 0, corner)
        grid.addWidget(Label("body", does, wraps=True), number, 1)
    return grid
