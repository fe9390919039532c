"""Numbers per table in a grid: a row for each table, filled with digits and arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from cwb_workshop.core.contract.capture_form import CaptureGrid
from cwb_workshop.core.model.text import clean, cut
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.capture.plain_field import PlainField
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_CELL = 54
_LONGEST_TOLD = 40
_MOVES = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Return: (0, 1),
    Qt.Key.Key_Enter: (0, 1),
}


class GridPanel(KeyedDialog):
    """Each cell that is left sends its row as a line.

    `send` takes a line and returns why it was refused, or nothing; `grid` returns the grid
    as it is now. What was refused stays in its cell.
    """

    def __init__(
        self,
        parent: QWidget,
        words: Translator,
        *,
        grid: Callable[[], CaptureGrid],
        send: Callable[[str], str],
        undo: Callable[[], object],
    ) -> None:
        super().__init__(parent, words, own_keys="console.grid.hint")
        self._words, self._grid, self._send, self._undo = words, grid, send, undo
        self.setWindowTitle(words("console.grid.title"))
        self._message = Label("error", wraps=True)
        self._announcements = Announcements(self)
        self._total = Label("hint")
        self._checks: list[Label] = []
        self.cells: list[list[GridCell]] = []
        close = Button("primary")
        close.say(words("console.close"), "Esc")
        close.clicked.connect(self.accept)
        layout = column(self, margins=(22, 16, 22, 14), spacing=10)
        layout.addWidget(Label("heading", words("console.grid.title")))
        layout.addWidget(self._area(grid()), 1)
        layout.addWidget(self._message)
        layout.addLayout(row(self._total, 1, Label("hint", words("console.grid.hint")), close))
        undoing = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undoing.activated.connect(self._back)
        self.resize(860, 480)
        self.refresh()
        if self.cells and self.cells[0]:
            self.cells[0][0].setFocus()

    def refresh(self) -> None:
        """Show the numbers as they are now; what is being typed, or was refused, stays."""
        grid = self._grid()
        for cells, check, line in zip(self.cells, self._checks, grid.rows, strict=True):
            check.setText(line.check)
            for cell, value in zip(cells, line.cells, strict=True):
                if not cell.isModified():
                    cell.setText(value)
        self._total.setText(grid.check)

    def _area(self, grid: CaptureGrid) -> QScrollArea:
        inner = QWidget()
        layout = QGridLayout(inner)
        for across, (short, name) in enumerate(grid.columns, start=1):
            label = Label("hint", short)
            label.setToolTip(name)
            layout.addWidget(label, 0, across, Qt.AlignmentFlag.AlignHCenter)
        for down, line in enumerate(grid.rows):
            layout.addWidget(Label("hint", line.name), down + 1, 0)
            self.cells.append([self._cell(down, at, grid) for at in range(len(grid.columns))])
            for across, cell in enumerate(self.cells[-1], start=1):
                layout.addWidget(cell, down + 1, across)
            self._checks.append(Label("hint"))
            layout.addWidget(self._checks[-1], down + 1, len(grid.columns) + 1)
        layout.setRowStretch(len(grid.rows) + 1, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _cell(self, down: int, across: int, grid: CaptureGrid) -> GridCell:
        cell = GridCell(f"{grid.rows[down].name}, {grid.columns[across][1]}")
        cell.speak(self._words)
        cell.editingFinished.connect(lambda: self._left(down, cell))
        cell.moved.connect(lambda below, right: self._move(down + below, across + right))
        return cell

    def _left(self, down: int, cell: GridCell) -> None:
        """Send the row of a cell that was changed."""
        if not cell.isModified():
            return
        numbers = [clean(field.text()).strip() or "0" for field in self.cells[down]]
        wrong = next((text for text in numbers if not (text.isascii() and text.isdigit())), "")
        if wrong:
            shown = cut(wrong, _LONGEST_TOLD)
            self._refuse(self._words("console.form.number", value=shown))
            return
        rows = self._grid().rows
        if down >= len(rows):
            return  # the item was left while this stood open, and its rows went with it
        refused = self._send(rows[down].start + " ".join(numbers))
        self._refuse(refused)
        if not refused:
            for field in self.cells[down]:
                field.setModified(False)
            self.refresh()

    def _refuse(self, sentence: str) -> None:
        """Say why a row was not taken; nothing takes that away."""
        self._message.setText(sentence)
        self._announcements.refuse(sentence)

    def _move(self, down: int, across: int) -> None:
        """Go to a cell; past the end of a row to the next one."""
        wide = len(self.cells[0])
        place = down * wide + across
        if 0 <= place < wide * len(self.cells):
            cell = self.cells[place // wide][place % wide]
            cell.setFocus()
            if not cell.isModified():
                cell.selectAll()

    def _back(self) -> None:
        self._undo()
        for cells in self.cells:
            for cell in cells:
                cell.setModified(False)
        self._message.setText("")
        self.refresh()


class GridCell(PlainField):
    """`moved` carries how many rows down and cells to the right."""

    moved = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__("form-field")
        give_name(self, name)
        self.setFixedWidth(_CELL)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        self.editingFinished.emit()
        self.moved.emit(*move)
