"""The bottom line: whether everything is saved, how much there is, and the keys of the moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.entries.selection import ALL_TABLES, per_table
from cwb_workshop.ui.console.next_undone import DIRECTIONS, NextUndone
from cwb_workshop.ui.console.paste_bar import PasteBar
from cwb_workshop.ui.controls import Button, Label, clear, column, panel, row
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.text_size import TextSized, scaled
from cwb_workshop.ui.written_file import Offer
from cwb_workshop.widgets.fault_guard import guarded

_ANNOUNCED_MILLISECONDS = 12_000
_SAVED_WIDTH = 160
_SAID = (("undo", "redo"), ("undo",), ())
"""Of which of them it is said what they would do, as far as there is room."""
_SPARED = ("end", "home", "report", "find", "undo")
"""Left to the menu where there is no room, in this order."""
_BUTTONS = ("undo", "redo", "find", "report", "end", "home", "help")


class StatusLine(QWidget, TextSized):
    asked = Signal(str)

    def __init__(
        self, session: Session, next_undone: NextUndone, announcements: Announcements
    ) -> None:
        super().__init__()
        self.announcements = announcements
        self._session = session
        self._next = next_undone
        self._told_steps = ("", "")
        self._fitted: tuple[object, ...] = ()
        self._saved_at = ""
        self.is_practice = False
        self._waiting = False
        self._failure: StoreError | None = None
        self._banner = panel("banner:trouble")
        self._trouble = Label("error", wraps=True)
        banner = QHBoxLayout(self._banner)
        banner.setContentsMargins(16, 6, 16, 6)
        banner.addWidget(self._trouble)
        self._banner.hide()
        self._told = panel("banner:calm")
        self._announced = Label("body", wraps=True)
        calm = QHBoxLayout(self._told)
        calm.setContentsMargins(16, 6, 16, 6)
        calm.addWidget(self._announced, 1)
        self._offers = row()
        calm.addLayout(self._offers)
        self._told.hide()
        self._announcing = QTimer(self)
        self._announcing.setSingleShot(True)
        self._announcing.setInterval(_ANNOUNCED_MILLISECONDS)
        self._announcing.timeout.connect(self._said_long_enough)
        self._offered: tuple[str, Sequence[Offer]] | None = None
        """What was offered and waits for an answer, whatever is said meanwhile."""
        self.paste = PasteBar(announcements)
        frame = panel("bar")
        self._saved = Label("saved")
        self._saved.setMinimumWidth(scaled(_SAVED_WIDTH))
        self._counts = Label("hint")
        self._buttons = {name: Button("quiet") for name in _BUTTONS}
        line = self._line = QHBoxLayout(frame)
        line.setContentsMargins(16, 3, 10, 3)
        line.setSpacing(4)
        line.addWidget(self._saved)
        line.addSpacing(12)
        line.addWidget(self._counts)
        line.addStretch(1)
        for name, button in self._buttons.items():
            line.addWidget(button)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        layout = self._layout = column(self, margins=(0, 0, 0, 0), spacing=0)
        layout.addWidget(self._banner)
        layout.addWidget(self._told)
        layout.addWidget(self.paste)
        layout.addWidget(frame)
        session.saving.connect(self._saving)
        session.saved.connect(self._is_saved)
        session.save_failed.connect(self._failed)

    def retranslate(self, words: Translator) -> None:
        self._words = words
        # What was announced was said in the other language.
        self.hush()
        self.paste.retranslate(words)
        for name, button in self._buttons.items():
            button.say(words(f"console.button.{name}"), shown_key(name, words))
        self.refresh()

    def refresh(self) -> None:
        words, session = self._words, self._session
        answers, item = session.record.count("answer"), session.item
        here = (
            per_table(session.record, session.kit, item, session.gathered)[ALL_TABLES]
            if item
            else 0
        )
        self._counts.setText(
            " · ".join((words("console.lines_here", n=here), words("console.answers", n=answers)))
        )
        self._state()
        self._offer()

    def look_again(self) -> None:
        """Undo or redo may be about something else, as there is typing now."""
        if self._steps() != self._told_steps:
            self._offer()

    def _steps(self) -> tuple[str, str]:
        return self._next.step("undo"), self._next.step("redo")

    def _offer(self) -> None:
        """Offer undo and redo where they would do something."""
        undo, redo = self._told_steps = self._steps()
        self._buttons["undo"].setEnabled(bool(undo))
        self._buttons["redo"].setEnabled(bool(redo))
        self._buttons["redo"].setVisible(bool(redo))
        self._fit()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_words"):
            self._fit()

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        # Asked, its parts would want room for what undo would do.
        return QSize(0, super().minimumSizeHint().height())

    def take_text_size(self) -> None:
        self._saved.setMinimumWidth(scaled(_SAVED_WIDTH))
        self._fitted = ()
        if hasattr(self, "_words"):
            self._fit()

    def _fit(self) -> None:
        """Say what undo and redo would do, as far as there is room for the words."""
        size, counts = (self.width(), self.fontMetrics().height()), self._counts.text()
        fitted = (self._words, self._steps(), size, counts, self._saved.text())
        if fitted == self._fitted:
            return
        self._fitted = fitted
        self._counts.setVisible(True)
        for name in _SPARED:
            self._buttons[name].show()
        shown = [name for name in DIRECTIONS if not self._buttons[name].isHidden()]
        taken = sum(self._buttons[name].sizeHint().width() for name in shown)
        room = self.width() - self._line.minimumSize().width() + taken
        whole = next(
            (each for each in _SAID if self._needed(shown, each) <= room),
            None,
        )
        self._counts.setVisible(whole is not None)
        for name in DIRECTIONS:
            self._say(name, whole=name in (whole or ()))
        for name in _SPARED:
            if self._line.minimumSize().width() <= self.width():
                break
            self._buttons[name].hide()

    def _needed(self, shown: Sequence[str], whole: Sequence[str]) -> int:
        """Return how wide these buttons would be, with what they would do said on some."""
        return sum(
            self._buttons[name].width_for(
                self._text(name, whole=name in whole), shown_key(name, self._words)
            )
            for name in shown
        )

    def _text(self, name: str, *, whole: bool) -> str:
        words, step = self._words, self._next.step(DIRECTIONS[name])
        word = words(f"console.button.{name}")
        return f"{word}: {words(step)}" if step and whole else word

    def _say(self, name: str, *, whole: bool) -> None:
        key = shown_key(name, self._words)
        told = f"{self._text(name, whole=True)} ({key})"
        self._buttons[name].say(self._text(name, whole=whole), key, name=told)

    def announce(self, text: str, offers: Sequence[Offer] = (), *, waits: bool = False) -> None:
        """Say something good for a while, and to who listens; what is offered with it stays.

        What `waits` for an answer is there again when something else was said.
        """
        self.announcements.tell(text)
        if waits:
            self._offered = text, offers
        self._show(text, offers)

    def _show(self, text: str, offers: Sequence[Offer]) -> None:
        self._show_offers(offers)
        self._announced.setText(text)
        self._told.show()
        if offers:
            self._announcing.stop()
        else:
            self._announcing.start()

    def _said_long_enough(self) -> None:
        if self._offered is None:
            self._told.hide()
        else:
            self._show(*self._offered)

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        clear(self._offers)
        for offer in offers:
            button = Button("small")
            button.say(offer.word)
            button.clicked.connect(lambda _checked=False, offer=offer: self._take(offer))
            self._offers.addWidget(button)

    def _take(self, offer: Offer) -> None:
        if self._offered is not None and offer in self._offered[1]:
            self._offered = None
        told = offer.does()
        if told:
            self.announcements.tell(told)
            self._announced.setText(told)

    def stand_above(self, strip: QWidget) -> None:
        """Give a strip its place above all that is told here."""
        self._layout.insertWidget(0, strip)

    def say_practice(self) -> None:
        """Say from now on that this is practice, and that nothing of it is kept."""
        self.is_practice = True
        self.refresh()

    def hush(self) -> None:
        """Say nothing more of what was done: it was taken back."""
        self._offered = None
        self._told.hide()

    def _state(self) -> None:
        words = self._words
        self._banner.setVisible(self._failure is not None)
        if self._session.read_only:
            self._saved.setText(words("console.read_only"))
            self._saved.set_role("saved:saving")
        elif self._failure is not None:
            self._trouble.setText(words(self._failure.key, **self._failure.values))
            self._saved.setText(words("console.not_saved"))
            self._saved.set_role("saved:failed")
        elif self.is_practice:
            self._saved.setText(words("console.practice"))
            self._saved.set_role("saved:saving")
        elif self._waiting:
            self._saved.setText(words("console.saving"))
            self._saved.set_role("saved:saving")
        else:
            at = datetime.fromisoformat(self._saved_at) if self._saved_at else None
            saved = words("console.saved_at", time=at.strftime("%H:%M:%S")) if at else ""
            self._saved.setText(saved or words("console.saved"))
            self._saved.set_role("saved")

    def _saving(self) -> None:
        self._waiting = True
        self._state()

    def _is_saved(self, at: str) -> None:
        # On a slow disk another line can be on its way by now.
        self._waiting = at != self._session.written_at
        if self._failure is not None:
            self.announcements.tell(self._words("spoken.saved_again"))
        self._failure, self._saved_at = None, at
        self._state()

    def _failed(self, failure: StoreError) -> None:
        """Say that it is not saved, once: the writer tries again and again."""
        if self._failure is None or self._failure.key != failure.key:
            self.announcements.refuse(self._words(failure.key, **failure.values))
        self._failure = failure
        self._state()
