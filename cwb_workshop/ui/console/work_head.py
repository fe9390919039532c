"""The head of the middle: what kind of item this is, what it asks, and the key that shows it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.entries.selection import ListScope
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.key_names import key_name, shown_key
from cwb_workshop.widgets.fault_guard import guarded

_SHARE = 0.45
"""So much of the width a remark can take."""


class WorkHead(QWidget):
    """`show_asked` carries the id of the action that its button does now."""

    show_asked = Signal(str)
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kicker = Label("kicker", wraps=True)
        self._title = Label("heading", wraps=True)
        self._remark = Label("strong")
        self._auto = Label("chip")
        self._show = Button()
        self._back = Button()
        layout = column(self, margins=(0, 0, 0, 0), spacing=4)
        above = row(self._kicker, self._auto, self._back, self._show)
        above.setStretch(0, 1)
        layout.addLayout(above)
        titles = row(self._title, self._remark)
        titles.setStretch(0, 1)
        layout.addLayout(titles)
        self._action = "live"
        self._show.clicked.connect(lambda: self.show_asked.emit(self._action))
        self._back.clicked.connect(self.back_asked)

    def say(self, kicker: str, title: str) -> None:
        self._kicker.setText(kicker)
        self._title.setText(title)

    def title(self) -> str:
        return self._title.text()

    def remark(self, text: str) -> None:
        """Say something that is counted while lines come in."""
        self._remark.setText(text)
        self._fit()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the larger part of a narrow window to the question."""
        most = round(self.width() * _SHARE)
        needed = self._remark.fontMetrics().horizontalAdvance(self._remark.text()) + 2
        self._remark.setWordWrap(needed > most)
        self._remark.setMinimumWidth(min(needed, most))
        self._remark.setMaximumWidth(max(min(needed, most), 1))

    def refresh_buttons(
        self,
        words: Translator,
        *,
        scope: ListScope,
        releasable: tuple[int, int] | None,
        started: bool,
        live: bool,
        auto: bool,
    ) -> None:
        """Say what is next here: make the wall live, show what is new, or hide what is shown.

        `releasable`: how many lines could be on the wall, and how many of them are not yet.
        """
        self._back.setVisible(scope != "item")
        self._back.say(words("console.back_to_item"), key_name("Esc", words))
        self._auto.setVisible(auto and scope == "item")
        self._auto.setText(words("console.auto_show"))
        self._show.setVisible(releasable is not None)
        number, new = releasable or (0, 0)
        if not started:
            word = words("console.begin")
        elif not live:
            word = words("console.live_again")
        elif new:
            word = words("console.show_new", n=new)
        else:
            word = words("console.hide_all" if number else "console.show")
        self._action = "show_item" if started and live else "live"
        self._show.say(word, shown_key(self._action, words))
        self._show.set_role("primary" if new or not started or not live else "plain")
