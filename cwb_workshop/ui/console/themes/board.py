"""The theme board: answers in columns, moved from theme to theme by keys or by dragging."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.entry import Entry, PlanItem, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.session.session import Session
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.session_dialog import SessionDialog
from cwb_workshop.ui.console.themes.column import JOIN, ThemeColumn
from cwb_workshop.ui.console.themes.column_row import ColumnRow
from cwb_workshop.ui.console.themes.descriptions import NONE, named, themes_in_order, under
from cwb_workshop.ui.console.themes.join_menu import join_menu
from cwb_workshop.ui.console.themes.proposals import Proposals
from cwb_workshop.ui.controls import Button, Label, column, filled, row
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.letter_keys import letter_key
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (1220, 640)
MERGE, HIGHLIGHT, ORDER, SENTENCE = "Ctrl+J", "Ctrl+H", "Ctrl+Shift+F", "F2"


class ThemeBoard(SessionDialog):
    """Shows what the record holds, and does every change as a step of the session."""

    topic = "themes.board"

    def __init__(
        self, parent: QWidget, session: Session, item: PlanItem, words: Translator
    ) -> None:
        super().__init__(parent, words, own_keys="console.board.keys")
        self._session, self._item, self._words = session, item, words
        self.proposals = Proposals(session.kit, words)
        self.setWindowTitle(words("console.board.title"))
        self._message = Label("error", wraps=True)
        self._announcements = Announcements(self)
        self.proposals.take.clicked.connect(self._take_proposal)
        self._order = Button()
        self._order.clicked.connect(self._turn_order)
        close = Button()
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        self._area = ColumnRow(words, self._wire)
        layout = column(self, margins=(20, 14, 20, 12), spacing=10)
        layout.addLayout(row(Label("heading", words("console.board.title")), 1, self._order))
        layout.addWidget(self._area, 1)
        layout.addWidget(self._message)
        layout.addLayout(self.proposals.row())
        layout.addLayout(filled(Label("hint", words("console.board.keys"), wraps=True), close))
        self._bind()
        self.take_size(*_SIZE)
        self.listen(session, self._stepped)
        self._began = len(session.history.done)
        # Columns that are out of sight are made when the others are on the screen.
        self._is_whole = False
        self._show(within=self.width())
        if self._area.first_filled() is None:
            self._make_whole()
        self._focus(self._area.first_filled() or 0)

    @property
    def columns(self) -> list[ThemeColumn]:
        """All of them, in sight or not."""
        self._make_whole()
        return self._area.columns

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_whole:
            QTimer.singleShot(0, self, self._make_whole)

    def _make_whole(self) -> None:
        if not self._is_whole:
            self._is_whole = True
            self.refresh()

    def refresh(self) -> None:
        """Show the answers as they stand now, and stay at the answer that was current."""
        self._is_whole = True
        current, at = self._current(), self._at()
        self._show()
        self._go_to(current, at)
        self.proposals.show(self._current())

    def _show(self, *, within: int | None = None) -> None:
        answers = self._answers()
        self.proposals.renew(answers)
        record, kit, words = self._session.record, self._session.kit, self._words
        themes = themes_in_order(answers, record, kit, self._item.id)
        self._area.show_themes(themes, within=within)
        by_theme: dict[str, list[Entry]] = defaultdict(list)
        for answer in answers:
            for theme in dict.fromkeys(answer.themes or ("",)):
                by_theme[theme].append(answer)
        for theme_column in self._area.columns:
            mine = by_theme[theme_column.theme]
            theme_column.refresh(
                named(theme_column.theme, len(mine), kit, words),
                under(theme_column.theme, len(mine), record, kit, words),
                theme_steps.summary(record, theme_column.theme),
                mine,
                [self.proposals.marked(answer) for answer in mine],
            )
        by = theme_steps.order(self._session.record, self._item.id)
        self._order.say(self._words(f"console.board.by_{by}"), key_name(ORDER, self._words))

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._make_whole()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        does: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: self._take_proposal,
            Qt.Key.Key_Enter: self._take_proposal,
            Qt.Key.Key_Escape: self.accept,
        }
        if step and shift:
            self._move(step)
        elif step:
            self._focus(self._at() + step)
        elif event.key() in does:
            does[event.key()]()
        else:
            super().keyPressEvent(event)

    def _bind(self) -> None:
        for theme in self._session.kit.themes:
            shortcut = QShortcut(QKeySequence(letter_key(theme.letter)), self)
            shortcut.activated.connect(partial(self._toggle, theme.id))
        for key, does in (
            (MERGE, self._merge),
            (HIGHLIGHT, self._highlight),
            (JOIN, lambda: self._offer_join(self._theme())),
            (ORDER, self._turn_order),
            (SENTENCE, self._to_sentence),
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._session.redo),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(does)

    def _undo(self) -> None:
        """Take back what was done on this board, and nothing from before it."""
        if len(self._session.history.done) > self._began:
            self._session.undo()

    def _wire(self, made: ThemeColumn) -> None:
        made.cards.key_pressed.connect(self.keyPressEvent)
        made.cards.currentRowChanged.connect(lambda _row: self.proposals.show(self._current()))
        made.cards.dropped.connect(partial(self._dropped, made.theme))
        made.summed_up.connect(self._sum_up)
        made.join_asked.connect(self._offer_join)

    def _answers(self) -> tuple[Entry, ...]:
        return self._session.record.active_entries("answer", self._item.id)

    def _at(self) -> int:
        for number, theme_column in enumerate(self._area.columns):
            if theme_column.cards.hasFocus():
                return number
        return getattr(self, "_last", 0)

    def _theme(self) -> str:
        return self._area.columns[self._at()].theme if self._area.columns else NONE

    def _current(self) -> str:
        return self._area.columns[self._at()].cards.entry() if self._area.columns else ""

    def _focus(self, at: int) -> None:
        columns = self._area.columns
        self._last = min(max(at, 0), len(columns) - 1)
        theme_column = columns[self._last]
        theme_column.cards.setFocus()
        if theme_column.cards.currentRow() < 0 and theme_column.cards.count():
            theme_column.cards.setCurrentRow(0)
        self._area.ensureWidgetVisible(theme_column, 40, 0)
        self.proposals.show(self._current())

    def _go_to(self, entry: str, at: int) -> None:
        """Follow an answer to the column where it stands now."""
        places = self._area.with_answer(entry)
        self._last = at if at in places or not places else places[0]
        self._last = min(self._last, len(self.columns) - 1)
        self.columns[self._last].cards.go_to(entry)
        if not self._area.is_written_in:
            self._focus(self._last)

    def _move(self, step: int) -> None:
        """Put the current answer in the next column, in place of its theme here."""
        target = self._at() + step
        entry = self._current()
        if entry and 0 <= target < len(self.columns):
            theme = self.columns[target].theme
            before, self._last = self._theme(), target
            self._put(entry, before, theme)

    def _put(self, entry: str, before: str, after: str) -> None:
        record, now = self._session.record, self._session.now()
        self._try(lambda: theme_steps.move_theme(record, entry, before, after, now))

    def _toggle(self, theme: str) -> None:
        entry = self._current()
        if entry:
            record, now = self._session.record, self._session.now()
            into = theme_steps.resolved(record, theme)
            self._try(lambda: editing_steps.toggle_theme(record, entry, into, now))

    def _merge(self) -> None:
        """Join the current answer with the one above it in its column."""
        cards = self.columns[self._at()].cards
        at = cards.currentRow()
        if at > 0:
            self._merge_into(cards.ids()[at - 1], cards.ids()[at])

    def _merge_into(self, into: str, other: str) -> None:
        record, now = self._session.record, self._session.now()
        self._try(lambda: joining.merge(record, into, [other], now))

    def _highlight(self) -> None:
        entry = self._current()
        if entry:
            record, now = self._session.record, self._session.now()
            self._session.do(editing_steps.toggle_highlight(record, entry, now))

    def _to_sentence(self) -> None:
        theme_column = self.columns[self._at()]
        if theme_column.theme:
            theme_column.sentence.setFocus()

    def _sum_up(self, theme: str, text: str) -> None:
        """Keep the sentence of a theme; one that is refused stays in its field."""
        if self._try(lambda: theme_steps.set_summary(self._session.record, theme, text)):
            self._area.take_sentence(theme, theme_steps.summary(self._session.record, theme))

    def _turn_order(self) -> None:
        record, item = self._session.record, self._item.id
        by = theme_steps.order(record, item)
        other = theme_steps.ORDERS[1 - theme_steps.ORDERS.index(by)]
        self._session.do(theme_steps.set_order(record, item, other))

    def _offer_join(self, theme: str) -> None:
        """Ask which theme this one is to stand under, or which is to come out from under it."""
        if not theme:
            return
        session, words, themes = self._session, self._words, [one.theme for one in self.columns]
        menu = join_menu(self, session, words, theme, themes, session.do)
        menu.exec(self.columns[self._at()].join.mapToGlobal(self.rect().topLeft()))

    def _dropped(self, theme: str, entry: str, before: str, card: str) -> None:
        """A card on a card of its own column joins them; elsewhere it changes its theme."""
        if theme == before and card and card != entry:
            self._merge_into(card, entry)
        elif theme != before:
            self._put(entry, before, theme)

    def _take_proposal(self) -> None:
        proposal = self.proposals.of(self._current())
        if proposal is not None:
            self._put(proposal.entry, NONE, proposal.theme)

    def _try(self, make: Callable[[], Step]) -> bool:
        """Do a step; tell whether it could be made, and say it where it could not."""
        try:
            step = make()
        except Refused as refusal:
            sentence = self._words(refusal.key, **refusal.values)
            self._message.setText(sentence)
            self._announcements.refuse(sentence)
            return False
        self._message.setText("")
        self._session.do(step)
        return True

    def _stepped(self, _step: Step, _origin: object) -> None:
        self.refresh()
