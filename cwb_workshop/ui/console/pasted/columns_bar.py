"""Which column of a pasted table is the answer, which the table, and whether a heading is above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.pasted_block import PastedBlock
from cwb_workshop.core.model.text import clean, cut
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, column, row
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.widgets.accessible_names import give_name

_BETWEEN = {";": "semicolon", ",": "comma", "\t": "tab", "": "nothing"}
"""What may stand between cells, with the word for it."""
_NOT_ONE = {"answer": "all_columns", "table": "no_column"}
_MOST_SHOWN = 24
_ROWS_LOOKED_AT = 200


class ColumnsBar(QWidget):
    """`chosen` carries the columns that somebody chose, `separator_chosen` what stands between
    the cells of a file. A block without cells has the tick alone.
    """

    chosen = Signal(object)
    separator_chosen = Signal(str)

    def __init__(self, block: PastedBlock, words: Translator) -> None:
        super().__init__()
        self._words = words
        self.heading = QCheckBox(words("console.pasted.heading"))
        self.separator, self.answer, self.table = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self._named: dict[str, QWidget] = {}
        for name, box in self._boxes().items():
            said = words(f"console.pasted.{name}")
            give_name(box, said)
            self._named[name] = _named(Label("section", said), box)
        for name in _BETWEEN.values():
            self.separator.addItem(words(f"console.pasted.between.{name}"))
        layout = column(self, margins=(0, 0, 0, 0), spacing=6)
        layout.addLayout(row(self._named["separator"], 1))
        columns = FlowLayout(spacing=10)
        for widget in (self._named["answer"], self._named["table"], self.heading):
            columns.addWidget(widget)
        layout.addLayout(columns)
        self.show_block(block)
        self.separator.activated.connect(self._choose_separator)
        self.answer.activated.connect(self._choose_answer)
        self.table.activated.connect(self._choose)
        self.heading.clicked.connect(self._choose)

    def _boxes(self) -> dict[str, ChoiceBox]:
        return {"separator": self.separator, "answer": self.answer, "table": self.table}

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What can have the keyboard, in its order."""
        return (*self._boxes().values(), self.heading)

    def show_block(self, block: PastedBlock) -> None:
        """Offer the columns of these rows, and of a file what may stand between them."""
        self._width = max(map(len, block.rows[:_ROWS_LOOKED_AT]))
        for name, box in (("answer", self.answer), ("table", self.table)):
            box.clear()
            box.addItem(self._words(f"console.pasted.{_NOT_ONE[name]}"))
            for text in self._names(block.rows):
                box.addItem(text)
            self._named[name].setVisible(self._width > 1)
        separated = block.separated
        self._named["separator"].setVisible(separated is not None)
        if separated is not None:
            self.separator.setCurrentIndex(list(_BETWEEN).index(separated.between))
        self.show_columns(block.columns)

    def show_columns(self, columns: PasteColumns) -> None:
        """Show what counts now."""
        self._columns = columns
        self.answer.setCurrentIndex(0 if columns.answer is None else columns.answer + 1)
        self.table.setCurrentIndex(0 if columns.table is None else columns.table + 1)
        self.heading.setChecked(columns.heading)

    def _choose_separator(self, at: int) -> None:
        self.separator_chosen.emit(list(_BETWEEN)[at])

    def _choose_answer(self) -> None:
        """All other columns together are all of them, also those that stayed out."""
        self._columns = replace(self._columns, out=())
        self._choose()

    def _choose(self) -> None:
        answer, table = self.answer.currentIndex() - 1, self.table.currentIndex() - 1
        self.chosen.emit(
            replace(
                self._columns,
                answer=answer if answer >= 0 else None,
                table=table if table >= 0 else None,
                heading=self.heading.isChecked(),
            )
        )

    def _names(self, rows: tuple[Cells, ...]) -> Iterator[str]:
        """Yield what the columns are called: by their number, and what stands first in them."""
        for at in range(self._width):
            filled = (cells[at] for cells in rows[:_ROWS_LOOKED_AT] if at < len(cells))
            first = next((cell for cell in filled if cell), "")
            sample = cut(clean(first).strip(), _MOST_SHOWN)
            yield self._words("console.pasted.column", number=at + 1, sample=sample)


def _named(label: Label, box: ChoiceBox) -> QWidget:
    """Return a choice with its name, which stand and go together."""
    both = QWidget()
    both.setLayout(row(label, box, spacing=10))
    return both
