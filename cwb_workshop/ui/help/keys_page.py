"""The keys that work here and now, and the signs of the capture line, to be read at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.controls import Label, column, row
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_MOST_COLUMNS = 3
_LETTERS = 36
"""A column has room for so many, with the key in front."""


@value_type
class KeyBlock:
    """Keys or signs under a heading, each with what it does."""

    title: str
    rows: Sequence[tuple[str, str]]


@value_type
class HereKeys:
    """What is told of where somebody is: sentences, signs at a glance, columns of keys.

    `about` says what the sentences are about.
    """

    title: str
    about: str = ""
    sentences: Sequence[str] = ()
    cards: Sequence[KeyBlock] = ()
    columns: Sequence[Sequence[KeyBlock]] = ()


class KeysPage(QScrollArea):
    """Shows them under their headings, in as many columns as there is room for; what does not fit
    below is scrolled to.
    """

    def __init__(self, here: HereKeys) -> None:
        super().__init__()
        self._here = here
        self._columns = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_name(self, here.title)
        self._lay_out(_MOST_COLUMNS)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() // (self.fontMetrics().averageCharWidth() * _LETTERS)
        self._lay_out(min(max(room, 1), _MOST_COLUMNS))

    def _lay_out(self, number: int) -> None:
        """Put everything in so many columns; what stood there goes."""
        if number == self._columns:
            return
        self._columns = number
        here, inner = self._here, QWidget()
        inner.setObjectName("keys")
        whole = column(inner, margins=(0, 0, 0, 0), spacing=6)
        if here.about:
            whole.addWidget(Label("section", here.about, wraps=True))
        for sentence in here.sentences:
            whole.addWidget(Label("plain", sentence, wraps=True))
        if here.sentences:
            whole.addSpacing(6)
        for card in here.cards:
            _add_card(whole, card, number)
        columns = row(spacing=22)
        for blocks in _in_columns(here.columns, number):
            columns.addLayout(_column(blocks), 1)
        whole.addLayout(columns)
        whole.addStretch(1)
        self.setWidget(inner)


def _in_columns(
    columns: Sequence[Sequence[KeyBlock]], number: int
) -> tuple[tuple[KeyBlock, ...], ...]:
    """Return the blocks in so many columns: those without one stand below the last."""
    kept, rest = columns[: number - 1], columns[number - 1 :]
    last = tuple(block for blocks in rest for block in blocks)
    return (*(tuple(blocks) for blocks in kept), *((last,) if last else ()))


def _column(blocks: Sequence[KeyBlock]) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(6)
    for block in blocks:
        if block.rows:
            layout.addWidget(Label("section", block.title, wraps=True))
            layout.addLayout(_as_grid(block.rows))
            layout.addSpacing(8)
    layout.addStretch(1)
    return layout


def _add_card(layout: QVBoxLayout, card: KeyBlock, number: int) -> None:
    """Add what is read at a glance, side by side: all of it stands above the keys."""
    if not card.rows:
        return
    layout.addWidget(Label("section", card.title, wraps=True))
    columns, deep = row(spacing=22), -(-len(card.rows) // number)
    for first in range(0, deep * number, deep):
        part = QVBoxLayout()
        part.addLayout(_as_grid(card.rows[first : first + deep]))
        part.addStretch(1)
        columns.addLayout(part, 1)
    layout.addLayout(columns)
    layout.addSpacing(6)


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
