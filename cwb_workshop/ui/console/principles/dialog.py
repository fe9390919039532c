"""One answer after another with the principles that it can be given, and beside it the wheel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture.principle_steps import give_principle
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.entry import Entry, Step
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.principle_words import PrincipleWords, ProposedPrinciple
from cwb_workshop.core.wall.visibility import is_wheel_shown, wall_mode
from cwb_workshop.core.wall.wheel import laptop_wheel, principle_name, spoken_in
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.principles.principle_buttons import PrincipleButtons
from cwb_workshop.ui.console.session_dialog import SessionDialog
from cwb_workshop.ui.controls import Button, Label, column, filled, row
from cwb_workshop.ui.entry_text import line_text
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.plain_digit import plain_digit
from cwb_workshop.ui.scroll_area import scroll_area
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.stage import Stage

_SIZE = (1060, 560)
_WHEEL = BY_ID["wheel"].keys[0]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LEAST_STAGE = (260, 150)
_NEAREST = 6
"""The type for a back row so near: this one is read on the laptop."""


class PrincipleDialog(SessionDialog):
    """Each change is a step of the session; nothing is given by itself."""

    topic = "themes.principles"

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        words: Translator,
        chosen: Sequence[str],
        like: Stage,
    ) -> None:
        """`chosen` are the answers that are meant first; `like` is the picture of the wall."""
        super().__init__(parent, words, own_keys="console.lens.keys")
        self._session, self._words = session, words
        self._chosen = tuple(chosen)
        self._forms = PrincipleWords(session.kit)
        self._announcements = Announcements(self)
        self._began = len(session.history.done)
        self._place, self._text = Label("section"), Label("heading", wraps=True)
        self._proposal, self.take = Label("hint", wraps=True), Button("primary")
        self._unseen = Label("hint", wraps=True)
        self.buttons = PrincipleButtons(session.kit, words)
        self.buttons.chosen.connect(self.give)
        self.take.clicked.connect(self._take)
        self.stage = Stage()
        self.stage.setMinimumSize(*_LEAST_STAGE)
        self.stage.follow(like)
        self.stage.set_viewing_distance(_NEAREST)
        self.on_wall = Button()
        self.on_wall.clicked.connect(self.turn_wall)
        self._lay_out()
        for key, does in (
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, session.redo),
            (_WHEEL, self.on_wall.click),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(does)
        self.listen(session, self._stepped)
        self.refresh()
        self.setFocus()

    @property
    def current(self) -> tuple[Entry, ...]:
        """The answers that a digit is meant for now."""
        record = self._session.record
        return tuple(record.entries[id] for id in self._chosen if id in record.entries)

    @property
    def proposal(self) -> ProposedPrinciple | None:
        """What is proposed for the one answer that is shown, where it has none yet."""
        if len(self.current) != 1 or principle_of(self.current[0]):
            return None
        return self._forms.proposed(self.current[0].text)

    def give(self, number: int) -> None:
        """Give what is shown a principle, or take that one off; and go on where it was given."""
        session, ids = self._session, [one.id for one in self.current]
        try:
            step = give_principle(session.record, session.kit, ids, number, session.now())
            session.do(step)
        except Refused as refusal:
            self._announcements.refuse(self._words(refusal.key, **refusal.values))
            return
        if any(principle_of(one) for one in self.current):
            self._go_on()

    def turn_wall(self) -> None:
        """Put the wheel before the room, or the screen again."""
        session = self._session
        shown = self._is_on_wall()
        session.do(navigation_steps.wheel(session.record, shown=not shown))
        if not shown:
            session.set_wall_mode("live")

    def refresh(self) -> None:
        """Show the answer, what is proposed, and the wheel as they stand now."""
        words, session, current = self._words, self._session, self.current
        everything = self._answers()
        given = {principle_of(one) for one in current}
        self.buttons.show_given(given.pop() if len(given) == 1 else 0)
        if len(current) == 1 and current[0].id in everything:
            at = everything.index(current[0].id) + 1
            self._place.setText(words("console.lens.at", n=at, total=len(everything)))
        else:
            self._place.setText(words("console.lens.several", n=len(current)))
        self._text.setText(line_text(current[0]) if len(current) == 1 else "")
        self._show_proposal()
        self.stage.show_scene(Scene(laptop_wheel(session.record, session.kit, words)))
        hidden = sum(
            number
            for group, number in session.record.groups.items()
            if group.principle and group.is_active and not group.shown
        )
        self._unseen.setText(words("console.lens.unseen", n=hidden) if hidden else "")
        self._unseen.setVisible(bool(hidden))
        self.on_wall.setEnabled(session.item is not None)
        key = "off_wall" if self._is_on_wall() else "to_wall"
        self.on_wall.say(words(f"console.lens.{key}"), key_name(_WHEEL, words))

    def takes(self, event: QKeyEvent) -> bool:
        """A digit is meant for a principle; letters go to the field behind the window."""
        return plain_digit(event) >= 0

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = plain_digit(event)
        if plain and key in _WALKS:
            self._walk(_WALKS[key])
        elif plain and key in _ENTER:
            self._take()
        elif digit == 0 or (plain and key == Qt.Key.Key_Delete):
            self.give(0)
        elif 0 < digit <= len(self.buttons.buttons):
            self.give(digit)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("console.lens.title"))
        inner = QWidget()
        left = column(inner, margins=(0, 0, 10, 0), spacing=10)
        for part in (self._place, self._text, self._proposal):
            left.addWidget(part)
        left.addWidget(self.take)
        left.addWidget(self.buttons)
        left.addStretch(1)
        area = scroll_area(inner)
        give_name(area, words("console.lens.title"))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.stage, 1)
        right.addWidget(self._unseen)
        right.addLayout(row(self.on_wall, 1))
        sides = row(area, spacing=18)
        sides.addLayout(right)
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        close = Button()
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        layout = column(self, margins=(20, 14, 20, 12), spacing=10)
        layout.addWidget(Label("heading", words("console.lens.title")))
        layout.addLayout(sides, 1)
        layout.addLayout(filled(Label("hint", words("console.lens.keys"), wraps=True), close))
        self.take_size(*_SIZE)

    def _show_proposal(self) -> None:
        proposal, words, kit = self.proposal, self._words, self._session.kit
        for part in (self._proposal, self.take):
            part.setVisible(proposal is not None)
        if proposal is None:
            return
        name = principle_name(proposal.number, kit, spoken_in(kit, words))
        spoke = words.in_a_row(words("console.board.word", word=word) for word in proposal.words)
        self._proposal.setText(words("console.lens.proposed", words=spoke))
        self.take.say(name, key_name("Return", words))

    def _take(self) -> None:
        proposal = self.proposal
        if proposal is not None:
            self.give(proposal.number)

    def _answers(self) -> list[str]:
        return [one.id for one in self._session.record.active_entries(ANSWER.id)]

    def _walk(self, step: int) -> None:
        everything = self._answers()
        known = [everything.index(one.id) for one in self.current if one.id in everything]
        at = (known[0] if known else -1) + step
        if 0 <= at < len(everything):
            self._chosen = (everything[at],)
            self.refresh()

    def _go_on(self) -> None:
        """Go to the next answer without a principle; where none follows, stay."""
        record, everything = self._session.record, self._answers()
        known = [everything.index(one.id) for one in self.current if one.id in everything]
        later = everything[max(known, default=-1) + 1 :]
        following = next((id for id in later if not principle_of(record.entries[id])), None)
        if following is not None:
            self._chosen = (following,)
        self.refresh()

    def _is_on_wall(self) -> bool:
        record = self._session.record
        return is_wheel_shown(record) and wall_mode(record) == "live"

    def _undo(self) -> None:
        """Take back what was done here, and nothing from before it."""
        if len(self._session.history.done) > self._began:
            self._session.undo()

    def _stepped(self, _step: Step, _origin: object) -> None:
        self.refresh()
