"""Draws what an exercise asks by form, and the running counts. Holds no facts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cwb_workshop.core.capture_form import CaptureForm, Count, FormField
from cwb_workshop.core.dates import read_date
from cwb_workshop.core.entry import Json
from cwb_workshop.core.text import clean
from cwb_workshop.core.words import Words
from cwb_workshop.core.written import long_date
from cwb_workshop.ui.parts import Label, clear, column, panel, remove

_COUNT_COLUMNS = 3
_IN_A_ROW, _IN_ROWS = 3, 2
"""Up to three fields stand in one row; more of them stand two by two."""


class FormPanel(QWidget):
    """`filled_in` carries scope, key and value, None for a field that was emptied."""

    filled_in = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._frame = panel("form")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(5)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(3)
        layout = column(self._frame, margins=(12, 8, 12, 8), spacing=7)
        layout.addLayout(self._rows)
        layout.addLayout(self._grid)
        outer = column(self, margins=(0, 0, 0, 0), spacing=0)
        outer.addWidget(self._frame)
        self._shown: tuple[object, ...] = ()
        self._editors: dict[tuple[str, str], QWidget] = {}
        self._labels: list[Label] = []
        self._fields: tuple[FormField, ...] = ()
        self._day = date.today()

    def show_form(
        self, form: CaptureForm, extra: tuple[FormField, ...], words: Words, day: date
    ) -> None:
        """Show the form of an item, and the fields of the selected entry behind it."""
        self._words, self._day = words, day
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
        self._count(form.counts)
        self.setVisible(bool(self._fields or form.counts))

    def take_focus(self) -> None:
        for editor in self._editors.values():
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def _build(self) -> None:
        while self._rows.count():
            row = self._rows.takeAt(0)
            held = row.layout() if row is not None else None
            if isinstance(held, QHBoxLayout):
                clear(held)
        self._editors = {}
        each = _IN_A_ROW if len(self._fields) <= _IN_A_ROW else _IN_ROWS
        for first in range(0, len(self._fields), each):
            self._rows.addLayout(self._row(self._fields[first : first + each]))

    def _row(self, fields: tuple[FormField, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in fields:
            label = Label("hint", field.label)
            editor = self._editor(field)
            editor.setAccessibleName(field.label)
            label.setBuddy(editor)
            self._editors[field.scope, field.key] = editor
            row.addWidget(label)
            row.addWidget(editor, 1 if field.kind == "text" else 0)
        if not any(field.kind == "text" for field in fields):
            row.addStretch(1)
        return row

    def _editor(self, field: FormField) -> QWidget:
        if field.kind == "choice":
            box = QComboBox()
            for value, name in field.options:
                box.addItem(name, value)
            box.activated.connect(
                lambda _index, field=field, box=box: self.filled_in.emit(
                    field.scope, field.key, box.currentData()
                )
            )
            return box
        line = QLineEdit()
        line.setProperty("role", "form-field")
        if field.kind == "number":
            line.setFixedWidth(64)
            line.setMaxLength(6)
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
        elif isinstance(editor, QLineEdit) and not (editor.hasFocus() and editor.isModified()):
            editor.setText(self._shown_value(field))
            editor.setModified(False)

    def _shown_value(self, field: FormField) -> str:
        if field.value is None:
            return ""
        if field.kind == "date":
            return long_date(str(field.value), self._words.language)
        return str(field.value)

    def _finished(self, field: FormField, line: QLineEdit) -> None:
        """Take a field when it is left; what cannot be taken stays, with the reason told."""
        if not line.isModified():
            return
        text = clean(line.text()).strip()
        value = self._read(field, text)
        if text and value is None:
            self.refused.emit(self._words(f"console.form.{field.kind}", value=text))
            return
        line.setModified(False)
        self.filled_in.emit(field.scope, field.key, value)

    def _read(self, field: FormField, text: str) -> Json:
        if not text:
            return "" if field.scope and field.kind != "number" else None
        if field.kind == "number":
            fits = text.isascii() and text.isdigit() and int(text) <= field.highest
            return int(text) if fits else None
        if field.kind == "date":
            found = read_date(text, self._day)
            return found.isoformat() if found else None
        return text

    def _count(self, counts: tuple[Count, ...]) -> None:
        needed = 2 * len(counts)
        while self._grid.count() > needed:
            remove(self._grid.takeAt(self._grid.count() - 1))
            self._labels.pop()
        rows = (len(counts) + _COUNT_COLUMNS - 1) // _COUNT_COLUMNS
        while self._grid.count() < needed:
            index = self._grid.count() // 2
            row, side = index % max(rows, 1), index // max(rows, 1)
            for offset in range(2):
                self._labels.append(Label("body"))
                self._grid.addWidget(self._labels[-1], row, 2 * side + offset)
        for index, count in enumerate(counts):
            texts = (count.label, count.value)
            for label, text in zip(self._labels[2 * index : 2 * index + 2], texts, strict=True):
                label.setText(text)
                label.set_role("strong" if count.strong else "body")
