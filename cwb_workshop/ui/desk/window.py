"""The organiser's desk: lines found, agreements followed, places compared, sessions taken in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, column, panel
from cwb_workshop.ui.desk.agreements_page import AgreementsPage
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.compare_page import ComparePage
from cwb_workshop.ui.desk.deciding import Deciding
from cwb_workshop.ui.desk.find_page import FindPage
from cwb_workshop.ui.desk.gathering import Gathering
from cwb_workshop.ui.desk.intake_telling import told_of_intake
from cwb_workshop.ui.desk.learning import Learning
from cwb_workshop.ui.desk.other_archives import OtherArchives
from cwb_workshop.ui.desk.page import DeskPage
from cwb_workshop.ui.desk.page_keys import turn_pages
from cwb_workshop.ui.desk.quotes_page import QuotesPage
from cwb_workshop.ui.desk.sessions_page import SessionsPage, called
from cwb_workshop.ui.desk.taken_in import NOTHING_TAKEN, TakenIn
from cwb_workshop.ui.desk_state import AT_FIRST, DeskState
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.segments import Segments
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (1302, 724)
_EDGE = 24
_FIND = Qt.Key.Key_F


class DeskWindow(KeyedDialog):
    """`session_asked` carries the mark of a session, with words and label of a line or none.

    `to_add`, `calendar_asked`, `letters_asked` and `quotes_asked` come when files and places have
    to be asked for,
    `agreement_settled` when what became of an agreement is to be written in its session,
    `comparison_asked` with the form of a comparison that is to be written, and `export_asked` with
    that of what was found.
    """

    topic = "organiser.desk"
    session_asked = Signal(str, str, str)
    to_add = Signal(str)
    calendar_asked = Signal()
    agreement_settled = Signal(object, str)
    comparison_asked = Signal(str)
    letters_asked = Signal()
    quotes_asked = Signal()
    export_asked = Signal(str)
    locked = Signal(object)
    """Carries what came of all files, once those were read that wait for no passphrase."""

    def __init__(
        self,
        parent: QWidget | None,
        words: Translator,
        work: ArchiveWork,
        today: Callable[[], date],
        left: DeskState = AT_FIRST,
    ) -> None:
        """`left` is how the desk was left before: it begins so again."""
        super().__init__(parent, words, own_keys="desk.keys")
        self._words, self._work = words, work
        self._announcements = Announcements(self)
        self.finding = FindPage(words, work, self.tell_fault)
        self.agreements = AgreementsPage(words, work, today, self.tell_fault)
        self.comparison = ComparePage(words, work, today, self.tell_fault)
        self.quotes = QuotesPage(words, work, self.tell_fault)
        self.sessions = SessionsPage(words, work, self.tell_fault)
        self.pages: dict[str, DeskPage] = {
            "find": self.finding,
            "agreements": self.agreements,
            "quotes": self.quotes,
            "compare": self.comparison,
            "sessions": self.sessions,
        }
        self._gathering = Gathering(self, words, work, self.sessions, self)
        self._learning = Learning(self, words, work, lambda: self.comparison.chosen, self)
        self._deciding = Deciding(self, words, work, self)
        self._others = OtherArchives(
            self, words, work, self.sessions, self, self._say_place, left.places
        )
        options = [(name, words(f"desk.page.{name}")) for name in self.pages]
        self.choice = Segments(words("desk.page.which"), options, "find")
        self.news = Label("strong", wraps=True)
        self._heading, self._back = Label("heading", words("desk.title")), Button("quiet")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        for name, page in self.pages.items():
            page.put_back(left.of_page(name))
        self.show_page(left.page)
        self.sessions.listed.connect(self._begin)
        self.refresh()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _FIND and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.show_page("find")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # It is for the list or a button; a dialog would press some button of its own.
            event.accept()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        self._work.leave()
        super().done(result)

    def refresh(self) -> None:
        """Ask the archive again: something else may be in it now. What is looked at comes first."""
        seen = self._stack.currentWidget()
        for page in sorted(self.pages.values(), key=lambda page: page is not seen):
            page.refresh()

    @property
    def left(self) -> DeskState:
        """How it is left now."""
        chosen = ((name, *one) for name, page in self.pages.items() for one in page.left().items())
        page = next(name for name, one in self.pages.items() if one is self._stack.currentWidget())
        return DeskState(page, tuple(chosen), self._others.places)

    def show_page(self, name: str) -> None:
        is_reading = self.sessions.buttons["stop"].isEnabled()
        if self._stack.currentWidget() is not self.pages[name] and not is_reading:
            # What was told is of the page that is left.
            self.news.setText("")
        self.choice.show_value(name)
        self._stack.setCurrentWidget(self.pages[name])
        self.pages[name].take_keyboard()

    def _begin(self, sessions: int) -> None:
        """Where nothing is there to be searched, begin with what can be added."""
        self.sessions.listed.disconnect(self._begin)
        if not sessions:
            self.show_page("sessions")

    def add(self, paths: list[Path], done: str = "", *, after: TakenIn = NOTHING_TAKEN) -> None:
        """Take in files and folders, and say what came of them, and of those `after` which they are
        read; where there is no more to it than what somebody did, say that it is `done`.
        """
        self.sessions.show_busy(busy=True)
        self.tell(done or self._words("desk.sessions.looking"))
        self._work.add(paths, lambda taken: self._added(taken, done, after), self._stopped_by)

    def tell_fault(self, error: UserFacingError | OSError) -> None:
        self.tell(self.told_of_fault(error))

    def told_of_fault(self, error: UserFacingError | OSError) -> str:
        """Return what is wrong; what a command would be given, the desk asks for otherwise."""
        if not isinstance(error, UserFacingError):
            return self._words("dialog.disk")
        own = f"desk.{error.key}"
        return self._words(own if self._words.has(own) else error.key, **error.values)

    def tell(self, sentence: str) -> None:
        self.news.setText(breakable(sentence))
        self._announcements.tell(sentence)

    def _added(self, fresh: TakenIn, done: str, after: TakenIn) -> None:
        taken = after.before(fresh)
        self.sessions.show_busy(busy=False)
        is_more = taken.locked or taken.skipped or taken.stopped or taken.undecided
        self.tell(told_of_intake(self._words, taken) if is_more or not done else done)
        self.refresh()
        if fresh.locked:
            self.locked.emit(taken)

    def _stopped_by(self, error: UserFacingError | OSError) -> None:
        self.sessions.show_busy(busy=False)
        self.tell_fault(error)
        self.refresh()

    def _act(self, name: str) -> None:
        if name == "stop":
            self._work.stop()
        elif name == "remove":
            self._remove()
        elif name == "decide":
            if self.sessions.list.current is not None:
                self._deciding.ask(self.sessions.list.current)
        elif name in ("favourite", "collect"):
            self._gathering.act(name)
        elif name in ("open", "push"):
            self._others.ask("open" if name == "open" else "push")
        else:
            self.to_add.emit(name)

    def _remove(self) -> None:
        """Ask first: what is only in the archive cannot be brought back by it."""
        # Costly to import, and seldom asked for.
        from cwb_workshop.ui.dialogs.dialog import Choice, choose

        one, words = self.sessions.list.current, self._words
        if one is None:
            return
        chosen = choose(
            self,
            title=words("desk.remove.title"),
            text=words("desk.remove.text", session=called(one, words)),
            choices=(
                Choice("keep", words("desk.remove.keep"), "primary"),
                Choice("remove", words("desk.remove.remove")),
            ),
            words=words,
        )
        if chosen == "remove":
            self.sessions.show_busy(busy=True)
            name = called(one, words)
            self._work.remove(one.session, lambda _names: self._removed(name), self._stopped_by)

    def _removed(self, name: str) -> None:
        self.sessions.show_busy(busy=False)
        self.tell(self._words("archive.removed", session=name))
        self.refresh()

    def _read(self, number: int) -> None:
        if self.sessions.buttons["stop"].isEnabled():
            self.news.setText(self._words("archive.reading", n=number))

    def _sent(self, number: int) -> None:
        if self.sessions.buttons["stop"].isEnabled():
            self.news.setText(self._words("archive.push.reading", n=number))

    def _say_place(self) -> None:
        """Say in the head where the archive is that is looked at now."""
        archive, words = self._work.archive, self._words
        elsewhere = "" if archive.is_own else archive.folder.name
        where = words("desk.place.head.server") if archive.is_on_server else elsewhere
        title = " · ".join(filter(None, (words("desk.title"), clean(where))))
        self.setWindowTitle(title)
        self._heading.setText(breakable(title))
        self.sessions.show_place()
        self.agreements.show_place()

    def _connect(self) -> None:
        self._work.read.connect(self._read)
        self._work.sent.connect(self._sent)
        self.choice.chosen.connect(self.show_page)
        self.sessions.asked.connect(self._act)
        self.agreements.calendar_asked.connect(self.calendar_asked)
        self.agreements.letters_asked.connect(self.letters_asked)
        self.quotes.take_asked.connect(self.quotes_asked)
        for page in (self.finding, self.quotes, self.agreements):
            page.opened.connect(
                lambda one: self.session_asked.emit(one.session, one.text, one.label)
            )
        self.comparison.learn_asked.connect(self._learning.ask)
        self.comparison.save_asked.connect(self.comparison_asked)
        self.agreements.settled.connect(self.agreement_settled)
        self.finding.save_asked.connect(self.export_asked)
        self.sessions.opened.connect(lambda one: self.session_asked.emit(one.session, "", ""))
        self._back.clicked.connect(self.reject)
        turn_pages(self, tuple(self.pages), lambda: self.choice.value, self.show_page)

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("desk.title"))
        head, foot = panel("bar"), panel("bar")
        line = QHBoxLayout(head)
        line.setContentsMargins(_EDGE, 12, 16, 8)
        line.setSpacing(12)
        line.addWidget(self._heading)
        line.addWidget(self.choice, 1)
        line.addWidget(self._back)
        self._back.say(words("desk.back"), key_name("Esc", words))
        below = QHBoxLayout(foot)
        below.setContentsMargins(_EDGE, 8, _EDGE, 10)
        below.addWidget(self.news, 1)
        held = QWidget()
        column(held, margins=(_EDGE, 14, _EDGE, 14), spacing=0).addWidget(self._stack)
        for page in self.pages.values():
            self._stack.addWidget(page)
        whole = column(self, margins=(0, 0, 0, 0), spacing=0)
        whole.addWidget(head)
        whole.addWidget(held, 1)
        whole.addWidget(foot)
        self.take_size(*_SIZE)
