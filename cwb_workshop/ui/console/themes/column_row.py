"""The columns of the theme board side by side, scrolled sideways where they need it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.themes.column import WIDTH, CardHeights, ThemeColumn
from cwb_workshop.ui.text_size import scaled

_BETWEEN = 12


class ColumnRow(QScrollArea):
    """`wire` connects a column that was made with who looks after it."""

    def __init__(self, words: Translator, wire: Callable[[ThemeColumn], None]) -> None:
        super().__init__()
        self._words = words
        self._wire = wire
        self._heights = CardHeights()
        self.columns: list[ThemeColumn] = []
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        self._row.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)

    def show_themes(self, themes: Sequence[str], *, within: int | None = None) -> None:
        """Let there be a column for each of these, in their order; those there are stay.

        Where only those `within` so many pixels are made, there is room for the others.
        """
        each = scaled(WIDTH) + _BETWEEN
        self._inside.setMinimumWidth(len(themes) * each - _BETWEEN)
        if within is not None:
            themes = themes[: within // each + 1]
        if [column.theme for column in self.columns] == list(themes):
            return
        kept = {column.theme: column for column in self.columns}
        for theme in set(kept).difference(themes):
            self._row.removeWidget(kept[theme])
            kept[theme].hide()
            kept[theme].deleteLater()
        self.columns = [kept.get(theme) or self._made(theme) for theme in themes]
        for place, column in enumerate(self.columns):
            self._row.insertWidget(place, column)
        stops = [stop for column in self.columns for stop in column.stops]
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)

    def with_answer(self, entry: str) -> list[int]:
        """Return the places of the columns in which an answer stands."""
        return [n for n, column in enumerate(self.columns) if entry in column.cards.ids()]

    def first_filled(self) -> int | None:
        return next((n for n, column in enumerate(self.columns) if column.cards.count()), None)

    def take_sentence(self, theme: str, kept: str) -> None:
        """Let the sentence of a theme be as it is kept from now on."""
        for column in self.columns:
            if column.theme == theme:
                column.take_sentence(kept)

    @property
    def is_written_in(self) -> bool:
        return any(column.sentence.hasFocus() for column in self.columns)

    def _made(self, theme: str) -> ThemeColumn:
        column = ThemeColumn(theme, self._words, self._heights, self._inside)
        self._wire(column)
        return column
