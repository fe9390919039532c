"""The middle: the open item, its form, its lines, and the capture line."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cwb_workshop.core.capture_form import EMPTY_FORM, CaptureForm, CaptureView, FormField
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.people import tables
from cwb_workshop.core.text import folded
from cwb_workshop.core.words import Words
from cwb_workshop.session import Session
from cwb_workshop.ui.actions import shown_key
from cwb_workshop.ui.console.capture_bar import CaptureBar
from cwb_workshop.ui.console.entry_list import EntryList
from cwb_workshop.ui.console.entry_model import EntryModel
from cwb_workshop.ui.console.form_panel import FormPanel
from cwb_workshop.ui.console.table_tabs import ALL, TableTabs
from cwb_workshop.ui.parts import Button, Label, column, row

Scope: TypeAlias = Literal["item", "questions", "find"]

_OWNERS = {"question": "parking_lot", "commitment": "commitments"}
_LINE_BUTTONS = ("edit", "also", "highlight", "show_line", "merge", "withdraw")


class WorkArea(QWidget):
    """Shows the lines of the open item, the parked questions, or what was searched for."""

    asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._scope: Scope = "item"
        self._table = ALL
        self._kicker = Label("kicker")
        self._title = Label("heading", wraps=True)
        self._show = Button()
        self._show.clicked.connect(lambda: self.asked.emit("show_item"))
        self._tabs = TableTabs()
        self._remark = Label("strong")
        self._back = Button("plain")
        self._back.clicked.connect(self.show_item)
        self._find = QLineEdit()
        self._find.setProperty("role", "find")
        self._find.textChanged.connect(lambda _text: self.refresh())
        self.form = FormPanel()
        self.model = EntryModel(session.kit)
        self.lines = EntryList(self.model)
        self._empty = Label("hint", wraps=True)
        self._line_buttons = {name: Button("small") for name in _LINE_BUTTONS}
        self._line_bar = QWidget()
        self.capture = CaptureBar(session)
        self._arrange()
        self._tabs.chosen.connect(self._choose)
        self.capture.captured.connect(self._captured)
        self.lines.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())

    @property
    def scope(self) -> Scope:
        return self._scope

    def _arrange(self) -> None:
        layout = self._whole = column(self, margins=(20, 14, 20, 10), spacing=8)
        head = row(self._kicker, 1, self._back, self._show)
        layout.addLayout(head)
        told = row(self._title, self._remark)
        told.setStretch(0, 1)
        layout.addLayout(told)
        layout.addWidget(self._find)
        layout.addWidget(self._tabs)
        layout.addWidget(self.form)
        layout.addWidget(self._empty)
        layout.addWidget(self.lines, 1)
        bar = row(*self._line_buttons.values(), 1, spacing=6)
        self._line_bar.setLayout(bar)
        layout.addWidget(self._line_bar)
        layout.addWidget(self.capture)
        for name, button in self._line_buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))

    def retranslate(self, words: Words) -> None:
        self._words = words
        self._back.say(words("console.back_to_item"), "Esc")
        self._find.setPlaceholderText(words("console.find"))
        self._find.setAccessibleName(words("console.find"))
        self.lines.setAccessibleName(words("console.lines"))
        for name, button in self._line_buttons.items():
            button.say(words(f"console.line.{name}"), shown_key(name))
            button.setAccessibleName(f"{words(f'keys.{name}')} ({shown_key(name)})")
        self.capture.retranslate(words)
        self.refresh()

    def refresh(self) -> None:
        """Show the session as it is now."""
        words, session = self._words, self._session
        item = session.item
        shown = self._entries()
        selected = [entry.id for entry in self.lines.selected()]
        self.model.show(shown, words)
        if selected and not self.lines.selected():
            self.lines.select(selected[0])
        self._back.setVisible(self._scope != "item")
        self._find.setVisible(self._scope == "find")
        self._tabs.setVisible(self._scope == "item" and item is not None)
        self._head()
        self._refresh_tabs()
        self._refresh_form()
        self._refresh_show()
        self._empty.setVisible(not shown)
        self._empty.setText(self._nothing_here())
        self.lines.setVisible(bool(shown))
        self._whole.setStretchFactor(self._empty, 0 if shown else 1)
        self._line_bar.setVisible(bool(self.lines.selected()))
        self.capture.refresh()

    def show_item(self) -> None:
        """Go back to the lines of the open item, and to the field."""
        self._scope = "item"
        self._find.clear()
        self.refresh()
        self.capture.field.setFocus()

    def show_questions(self) -> None:
        self._scope = "questions"
        self.refresh()
        if self.model.rowCount():
            self.lines.setCurrentIndex(self.model.index(0))
            self.lines.setFocus()

    def search(self) -> None:
        self._scope = "find"
        self.refresh()
        self._find.setFocus()

    def item_opened(self) -> None:
        """Another item is open: show all its tables."""
        self._table = ALL
        self._scope = "item"
        self.refresh()
        self.lines.show_newest()

    def targets(self) -> list[Entry]:
        """Return the lines that a key of the lines is meant for: the selected, else the newest."""
        selected = self.lines.selected()
        if selected:
            return selected
        standing = [entry for entry in self._entries() if entry.standing and entry.text]
        return standing[-1:]

    def _head(self) -> None:
        words, item = self._words, self._session.item
        if self._scope == "questions":
            self._kicker.setText("")
            self._title.setText(words("console.questions"))
            return
        if self._scope == "find":
            self._kicker.setText("")
            self._title.setText(words("console.find_title"))
            return
        if item is None:
            self._kicker.setText(words("console.not_started"))
            self._title.setText(words("console.start_with"))
            return
        texts = self._session.kit.item_text(item.id, words.language)
        self._kicker.setText(words(f"console.exercise.{item.exercise}"))
        self._title.setText(texts.title)

    def _entries(self) -> list[Entry]:
        record, item = self._session.record, self._session.item
        if self._scope == "questions":
            return [entry for entry in record.entries.values() if entry.kind == "question"]
        if self._scope == "find":
            wanted = folded(self._find.text())
            found = (e for e in record.entries.values() if wanted and wanted in folded(e.text))
            return list(found)
        if item is None:
            return []
        found_here = [
            e for e in record.entries.values() if self._belongs(e, item.id, item.exercise)
        ]
        if self._table == ALL:
            return found_here
        return [entry for entry in found_here if entry.table == self._table]

    def _belongs(self, entry: Entry, item: str, exercise: str) -> bool:
        """Commitments and questions come from everywhere to the item that is about them."""
        return entry.item == item or _OWNERS.get(entry.kind) == exercise

    def _refresh_tabs(self) -> None:
        item = self._session.item
        if item is None:
            return
        record = self._session.record
        held = [
            entry
            for entry in record.entries.values()
            if entry.standing and self._belongs(entry, item.id, item.exercise)
        ]
        named = list(range(1, (tables(record) or 0) + 1))
        others = sorted({entry.table for entry in held} - set(named) - {0})
        counts = {ALL: len(held)}
        for table in (*named, *others, 0):
            counts[table] = sum(1 for entry in held if entry.table == table)
        self._tabs.refresh(counts, self._table, self._words)

    def _refresh_form(self) -> None:
        day = date.fromisoformat(self._session.record.words("date"))
        selected = self.lines.selected()
        extra = self._entry_fields(selected[0]) if len(selected) == 1 else ()
        form = self._form() if self._scope == "item" else EMPTY_FORM
        self.form.show_form(form, extra, self._words, day)
        self._remark.setText(form.remark)
        if self._scope == "item" and form.example:
            self.capture.field.setPlaceholderText(
                self._words("console.example", example=form.example)
            )
        else:
            self.capture.field.setPlaceholderText(self._words("console.placeholder"))

    def _form(self) -> CaptureForm:
        item = self._session.item
        if item is None:
            return EMPTY_FORM
        face = self._session.exercises.face(item.exercise, "capture")
        return EMPTY_FORM if face is None else face.form(self._view(item.id))

    def _entry_fields(self, entry: Entry) -> tuple[FormField, ...]:
        owner = _OWNERS.get(entry.kind)
        face = self._session.exercises.face(owner, "capture") if owner else None
        fields: tuple[FormField, ...] = ()
        if face is not None:
            fields = face.entry_fields(entry, self._view(entry.item))
        return fields

    def _view(self, item: str) -> CaptureView:
        kit = self._session.kit
        return CaptureView(self._session.record, kit.items[item], kit, self._words)

    def _refresh_show(self) -> None:
        """Say what F5 does here: show what is new, or hide what is shown."""
        item = self._session.item
        held = [entry for entry in self.releasable() if not entry.shown]
        self._show.setVisible(item is not None and self._scope == "item")
        if held:
            word = self._words("console.show_new", n=len(held))
        elif self.releasable():
            word = self._words("console.hide_all")
        else:
            word = self._words("console.show")
        self._show.say(word, shown_key("show_item"))
        self._show.set_role("primary" if held else "plain")

    def releasable(self) -> list[Entry]:
        """Return the lines of the open item that could be on the wall."""
        item = self._session.item
        if item is None:
            return []
        return [
            entry
            for entry in self._session.record.entries.values()
            if entry.standing
            and not entry.internal
            and entry.kind != "sentence"
            and self._belongs(entry, item.id, item.exercise)
        ]

    def _nothing_here(self) -> str:
        if self._scope == "find":
            return self._words(
                "console.nothing_found" if self._find.text() else "console.find_hint"
            )
        if self._scope == "questions":
            return self._words("console.no_questions")
        item = self._session.item
        return self._words("console.no_lines" if item is not None else "console.how_to_start")

    def _choose(self, table: int) -> None:
        self._table = table
        if table != ALL:
            self.capture.choose_table(table)
        self.refresh()
        self.capture.field.setFocus()

    def _captured(self) -> None:
        if self._scope != "item":
            self._scope = "item"
        if self._table not in (ALL, self._session.table):
            self._table = ALL
        self.lines.clearSelection()
        self.refresh()
        self.lines.show_newest()

    def _selection_changed(self) -> None:
        self._line_bar.setVisible(bool(self.lines.selected()))
        self._refresh_form()
