"""The sessions of the archive: files and folders are added, sessions taken out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from types import MappingProxyType
from typing import TypeAlias

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView

from cwb_workshop.archive.collections import FAVOURITES
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.overview import ArchivedSession, archived_sessions
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.given_keyboard import DeskButton
from cwb_workshop.ui.desk.list_page import ListPage
from cwb_workshop.ui.desk.other_letters import runs_apart
from cwb_workshop.ui.desk.page import Failed
from cwb_workshop.ui.flow_layout import FlowLayout

_DEEDS = ("own", "folder", "stick", "file", "stop")
_OF_SESSIONS = ("favourite", "collect", "decide", "remove")
_PLACES = ("open", "push")
_WRITE = ("own", "folder", "stick", "file", "stop", "decide", "remove", "push")
"""What changes an archive, and cannot be done where it is on a server."""

_NOT_GATHERED: Mapping[str, tuple[str, ...]] = MappingProxyType({})

_Held: TypeAlias = "tuple[tuple[ArchivedSession, ...], Mapping[str, tuple[str, ...]]]"


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
        self._gathered: Mapping[str, tuple[str, ...]] = {}
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._allow)
        below = self._deeds((*_OF_SESSIONS, *_PLACES))
        below.put_right(len(_PLACES))
        self.lay_out(self._deeds(_DEEDS), below=below)
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
        return all(FAVOURITES in self._gathered.get(one.session, ()) for one in self.list.chosen)

    def take_keyboard(self) -> None:
        first = self.buttons["open" if self._work.archive.is_on_server else "own"]
        (self.list if self.list.count() else first).setFocus()

    def show_place(self) -> None:
        """Offer what can be done where the archive is that is looked at."""
        for name in _WRITE:
            self.buttons[name].setVisible(not self._work.archive.is_on_server)

    def refresh(self) -> None:
        self.show_looking()
        work = self._work

        def held(connection: ArchiveConnection) -> _Held:
            return archived_sessions(connection), work.collections().of_sessions()

        work.ask("sessions", held, lambda both: self.show_sessions(*both), self._failed)

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

    def show_sessions(
        self,
        held: tuple[ArchivedSession, ...],
        gathered: Mapping[str, tuple[str, ...]] = _NOT_GATHERED,
    ) -> None:
        words = self._words
        chosen = {one.session for one in self.list.chosen}
        self._gathered = gathered
        # While the list is made anew nothing is chosen, and a button that has the keyboard would
        # lose it.
        with QSignalBlocker(self.list):
            self.list.show_lines((one, one.place or one.name, self._told_of(one)) for one in held)
            self._choose_again(chosen)
        lines = sum(one.lines for one in held)
        counted = words("desk.sessions.counted", n=len(held), lines=words("desk.lines", n=lines))
        undecided = sum(one.undecided for one in held)
        if undecided:
            counted = f"{counted}, {words('desk.sessions.undecided', n=undecided)}"
        if self._work.archive.is_on_server:
            self.told.setText(words("desk.sessions.on_server", counted=counted))
        else:
            self.told.setText(counted if held else words("desk.sessions.none"))
        self._allow()
        self.listed.emit(len(held))

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
            "" if one.people is None else words("archive.compare.people", n=one.people),
            words("desk.lines", n=one.lines),
            "" if one.ended else words("desk.sessions.interim"),
            words("desk.sessions.undecided", n=one.undecided) if one.undecided else "",
            *map(self._called, self._gathered.get(one.session, ())),
        ]
        return " · ".join(part for part in parts if part)


def called(one: ArchivedSession, words: Translator) -> str:
    """Return what a session is called where there are others: its place, and the day."""
    told = (clean(one.place), words.locale.date(one.day) if one.day else "")
    return runs_apart(words.in_a_row(filter(None, told)) or clean(one.name))
