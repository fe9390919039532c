"""What each named action of the console does, and whether it makes sense here and now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.commands.agenda import AgendaCommands
from cwb_workshop.ui.console.commands.checks import CheckCommands
from cwb_workshop.ui.console.commands.drawings import DrawingCommands
from cwb_workshop.ui.console.commands.heard import HeardCommands
from cwb_workshop.ui.console.commands.help import HelpCommands
from cwb_workshop.ui.console.commands.hits import HitCommands
from cwb_workshop.ui.console.commands.line_files import LineFileCommands
from cwb_workshop.ui.console.commands.lines import LineCommands
from cwb_workshop.ui.console.commands.needs import Needs
from cwb_workshop.ui.console.commands.pastes import PasteCommands
from cwb_workshop.ui.console.commands.read_back import ReadBackCommands
from cwb_workshop.ui.console.commands.second_press import SecondPress
from cwb_workshop.ui.console.commands.to_room import ToRoomCommands
from cwb_workshop.ui.console.commands.undoing import UndoCommands
from cwb_workshop.ui.console.commands.walking import WalkCommands
from cwb_workshop.ui.console.commands.wall import WallCommands
from cwb_workshop.ui.console.next_undone import NextUndone
from cwb_workshop.ui.console.panels import Panels
from cwb_workshop.ui.console.practice.practising import Practising
from cwb_workshop.ui.console.requests import Requests
from cwb_workshop.ui.doubled_keys import DoubledKeys
from cwb_workshop.ui.language import Interface

_TURNS = frozenset(("next_screen", "previous_screen", "next_item", "previous_item"))
"""What a key that is pressed twice by mistake does once."""


class Commands:
    """Runs actions by their id. Dialogs open over `window`."""

    def __init__(
        self,
        session: Session,
        panels: Panels,
        requests: Requests,
        interface: Interface,
        window: QWidget,
        next_undone: NextUndone,
    ) -> None:
        self._session = session
        self._requests = requests
        self._interface = interface
        self._window = window
        self._side = panels.side
        self._menu = panels.top.open_menu
        self._work = work = panels.work
        self.second = SecondPress(work.capture.message)
        self.doubled = DoubledKeys()
        self.lines = LineCommands(session, work, self._speak)
        say = partial(work.capture.say, trouble=False)
        agenda = panels.agenda
        self.agenda = AgendaCommands(session, agenda, window=window, words=self._speak, say=say)
        self.practice = Practising(
            session, panels.status, window=window, words=self._speak, ask=self.run
        )
        self.pastes = PasteCommands(session, work, panels.status, self._speak)
        self._check = CheckCommands(
            session,
            window=window,
            words=self._speak,
            go_to=self._go_to_line,
            open_item=self.open_item,
            pasted=self.pastes.points,
        )
        self._hits = HitCommands(session, work, words=self._speak, open_item=self.open_item)
        self._drawings = DrawingCommands(session, work, self._speak)
        self._needs = Needs(
            session,
            work,
            next_undone=next_undone,
            lines=self.lines,
            drawings=self._drawings,
            agenda=self.agenda,
            practice=self.practice,
        )
        self.help = HelpCommands(
            session, panels, window=window, words=self._speak, allows=self.allows
        )
        self.heard = HeardCommands(session, window=window, words=self._speak)
        self.to_room = ToRoomCommands(session, panels, window=window, words=self._speak)
        self.walking = WalkCommands(
            session, panels, window=window, words=self._speak, open_item=self.open_item
        )
        self._handlers: Mapping[str, Callable[[], object]] = {
            **self.heard.handlers(),
            **self.to_room.handlers(),
            **self.walking.handlers(),
            **self.practice.handlers(),
            **self.lines.handlers(),
            **WallCommands(session, words=self._speak, say=work.capture.say).handlers(),
            **ReadBackCommands(session, work, self._speak).handlers(),
            **self._drawings.handlers(),
            **LineFileCommands(session, work, self.pastes, self._speak).handlers(),
            **self.agenda.handlers(),
            **self._check.handlers(),
            **self.help.handlers(),
            **UndoCommands(
                self.pastes.pasting, next_undone, panels.status.announcements, self._speak
            ).handlers(),
            **self._own(),
        }

    def _own(self) -> Mapping[str, Callable[[], object]]:
        work, ask = self._work, self._requests
        return {
            "save_line": work.capture.enter,
            "save_next_table": self._save_and_next_table,
            "choose_table": work.choose_table,
            "choose_column": work.capture.offer_columns,
            "park": work.capture.park,
            "to_field": work.capture.field.setFocus,
            "form": work.form.take_focus,
            "grid": work.open_grid,
            "board": self._board,
            "waiting": self.escape,
            "tone": ask.tone.emit,
            "end_tones": ask.end_tones.emit,
            "clicker": ask.clicker.emit,
            "doors": ask.doors.emit,
            "projector": ask.projector.emit,
            "swap_screens": ask.swap_screens.emit,
            "distance": ask.distance.emit,
            "dark": ask.dark.emit,
            "contrast": ask.contrast.emit,
            "text_larger": partial(ask.text_size.emit, 1),
            "text_smaller": partial(ask.text_size.emit, -1),
            "text_usual": partial(ask.text_size.emit, 0),
            "full_screen": ask.full_screen.emit,
            "wall_window": ask.wall_window.emit,
            "questions": self._questions,
            "go_on": self._go_on,
            "report": partial(ask.report.emit, "summary"),
            "full_report": partial(ask.report.emit, "full"),
            "door_report": partial(ask.report.emit, "door"),
            "backups": ask.backups.emit,
            "room": ask.room.emit,
            "notes_larger": lambda: self._side.larger(1),
            "notes_smaller": lambda: self._side.larger(-1),
            "language": self._speak_other_language,
            "end": self._end,
            "home": ask.home.emit,
            "menu": self._menu,
            "card": ask.card.emit,
        }

    @property
    def handled(self) -> frozenset[str]:
        """The ids of the actions that something is done for."""
        return frozenset(self._handlers)

    def run(self, action: str) -> None:
        """Do an action. What it lacks, or the session refuses, is said above the field."""
        if action != "waiting":
            self._ask_no_more()
        if self.doubled.is_doubled(action) and action in _TURNS:
            return
        message = self._work.capture.message
        trouble = message.trouble_at
        try:
            self._needs.refuse(action)
            before = len(self._session.journal)
            self._handlers[action]()
            if action in _TURNS and len(self._session.journal) == before:
                raise Refused("console.needs.more" if "next" in action else "console.needs.before")
            message.get_over(trouble)
        except Refused as refusal:
            self._work.capture.say(self._speak()(refusal.key, **refusal.values))

    def run_from_wall(self, action: str) -> None:
        """Do an action whose key was pressed on the wall; help is about the wall then."""
        if action == "help":
            self.help.open("wall")
        else:
            self.run(action)

    def allows(self, action: str) -> bool:
        """Tell whether an action would do anything now."""
        return self._needs.are_met(action)

    def _ask_no_more(self) -> None:
        """Something else was done since the waiting page was asked for."""
        if self.second.forget():
            self._work.capture.hush()

    def open_item(self, item: str) -> None:
        self._ask_no_more()
        current = self._session.item
        if current is None or current.id != item:
            self._session.open_item(item)
        self._work.capture.field.setFocus()

    def to_table(self, table: int) -> None:
        """Move the selected lines to a table; from the field, choose it for the next line."""
        if self._work.lines.selected() and self._work.lines.hasFocus():
            self.lines.move(table)
        else:
            self._work.capture.choose_table(table)

    def escape(self) -> None:
        """Go one step back: from a paste, a message, a list, a form or a button to the field.

        Only in an empty field it changes the wall, and in mid-session not without a second press:
        clickers send it, and forty people look.
        """
        work, session = self._work, self._session
        if self._waits_for_second():
            if self.second.is_meant():
                self.second.forget()
                session.set_wall_mode("waiting")
                work.capture.hush()
            return
        self.second.forget()
        if self.pastes.escape() or work.capture.hush():
            return
        if work.scope != "item":
            work.show_item()
        elif work.lines.selected() or not self._on_field:
            work.lines.clearSelection()
            work.capture.field.setFocus()
        elif not work.capture.field.text() and wall_mode(session.record) != "waiting":
            self.second.ask(self._speak()("console.waiting_again"))

    @property
    def _on_field(self) -> bool:
        """Whether the hands are on the field, also while the key was pressed on the wall."""
        return self._window.focusWidget() is self._work.capture.field

    def _waits_for_second(self) -> bool:
        """Tell whether the waiting page was asked for a moment ago, and nothing came since."""
        idle = self._on_field and not self._work.capture.field.text()
        live = wall_mode(self._session.record) != "waiting"
        return idle and live and self.second.is_asked()

    def _speak(self) -> Translator:
        return self._interface.words

    def _speak_other_language(self) -> None:
        self._interface.speak(self._interface.next_one.language)

    def _save_and_next_table(self) -> None:
        capture, session = self._work.capture, self._session
        before = session.newest("undo")
        if capture.field.text().strip() and not capture.enter():
            return
        following = session.table + 1
        try:
            session.refuse_table(following)
        except Refused:
            following = 1
        saved = session.newest("undo")
        if saved is None or saved is before:
            session.choose_table(following)
        else:
            session.keep_next(following, saved)
        capture.tell_table()

    def _go_on(self) -> None:
        self._session.go_on()
        self._work.capture.hush()
        self._work.capture.field.setFocus()

    def _questions(self) -> None:
        if self._work.scope == "questions":
            self._work.show_item()
        else:
            self._work.show_questions()

    def _end(self) -> None:
        """End the session after a yes, and go home; or look at what is open first."""
        chosen = self.agenda.end(self._check.open_points(), self._check.pasted_lines())
        if chosen == "end":
            self._requests.home.emit()
        elif chosen == "look":
            self.run("check")

    def _go_to_line(self, entry: str) -> None:
        line = self._session.record.entries.get(entry)
        if line is not None:
            self._work.go_to(line)

    def _board(self) -> None:
        """Put the answers of the open item in order by theme; read when it is opened."""
        from cwb_workshop.ui.console.themes.board import ThemeBoard

        item = self._session.item
        if item is not None and self._work.item_form().themes:
            ThemeBoard(self._window, self._session, item, self._speak()).exec()
