"""Draws what an exercise asks by form, and the running counts. Holds no facts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.capture.field_values import read_value
from cwb_workshop.core.contract.capture_form import CaptureForm, FormField
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.capture.plain_field import PlainField
from cwb_workshop.ui.console.forms.count_grid import CountGrid
from cwb_workshop.ui.console.forms.drawing_field import DrawingField
from cwb_workshop.ui.controls import Button, Label, clear, column, panel
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.typed_keys import is_typing
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import LIGHT, Palette

_WIDE = ("text", "numbers")
_WHOLE_ROW = "drawing"
_ACROSS, _AT_LEFT = Qt.AlignmentFlag(0), Qt.AlignmentFlag.AlignLeft
_IN_A_ROW, _IN_ROWS = 3, 2
"""Up to three fields stand in one row; more of them stand two by two."""

_LONG, _LONG_WIDTH = 24, 130
"""More letters than this go over two lines where the window is narrow; pixels."""


class _FormChoice(ChoiceBox):
    """Leaves words to the field of the line: who just types chooses nothing by letter."""

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typing(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class FormPanel(QWidget):
    """`filled_in` carries scope, key and value, None for a field that was emptied.

    `drawing_asked` carries the id of an action.
    """

    filled_in = Signal(str, str, object)
    refused = Signal(str)
    grid_asked = Signal()
    board_asked = Signal()
    drawing_asked = Signal(str)

    def __init__(self, palette: Palette = LIGHT) -> None:
        super().__init__()
        self._frame = panel("form")
        self._asked = Label("heading", wraps=True)
        self._grid_of_fields = QGridLayout()
        self._grid_of_fields.setHorizontalSpacing(8)
        self._grid_of_fields.setVerticalSpacing(5)
        self._counts = CountGrid(palette)
        layout = column(self._frame, margins=(12, 8, 12, 8), spacing=7)
        layout.addWidget(self._asked)
        layout.addLayout(self._grid_of_fields)
        layout.addWidget(self._counts)
        self._grid = Button()
        self._grid.clicked.connect(self.grid_asked)
        self._board = Button()
        self._board.clicked.connect(self.board_asked)
        layout.addWidget(self._grid)
        layout.addWidget(self._board)
        outer = column(self, margins=(0, 0, 0, 0), spacing=0)
        outer.addWidget(self._frame)
        self._shown: tuple[object, ...] = ()
        self._editors: dict[tuple[str, str], QWidget] = {}
        self._fields: tuple[FormField, ...] = ()
        self._day, self._date_names = date.today(), DateNames({})

    def show_form(
        self,
        form: CaptureForm,
        extra: tuple[FormField, ...],
        words: Translator,
        *,
        day: date,
        date_names: DateNames,
    ) -> None:
        """Show the form of an item, and the fields of the selected entry behind it.

        `day` is that of the session, `date_names` are those that a date can name.
        """
        self._words, self._day, self._date_names = words, day, date_names
        self._fields = (*form.fields, *extra)
        shape = (
            words.language,
            tuple((field.scope, field.key, field.label) for field in self._fields),
        )
        if shape != self._shown:
            self._shown = shape
            self._build()
        for field in self._fields:
            self._put(field)
        self._asked.setText(form.asked)
        self._grid.say(words("keys.grid"), shown_key("grid", words))
        self._grid.setVisible(form.grid is not None)
        self._board.say(words("keys.board"), shown_key("board", words))
        self._board.setVisible(form.themes)
        self._asked.setVisible(bool(form.asked))
        self._counts.show_counts(form.counts)
        self._counts.setVisible(bool(form.counts))
        self.setVisible(bool(self._fields or form.counts or form.themes or form.asked))

    def wear(self, palette: Palette) -> None:
        self._counts.wear(palette)

    def is_there(self) -> bool:
        """Tell whether there is anything to fill in."""
        return bool(self._fields)

    def take_focus(self) -> None:
        for editor in self._editors.values():
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def _build(self) -> None:
        """Stand labels and fields under each other; what is wide takes the room that is left."""
        grid = self._grid_of_fields
        clear(grid)
        for across in range(grid.columnCount()):
            grid.setColumnStretch(across, 0)
        self._editors = {}
        each = _IN_A_ROW if len(self._fields) <= _IN_A_ROW else _IN_ROWS
        for number, field in enumerate(self._fields):
            down, at = divmod(number, each)
            label = _name_of(field)
            editor = self._editor(field)
            give_name(editor, field.label)
            label.setBuddy(editor)
            self._editors[field.scope, field.key] = editor
            wide = field.kind in _WIDE
            grid.addWidget(label, down, 2 * at)
            if field.kind == _WHOLE_ROW:
                grid.addWidget(editor, down, 2 * at + 1, 1, -1)
                continue
            grid.addWidget(editor, down, 2 * at + 1, _ACROSS if wide else _AT_LEFT)
            if wide:
                grid.setColumnStretch(2 * at + 1, 1)
        if not any(field.kind in _WIDE for field in self._fields):
            grid.setColumnStretch(2 * each, 1)

    def _editor(self, field: FormField) -> QWidget:
        if field.kind == "choice":
            box = _FormChoice()
            for value, name in field.options:
                box.addItem(name, value)
            box.activated.connect(
                lambda _index, field=field, box=box: self.filled_in.emit(
                    field.scope, field.key, box.currentData()
                )
            )
            return box
        if field.kind == "drawing":
            drawing = DrawingField(self._words)
            drawing.asked.connect(self.drawing_asked)
            return drawing
        line = PlainField("form-field")
        line.speak(self._words)
        if field.kind == "number":
            line.setFixedWidth(64)
        elif field.kind == "label":
            line.setFixedWidth(84)
        elif field.kind == "date":
            line.setFixedWidth(130)
        else:
            line.setMinimumWidth(90)
        line.editingFinished.connect(lambda field=field, line=line: self._finished(field, line))
        return line

    def _put(self, field: FormField) -> None:
        editor = self._editors[field.scope, field.key]
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(field.value), 0))
        elif isinstance(editor, DrawingField):
            editor.show_drawing(str(field.value or ""))
        elif isinstance(editor, QLineEdit) and not (editor.hasFocus() and editor.isModified()):
            value = self._shown_value(field)
            if editor.text() != value:
                editor.setText(value)
            editor.setModified(False)

    def _shown_value(self, field: FormField) -> str:
        if field.value is None:
            return ""
        if field.kind == "numbers" and isinstance(field.value, list | tuple):
            return ", ".join(str(number) for number in field.value)
        if field.kind == "date":
            return self._words.locale.date(str(field.value))
        return str(field.value)

    def _finished(self, field: FormField, line: QLineEdit) -> None:
        """Take a field when it is left; what cannot be taken stays, with the reason told."""
        if not line.isModified():
            return
        try:
            value = read_value(field, line.text(), self._day, self._date_names)
        except Refused as refusal:
            self.refused.emit(self._words(refusal.key, **refusal.values))
            return
        line.setModified(False)
        self.filled_in.emit(field.scope, field.key, value)


def _name_of(field: FormField) -> Label:
    """Return the label of a field; a long one goes on in a second line."""
    long = len(field.label) > _LONG
    label = Label("hint", field.label, wraps=long)
    if long:
        label.setMinimumWidth(_LONG_WIDTH)
    return label
