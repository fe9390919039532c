"""Asks which report of a session is wanted, and does with it what was said, beside the evening."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from cwb_workshop.content.locale_reader import languages, load_locales
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.decisions import decisions_in, undecided
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.paper_desk import PaperDesk
from cwb_workshop.desktop.report_questions import WindowQuestions
from cwb_workshop.desktop.reports import ReportPlace, Reports
from cwb_workshop.session.report_choice import choice_in, keep_choice
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.dialogs.dialog import tell_any
from cwb_workshop.ui.reports.dialog import Order, ReportDialog
from cwb_workshop.ui.reports.maker import ReportAsked, ReportMaker
from cwb_workshop.ui.written_file import Offer, WrittenFile

if TYPE_CHECKING:
    from cwb_workshop.core.model.locale import Locale
    from cwb_workshop.core.privacy.hits import Hit
    from cwb_workshop.report.documents.snapshot import ReportKind
    from cwb_workshop.session.session import Session

Tell = Callable[[str, Sequence[Offer]], None]


@value_type
class _Errand:
    """A report on its way; `place` is None for paper alone. `then` is told whether it was printed
    for the door.
    """

    order: Order
    session: Path
    place: ReportPlace | None
    then: Callable[[bool], None] | None = None


class ReportDesk(QObject):
    """`tell` says what became of a report, with what can be done with it.

    What is made goes on when its window is gone: nobody has to wait for it.
    """

    def __init__(
        self,
        window: QWidget,
        context: ProgramContext,
        reports: Reports,
        words: Callable[[], Translator],
        tell: Tell,
    ) -> None:
        super().__init__()
        self._window, self._context, self._reports = window, context, reports
        self._words, self._tell = words, tell
        self._work = BackgroundWork(self)
        self._maker = ReportMaker(self, self._work)
        self._errand: _Errand | None = None
        self._maker.made.connect(self._made)
        self._maker.failed.connect(self._failed)

    def ask(self, session: Session, path: Path, kind: ReportKind | None = None) -> Hit | None:
        """Show the dialog for a session, and do what is ordered there, or show its paper. Return
        what somebody wants to change first. `kind` is what is proposed, by default what was asked
        for last.
        """
        choice = choice_in(session.record, session.kit)
        if kind == "full":
            choice = replace(choice, length="full")
        folder = self._reports.folder_of(path)
        dialog = ReportDialog(self._window, self._words(), session, choice, _known(session), folder)
        dialog.exec()
        order, to_change, to_paper = dialog.order, dialog.to_change, dialog.to_paper
        dialog.deleteLater()
        if to_paper:
            desk = PaperDesk(self._window, self._context, self._reports, self._words())
            desk.show(session, path, _known(session))
        if order is not None:
            if not session.read_only:
                session.do(keep_choice(session.record, order.asked.choice))
            self._take(order, path)
        return to_change

    def at_door(
        self,
        session: Session,
        path: Path,
        then: Callable[[bool], None],
        otherwise: Callable[[], None],
    ) -> None:
        """Make what was asked for last without asking more, print it where there is a printer, and
        call `then`; where there is something to decide first, call `otherwise`.
        """
        choice = replace(choice_in(session.record, session.kit), format="pdf")
        decisions = decisions_in(session.record)
        asked = ReportAsked(ReportSource.of(session), choice, decisions)
        self._tell(self._words()("reports.being_made"), ())
        looking = ReportMaker(self, self._work)

        def found(_asked: ReportAsked, hits: tuple[Hit, ...]) -> None:
            looking.deleteLater()
            if undecided(hits, decisions):
                otherwise()
            else:
                self._take(Order("door", asked), path, then)

        looking.found.connect(found)
        looking.failed.connect(self._failed)
        looking.failed.connect(looking.deleteLater)
        looking.look(asked)

    def finish(self) -> None:
        """Wait for what is being made, and do with it what was said."""
        self._work.wait()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)

    def _take(self, order: Order, path: Path, then: Callable[[bool], None] | None = None) -> None:
        try:
            errand = self._errand_of(order, path)
        except (UserFacingError, OSError) as error:
            tell_any(self._window, self._words(), error)
            return
        if errand is None:
            return
        if order.content is not None:
            self._finish(errand, order.content)
            return
        words = self._words()
        self._errand = replace(errand, then=then)
        self._tell(words("reports.being_made"), [Offer("stop", words("reports.stop"), self._stop)])
        asked = order.asked
        if order.deed == "print":
            asked = replace(asked, choice=replace(asked.choice, format="pdf"))
        self._maker.make(asked)

    def _errand_of(self, order: Order, path: Path) -> _Errand | None:
        """Return what is to be done, once it is known where; None where that is put off."""
        if order.deed == "print":
            return _Errand(order, path, None)
        words, folder = self._words(), None
        if order.deed == "stick":
            start = self._context.system.stick() or Path.home()
            folder = self._context.system.choose_folder(
                self._window, words, words("reports.which_folder"), folder=start
            )
            if folder is None:
                return None
        ask = WindowQuestions(self._window, words)
        place = self._reports.place_of(path, order.asked, ask, folder)
        return None if place is None else _Errand(order, path, place)

    def _stop(self) -> str:
        self._maker.give_up()
        self._errand = None
        return self._words()("reports.stopped")

    def _made(self, _asked: ReportAsked, content: bytes) -> None:
        errand, self._errand = self._errand, None
        if errand is not None:
            self._finish(errand, content)

    def _failed(self, error: UserFacingError | OSError) -> None:
        self._errand = None
        tell_any(self._window, self._words(), error)

    def _finish(self, errand: _Errand, content: bytes) -> None:
        words, system = self._words(), self._context.system
        asked, place = errand.order.asked, errand.place
        name = asked.source.name(asked.choice)
        if place is None:
            printed = system.print_pages(self._window, content, name)
            self._tell(words("reports.printed" if printed else "reports.not_printed"), ())
            return
        try:
            self._reports.write(errand.session, asked, place, content)
        except (UserFacingError, OSError) as error:
            tell_any(self._window, words, error)
            return
        if errand.then is not None:
            self._give(errand.then, place.file)
            return
        offers = {one.id: one for one in WrittenFile(place.file, system, words).offers}
        offer = offers.get(errand.order.deed)
        told = "" if offer is None else offer.does()
        written = words("console.report_written", file=str(place.file))
        self._tell(told or written, tuple(offers.values()))

    def _give(self, then: Callable[[bool], None], file: Path) -> None:
        """Print what is given at the door, and say what became of it."""
        words, system = self._words(), self._context.system
        printed = system.has_printer() and system.print_file(file)
        told = "reports.door.printed" if printed else "reports.door.saved"
        self._tell(words(told, file=str(file)), WrittenFile(file, system, words).offers)
        then(printed)


def _known(session: Session) -> tuple[Locale, ...]:
    """Return the languages that the program and the kit both have all words of."""
    both = [one for one in session.kit.languages if one in languages()]
    return load_locales(both)
