"""Which column of a pasted table is the answer, which the table, and whether a heading is above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cwb_workshop.core.capture.paste_columns import Cells, PasteColumns
from cwb_workshop.core.capture.pasted_block import PastedBlock
from cwb_workshop.core.model.text import clean, cut
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, row
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.widgets.accessible_names import give_name

_MOST_SHOWN = 24
_ROWS_LOOKED_AT = 200


class ColumnsBar(QWidget):
    """`chosen` carries what somebody chose. A block without cells has the tick alone."""

    chosen = Signal(object)

    def __init__(self, block: PastedBlock, words: Translator) -> None:
        super().__init__()
        self._words = words
        self._columns = block.columns
        self._width = max(map(len, block.rows[:_ROWS_LOOKED_AT]))
        self.heading = QCheckBox(words("console.pasted.heading"))
        self.answer, self.table = ChoiceBox(), ChoiceBox()
        boxes = (("answer", self.answer), ("table", self.table))
        labels = []
        for name, box in boxes:
            said = words(f"console.pasted.{name}")
            give_name(box, said)
            labels.append(Label("section", said))
            first = "all_columns" if name == "answer" else "no_column"
            box.addItem(words(f"console.pasted.{first}"))
            for text in self._names(block.rows):
                box.addItem(text)
        parts = (labels[0], self.answer, labels[1], self.table)
        line = row(*parts, self.heading, 1, spacing=10)
        self.setLayout(line)
        for part in parts:
            part.setVisible(self._width > 1)
        self.show_columns(block.columns)
        self.answer.activated.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.heading.clicked.connect(self._choose)

    def show_columns(self, columns: PasteColumns) -> None:
        """Show what counts now."""
        self._columns = columns
        self.answer.setCurrentIndex(0 if columns.answer is None else columns.answer + 1)
        self.table.setCurrentIndex(0 if columns.table is None else columns.table + 1)
        self.heading.setChecked(columns.heading)

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
