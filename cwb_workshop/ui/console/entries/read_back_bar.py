"""The row under the tables: reading back, whether the table agreed, and who was heard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda.read_back import Approval, approval, has_said
from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import read_back_table, wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.widgets.fault_guard import guarded

_WIDE = 560
"""Pixels from which there is room for all of it in one row."""


class ReadBackBar(QWidget):
    """`asked` carries the id of an action."""

    asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._told = Label("hint")
        self._read = Button("line")
        self._yes = Button("line")
        self._fair = Button("line")
        layout = FlowLayout(self)
        for widget in (self._read, self._yes, self._told, self._fair):
            layout.addWidget(widget)
        layout.put_right(1)
        self._read.clicked.connect(lambda: self.asked.emit("read_back"))
        self._fair.clicked.connect(lambda: self.asked.emit("fairness"))
        self._yes.clicked.connect(lambda: self.asked.emit("approve"))

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen who spoke is told by its key, and in the menu."""
        super().resizeEvent(event)
        self._fair.setVisible(self.width() >= _WIDE)

    def refresh(self, table: int, words: Translator, *, listed: bool) -> None:
        """Offer to read back what a table said, once it said something.

        While one is read back it is about that one. `listed`: the open item is what is listed.
        """
        session = self._session
        record, item, reading = session.record, session.item, read_back_table(session.record)
        table = reading or table
        there = listed and item is not None and table != PLENARY
        said = (
            there
            and item is not None
            and has_said(record, session.kit, item.id, table, session.kinds)
        )
        self.setVisible(bool(said))
        if item is not None and said:
            yes = approval(record, session.kit, item.id, table, session.kinds)
            live = wall_mode(record) == "live" and bool(reading)
            self._tell(table, yes, words, reading=live)

    def _tell(self, table: int, yes: Approval | None, words: Translator, *, reading: bool) -> None:
        """Say which table is read back, what is on the wall of it, and what it answered."""
        read = "close" if reading else "read"
        self._read.say(
            words(f"console.read_back.{read}", table=table), shown_key("read_back", words)
        )
        agreed = yes is not None and yes.stands
        word = words("console.read_back.take_back" if agreed else "console.read_back.yes")
        self._yes.say(word, shown_key("approve", words))
        self._fair.say(words("console.fairness.short"), shown_key("fairness", words))
        text = ""
        if yes is not None:
            text = words(f"console.read_back.{'agreed' if agreed else 'changed'}", time=yes.time)
        self._told.setText(text)
        self._told.set_role("strong" if agreed else "hint")
