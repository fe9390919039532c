"""The backups of a session: hold one against how it is now, and go back to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.comparison import Comparison, compared
from cwb_workshop.core.sessions.library import Copy
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.controls import Button, Label, column, column_of, row
from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.history.differences import differences
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (980, 600)
_COPIES_WIDTH = 300


class BackupsDialog(KeyedDialog):
    """`chosen` is the copy to go back to, once that was confirmed."""

    topic = "safe.backups"

    def __init__(
        self,
        parent: QWidget | None,
        words: Translator,
        *,
        now: Record,
        copies: Sequence[Copy],
        read: Callable[[Path], Record],
        background: BackgroundWork,
        today: datetime,
    ) -> None:
        """There is at least one copy.

        `read` is asked off the window's thread, and raises StoreError.
        """
        super().__init__(parent, words)
        self.chosen: Copy | None = None
        self._words = words
        self._now = now
        self._copies = copies
        self._read = read
        self._background = background
        self._today = today
        self._comparison: Comparison | None = None
        self.copies = _list(words("keeping.backups.copies"))
        self.lines = _list(words("keeping.backups.lines"))
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.back = Button("primary")
        self._close = Button()
        self._lay_out()
        self._fill()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._close.hasFocus():
                self.reject()
            elif self.back.isEnabled():
                self._ask()
            return
        super().keyPressEvent(event)

    def _fill(self) -> None:
        for copy in self._copies:
            self.copies.addItem(self._name(copy))
        self.copies.currentRowChanged.connect(self._look)
        self.copies.setCurrentRow(0)
        self.copies.setFocus()

    def _look(self, number: int) -> None:
        """Read the copy elsewhere; until then nothing is said of it."""
        self._comparison = None
        self.back.setEnabled(False)
        self._say([(self._words("keeping.backups.looking"), True)])
        copy = self._copies[number]
        self._background.run(
            lambda: compared(self._now, self._read(copy.path)),
            lambda comparison: self._take(number, comparison),
            lambda error: self._take_failure(number, error),
            asker=self,
        )

    def _take(self, number: int, comparison: Comparison) -> None:
        if number == self.copies.currentRow():
            self._comparison = comparison
            self.back.setEnabled(not comparison.same)
            self._say([(one.text, one.heading) for one in differences(comparison, self._words)])

    def _take_failure(self, number: int, error: UserFacingError | OSError) -> None:
        if number == self.copies.currentRow():
            sentence = self._words("dialog.disk")
            if isinstance(error, UserFacingError):
                sentence = self._words(error.key, **error.values)
            self._say([(sentence, True)])

    def _say(self, rows: Sequence[tuple[str, bool]]) -> None:
        self.lines.clear()
        for text, heading in rows:
            item = QListWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            if heading:
                strong = QFont(self.lines.font())
                strong.setWeight(QFont.Weight.Medium)
                item.setFont(strong)
            self.lines.addItem(item)
        self.lines.scrollToTop()

    def _ask(self) -> None:
        """Say what would go, and go back only after a yes."""
        comparison = self._comparison
        if comparison is None or comparison.same:
            return
        copy = self._copies[self.copies.currentRow()]
        words = self._words
        text = words("keeping.backups.ask_plain")
        if comparison.only_now:
            text = words("keeping.backups.ask_text", n=len(comparison.only_now))
        chosen = choose(
            self,
            title=words("keeping.backups.ask", time=self._name(copy)),
            text=text,
            choices=(
                Choice("leave", words("keeping.backups.leave"), "primary"),
                Choice("back", words("keeping.backups.yes")),
            ),
            words=words,
        )
        if chosen == "back":
            self.chosen = copy
            self.accept()

    def _name(self, copy: Copy) -> str:
        time = f"{copy.made:%H:%M}"
        if copy.made.date() == self._today.date():
            name = self._words("keeping.backups.today", time=time)
        else:
            day = self._words.locale.date(copy.made.date().isoformat())
            name = self._words("keeping.backups.day", day=day, time=time)
        return self._words("keeping.backups.kept", time=name) if copy.kept else name

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("keeping.backups.title"))
        self.copies.setFixedWidth(scaled(_COPIES_WIDTH))
        self.lines.setWordWrap(True)
        self.back.say(words("keeping.backups.back"), key_name("Return", words))
        self.back.clicked.connect(self._ask)
        self._close.say(words("keeping.close"), key_name("Esc", words))
        self._close.clicked.connect(self.reject)
        beside = row(spacing=18)
        left = column_of(Label("section", words("keeping.backups.copies")), self.copies, spacing=4)
        right = column_of(Label("section", words("keeping.backups.lines")), self.lines, spacing=4)
        beside.addLayout(left)
        beside.addLayout(right, 1)
        layout = column(self, margins=(24, 18, 24, 18), spacing=12)
        layout.addWidget(Label("heading", words("keeping.backups.title")))
        layout.addLayout(beside, 1)
        layout.addLayout(row(self.back, 1, self._close))
        self.take_size(*_SIZE)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    give_name(made, name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return made
