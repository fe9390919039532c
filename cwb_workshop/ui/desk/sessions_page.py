"""The sessions of the archive: files and folders are added, sessions taken out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import field

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView

from cwb_workshop.archive.collections import FAVOURITES
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.overview import (
    ArchivedSession,
    KnownFilters,
    archived_sessions,
    number_of_sessions,
)
from cwb_workshop.archive.told_places import with_places_apart
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.filters import Filters
from cwb_workshop.ui.desk.find_field import DeskFindField
from cwb_workshop.ui.desk.given_keyboard import DeskButton
from cwb_workshop.ui.desk.list_page import ListPage
from cwb_workshop.ui.desk.other_letters import runs_apart
from cwb_workshop.ui.desk.page import Failed
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.widgets.accessible_names import give_name

_DEEDS = ("own", "folder", "stick", "file", "stop")
_OF_SESSIONS = ("favourite", "collect", "decide", "remove")
_PLACES = ("open", "push")
_WRITE = ("own", "folder", "stick", "file", "stop", "decide", "remove", "push")
"""What changes an archive, and cannot be done where it is on a server."""

_FILTERS = ("place", "since", "until", "kit", "collection")


@value_type
class HeldSessions:
    """Those that are looked for, of so many in `total`. `gathered` has the collections of each, by
    the mark of the session.
    """

    found: tuple[ArchivedSession, ...]
    total: int
    gathered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class SessionsPage(ListPage[ArchivedSession]):
    """`asked` carries what is to be done: add those of the program, of a folder or a stick, or a
    file; stop. Of the sessions that are chosen: keep as favourites, put into a
    collection, decide where copies of one differ, remove. `open` another archive, or `push` to one.
    """

    asked = Signal(str)
    listed = Signal(int)
    """Tells how many sessions there are, each time they are asked for anew."""

    def __init__(
        self,
        words: Translator,
        work: ArchiveWork,
        failed: Failed,
    ) -> None:
        super().__init__(words, work, failed, words("desk.sessions.list"))
        self.buttons: dict[str, DeskButton] = {}
        self._held = HeldSessions((), 0)
        self._kits: Mapping[str, str] = {}
        self.field: DeskFindField = DeskFindField()
        self.field.speak(words)
        self.field.setPlaceholderText(words("desk.sessions.field"))
        give_name(self.field, words("desk.sessions.field"))
        self.filters: Filters = Filters(words, _FILTERS, ())
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._allow)
        below = self._deeds((*_OF_SESSIONS, *_PLACES))
        below.put_right(len(_PLACES))
        # In large letters on a small screen all of this has just room.
        self.lay_out(self._deeds(_DEEDS), self.field, self.filters, below=below, spacing=8)
        self.field.textChanged.connect(self._look)
        self.field.left_downwards.connect(self.list.setFocus)
        self.filters.changed.connect(self._look)
        self.show_busy(busy=False)

    def _deeds(self, names: Iterable[str]) -> FlowLayout:
        deeds = FlowLayout(spacing=8)
        for name in names:
            button = self.buttons[name] = DeskButton("primary" if name == "own" else "plain")
            button.say(self._words(f"desk.sessions.{name}"))
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            deeds.addWidget(button)
        return deeds

    @property
    def are_favourites(self) -> bool:
        """Whether all that are chosen are favourites already."""
        return all(
            FAVOURITES in self._held.gathered.get(one.session, ()) for one in self.list.chosen
        )

    def take_keyboard(self) -> None:
        (self.list if self.list.count() else self._first).setFocus()

    @property
    def _first(self) -> DeskButton:
        """What somebody uses first where no session stands."""
        return self.buttons["open" if self._work.archive.is_on_server else "own"]

    def show_place(self) -> None:
        """Offer what can be done where the archive is that is looked at."""
        for name in _WRITE:
            self.buttons[name].setVisible(not self._work.archive.is_on_server)

    def refresh(self) -> None:
        self.show_looking()
        self._work.ask_filters("sessions by", self._words.language, self._offer, self._failed)

    def _offer(self, known: KnownFilters) -> None:
        self._kits = {kit.id: kit.name for kit in known.kits}
        self.filters.offer(known)
        self._look()

    def _look(self, _typed: str = "") -> None:
        work, typed = self._work, self.field.text()
        chosen = self.filters.selection, self.filters.collection

        def held(connection: ArchiveConnection) -> HeldSessions:
            found = archived_sessions(connection, work.in_collection(*chosen), typed)
            return HeldSessions(
                with_places_apart(connection, found),
                number_of_sessions(connection),
                work.collections().of_sessions(),
            )

        work.ask("sessions", held, self.show_sessions, self._failed)

    def show_busy(self, *, busy: bool) -> None:
        """While files are read that can be stopped, and nothing else be begun. Whoever began it
        here has the keyboard on what stops it, and in the list once it is over.
        """
        stop = self.buttons["stop"]
        was_here, is_at_stop = self.isVisible(), self.window().focusWidget() is stop
        for name, button in self.buttons.items():
            button.setEnabled(busy == (name == "stop"))
        self._allow()
        if busy and was_here:
            stop.setFocus()
        elif is_at_stop:
            self.take_keyboard()

    def _allow(self) -> None:
        """Offer what can be done with those that are chosen; they go out one by one."""
        is_busy, chosen = self.buttons["stop"].isEnabled(), len(self.list.chosen)
        for name in _OF_SESSIONS:
            enough = chosen == 1 if name in ("decide", "remove") else chosen > 0
            self.buttons[name].setEnabled(not is_busy and enough)
        decide = self.buttons["decide"]
        if decide.isEnabled() and not any(one.undecided for one in self.list.chosen):
            was_there = self.window().focusWidget() is decide
            decide.setEnabled(False)
            if was_there:
                # Else Qt hands the keyboard to what takes the session out.
                self.list.setFocus()
        key = "unfavourite" if chosen and self.are_favourites else "favourite"
        self.buttons["favourite"].say(self._words(f"desk.sessions.{key}"))

    def show_sessions(self, held: HeldSessions) -> None:
        chosen, was_empty = {one.session for one in self.list.chosen}, not self.list.count()
        # Who takes out one after another goes on where the last one stood.
        row = self.list.currentRow() if held.total < self._held.total else 0
        self._held = held
        # While the list is made anew nothing is chosen, and a button that has the keyboard would
        # lose it.
        with QSignalBlocker(self.list):
            self.list.show_lines(
                (one, one.place or one.name, self._told_of(one)) for one in held.found
            )
            self.list.setCurrentRow(min(max(row, 0), len(held.found) - 1))
            self._choose_again(chosen)
        self.told.setText(self._counted(held))
        self._allow()
        if was_empty and held.found and self.window().focusWidget() is self._first:
            # It waited there for these.
            self.list.setFocus()
        self.listed.emit(held.total)

    def _counted(self, held: HeldSessions) -> str:
        words, number = self._words, len(held.found)
        if not number and not self._work.archive.is_on_server:
            return words("desk.sessions.none_found" if held.total else "desk.sessions.none")
        lines = words("desk.lines", n=sum(one.lines for one in held.found))
        counted = words("desk.sessions.counted", n=number, lines=lines)
        if number < held.total:
            counted = words("desk.sessions.narrowed", counted=counted, total=held.total)
        undecided = sum(one.undecided for one in held.found)
        if undecided:
            counted = f"{counted}, {words('desk.sessions.undecided', n=undecided)}"
        on_server = self._work.archive.is_on_server
        return words("desk.sessions.on_server", counted=counted) if on_server else counted

    def _choose_again(self, sessions: Set[str]) -> None:
        """Choose what was chosen before, so that a deed can be followed by another."""
        rows = [at for at, one in enumerate(self.list.lines) if one.session in sessions]
        if rows:
            self.list.setCurrentRow(rows[0])
        for at in rows:
            self.list.item(at).setSelected(True)

    def _called(self, collection: str) -> str:
        return self._words("desk.favourite") if collection == FAVOURITES else collection

    def _told_of(self, one: ArchivedSession) -> str:
        words = self._words
        parts = [
            words.locale.date(one.day) if one.day else "",
            self._kits.get(one.kit, one.kit),
            "" if one.people is None else words("archive.compare.people", n=one.people),
            words("desk.lines", n=one.lines),
            "" if one.ended else words("desk.sessions.interim"),
            words("desk.sessions.undecided", n=one.undecided) if one.undecided else "",
            *map(self._called, self._held.gathered.get(one.session, ())),
        ]
        return " · ".join(part for part in parts if part)


def called(one: ArchivedSession, words: Translator) -> str:
    """Return what a session is called where there are others: its place, and the day."""
    told = (clean(one.place), words.locale.date(one.day) if one.day else "")
    return runs_apart(words.in_a_row(filter(None, told)) or clean(one.name))
