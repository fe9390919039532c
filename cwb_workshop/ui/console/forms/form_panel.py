"""Draws what an exercise asks by form, and the running counts. Holds no facts."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.contract.capture_form import CaptureForm, FormField
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.forms.count_grid import CountGrid
from cwb_workshop.ui.console.forms.drawing_field import DrawingField
from cwb_workshop.ui.console.forms.form_drafts import FormDrafts
from cwb_workshop.ui.console.forms.form_line import FormLine, read
from cwb_workshop.ui.controls import Button, Label, clear, column, panel
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.text_size import TextSized, scaled
from cwb_workshop.ui.typed_keys import is_typing
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import LIGHT, Palette

_WIDE = ("text", "numbers")
_WHOLE_ROW = "drawing"
_ACROSS, _AT_LEFT = Qt.AlignmentFlag(0), Qt.AlignmentFlag.AlignLeft
_IN_A_ROW, _IN_ROWS = 3, 2
"""Up to three fields stand in one row; more of them stand two by two."""
_ANY_ROOM, _AROUND = 10_000, 24
"""Pixels at both sides of the fields."""

_LONG, _LONG_WIDTH = 24, 130
_SENTENCE, _SENTENCE_WIDTH = 48, 240
"""More letters than this go over two lines where the window is narrow; pixels."""


class _FormChoice(ChoiceBox):
    """Leaves words to the field of the line: who just types chooses nothing by letter."""

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typing(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class FormPanel(QWidget, TextSized):
    """`filled_in` carries scope, key and value, None for a field that was emptied; who cannot
    take it says so by `refuse`. `refused` carries why something was not taken, in words; `entered`
    comes where Enter left nothing to be said.

    What was not taken stays in its field, and waits in `drafts` while another form is shown.
    `drawing_asked` carries the id of an action.
    """

    filled_in = Signal(str, str, object)
    refused = Signal(str)
    entered = Signal()
    grid_asked = Signal()
    board_asked = Signal()
    drawing_asked = Signal(str)

    def __init__(self, drafts: FormDrafts, palette: Palette = LIGHT) -> None:
        super().__init__()
        self._drafts = drafts
        self._refusal = ""
        self._frame = panel("form")
        self._asked = Label("heading", wraps=True)
        self._grid_of_fields = QGridLayout()
        self._grid_of_fields.setHorizontalSpacing(8)
        self._grid_of_fields.setVerticalSpacing(5)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(3)
        self._counts = CountGrid(palette)
        layout = column(self._frame, margins=(12, 8, 12, 8), spacing=7)
        layout.addWidget(self._asked)
        layout.addLayout(self._grid_of_fields)
        layout.addLayout(self._reasons)
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
        self._room = _ANY_ROOM
        self._each = 1
        self._labelled: list[tuple[QWidget, QWidget]] = []
        self._needs: dict[int, int] = {}
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
            self._needs.clear()
            self._build_anew()
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

    def fit(self, width: int) -> None:
        """Stand as many fields beside each other as have room in so many pixels."""
        self._room = width
        if not self._fields:
            return
        self._measure()
        while self._fitting() != self._each:
            self._build_anew()
            for field in self._fields:
                self._put(field)
            self._measure()

    def take_text_size(self) -> None:
        self._needs = {}

    def _measure(self) -> None:
        """Note how much room so many fields beside each other need."""
        for label, editor in self._labelled:
            # Until it is shown a field counts for nothing.
            label.show()
            editor.show()
        self._needs[self._each] = self._grid_of_fields.minimumSize().width() + _AROUND

    def _fitting(self) -> int:
        """Return how many fields have room beside each other; one always has to."""
        most = _IN_A_ROW if len(self._fields) <= _IN_A_ROW else _IN_ROWS
        known = (each for each in range(most, 1, -1) if self._needs.get(each, 0) <= self._room)
        return next(known, 1)

    def wear(self, palette: Palette) -> None:
        self._counts.wear(palette)

    def is_there(self) -> bool:
        """Tell whether there is anything to fill in."""
        return bool(self._fields)

    def take_focus(self) -> None:
        for editor in self._editors.values():
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def refuse(self, sentence: str) -> None:
        """Say that what is being filled in cannot be taken; it stays in its field."""
        self._refusal = sentence

    def _take(self, field: FormField, value: Json) -> str:
        """Have a value stored; return why it cannot be."""
        self._refusal = ""
        self.filled_in.emit(field.scope, field.key, value)
        return self._refusal

    def _build_anew(self) -> None:
        """Make the fields of another form. Who is typing in one goes on in it, where it is still
        there; else it is finished, as a field is that was left.
        """
        lines = [editor for editor in self._editors.values() if isinstance(editor, FormLine)]
        typed = next((line for line in lines if line.hasFocus()), None)
        for line in lines:
            # Else it is finished in the middle of this, as it loses the keyboard.
            line.editingFinished.disconnect(line.finish)
        self._build()
        if typed is None:
            return
        again = self._editors.get((typed.field.scope, typed.field.key))
        if isinstance(again, FormLine):
            again.setFocus()
            again.setCursorPosition(typed.cursorPosition())
        elif typed.isModified():
            QTimer.singleShot(0, self, partial(self._finish_gone, typed.field))

    def _finish_gone(self, field: FormField) -> None:
        """Take what waits in a field that is no longer shown; what is refused goes on waiting."""
        typed = self._drafts.of(field)
        value, why = read(field, typed, self._words, self._day, self._date_names)
        why = why or self._take(field, value)
        if why:
            self.refused.emit(why)
        else:
            self._drafts.keep(field, "")

    def _build(self) -> None:
        """Stand labels and fields under each other, as many in a row as there is room for."""
        self._each = self._fitting()
        self._stand(self._each)

    def _stand(self, each: int) -> None:
        """Make the fields, so many in a row; what is wide takes the room that is left."""
        grid = self._grid_of_fields
        clear(grid)
        clear(self._reasons)
        for across in range(grid.columnCount()):
            grid.setColumnStretch(across, 0)
        self._editors, self._labelled = {}, []
        for number, field in enumerate(self._fields):
            down, at = divmod(number, each)
            label = _name_of(field)
            editor = self._editor(field)
            give_name(editor, field.label)
            label.setBuddy(editor)
            if isinstance(editor, FormLine):
                self._reasons.addWidget(editor.reason)
            self._editors[field.scope, field.key] = editor
            wide = field.kind in _WIDE
            self._labelled.append((label, editor))
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
        line = FormLine(field, self._words, self._drafts, self._take)
        line.refused.connect(self.refused)
        line.entered.connect(self.entered)
        return line

    def _put(self, field: FormField) -> None:
        editor = self._editors[field.scope, field.key]
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(field.value), 0))
        elif isinstance(editor, DrawingField):
            editor.show_drawing(str(field.value or ""))
        elif isinstance(editor, FormLine):
            editor.show_field(field, self._day, self._date_names)


def _name_of(field: FormField) -> Label:
    """Return the label of a field; a long one goes on in a second line."""
    long = len(field.label) > _LONG
    label = Label("hint", field.label, wraps=long)
    if long:
        is_sentence = len(field.label) > _SENTENCE
        label.setMinimumWidth(scaled(_SENTENCE_WIDTH if is_sentence else _LONG_WIDTH))
    return label
