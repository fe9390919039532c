"""What was heard on other evenings: read in from a file, and shown to the room as a start."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda import quote_steps
from cwb_workshop.core.model.brought_quotes import BroughtQuote, brought_quotes, shown_quotes
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.quote_file import MOST_BYTES, read_quotes
from cwb_workshop.core.wall.heard_elsewhere import where_and_when
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.console.brought.quote_list import QuoteList
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.session_dialog import SessionDialog
from cwb_workshop.ui.controls import Button, Label, column, filled, row
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (820, 540)
_SHOW, _READ = BY_ID["quotes"].keys[0], "Ctrl+O"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

AskForFile = Callable[[QWidget], Path | None]


class BroughtDialog(SessionDialog):
    """Reading in and taking away are steps that can be undone; showing is one of the wall."""

    topic = "wall.quotes"

    def __init__(
        self, parent: QWidget, session: Session, words: Translator, ask_for_file: AskForFile
    ) -> None:
        super().__init__(parent, words, own_keys="console.brought.keys")
        self._session, self._words, self._ask_for_file = session, words, ask_for_file
        self._announcements = Announcements(self)
        self._background = BackgroundWork(self)
        self.list = QuoteList(words("console.brought.title"))
        self.told, self.fault = Label("hint", wraps=True), Label("error", wraps=True)
        self.fault.hide()
        self.show_them, self.read, self.leave = Button("primary"), Button(), Button()
        self._lay_out()
        self.show_them.clicked.connect(self._show)
        self.read.clicked.connect(self._ask)
        self.leave.clicked.connect(self._leave)
        self.list.itemChanged.connect(lambda _row: self._allow())
        self.list.currentRowChanged.connect(lambda _row: self._allow())
        for key, does in (
            (QKeySequence(QKeySequence.StandardKey.Undo), session.undo),
            (QKeySequence(QKeySequence.StandardKey.Redo), session.redo),
            (QKeySequence(_SHOW), self.show_them.click),
            (QKeySequence(_READ), self.read.click),
        ):
            QShortcut(key, self).activated.connect(does)
        self.listen(session, self._stepped)
        self.refresh(self._fit_here())
        (self.list if self.list.count() else self.read).setFocus()

    def take(self, file: Path) -> None:
        """Read a file behind the window, and put its quotes with those that are there."""
        self.fault.hide()
        self._background.run(
            partial(_content, file), self._bring, partial(self._tell, file), asker=self
        )

    def refresh(self, chosen: set[str] | None = None) -> None:
        """Show the quotes as they are; what was chosen stays so."""
        words, quotes = self._words, brought_quotes(self._session.record)
        kept = set(self.list.chosen) if chosen is None else chosen
        self.list.fill(quotes, self._where, kept)
        key = "text" if quotes else "none"
        self.told.setText(words(f"console.brought.{key}"))
        self.list.setVisible(bool(quotes))
        self._allow()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            focused = self.focusWidget()
            (focused if isinstance(focused, Button) else self.show_them).click()
        elif event.key() == Qt.Key.Key_Delete:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _fit_here(self) -> set[str]:
        """Return what was asked for in the open item and not shown yet, or else all of it."""
        session, item = self._session, self._session.item
        quotes = brought_quotes(session.record)
        known = shown_quotes(session.record, item.id) if item is not None else ()
        here = {one.mark for one in quotes if item is not None and one.item == item.id}
        return (here or {one.mark for one in quotes}) - {one.mark for one in known}

    def _where(self, quote: BroughtQuote) -> str:
        """Return where it was heard, and in which items the room was shown it."""
        session, words = self._session, self._words
        shown = [
            short_name(session, item.id, words)
            for item in session.record.plan.values()
            if quote in shown_quotes(session.record, item.id)
        ]
        told = where_and_when(quote, words)
        if not shown:
            return told
        return f"{told} · {words('console.brought.shown', items=words.in_a_row(shown))}"

    def _show(self) -> None:
        session = self._session
        if session.item is None or not self.list.chosen:
            return
        session.do(quote_steps.show(session.record, session.item.id, self.list.chosen))
        session.set_wall_mode("live")
        self.accept()

    def _ask(self) -> None:
        file = self._ask_for_file(self)
        if file is not None:
            self.take(file)

    def _bring(self, content: bytes) -> None:
        session = self._session
        try:
            quotes = read_quotes(content)
            session.do(quote_steps.bring(session.record, quotes))
        except UserFacingError as error:
            self._refuse(self._words(error.key, **error.values))
            return
        self.refresh(self._fit_here())
        told = self._words("console.brought.read_in", n=len(quotes))
        self.told.setText(told)
        self._announcements.tell(told)
        self.list.setFocus()

    def _leave(self) -> None:
        if self.list.current:
            session = self._session
            session.do(quote_steps.leave(session.record, self.list.current))

    def _tell(self, file: Path, error: UserFacingError | OSError) -> None:
        if isinstance(error, UserFacingError):
            self._refuse(self._words(error.key, **error.values))
        else:
            self._refuse(self._words("console.file.unreadable", file=file.name))

    def _refuse(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()
        self._announcements.tell(sentence)

    def _allow(self) -> None:
        is_open = self._session.item is not None
        self.show_them.setEnabled(is_open and bool(self.list.chosen))
        self.leave.setEnabled(bool(self.list.current))

    def _stepped(self, _step: Step, _origin: object) -> None:
        self.refresh()

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("console.brought.title"))
        self.show_them.say(words("console.brought.show"), key_name(_SHOW, words))
        self.read.say(words("console.brought.read"), key_name(_READ, words))
        self.leave.say(words("console.brought.leave"), key_name("Del", words))
        close = Button()
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        layout = column(self, margins=(20, 14, 20, 12), spacing=10)
        layout.addWidget(Label("heading", words("console.brought.title")))
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        # What is left of the room, where there is no list yet.
        layout.addStretch()
        layout.addWidget(self.fault)
        layout.addLayout(row(self.show_them, self.read, self.leave, 1))
        layout.addLayout(filled(Label("hint", words("console.brought.keys"), wraps=True), close))
        self.take_size(*_SIZE)


def _content(file: Path) -> bytes:
    """Return what a file holds, and no more of it than can be quotes. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)
