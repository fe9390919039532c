"""What was agreed in all sessions: by whom, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Signal

from cwb_workshop.archive.agreements import (
    STANDINGS,
    Standing,
    StoredAgreement,
    by_owner,
    counted,
    stored_agreements,
)
from cwb_workshop.archive.calendar_file import still_dated
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.overview import KnownFilters, NamedId
from cwb_workshop.archive.told_places import with_places_apart
from cwb_workshop.core.model.owners import owner_key
from cwb_workshop.core.model.text import folded, with_capital
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises.commitments import STATES
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.filters import Filters
from cwb_workshop.ui.desk.given_keyboard import DeskButton
from cwb_workshop.ui.desk.list_page import ListPage
from cwb_workshop.ui.desk.page import Failed
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.segments import Segments

_ALL, _STANDING = "all", "standing"
_FILTERS = ("place", "owner", "collection")
_STATES = (*STATES[1:], STATES[0])


class AgreementsPage(ListPage[StoredAgreement]):
    """`settled` carries an agreement with what became of it. Of those that are shown,
    `calendar_asked` comes when the dates are wanted as a file for a calendar, `letters_asked` when
    they are wanted as a letter for each owner.
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
        options += [(name, with_capital(self._standing(name))) for name in STANDINGS]
        self.standing = Segments(words("desk.agreements.which"), options, _ALL)
        self.filters: Filters = Filters(words, _FILTERS, ())
        self.filters.changed.connect(self._look)
        self.deeds: dict[str, DeskButton] = {}
        for state in _STATES:
            button = self.deeds[state] = DeskButton()
            button.say(words(f"desk.agreements.set.{state}"))
            button.clicked.connect(lambda _checked=False, state=state: self._settle(state))
        self.calendar = DeskButton()
        self.calendar.say(words("desk.agreements.calendar"))
        self.letters = DeskButton()
        self.letters.say(words("desk.agreements.letters"))
        self.letters.clicked.connect(self.letters_asked)
        self.lay_out(self.filters, self.standing, below=self._deeds_below())
        self.standing.chosen.connect(lambda _standing: self._show())
        self.list.currentRowChanged.connect(lambda _row: self._allow())
        self.calendar.clicked.connect(self.calendar_asked)
        self._allow()

    def _deeds_below(self) -> FlowLayout:
        deeds = FlowLayout(spacing=8)
        for button in (*self.deeds.values(), self.letters, self.calendar):
            deeds.addWidget(button)
        deeds.put_right(2)
        return deeds

    def left(self) -> dict[str, str]:
        return {**super().left(), _STANDING: self.standing.value}

    def put_back(self, left: Mapping[str, str]) -> None:
        super().put_back(left)
        standing = left.get(_STANDING)
        if standing in STANDINGS:
            self.standing.show_value(standing)

    def take_keyboard(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        self.show_looking()
        self._work.ask_filters("agreements by", self._words.language, self._offer, self._failed)

    def show_agreements(self, made: tuple[StoredAgreement, ...]) -> None:
        """Show those of the places and the collection that are chosen, by their owner."""
        self.made = made
        owners = (owner for owner, _theirs in by_owner(made) if owner)
        named = (NamedId(owner_key(owner), owner) for owner in owners)
        self.filters.offer_owners(sorted(named, key=lambda one: (folded(one.name), one.id)))
        self._show()

    def show_place(self) -> None:
        """What became of one is written in its session, which a server has not."""
        self._allow()

    def _offer(self, known: KnownFilters) -> None:
        self.filters.offer(known)
        self._look()

    def _look(self) -> None:
        work, chosen = self._work, (self.filters.selection, self.filters.collection)

        def made(connection: ArchiveConnection) -> tuple[StoredAgreement, ...]:
            selected = work.in_collection(*chosen)
            return with_places_apart(connection, stored_agreements(connection, selected))

        work.ask("agreements", made, self.show_agreements, self._failed)

    def _show(self) -> None:
        words, today, owner = self._words, self._today(), self.filters.owner
        made = [one for one in self.made if not owner or owner_key(one.who) == owner]
        standing, counts = self.standing.value, counted(made, today)
        shown = [one for one in made if standing in (_ALL, *one.standings(today))]
        row = self.list.currentRow()
        self.list.show_lines((one, one.text, self._told_of(one, today)) for one in shown)
        # Who ticks off one after another goes on where the last one stood.
        self.list.setCurrentRow(min(max(row, 0), len(shown) - 1))
        self._allow()
        self.letters.setEnabled(bool(shown))
        self.calendar.setEnabled(any(still_dated(shown)))
        told = [words(f"archive.stands.{name}", n=counts[name]) for name in STANDINGS]
        told = [part for part, name in zip(told, STANDINGS, strict=True) if counts[name]]
        summed = words("archive.agreements", n=len(made), counted=words.in_a_row(told))
        said = summed.rstrip(": ") if made else words(f"desk.agreements.{self._none()}")
        on_server = words("desk.agreements.on_server") if self._work.archive.is_on_server else ""
        self.told.setText(" – ".join(filter(None, (said, on_server))))

    def _none(self) -> str:
        """Return the key of what is said where nothing is there."""
        is_whole = not any(box.currentData() for box in self.filters.boxes.values())
        return "none" if is_whole else "none_chosen"

    def _allow(self) -> None:
        """Offer what is not so already, where it can be written."""
        one = None if self._work.archive.is_on_server else self.list.current
        for state, button in self.deeds.items():
            button.setEnabled(one is not None and one.state != state)

    def _settle(self, state: str) -> None:
        if self.list.current is not None:
            self.settled.emit(self.list.current, state)
            # The button has done its work; the next one to tick off stands in the list.
            self.list.setFocus()

    def _told_of(self, one: StoredAgreement, today: date) -> str:
        due = self._words.locale.date(one.due) if one.due else one.due_words
        stands = (self._standing(name) for name in one.standings(today))
        day = self._words.locale.date(one.day) if one.day else ""
        parts = (one.who, due, *stands, one.place, day, one.label)
        return " · ".join(part for part in parts if part)

    def _standing(self, name: Standing) -> str:
        return self._words(f"archive.standing.{name}")
