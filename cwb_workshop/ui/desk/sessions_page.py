"""The sessions of the archive: files and folders are added, sessions taken out."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cwb_workshop.archive.overview import ArchivedSession, archived_sessions
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.list_page import ListPage
from cwb_workshop.ui.desk.page import Failed
from cwb_workshop.ui.flow_layout import FlowLayout

_DEEDS = ("own", "folder", "stick", "file", "stop", "remove")


class SessionsPage(ListPage[ArchivedSession]):
    """`asked` carries what is to be done: add those of the program, of a folder or a stick, or a
    file; stop; remove.
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
        self.buttons: dict[str, Button] = {}
        deeds = FlowLayout(spacing=8)
        for name in _DEEDS:
            button = self.buttons[name] = Button("primary" if name == "own" else "plain")
            button.say(words(f"desk.sessions.{name}"))
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            deeds.addWidget(button)
        self.lay_out(deeds)
        self.show_busy(busy=False)

    def take_keyboard(self) -> None:
        first = self.list if self.list.count() else self.buttons["own"]
        first.setFocus()

    def refresh(self) -> None:
        self._work.ask("sessions", archived_sessions, self.show_sessions, self._failed)

    def show_busy(self, *, busy: bool) -> None:
        """While files are read that can be stopped, and nothing else be begun."""
        for name, button in self.buttons.items():
            button.setEnabled(busy == (name == "stop"))
        self._allow_removing()

    def _allow_removing(self) -> None:
        is_busy = self.buttons["stop"].isEnabled()
        self.buttons["remove"].setEnabled(not is_busy and self.list.current is not None)

    def show_sessions(self, held: tuple[ArchivedSession, ...]) -> None:
        words = self._words
        self.list.show_lines((one, one.place or one.name, self._told_of(one)) for one in held)
        lines = sum(one.answers for one in held)
        counted = words("desk.sessions.counted", n=len(held), lines=words("desk.lines", n=lines))
        self.told.setText(counted if held else words("desk.sessions.none"))
        self._allow_removing()
        self.listed.emit(len(held))

    def _told_of(self, one: ArchivedSession) -> str:
        words = self._words
        parts = [
            words.locale.date(one.day) if one.day else "",
            words("desk.lines", n=one.answers),
            "" if one.ended else words("desk.sessions.interim"),
            words("desk.sessions.undecided", n=one.undecided) if one.undecided else "",
        ]
        return " · ".join(part for part in parts if part)
