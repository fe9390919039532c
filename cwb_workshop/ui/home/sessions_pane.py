"""The left of home: a greeting, a search, the sessions there are, and other ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Restored, Summary
from cwb_workshop.session.library import Library
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.colours import Colours
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.home.language_buttons import LanguageButtons
from cwb_workshop.ui.home.mending import Mending
from cwb_workshop.ui.home.reminder import Reminder
from cwb_workshop.ui.home.retention import Retention
from cwb_workshop.ui.home.rows import Act, SessionRow
from cwb_workshop.ui.home.search_field import KEY, SearchField
from cwb_workshop.ui.home.session_catalogue import SessionCatalogue
from cwb_workshop.ui.home.session_list import SessionList
from cwb_workshop.ui.system_services import System
from cwb_workshop.widgets.accessible_names import give_description, give_name

_MORNING, _NOON, _EVENING = 5, 12, 18


class SessionsPane(QWidget):
    """Shows what the catalogue holds, and says what is asked of which session."""

    continue_requested = Signal(object)
    open_requested = Signal(object)
    report_requested = Signal(object)
    copy_requested = Signal(object)
    plan_requested = Signal(object)
    backups_requested = Signal(object)
    room_requested = Signal(object)
    passphrase_requested = Signal(object)
    practise_requested = Signal()
    desk_requested = Signal()
    other_language_requested = Signal()

    def __init__(
        self,
        catalogue: SessionCatalogue,
        library: Library,
        words: Translator,
        others: Sequence[Locale],
        *,
        background: BackgroundWork,
        retention: Retention,
        colours: Colours,
        now: Callable[[], datetime],
        system: System,
        can_practise: bool,
        has_desk: bool,
        announcements: Announcements,
    ) -> None:
        super().__init__()
        self._announcements = announcements
        self._catalogue = catalogue
        self._library = library
        self._words = words
        self._retention = retention
        self._now = now
        self._system = system
        self._mending = Mending(self, library, background, system)
        self._greeting = Label("display")
        self._subtitle = Label("subtitle", wraps=True)
        self.search = SearchField(colours)
        self.list = SessionList(colours)
        self._message = Label("subtitle", wraps=True)
        self.reminder, self.kit_notice = Reminder("home.old.look"), Reminder("home.kits.look")
        self._news = Label("quiet", wraps=True)
        self.open_file = QPushButton()
        self.practise = QPushButton()
        self.privacy = QPushButton()
        self.desk = QPushButton()
        self.languages = LanguageButtons(others, self)
        self._news.hide()
        self._lay_out()
        # Only now: a button without a place would be a window of its own for a moment.
        self.practise.setVisible(can_practise)
        self.desk.setVisible(has_desk)
        self._connect()
        self.retranslate(words, others)

    @property
    def message(self) -> str:
        """What is said in place of the list; empty while there are rows."""
        return "" if self._message.isHidden() else self._message.text()

    @property
    def news(self) -> str:
        """What was done last, as long as it is said."""
        return "" if self._news.isHidden() else self._news.text().replace("\u200b", "")

    @property
    def last_stops(self) -> tuple[QWidget, ...]:
        """The buttons at the foot, where Tab comes last."""
        return (self.reminder.look, self.kit_notice.look, *self._foot)

    @property
    def _foot(self) -> tuple[QPushButton, ...]:
        return (
            *(self.open_file, self.practise, self.desk, self.privacy),
            *self.languages.buttons,
        )

    @property
    def interrupted(self) -> bool:
        """Whether there is a session to go on with, first in the list."""
        rows = self.list.rows
        return bool(rows) and rows[0].may_go_on(self._now())

    def announce(self, sentence: str) -> None:
        self._news.setText(breakable(sentence))
        self._news.setVisible(bool(sentence))
        self._announcements.tell(sentence)

    def wear(self, colours: Colours) -> None:
        self.search.wear(colours)
        self.list.wear(colours)

    def retranslate(self, words: Translator, others: Sequence[Locale]) -> None:
        """`others` are the languages that the buttons of languages go to."""
        self._words = self._retention.words = words
        self._greet()
        self._subtitle.setText(words("home.subtitle"))
        self.search.setPlaceholderText(words("home.search.name"))
        give_name(self.search, words("home.search.name"))
        self.search.speak(words)
        self.list.retranslate(words)
        for notice in (self.reminder, self.kit_notice):
            notice.retranslate(words)
        for button, text in (
            (self.open_file, words("home.open_file")),
            (self.practise, words("home.practise")),
            (self.desk, words("home.desk.open")),
            (self.privacy, words("home.privacy.name")),
        ):
            button.setText(text)
            give_name(button, text)
        self.languages.say(words, others)
        give_description(self.practise, words("home.practise_what"))
        give_description(self.desk, words("home.desk.what"))
        self._show()

    def _greet(self) -> None:
        hour = self._now().hour
        part = "morning" if _MORNING <= hour < _NOON else "evening"
        if _NOON <= hour < _EVENING:
            part = "afternoon"
        self._greeting.setText(self._words(f"home.greeting.{part}"))

    def _show(self) -> None:
        """Show the sessions that match, or say why there are none."""
        rows = self._catalogue.rows(self._words)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._message.setVisible(not rows)
        self.reminder.say(self._retention.reminder(self._old()))
        if not rows:
            self._message.setText(self._why_nothing())

    def _old(self) -> tuple[Summary, ...]:
        return self._retention.outlived(self._catalogue.summaries)

    def _removed(self, sentence: str) -> None:
        self.announce(sentence)
        self._catalogue.refresh()

    def _why_nothing(self) -> str:
        typed = clean(self.search.text()).strip()
        if self._catalogue.too_long:
            return self._words("home.search.too_long", most=TEXTS["search"])
        if typed:
            name = "searching" if self._catalogue.searching else "nothing"
            return self._words(f"home.search.{name}", text=typed)
        name = "empty" if self._catalogue.state == "listed" else self._catalogue.state
        return self._words(f"home.list.{name}")

    def _do(self, act: Act, row: SessionRow) -> None:
        self.announce("")
        if act == "mend":
            self._mending.mend(row, self._words)
        elif act == "copy":
            self.copy_requested.emit(row)
        elif act == "remove":
            self._retention.remove([row.summary])
        else:
            requests = {
                "report": self.report_requested,
                "continue": self.continue_requested,
                "begin": self.continue_requested,
                "backups": self.backups_requested,
                "room": self.room_requested,
                "passphrase": self.passphrase_requested,
                "plan": self.plan_requested,
            }
            requests.get(act, self.open_requested).emit(row.path)

    def _restored(self, restored: Restored) -> None:
        if restored.missing:
            self.announce(self._words("keeping.missing", n=restored.missing))
        self._catalogue.refresh()

    def _ask_for_file(self) -> None:
        path = self._system.choose_file(
            self.window(),
            self._words,
            self._words("home.file.title"),
            folder=self._library.folder,
            kind=self._words("home.file.kind"),
        )
        if path is not None:
            self.open_requested.emit(path)

    def _connect(self) -> None:
        self._catalogue.changed.connect(self._show)
        self.search.textChanged.connect(self._catalogue.search)
        self.search.left_downwards.connect(self.list.setFocus)
        self.list.left_upwards.connect(self.search.setFocus)
        self.list.asked.connect(self._do)
        self._mending.open_requested.connect(self.open_requested)
        self._mending.restored.connect(self._restored)
        self.open_file.clicked.connect(self._ask_for_file)
        self.practise.clicked.connect(self.practise_requested)
        self.desk.clicked.connect(self.desk_requested)
        self.privacy.clicked.connect(self._retention.choose)
        self.reminder.asked.connect(lambda: self._retention.remove(self._old()))
        self._retention.removed.connect(self._removed)
        self._retention.changed.connect(self._catalogue.refresh)
        for key, act in (
            (KEY, self._to_search),
            ("Ctrl+O", self._ask_for_file),
            ("Ctrl+,", self._retention.choose),
            ("Ctrl+D", self.desk_requested.emit),
            ("Ctrl+Shift+L", self.other_language_requested.emit),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addWidget(self._greeting)
        layout.addSpacing(4)
        layout.addWidget(self._subtitle)
        layout.addSpacing(26)
        layout.addWidget(self.search)
        layout.addSpacing(14)
        layout.addWidget(self._message)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addSpacing(12)
        layout.addWidget(self.reminder)
        layout.addWidget(self.kit_notice)
        layout.addWidget(self._news)
        layout.addSpacing(8)
        foot = FlowLayout(spacing=10)
        for button in self._foot:
            foot.addWidget(button)
        foot.put_right(len(self.languages.buttons))
        foot.fill_evenly()
        layout.addLayout(foot)
        for button in self._foot:
            # Enter works like Space on a button that has the focus.
            button.setAutoDefault(True)
