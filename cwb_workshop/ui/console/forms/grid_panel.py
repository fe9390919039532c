"""Numbers per table in a grid: a row for each table, filled with digits and arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from cwb_workshop.core.contract.capture_form import CaptureGrid
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.forms.grid_cell import GridCell, number_in
from cwb_workshop.ui.console.forms.grid_rows import GridRows
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (900, 540)


class GridPanel(KeyedDialog):
    """Each cell that is left stores its row; all that is stored here is one step for undo.

    What was refused stays in its cell. `may_change` is asked once, before a result changes
    that the room sees.
    """

    topic = "forms.grid"

    def __init__(
        self, parent: QWidget, words: Translator, rows: GridRows, may_change: Callable[[], bool]
    ) -> None:
        super().__init__(parent, words, own_keys="console.grid.hint")
        self._words, self._rows, self._may_change = words, rows, may_change
        self._is_sure = self._asking = self._is_told = self._is_leaving = False
        self.setWindowTitle(words("console.grid.title"))
        self._message = Label("error", wraps=True)
        self._announcements = Announcements(self)
        self._place, self._total = Label("strong"), Label("hint")
        self._checks: list[Label] = []
        self._told: list[list[Label]] = []
        self.cells: list[list[GridCell]] = []
        grid = rows.now()
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        layout = column(self, margins=(22, 16, 22, 14), spacing=10)
        layout.addWidget(Label("heading", words("console.grid.title")))
        options = " · ".join(f"{short} {name}" for short, name in grid.columns)
        layout.addWidget(Label("plain", options, wraps=True))
        layout.addWidget(self._area(grid), 1)
        layout.addWidget(self._place)
        layout.addWidget(self._message)
        layout.addLayout(row(self._total, 1, Label("hint", words("console.grid.hint")), close))
        undoing = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undoing.activated.connect(self._back)
        self.take_size(*_SIZE)
        self.refresh()
        if self.cells and self.cells[0]:
            self.cells[0][0].setFocus()

    def refresh(self) -> None:
        """Show the numbers as they are now; what is being typed, or was refused, stays."""
        grid = self._rows.now()
        lines = [line for line in grid.rows if line.start]
        for cells, line in zip(self.cells, lines, strict=True):
            for cell, value in zip(cells, line.cells, strict=True):
                if not cell.isModified():
                    cell.setText(value)
        self._say_checks(grid)

    def _say_checks(self, grid: CaptureGrid) -> None:
        told = [line for line in grid.rows if not line.start]
        for labels in self._told:
            values = told[0].cells if told else ("",) * len(labels)
            for label, value in zip(labels, values, strict=True):
                label.setText(value)
        lines = [line for line in grid.rows if line.start]
        for check, line in zip(self._checks, lines, strict=True):
            check.setText(line.check)
        self._total.setText(grid.check)

    def _area(self, grid: CaptureGrid) -> QScrollArea:
        inner = QWidget()
        layout = QGridLayout(inner)
        for across, (short, _name) in enumerate(grid.columns, start=1):
            layout.addWidget(Label("hint", short), 0, across, Qt.AlignmentFlag.AlignHCenter)
        for down, line in enumerate(grid.rows, start=1):
            layout.addWidget(Label("hint", line.name), down, 0)
            fields = self._fields(grid, down - 1) if line.start else self._labels(line.cells)
            for across, field in enumerate(fields, start=1):
                layout.addWidget(field, down, across, Qt.AlignmentFlag.AlignHCenter)
            if line.start:
                self._checks.append(Label("hint"))
                layout.addWidget(self._checks[-1], down, len(grid.columns) + 1)
        layout.setRowStretch(len(grid.rows) + 1, 1)
        layout.setColumnStretch(len(grid.columns) + 1, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _labels(self, values: tuple[str, ...]) -> list[Label]:
        self._told.append([Label("plain", value) for value in values])
        return self._told[-1]

    def _fields(self, grid: CaptureGrid, number: int) -> list[GridCell]:
        down = len(self.cells)
        names = [f"{short} {name}" for short, name in grid.columns]
        cells = [
            self._cell(down, at, grid.rows[number].name, names[at]) for at in range(len(names))
        ]
        self.cells.append(cells)
        return cells

    def _cell(self, down: int, across: int, table: str, option: str) -> GridCell:
        cell = GridCell(f"{table}, {option}")
        cell.speak(self._words)
        cell.editingFinished.connect(lambda: self._left(down, cell))
        cell.textEdited.connect(lambda _text: self._look(down, cell))
        cell.moved.connect(lambda below, right: self._move(down + below, across + right))
        cell.entered.connect(lambda: self._place.setText(f"{table} · {option}"))
        return cell

    def _look(self, down: int, cell: GridCell) -> None:
        """Check a number while it is typed; nothing is stored yet."""
        self._is_told = False
        wrong = self._wrong(down)
        refused, grid = ("", None) if wrong else self._rows.would_be(down, self._numbers(down))
        self._say(wrong or refused)
        cell.set_trouble(bool(wrong or refused))
        if grid is not None:
            self._say_checks(grid)

    def _left(self, down: int, cell: GridCell) -> None:
        """Store the row of a cell that was changed."""
        if not cell.isModified() or self._asking or self._is_leaving:
            return
        wrong = self._wrong(down)
        if wrong:
            self._say(wrong)
            return
        stays = not self._is_allowed()
        refused = "" if stays else self._rows.store(down, self._numbers(down))
        self._say(refused)
        if not refused:
            for field in self.cells[down]:
                field.settle()
            self.refresh()

    def _say(self, sentence: str) -> None:
        if sentence != self._message.text():
            self._message.setText(sentence)
            self._announcements.refuse(sentence)

    def _is_allowed(self) -> bool:
        """Ask before a result changes that the room sees; after a yes no more."""
        if self._rows.now().is_shown and not self._is_sure:
            # The question takes the keyboard from the cell, which then is left once more.
            self._asking = True
            self._is_sure = self._may_change()
            self._asking = False
            return self._is_sure
        return True

    def _numbers(self, down: int) -> list[str]:
        return [number_in(field.text()) for field in self.cells[down]]

    def _wrong(self, down: int) -> str:
        """Return what is no number in a row, in words; empty where all are."""
        wrong = next((cell for cell in self.cells[down] if not cell.is_number), None)
        return self._words("console.form.number", value=wrong.shortened) if wrong else ""

    def _move(self, down: int, across: int) -> None:
        """Go to a cell; past the end of a row to the next one."""
        wide = len(self.cells[0])
        place = down * wide + across
        if 0 <= place < wide * len(self.cells):
            cell = self.cells[place // wide][place % wide]
            cell.setFocus()
            if not cell.isModified():
                cell.selectAll()

    @guarded(lambda: None)
    def accept(self) -> None:
        """Store the number that is being typed, and close; where one cannot be stored, say so."""
        for down, cells in enumerate(self.cells):
            for cell in cells:
                if cell is self.focusWidget():
                    self._left(down, cell)
        if not self._stays_open():
            super().accept()

    @guarded(lambda: None)
    def reject(self) -> None:
        """Close; where a number is not stored, that is said first, and then it is left out."""
        if not self._stays_open():
            self._is_leaving = True
            super().reject()

    def _stays_open(self) -> bool:
        """Tell once that a number is not stored; tell whether that was necessary."""
        told, self._is_told = self._is_told, False
        if told or not any(cell.isModified() for cells in self.cells for cell in cells):
            return False
        self._is_told = True
        self._say(self._words("console.grid.unsaved"))
        return True

    def _back(self) -> None:
        self._rows.take_back()
        for cells in self.cells:
            for cell in cells:
                cell.settle()
        self._say("")
        self.refresh()
