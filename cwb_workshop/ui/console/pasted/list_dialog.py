"""The list of a pasted block: what each row becomes, and one confirmation for all of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QProgressBar, QWidget

from cwb_workshop.core.capture.column_places import PasteColumns
from cwb_workshop.core.capture.preview import Preview
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import cut
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.paste_list import PasteList
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.capture.chips import ChipRow
from cwb_workshop.ui.console.pasted.columns_bar import ColumnsBar
from cwb_workshop.ui.console.pasted.row_delegate import PastedRowDelegate
from cwb_workshop.ui.console.pasted.row_model import PastedRowModel
from cwb_workshop.ui.console.pasted.row_view import PastedRowView
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.turns import Turns
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette

_SIZE = (1060, 580)
_MOST_NAMES = 120
"""So many characters of the names of sheets leave room for the rows."""
_AT_ONCE = 10
"""Rows that are read at a time: some 3 ms."""
_PAUSE = 0.25
"""Seconds from one count of the rows to the next, while they are read."""


class PastedListDialog(KeyedDialog):
    """Accepted, `rows.lines` are to be stored; put away, `rows.block` is to be kept.

    `item` is what the item is called that they go to, `kind_word` gives the key of the word for a
    kind of line.
    """

    topic = "pasting.rows"

    def __init__(
        self,
        parent: QWidget,
        rows: PasteList,
        kit: Kit,
        words: Translator,
        item: str,
        kind_word: Callable[[str], str],
        palette: Palette,
    ) -> None:
        super().__init__(parent, words, own_keys="console.pasted.keys")
        self.rows = rows
        self._words, self._item = words, item
        self._turns = Turns(self)
        self._announcements = Announcements(self)
        self._changed_at = -1
        self._count_at = 0.0
        self.setWindowTitle(words("console.pasted.title"))
        self.model = PastedRowModel(rows, kit, words, kind_word)
        self.columns = ColumnsBar(rows.block, words)
        self.view = PastedRowView()
        self.view.setModel(self.model)
        self._delegate = PastedRowDelegate(palette, words, self.view)
        self.view.setItemDelegate(self._delegate)
        give_name(self.view, words("console.pasted.title"))
        self._counted = Label("strong", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        give_name(self._bar, words("console.pasted.title"))
        self._chips = ChipRow(kit, kind_word, takes_tab=False)
        self._reason = Label("error", wraps=True)
        self._buttons()
        self._lay_out()
        self._wire()
        self.take_size(*_SIZE)
        self.view.go_to(1 if rows.block.columns.heading else 0)
        self.view.setFocus()
        self._read()

    def _buttons(self) -> None:
        words = self._words
        self.add, self.back, self.refused = Button("primary"), Button(), Button()
        self.back.say(words("console.pasted.back"), key_name("Esc", words))
        self.refused.say(words("console.pasted.next_refused"), key_name("F3", words))

    def _lay_out(self) -> None:
        words = self._words
        layout = column(self, margins=(20, 14, 20, 12), spacing=8)
        layout.addWidget(Label("heading", words("console.pasted.title")))
        layout.addWidget(self._counted)
        layout.addWidget(self.columns)
        layout.addWidget(self._bar)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._chips)
        layout.addWidget(self._reason)
        self._hint = Label("hint", words("console.pasted.keys"), wraps=True)
        layout.addWidget(self._hint)
        layout.addLayout(row(self.refused, 1, self.back, self.add))

        # Behind the rows comes what they are read by, as is said above the buttons.
        parts = (self.view, *self.columns.parts, self.refused, self.back, self.add)
        for before, behind in pairwise(parts):
            QWidget.setTabOrder(before, behind)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the words on the keys out where large letters would cut off what is asked."""
        self._hint.show()
        self._chips.take_text_size()
        layout = self.layout()
        if layout is not None and layout.totalMinimumHeightForWidth(self.width()) > self.height():
            self._hint.hide()
            self._chips.setMinimumHeight(0)

    def takes_space(self) -> bool:
        """A space leaves rows out and takes them along."""
        return True

    def _wire(self) -> None:
        self.add.clicked.connect(self._confirm)
        self.back.clicked.connect(self.reject)
        self.refused.clicked.connect(self._to_refused)
        self.columns.chosen.connect(self._choose_columns)
        self.columns.separator_chosen.connect(self._choose_separator)
        self.view.turn_asked.connect(self._turn)
        self.view.moved.connect(self._show_current)
        self.model.turned.connect(self._turn_one)
        self.model.changed.connect(self._change)
        self._delegate.typed.connect(self._look)
        self._delegate.closeEditor.connect(self._show_current)
        for key, does in (
            ("Ctrl+Return", self._confirm),
            ("Ctrl+Enter", self._confirm),
            ("F3", self._to_refused),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(does)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        """Close, and read no further."""
        self._turns.stop()
        super().done(result)

    def _read(self) -> None:
        """Read the rows that are not known yet, in turns."""
        self._count_at = perf_counter() + _PAUSE
        self._turns.run(self._read_some)
        self._count()

    def _read_some(self) -> bool:
        first, behind = self.rows.read_some(_AT_ONCE)
        self.model.tell(first, behind)
        more = behind < self.rows.total
        if not more or perf_counter() > self._count_at:
            self._count()
            self._count_at = perf_counter() + _PAUSE
        if not more:
            self._speak()
        return more

    def _speak(self) -> None:
        """Say what the list holds now, or why the row that was changed last is refused."""
        changed = self.rows.row(self._changed_at) if self._changed_at >= 0 else None
        self._changed_at = -1
        refusal = changed.shown.refusal if changed is not None else None
        if refusal is not None:
            self._announcements.refuse(self._words(refusal.key, **refusal.values))
        else:
            self._announcements.tell(self._counted.text())

    def _count(self) -> None:
        """Say how many rows go along, and how far reading is."""
        words, counts = self._words, self.rows.counts()
        told = [words("console.pasted.stored", n=counts.stored, item=self._item)]
        sheets = self.rows.block.sheets
        if len(sheets) > 1:
            names = cut(", ".join(sheets), _MOST_NAMES)
            told.append(words("console.pasted.sheets", n=len(sheets), names=names))
        if counts.left_out:
            told.append(words("console.pasted.left_out", n=counts.left_out))
        if counts.cells:
            called = cut(", ".join(counts.columns), _MOST_NAMES)
            told.append(words("console.pasted.cells", n=counts.cells, columns=called))
        if counts.no_table:
            told.append(words("console.pasted.no_tables", n=counts.no_table))
        if counts.refused:
            told.append(words("console.pasted.refused", n=counts.refused))
        reading = self.rows.read < self.rows.total
        if reading:
            told = [words("console.pasted.reading", done=self.rows.read, total=self.rows.total)]
        self._counted.setText(" ".join(told))
        self._bar.setVisible(reading)
        self._bar.setRange(0, self.rows.total)
        self._bar.setValue(self.rows.read)
        self.refused.setVisible(bool(counts.refused))
        left = self.rows.total - counts.left_out
        word = words("console.pasted.add", n=left if reading else counts.stored)
        self.add.say(word, key_name("Ctrl+Return", words))
        self.add.setEnabled(any(self.rows.lines))
        self._show_current()

    def _show_current(self) -> None:
        """Show what the current row becomes, in full."""
        at = self.view.currentIndex().row()
        read = self.rows.row(at) if at >= 0 else None
        along = read is not None and self.rows.block.goes_along(at)
        self._show(read.shown if read is not None and along else None)

    def _show(self, shown: Preview | None) -> None:
        words = self._words
        refusal = shown.refusal if shown is not None else None
        self._chips.show_preview(shown or Preview(0), words)
        self._reason.setText(words(refusal.key, **refusal.values) if refusal else "")

    def _look(self, text: str) -> None:
        """Show what a row would become while it is changed."""
        self._show(self.rows.look(text, self.view.currentIndex().row()))

    def _turn(self) -> None:
        self._turn_all(self.view.places())

    def _turn_one(self, at: int) -> None:
        self._turn_all([at])

    def _turn_all(self, places: list[int]) -> None:
        if places:
            self.rows.turn(places)
            self.columns.show_columns(self.rows.block.columns)
            self._changed(places[0], places[-1] + 1)

    def _change(self, at: int, line: str) -> None:
        self.rows.change(at, line)
        self._changed_at = at
        self._changed(at, at + 1)

    def _choose_columns(self, columns: PasteColumns) -> None:
        self.rows.choose_columns(columns)
        self._changed(0, self.rows.total)

    def _choose_separator(self, between: str) -> None:
        """Read the file once more; the rows and their columns may be others."""
        self.model.begin_anew()
        self.rows.choose_separator(between)
        self.model.end_anew()
        self.columns.show_block(self.rows.block)
        self.view.go_to(1 if self.rows.block.columns.heading else 0)
        self._read()

    def _changed(self, first: int, behind: int) -> None:
        self.model.tell(first, behind)
        self._read()

    def _to_refused(self) -> None:
        at = self.rows.next_refused(self.view.currentIndex().row())
        if at is not None:
            self.view.go_to(at)
            self.view.setFocus()

    def _confirm(self) -> None:
        """Store all that goes along; a row that is being changed is taken as it is now."""
        # The editor gives its text away when it loses the keyboard.
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        if any(self.rows.lines):
            self.accept()
