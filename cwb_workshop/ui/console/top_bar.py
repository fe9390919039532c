"""The top bar: where we are, how late it is, and what the projector does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.core.agenda import standing
from cwb_workshop.core.people import present, tables
from cwb_workshop.core.projection import wall_language, wall_mode
from cwb_workshop.core.words import Words
from cwb_workshop.core.written import long_date
from cwb_workshop.session import Session
from cwb_workshop.ui.actions import shown_key
from cwb_workshop.ui.parts import Button, Label, panel

_ON_TIME = 1


class TopBar(QWidget):
    """`asked` carries the id of an action."""

    asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._projector = ""
        self._frame = panel("top")
        self._place = Label("place")
        self._people = Label("quiet")
        self._late = Label("pill")
        self._clock = Label("pill")
        self._state = Button("bar")
        self._black = Button("bar", checkable=True)
        self._freeze = Button("bar", checkable=True)
        self._language = Button("bar")
        self._help = Button("bar")
        layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self._place)
        layout.addWidget(self._people)
        layout.addStretch(1)
        for widget in (
            self._late,
            self._clock,
            self._state,
            self._black,
            self._freeze,
            self._language,
            self._help,
        ):
            layout.addWidget(widget)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        for button, action in (
            (self._state, "show_item"),
            (self._black, "black"),
            (self._freeze, "freeze"),
            (self._language, "wall_language"),
            (self._help, "help"),
        ):
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))

    def set_projector(self, told: str) -> None:
        """Say where the wall is, such as 1920×1080; empty when there is no second screen."""
        self._projector = told

    def retranslate(self, words: Words) -> None:
        self._words = words
        self.refresh()

    def refresh(self) -> None:
        words, record = self._words, self._session.record
        venue = record.words("venue")
        place = record.words("place")
        self._place.setText(f"{place} · {venue}" if venue else place)
        self._people.setText(self._told_people())
        mode = wall_mode(record)
        where = f" · {self._projector}" if self._projector else ""
        self._state.say(f"● {words(f'console.wall.{mode}')}{where}")
        self._state.set_role("bar:on" if mode in ("frozen", "black") else "bar")
        self._black.say(words("console.black"), shown_key("black"))
        self._black.setChecked(mode == "black")
        self._freeze.say(words("console.freeze"), shown_key("freeze"))
        self._freeze.setChecked(mode == "frozen")
        language = words(f"console.language.{wall_language(record)}")
        self._language.say(language, shown_key("wall_language"))
        self._help.say(words("console.help"), shown_key("help"))
        self.tick()

    def tick(self) -> None:
        """Look at the clock again."""
        now = self._session.now()
        self._clock.setText(now.strftime("%H:%M"))
        held = standing(self._session.record, now)
        end = held.expected_end.strftime("%H:%M")
        if held.late >= _ON_TIME:
            self._late.setText(self._words("console.late", n=held.late, end=end))
            self._late.set_role("pill:late")
        elif held.late <= -_ON_TIME:
            self._late.setText(self._words("console.early", n=-held.late, end=end))
            self._late.set_role("pill")
        else:
            self._late.setText(self._words("console.on_time", end=end))
            self._late.set_role("pill")

    def _told_people(self) -> str:
        words, record = self._words, self._session.record
        parts = [long_date(record.words("date"), words.language)]
        people, groups = present(record), tables(record)
        if people is not None:
            parts.append(words("console.people", n=people))
        if groups is not None:
            parts.append(words("console.tables", n=groups))
        return " · ".join(parts)
