"""What is asked of the program while an evening runs: reports, backups, what the room saw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from shiboken6 import isValid

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.agenda.room_message import say
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.desktop.card import write_card_to_reports
from cwb_workshop.desktop.closing import closed
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.earlier_agreements import EarlierAgreements
from cwb_workshop.desktop.reports import Reports
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.ui.dialogs.dialog import tell_any
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.written_file import Offer, WrittenFile

if TYPE_CHECKING:
    from cwb_workshop.core.privacy.hits import Hit
    from cwb_workshop.core.sessions.library import Copy
    from cwb_workshop.desktop.history import SessionHistory
    from cwb_workshop.desktop.opening import OpenedSession
    from cwb_workshop.desktop.readiness import Readiness
    from cwb_workshop.desktop.report_desk import ReportDesk
    from cwb_workshop.report.documents.snapshot import ReportKind
    from cwb_workshop.ui.evening import Evening


class OpenSession:
    """The session of an evening and its file."""

    def __init__(
        self,
        evening: Evening,
        entered: OpenedSession,
        context: ProgramContext,
        interface: Interface,
        reports: Reports,
    ) -> None:
        self.path = entered.path
        self._evening = evening
        self._context = context
        self._interface = interface
        self._reports = reports
        if entered.clock is not None:
            # The room is needed in practice alone.
            from cwb_workshop.desktop.practice import begin_practice

            begin_practice(evening, entered.clock)
        evening.card_requested.connect(self.card)
        evening.console.commands.walking.templates = PlanTemplates(context.data.templates)
        evening.doors_requested.connect(self.check)
        if not self.is_practice:
            earlier = EarlierAgreements(evening.console, context, self.path)
            evening.console.commands.to_room.promised.earlier = earlier
            earlier.look()

    def report(self, kind: ReportKind | Literal["door"]) -> None:
        """Ask which report is wanted, and have it made; at the door without asking."""
        if kind == "door":
            ask = partial(self.report, "summary")
            self._desk.at_door(self._evening.session, self.path, self._tell_room, ask)
            return
        to_change = self._desk.ask(self._evening.session, self.path, kind)
        if to_change is not None:
            self.go_and_change(to_change)

    def card(self) -> None:
        """Write the quick card, with the themes of this evening, and say where it is."""
        console, words = self._evening.console, self._interface.words
        try:
            file = write_card_to_reports(self._context, words, self._evening.session.kit)
        except (UserFacingError, OSError) as error:
            tell_any(console, words, error)
            return
        self._tell_where("card.written", file)

    def check(self) -> None:
        """Go through what an evening needs before the doors open."""
        self._readiness.show()

    def _tell_where(self, key: str, file: Path) -> None:
        """Say where a file is, and offer what can be done with it."""
        words = self._interface.words
        offers = WrittenFile(file, self._context.system, words).offers
        self._evening.console.status.announce(words(key, file=str(file)), offers)

    def go_and_change(self, hit: Hit) -> None:
        """Go to the line that may tell who somebody is; what stands in no line is only told."""
        console = self._evening.console
        console.go_to_line(hit.place.entry)
        console.status.announce(self._interface.words("privacy.kept"))

    def backups(self, go_back: Callable[[Copy], None]) -> None:
        """Show the backups; `go_back` is called with the one that somebody wants back."""
        self._history.backups(self.path, go_back, self._evening.session.record)

    def room(self) -> None:
        """Show what the room saw so far."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.session.replay import LookingBack

        session = self._evening.session
        self._history.show_room(LookingBack(session.journal, session.kit_room))

    def close(self) -> str | None:
        """Close the file. Return what is to be told afterwards.

        None where lines cannot be written and somebody chose to stay with them.
        """
        if "_desk" in vars(self):
            self._desk.finish()
        session, console, words = (
            self._evening.session,
            self._evening.console,
            self._interface.words,
        )
        return closed(session, console, self._context, words)

    @cached_property
    def _desk(self) -> ReportDesk:
        # Asked for at the end of an evening, and costly to import.
        from cwb_workshop.desktop.report_desk import ReportDesk

        return ReportDesk(
            self._evening.console,
            self._context,
            self._reports,
            lambda: self._interface.words,
            self._tell,
        )

    def _tell_room(self, printed: bool) -> None:
        """Say on the wall where people get the report."""
        session = self._evening.session
        words = load_words(session.kit.language_of(session.record.text("language")), ["wall"])
        told = words(f"wall.report.{'at_door' if printed else 'later'}")
        session.do(say(session.record, told, 0, session.now()))

    def _tell(self, sentence: str, offers: Sequence[Offer]) -> None:
        status = self._evening.console.status
        if isValid(status):
            status.announce(sentence, offers)

    @property
    def is_practice(self) -> bool:
        return self.path.parent == self._context.practice.folder

    @cached_property
    def _readiness(self) -> Readiness:
        # Asked before the doors open, and seldom else.
        from cwb_workshop.desktop.readiness import Readiness

        return Readiness(self._evening, self._context, self.path)

    @property
    def _history(self) -> SessionHistory:
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.desktop.history import SessionHistory

        return SessionHistory(self._evening.console, self._context, lambda: self._interface.words)
