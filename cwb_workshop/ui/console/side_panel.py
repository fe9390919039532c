"""The right side: the time left, what the room sees now, what comes next, and the notes."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda.agenda import minutes_used, timer
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.coming import Coming, coming, coming_scene
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.capture.capture_bar import DRAFT
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.notes_view import NotesView
from cwb_workshop.ui.console.wall_notes import wall_notes
from cwb_workshop.ui.controls import Button, Label, column, panel, row
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.text_size import TextSized, scaled
from cwb_workshop.widgets.accessible_names import give_name, with_label
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.stage import Stage

_NEAR_END_SECONDS = 60
_TIME_WIDTH = 136
_OTHERS, _NOTES = 228, 80
"""Of height: what all but two pictures and the notes take, and the notes need."""
_BESIDE = 28
"""Pixels at both sides of the preview, which has the shape of the wall."""


class SidePanel(QWidget, TextSized):
    asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: Scene | None = None
        self._looks_ahead = False
        frame = panel("side")
        self._time_title = Label("section")
        self._of = Label("hint")
        self._left = Label("timer")
        self.take_text_size()
        self._left_word = Label("hint")
        self._phase = Label("hint", wraps=True)
        self._pause = Button("small")
        self._minute = Button("small")
        self._now_title = Label("section")
        self._mode = Label("live")
        self.preview = Stage()
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.page_changed.connect(self._tell_coming)
        self.ahead = Stage()
        self.ahead.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ahead_title = Label("section")
        for part in (self.ahead, self._ahead_title):
            part.hide()
        self._next = Label("hint", wraps=True)
        self._next_button = Button("small")
        self._notes_title = Label("section")
        self._smaller = Button("small")
        self._larger = Button("small")
        self._notes = NotesView(lambda: bool(session.draft(DRAFT)))
        layout = column(frame, margins=(14, 12, 14, 8), spacing=6)
        layout.addLayout(row(self._time_title, 1, self._of))
        layout.addLayout(row(self._left, self._left_word, 1))
        layout.addWidget(self._phase)
        layout.addLayout(row(self._pause, self._minute, 1))
        layout.addSpacing(2)
        layout.addLayout(row(self._now_title, 1, self._mode))
        layout.addWidget(self.preview)
        layout.addLayout(row(self._next, self._next_button))
        layout.addWidget(self._ahead_title)
        layout.addWidget(self.ahead)
        self._next.setSizePolicy(
            self._next.sizePolicy().Policy.Expanding, self._next.sizePolicy().Policy.Preferred
        )
        layout.addSpacing(2)
        layout.addLayout(row(self._notes_title, 1, self._smaller, self._larger))
        layout.addWidget(self._notes, 1)
        layout.addStretch()
        outer = column(self, margins=(0, 0, 0, 0), spacing=0)
        outer.addWidget(frame)
        for button, action in (
            (self._pause, "timer"),
            (self._minute, "minute"),
            (self._next_button, "next_screen"),
            (self._smaller, "notes_smaller"),
            (self._larger, "notes_larger"),
        ):
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @property
    def stages(self) -> tuple[Stage, Stage]:
        """The picture that the room sees, and the one that comes next."""
        return self.preview, self.ahead

    @property
    def read(self) -> tuple[QWidget, ...]:
        """What is to be read here; the picture is what the room sees anyway."""
        return (
            self._left,
            self._left_word,
            self._phase,
            self._next,
            self._next_button,
            self._notes,
        )

    def set_aspect(self, width: int, height: int) -> None:
        """Show pictures in the shape of this screen."""
        for stage in self.stages:
            stage.set_aspect(width, height)

    def toggle_ahead(self) -> None:
        """Show the picture that comes next, which nobody else sees; or no longer."""
        self._looks_ahead = not self._looks_ahead
        self._tell_coming()
        self._share()

    def _share(self) -> None:
        """Give the pictures the shape of the wall; two of them on a small laptop are smaller, and
        stand in the place of the notes.
        """
        height = max(self.width() - _BESIDE, 0) * 9 // 16
        left = self.height() - scaled(_OTHERS)
        crowded = self._looks_ahead and left - 2 * height < scaled(_NOTES)
        for stage in self.stages:
            stage.setFixedHeight(max(min(height, left // 2), 0) if crowded else height)
        for widget in (self._notes_title, self._smaller, self._larger, self._notes):
            widget.setHidden(crowded)

    def take_text_size(self) -> None:
        self._left.setMinimumWidth(scaled(_TIME_WIDTH))

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self._now_title.setText(words("console.on_wall"))
        self._notes_title.setText(words("console.notes"))
        self._minute.say(words("console.minute"), shown_key("minute", words))
        self._next_button.say(words("console.next"), shown_key("next_screen", words))
        self._smaller.say("A−", name=with_label("A−", words("keys.notes_smaller")))
        self._larger.say("A+", name=with_label("A+", words("keys.notes_larger")))
        give_name(self._notes, words("console.notes"))
        give_name(self.preview, words("console.on_wall"))
        self._ahead_title.setText(words("console.ahead"))
        give_name(self.ahead, words("console.ahead"))
        self.refresh()

    def follow_wall(self) -> None:
        """Show the picture that came; a step that brought it was shown with it already."""
        if self._session.scene is not self._shown:
            self.refresh()

    def refresh(self) -> None:
        words, session = self._words, self._session
        mode = wall_mode(session.record)
        self._mode.setText(f"● {words(f'console.wall.{mode}')}")
        self._mode.set_role(f"live:{mode}")
        self._shown = session.scene
        self.preview.show_scene(self._shown)
        self._tell_coming()
        self._notes.show_notes(wall_notes(session, words))
        self.tick()

    def tick(self) -> None:
        """Look at the clock again."""
        session, words = self._session, self._words
        now = session.now()
        running = timer(session.record, now)
        self.preview.show_time(session.time_bar())
        self.preview.show_message_left(session.message_left())
        if running is None:
            for label in (self._time_title, self._left, self._left_word, self._of):
                label.setText("")
            self._phase.hide()
            for button in (self._pause, self._minute):
                button.hide()
            return
        self._time_title.setText(words("console.time"))
        for button in (self._pause, self._minute):
            button.show()
        seconds = int(abs(running.left) + (0.999 if running.left > 0 else 0))
        sign = "+" if running.left < 0 else ""
        self._left.setText(f"{sign}{seconds // 60:02d}:{seconds % 60:02d}")
        over = running.left < 0
        near = running.left < _NEAR_END_SECONDS
        self._left.set_role("timer:over" if over else "timer:near" if near else "timer")
        left = "console.over" if over else "console.left"
        self._left_word.setText(words(left if running.running else "console.still"))
        used = minutes_used(session.record, running.item, now)
        self._of.setText(words("console.used", used=used, total=round(running.total / 60)))
        self._tell_phase()
        word = "console.pause" if running.running else "console.start"
        self._pause.say(words(word), shown_key("timer", words))

    def _tell_phase(self) -> None:
        phase, words = self._session.phase, self._words
        self._phase.setVisible(phase is not None)
        if phase is not None:
            seconds = ceil(max(phase.left, 0))
            text = words(
                "console.phase.now" if seconds else "console.phase.over",
                number=phase.index + 1,
                total=phase.number,
                name=words(f"console.phase.{phase.name}"),
                left=f"{seconds // 60}:{seconds % 60:02d}",
            )
            self._phase.setText(text)

    def larger(self, by: int) -> None:
        """Let the notes grow or shrink."""
        self._notes.larger(by)

    def _tell_coming(self) -> None:
        # After an evening nothing comes any more, until somebody goes on with it.
        for part in (self._next, self._next_button):
            part.setVisible(not self._session.rests)
        told = coming(self._session)
        self._next.setText(self._words("console.coming", name=self._named(told)))
        scene = coming_scene(self._session) if self._looks_ahead else None
        shows = scene is not None and not self._session.rests
        for widget in (self._ahead_title, self.ahead):
            widget.setVisible(shows)
        if scene is not None and shows:
            self.ahead.show_scene(scene)

    def _named(self, told: Coming) -> str:
        """Return what PgDn brings: the next page, line or screen, else the next item."""
        words = self._words
        if told.kind == "page":
            return words("console.next_page", n=told.number, total=told.total)
        if told.kind == "close":
            return words("console.read_back.close")
        if told.kind == "line":
            text = told.text
            return words("console.next_words", text=text) if text else words("console.next_line")
        if told.kind == "screen":
            return words("console.next_screen", n=told.number, total=told.total)
        if told.kind == "live":
            return words("console.next_live")
        if told.kind == "item":
            return short_name(self._session, told.item, words)
        return words("console.last_item")
