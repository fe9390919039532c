"""Which answers stand first in a report: the summary has room for a few of each question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (760, 560)
_ID = Qt.ItemDataRole.UserRole


class HighlightsDialog(KeyedDialog):
    """`chosen` are the ids of the lines that stand first, once that was said; None before."""

    topic = "reports.make"

    def __init__(self, parent: QWidget | None, words: Translator, session: Session) -> None:
        super().__init__(parent, words)
        self._words = words
        self.chosen: frozenset[str] | None = None
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in answers_of(session):
            short = session.kit.item_text(entry.item, words.language).short
            self._add(entry, short)
        self._told = Label("strong")
        self.list.itemChanged.connect(lambda _item: self._tell())
        self._lay_out()
        self._tell()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _add(self, entry: Entry, item: str) -> None:
        table = self._words("reports.table", table=entry.table) if entry.table else ""
        where = " · ".join(part for part in (entry.label, table, item) if part)
        one = QListWidgetItem(f"{entry.text}\n{where}")
        one.setData(_ID, entry.id)
        one.setFlags(one.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        state = Qt.CheckState.Checked if entry.highlight else Qt.CheckState.Unchecked
        one.setCheckState(state)
        self.list.addItem(one)

    def _checked(self) -> frozenset[str]:
        every = (self.list.item(at) for at in range(self.list.count()))
        return frozenset(
            str(one.data(_ID)) for one in every if one.checkState() == Qt.CheckState.Checked
        )

    def _tell(self) -> None:
        self._told.setText(self._words("reports.highlights.chosen", n=len(self._checked())))

    def _take(self) -> None:
        self.chosen = self._checked()
        self.accept()

    def _lay_out(self) -> None:
        words = self._words
        title = words("reports.highlights.title")
        self.setWindowTitle(title)
        give_name(self.list, title)
        layout = column(self, margins=(24, 20, 24, 16), spacing=8)
        layout.addWidget(Label("heading", title, wraps=True))
        layout.addWidget(Label("plain", words("reports.highlights.text"), wraps=True))
        layout.addWidget(self.list, 1)
        layout.addWidget(self._told)
        leave, take = Button(), Button("primary")
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        take.say(words("reports.highlights.take"), key_name("Return", words))
        take.clicked.connect(self._take)
        layout.addLayout(row(1, leave, take))
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.take_size(*_SIZE)


def answers_of(session: Session) -> tuple[Entry, ...]:
    """Return the lines of a session that can stand first in a report, as they were captured."""
    kinds = session.kinds
    entries = session.record.active_entries()
    return tuple(one for one in entries if kinds.of(one).listed and one.text and not one.internal)
