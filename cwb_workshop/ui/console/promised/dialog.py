"""The agreements of last time: taken over after a yes, and told one by one what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import Refused, UserFacingError
from cwb_workshop.core.model.promised import OPEN, Outcome, Promised, promised_in
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.promised_steps import came_to, take_over
from cwb_workshop.core.wall.visibility import is_promised_shown, wall_mode
from cwb_workshop.session.earlier_sessions import EarlierSession
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.promised.earlier import EarlierSessions
from cwb_workshop.ui.console.promised.source_row import SourceRow
from cwb_workshop.ui.console.promised.to_room import show_promised
from cwb_workshop.ui.console.session_dialog import SessionDialog
from cwb_workshop.ui.controls import Button, Label, column, filled
from cwb_workshop.ui.desk.line_list import LineList
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.plain_digit import plain_digit
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (860, 560)
_WALL = BY_ID["promised_wall"].keys[0]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
_OUTCOMES: tuple[Outcome, ...] = ("done", OPEN, "dropped")
"""By the digits from 1."""


class PromisedDialog(SessionDialog):
    """Each change is a step of the session; nothing is taken over by itself."""

    topic = "wall.promised"

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        words: Translator,
        *,
        earlier: EarlierSessions | None = None,
        found: EarlierSession | None = None,
    ) -> None:
        """`found` is the session that was offered; of others `earlier` knows."""
        super().__init__(parent, words, own_keys="console.promised.keys")
        self._session, self._words, self._earlier = session, words, earlier
        self._announcements = Announcements(self)
        self._began = len(session.history.done)
        taken = promised_in(session.record)
        self.proposed = None if taken else found
        self.source = SourceRow(words, earlier, self.proposed)
        self.source.chosen.connect(self._choose)
        self._told = Label("hint", wraps=True)
        self.list: LineList[Promised] = LineList(words("console.promised.title"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.deeds: dict[Outcome, Button] = {}
        for digit, outcome in enumerate(_OUTCOMES, start=1):
            button = self.deeds[outcome] = Button()
            button.say(words(f"console.promised.set.{outcome}"), str(digit))
            button.clicked.connect(partial(self._say_of_current, outcome))
        self.take, self.remove, self.on_wall = Button("primary"), Button(), Button()
        self.take.clicked.connect(self._take)
        self.remove.clicked.connect(self._remove)
        self.on_wall.clicked.connect(self.turn_wall)
        self.list.currentRowChanged.connect(lambda _row: self._offer_others())
        self._lay_out()
        for key, does in (
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, session.redo),
            (_WALL, self.on_wall.click),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(does)
        self.listen(session, self._stepped)
        self.refresh()
        self.setFocus()

    def refresh(self) -> None:
        """Show what is proposed, else what was taken over, as it stands now."""
        words, taken = self._words, promised_in(self._session.record)
        proposed = self.proposed
        shown = taken if proposed is None else proposed.agreements
        at = self.list.currentRow()
        self.list.show_lines((one, one.what, self._told_of(one)) for one in shown)
        self.list.setCurrentRow(min(max(at, 0), len(shown) - 1))
        self._told.setText(words(f"console.promised.{self._about(shown)}"))
        self.take.say(words("console.promised.take", n=len(shown)), key_name("Return", words))
        self.take.setVisible(proposed is not None and bool(shown))
        self.remove.setVisible(proposed is None and bool(taken))
        for button in self.deeds.values():
            button.setVisible(proposed is None and bool(taken))
        self._offer_others()
        self.on_wall.setVisible(bool(taken) and proposed is None)
        self.on_wall.setEnabled(self._session.item is not None)
        told = "off_wall" if self._is_on_wall() else "to_wall"
        self.on_wall.say(words(f"console.promised.{told}"), key_name(_WALL, words))
        self.source.say_taken(bool(taken))

    def _offer_others(self) -> None:
        """Let the buttons say what the agreement that is gone to is not told as yet."""
        current = self.list.current
        for outcome, button in self.deeds.items():
            button.setEnabled(current is not None and current.outcome != outcome)

    def _about(self, shown: Sequence[Promised]) -> str:
        """Return the key of the sentence that says what stands in the list."""
        if self.proposed is None:
            return "asked" if shown else "none_taken"
        return "proposed" if shown else "none_there"

    def turn_wall(self) -> None:
        """Put the agreements before the room, or the screen again."""
        show_promised(self._session)

    def takes(self, event: QKeyEvent) -> bool:
        """A digit says what became of one; letters go to the field behind the window."""
        return plain_digit(event) > 0

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = plain_digit(event)
        if plain and key in _WALKS:
            self._walk(_WALKS[key])
        elif plain and key in _ENTER:
            self._take()
        elif 0 < digit <= len(_OUTCOMES):
            self._say_of_current(_OUTCOMES[digit - 1])
        else:
            super().keyPressEvent(event)

    def _choose(self, path: Path | None) -> None:
        """Propose what the session in a file agreed; None goes back to what was taken over."""
        self.proposed = None
        if path is None or self._earlier is None:
            self.refresh()
            return
        self._earlier.read(path, self, self._propose, self._tell)

    def _propose(self, found: EarlierSession) -> None:
        self.proposed = found
        self.refresh()

    def _tell(self, error: UserFacingError | OSError) -> None:
        told = str(error)
        if isinstance(error, UserFacingError):
            told = self._words(error.key, **error.values)
        self.refresh()
        self._told.setText(told)
        self._announcements.refuse(told)

    def _take(self) -> None:
        proposed = self.proposed
        if proposed is None or not proposed.agreements:
            return
        self.proposed = None
        self._session.do(take_over(self._session.record, proposed.agreements))
        self.source.go_back()
        self.refresh()

    def _remove(self) -> None:
        self._session.do(take_over(self._session.record, ()))

    def _say_of_current(self, outcome: Outcome) -> None:
        one = self.list.current
        if one is None or self.proposed is not None:
            return
        try:
            self._session.do(came_to(self._session.record, one.key, outcome))
        except Refused as refusal:
            self._announcements.refuse(self._words(refusal.key, **refusal.values))
            return
        self._walk(1)

    def _walk(self, by: int) -> None:
        last = self.list.count() - 1
        if last >= 0:
            self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), last))
            self._announcements.tell(self.list.currentItem().text())

    def _told_of(self, one: Promised) -> str:
        words = self._words
        due = words.locale.date(one.by) if one.by else one.by_words
        owner = one.who or words("console.promised.nobody")
        return " · ".join(filter(None, (words(f"console.promised.{one.outcome}"), owner, due)))

    def _is_on_wall(self) -> bool:
        record = self._session.record
        return is_promised_shown(record) and wall_mode(record) == "live"

    def _undo(self) -> None:
        """Take back what was done here, and nothing from before it."""
        if len(self._session.history.done) > self._began:
            self._session.undo()

    def _stepped(self, _step: Step, _origin: object) -> None:
        self.refresh()

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("console.promised.title"))
        self.remove.say(words("console.promised.remove"))
        close = Button()
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        layout = column(self, margins=(20, 14, 20, 12), spacing=10)
        layout.addWidget(Label("heading", words("console.promised.title")))
        layout.addWidget(self.source)
        layout.addWidget(self._told)
        layout.addWidget(self.list, 1)
        deeds = FlowLayout(spacing=8)
        for button in (*self.deeds.values(), self.take, self.remove, self.on_wall):
            deeds.addWidget(button)
        deeds.put_right(2)
        layout.addLayout(deeds)
        keys = Label("hint", words("console.promised.keys"), wraps=True)
        layout.addLayout(filled(keys, close))
        self.take_size(*_SIZE)
