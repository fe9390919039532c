"""The top bar: where we are, how late it is, and what the projector does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from cwb_workshop.core.agenda.forecast import is_over, missed, schedule_status
from cwb_workshop.core.model.people import present, tables
from cwb_workshop.core.model.words import AND, Translator
from cwb_workshop.core.wall.visibility import wall_choices, wall_languages, wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.action_menu import action_menu
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.recent_menu import RecentSession, add_recent
from cwb_workshop.ui.controls import Button, Label, column_of, panel
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.menus import Menu, offer
from cwb_workshop.ui.text_size import TextSized, scaled
from cwb_workshop.widgets.accessible_names import with_label
from cwb_workshop.widgets.fault_guard import guarded

_ON_TIME = 1
_LEAST_PLACE = 120
"""Pixels of usual letters that are kept for where we are."""
_WIDE = 1300
_ROWS = 2


class TopBar(QWidget, TextSized):
    """`asked` carries the id of an action; `allows` tells which make sense now.

    `language_asked` carries the language of the wall, or two of them, out of the list of all,
    `session_asked` the file of another session.
    """

    asked = Signal(str)
    language_asked = Signal(str)
    session_asked = Signal(object)

    def __init__(self, session: Session, allows: Callable[[str], bool]) -> None:
        super().__init__()
        self._session = session
        self._allows = allows
        self._projector = ""
        self.is_practice = self._names_item = False
        self._recent: Callable[[], Sequence[RecentSession]] = tuple
        self._frame = panel("top")
        self._place = Label("place", wraps=True)
        self._people = Label("quiet")
        for label in (self._place, self._people):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._late = Button("pill")
        self._clock = Label("pill")
        self._go_on = Button("bar:on")
        self._state = Button("bar")
        self._black = Button("bar", checkable=True)
        self._freeze = Button("bar", checkable=True)
        self._language = Button("bar")
        self._menu = Button("bar")
        self._spared = (self._language, self._freeze, self._black, self._state, self._clock)
        self._is_over = False
        self._fitted = (False, False, "")
        self._menu.clicked.connect(self.open_menu)
        self._language.clicked.connect(self.open_languages)
        layout = self._layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.setSpacing(8)
        where = column_of(self._place, self._people, spacing=0)
        layout.addLayout(where, 1)
        self._at_right: tuple[QWidget, ...] = (
            self._late,
            self._clock,
            self._go_on,
            self._state,
            self._black,
            self._freeze,
            self._language,
            self._menu,
        )
        for widget in self._at_right:
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        for button, action in (
            (self._state, "live"),
            (self._black, "black"),
            (self._freeze, "freeze"),
            (self._late, "save_time"),
            (self._go_on, "go_on"),
        ):
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))

    def offer_recent(self, recent: Callable[[], Sequence[RecentSession]]) -> None:
        """Offer sessions in the menu; they are asked for each time it opens."""
        self._recent = recent

    def say_practice(self) -> None:
        """Say from now on that this is practice, and that nothing of it is kept."""
        self.is_practice = True
        self.refresh()

    def name_item(self, named: bool) -> None:
        """Say which item is open, where its name is out of view in the middle."""
        if named != self._names_item:
            self._names_item = named
            self._fit()

    def set_projector(self, size: str) -> None:
        """Say where the wall is, such as 1920×1080; empty when there is no second screen."""
        self._projector = size

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self.refresh()

    def refresh(self) -> None:
        words, record = self._words, self._session.record
        mode = wall_mode(record)
        self._say_state()
        self._state.set_role("bar:on" if mode in ("frozen", "black") else "bar")
        self._black.say(words("console.black"), shown_key("black", words))
        self._black.setChecked(mode == "black")
        self._freeze.say(words("console.freeze"), shown_key("freeze", words))
        self._freeze.setChecked(mode == "frozen")
        languages = wall_languages(record, self._session.kit)
        language = words("console.wall_in", languages=AND.join(languages).upper())
        self._language.say(language, shown_key("wall_language", words))
        self._menu.say(f"{words('console.menu.title')} ▾")
        self._go_on.say(words("keys.go_on"), shown_key("go_on", words))
        self.tick()
        self._fit()

    def tick(self) -> None:
        """Look at the clock again."""
        words, now = self._words, self._session.now()
        self._is_over = is_over(self._session.record, now)
        self._clock.setText(now.strftime("%H:%M"))
        status = schedule_status(self._session.record, now)
        end = status.expected_end.strftime("%H:%M")
        too_late = missed(self._session.record, now) if status.late < _ON_TIME else ()
        late = status.late >= _ON_TIME or bool(too_late)
        if too_late:
            at = too_late[0].point.at.strftime("%H:%M")
            text = words("console.missed", n=too_late[0].late, time=at)
        elif late:
            text = words("console.late", n=status.late, end=end)
        elif status.late <= -_ON_TIME:
            text = words("console.early", n=-status.late, end=end)
        else:
            text = words("console.on_time", end=end)
        if text != self._late.text():
            name = f"{words('keys.save_time')} ({shown_key('save_time', words)})"
            self._late.say(text, name=with_label(text, name))
            self._late.set_role("pill:late" if late else "pill")
        state = (self._session.rests, self._is_over, text)
        if state != self._fitted:
            self._fitted = state
            self._fit()

    def open_menu(self) -> None:
        """Offer everything that the console can do, with its keys."""
        menu = action_menu(self, self._words, self._allows, self.asked.emit)
        recent = self._words("console.menu.recent")
        add_recent(menu, recent, self._recent(), self.session_asked.emit)
        menu.exec(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))

    def open_languages(self) -> None:
        """Offer every language that the wall can be in, and the main one beside each other one."""
        self.languages().exec(self._language.mapToGlobal(self._language.rect().bottomLeft()))

    def languages(self) -> QMenu:
        """Return the list of them, each in its own words."""
        record, kit, menu = self._session.record, self._session.kit, Menu(self)
        now = AND.join(wall_languages(record, kit))
        for choice in wall_choices(kit.language_of(record.text("language")), kit):
            names = [self._session.room.language_name(one) for one in choice.split(AND)]
            offer(
                menu,
                f" {AND} ".join(names),
                "",
                partial(self.language_asked.emit, choice),
                checked=choice == now,
            )
        return menu

    def take_text_size(self) -> None:
        self._fit()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Leave to their keys and the menu what there is no room for in a narrow window.

        In a wide one there is: where there is not, a language says it in too many words. What
        is said at the left follows from that, and from nothing that was laid out before.
        """
        if not hasattr(self, "_words"):
            return
        rests = self._session.rests
        shown: list[QWidget] = [self._go_on] if rests else [self._clock]
        shown += [] if self._is_over or rests else [self._late]
        shown += [self._state, self._black, self._freeze, self._language, self._menu]
        is_wide = self.width() >= scaled(_WIDE)
        held = wall_mode(self._session.record) in ("frozen", "black")
        order = (*self._spared, self._late) if held else self._spared
        self._say_state()
        for spared in () if is_wide else order:
            if self._left_by(shown) >= scaled(_LEAST_PLACE):
                break
            if held and spared is self._state:
                # A wall that shows nothing new is told of, if only in a word.
                self._say_state(whole=False)
            else:
                shown = [one for one in shown if one is not spared]
        for one in self._at_right:
            one.setVisible(one in shown)
        self._tell_where(max(self._left_by(shown), 0))

    def _say_state(self, *, whole: bool = True) -> None:
        """Say what the wall does, and where it is."""
        words = self._words
        told = f"● {words(f'console.wall.{wall_mode(self._session.record)}')}"
        where = self._projector or words("console.no_projector")
        self._state.say(f"{told} · {where}" if whole else told)

    def _left_by(self, shown: Sequence[QWidget]) -> int:
        """Return how many pixels these leave to what stands at the left."""
        margins, between = self._layout.contentsMargins(), self._layout.spacing()
        taken = sum(one.sizeHint().width() + between for one in shown)
        return self.width() - margins.left() - margins.right() - taken

    def _tell_where(self, room: int) -> None:
        """Say where and when in at most two rows and one, as much as there is room for."""
        record = self._session.record
        place, venue = record.text("place"), record.text("venue")
        metrics = self._place.fontMetrics()
        flags = Qt.TextFlag.TextWordWrap
        fits = (
            text
            for text in ((f"{place} · {venue}", place) if venue else (place,))
            if metrics.boundingRect(QRect(0, 0, room - 2, 10_000), flags, text).height()
            <= _ROWS * metrics.lineSpacing()
            and metrics.boundingRect(QRect(0, 0, room - 2, 10_000), flags, text).width() < room
        )
        elided = metrics.elidedText(place, Qt.TextElideMode.ElideRight, max(room - 2, 0))
        self._place.setText(next(fits, elided))
        parts, measure = self._people_told(), self._people.fontMetrics().horizontalAdvance
        said = [" · ".join(parts[:number]) for number in range(len(parts), 0, -1)]
        if self.is_practice:
            said.append(self._words("console.practice_short"))
        self._people.setText(next((text for text in said if measure(text) < room), said[-1]))

    def _people_told(self) -> list[str]:
        words, record = self._words, self._session.record
        parts = [words("console.practice")] if self.is_practice else []
        item = self._session.item
        if item is not None and self._names_item:
            parts.append(short_name(self._session, item.id, words))
        parts.append(words.locale.date(record.text("date")))
        people, groups = present(record), tables(record)
        if people is not None:
            parts.append(words("console.people", n=people))
        if groups is not None:
            parts.append(words("console.tables", n=groups))
        return parts
