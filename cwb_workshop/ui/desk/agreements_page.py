"""What was agreed in all sessions: by whom, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from cwb_workshop.archive.agreements import (
    STANDINGS,
    Standing,
    StoredAgreement,
    counted,
    stored_agreements,
)
from cwb_workshop.archive.finding import Selection
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises.commitments import STATES
from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.list_page import ListPage
from cwb_workshop.ui.desk.page import Failed
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.segments import Segments

_ALL = "all"
_STATES = (*STATES[1:], STATES[0])


class AgreementsPage(ListPage[StoredAgreement]):
    """`settled` carries an agreement with what became of it; `calendar_asked` comes when the dates
    are wanted as a file for a calendar, `letters_asked` when those that are shown are wanted as a
    letter for each owner.
    """

    settled = Signal(object, str)
    calendar_asked = Signal()
    letters_asked = Signal()

    def __init__(
        self,
        words: Translator,
        work: ArchiveWork,
        today: Callable[[], date],
        failed: Failed,
    ) -> None:
        super().__init__(words, work, failed, words("desk.agreements.list"))
        self._today = today
        self.made: tuple[StoredAgreement, ...] = ()
        options = [(_ALL, words("desk.agreements.all"))]
        options += [(name, words(f"archive.standing.{name}")) for name in STANDINGS]
        self.standing = Segments(words("desk.agreements.which"), options, _ALL)
        self.deeds: dict[str, Button] = {}
        for state in _STATES:
            button = self.deeds[state] = Button()
            button.say(words(f"desk.agreements.set.{state}"))
            button.clicked.connect(lambda _checked=False, state=state: self._settle(state))
        self.calendar = Button()
        self.calendar.say(words("desk.agreements.calendar"))
        self.letters = Button()
        self.letters.say(words("desk.agreements.letters"))
        self.letters.clicked.connect(self.letters_asked)
        self.lay_out(self.standing, below=self._deeds_below())
        self.standing.chosen.connect(lambda _standing: self._show())
        self.list.currentRowChanged.connect(lambda _row: self._offer())
        self.calendar.clicked.connect(self.calendar_asked)
        self._offer()

    def _deeds_below(self) -> FlowLayout:
        deeds = FlowLayout(spacing=8)
        for button in (*self.deeds.values(), self.letters, self.calendar):
            deeds.addWidget(button)
        deeds.put_right(2)
        return deeds

    def take_keyboard(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        self._work.ask(
            "agreements",
            lambda connection: stored_agreements(connection, Selection()),
            self.show_agreements,
            self._failed,
        )

    def show_agreements(self, made: tuple[StoredAgreement, ...]) -> None:
        self.made = made
        self._show()

    def _show(self) -> None:
        words, today = self._words, self._today()
        standing, counts = self.standing.value, counted(self.made, today)
        shown = [one for one in self.made if standing in (_ALL, *one.standings(today))]
        row = self.list.currentRow()
        self.list.show_lines((one, one.text, self._told_of(one, today)) for one in shown)
        # Who ticks off one after another goes on where the last one stood.
        self.list.setCurrentRow(min(max(row, 0), len(shown) - 1))
        self._offer()
        self.letters.setEnabled(bool(shown))
        told = [words(f"archive.stands.{name}", n=counts[name]) for name in STANDINGS]
        told = [part for part, name in zip(told, STANDINGS, strict=True) if counts[name]]
        summed = words("archive.agreements", n=len(self.made), counted=words.in_a_row(told))
        self.told.setText(summed.rstrip(": ") if self.made else words("desk.agreements.none"))
        self.calendar.setEnabled(any(one.due for one in self.made))

    def _offer(self) -> None:
        """Offer what is not so already."""
        one = self.list.current
        for state, button in self.deeds.items():
            button.setEnabled(one is not None and one.state != state)

    def _settle(self, state: str) -> None:
        if self.list.current is not None:
            self.settled.emit(self.list.current, state)

    def _told_of(self, one: StoredAgreement, today: date) -> str:
        due = self._words.locale.date(one.due) if one.due else one.due_words
        stands = (self._standing(name) for name in one.standings(today))
        day = self._words.locale.date(one.day) if one.day else ""
        parts = (one.who, due, *stands, one.place, day, one.label)
        return " · ".join(part for part in parts if part)

    def _standing(self, name: Standing) -> str:
        return self._words(f"archive.standing.{name}")
