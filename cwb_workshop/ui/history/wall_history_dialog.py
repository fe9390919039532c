"""What did the room see at ten past eight? The wall as it was, at a time that can be chosen."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import DARK, LIGHT
from cwb_workshop.widgets.stage import Stage

_TIME = re.compile(r"\s*(\d{1,2})[:.,hu ]?(\d{2})\s*")
_SIZE = (960, 680)
_ASPECT = (16, 9)
_FIELD_WIDTH = 90


class RoomDialog(KeyedDialog):
    """PgUp and PgDn walk over the pictures, Up and Down over the minutes; a time can be typed."""

    topic = "safe.room"

    def __init__(
        self,
        parent: QWidget | None,
        words: Translator,
        back: LookingBack,
        *,
        metres: int,
        dark: bool,
    ) -> None:
        super().__init__(parent, words)
        self._words = words
        self._back = back
        self.stage = Stage()
        self.stage.set_viewing_distance(metres)
        self.stage.set_dark(dark)
        self.stage.set_aspect(*_ASPECT)
        self.stage.page_changed.connect(self._tell)
        self._frame = _Frame(self.stage, dark=dark)
        self.told = Label("strong", wraps=True)
        self.field = LineField()
        self.field.speak(words)
        self.before = Button()
        self.after = Button()
        self.page = Button()
        self._close = Button("primary")
        self._number = len(back.sights) - 1
        self._moment = back.sights[-1].since
        self._lay_out()
        self._connect()
        self._show(self._moment)
        self.field.setFocus()
        self.field.selectAll()

    @property
    def moment(self) -> datetime:
        """The time that is shown."""
        return self._moment

    def takes(self, event: QKeyEvent) -> bool:
        """The field is for a time, which has no letters."""
        return super().takes(event) and not event.text().isalpha()

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the field go to the next minute and to the one before."""
        if watched is self.field and isinstance(event, QKeyEvent):
            by = _MINUTES.get(Qt.Key(event.key()), 0)
            if by and event.type() == QEvent.Type.KeyPress:
                self._show(_later(self._moment, by))
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        number = min(max(self._number + by, 0), len(self._back.sights) - 1)
        self._show(self._back.sights[number].since)

    def _typed(self, text: str) -> None:
        """A time that is whole is gone to at once; of one that is not, nothing is said."""
        match = _TIME.fullmatch(clean(text))
        if match is None:
            return
        hour, minute = int(match[1]), int(match[2])
        if hour < 24 and minute < 60:
            # At the end of that minute: what came on the wall during it was there.
            then = self._moment.replace(hour=hour, minute=minute, second=59, microsecond=999_999)
            self._show(then, typed=True)

    def _show(self, moment: datetime, *, typed: bool = False) -> None:
        sights = self._back.sights
        first, last = sights[0].since, sights[-1].since
        if not typed:
            moment = min(max(moment, first), last + timedelta(hours=24))
        self._moment = moment
        self._number = self._back.number_at(moment)
        self.stage.show_scene(sights[self._number].scene)
        self.stage.show_time(self._back.time_bar(self._number, moment))
        self.stage.show_message_left(self._back.message_left(self._number, moment))
        if not typed:
            self.field.setText(f"{moment:%H:%M}")
            self.field.selectAll()
        self._tell()

    def _tell(self) -> None:
        sights = self._back.sights
        here = sights[self._number]
        last = self._number == len(sights) - 1
        until = None if last else sights[self._number + 1].since
        words = self._words
        span = words("keeping.room.from", start=f"{here.since:%H:%M}")
        if until is not None:
            span = words("keeping.room.span", start=f"{here.since:%H:%M}", end=f"{until:%H:%M}")
        day = words.locale.date(here.since.date().isoformat())
        parts = [
            words("keeping.room.at", time=f"{self._moment:%H:%M}"),
            f"{day}, {span}" if here.since > datetime.min else words("keeping.room.never"),
            words("keeping.room.number", n=self._number + 1, total=len(sights)),
        ]
        if self.stage.pages > 1:
            page = words("keeping.room.page", n=self.stage.page + 1, total=self.stage.pages)
            parts.append(page)
        if self._moment < sights[0].since:
            parts[1] = words("keeping.room.before")
        self.told.setText(" · ".join(parts))
        self.before.setEnabled(self._number > 0)
        self.after.setEnabled(not last)
        self.page.setVisible(self.stage.pages > 1)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self._close.clicked.connect(self.accept)
        for button, key, does in (
            (self.before, "PgUp", lambda: self._step(-1)),
            (self.after, "PgDown", lambda: self._step(1)),
            (self.page, "Shift+PgDown", lambda: self.stage.set_page(self.stage.page + 1)),
        ):
            button.clicked.connect(does)
            QShortcut(QKeySequence(key), self).activated.connect(does)

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("keeping.room.title"))
        give_name(self.field, words("keeping.room.time"))
        self.field.setFixedWidth(scaled(_FIELD_WIDTH))
        self.before.say(words("keeping.room.previous"), key_name("PgUp", words))
        self.after.say(words("keeping.room.next"), key_name("PgDown", words))
        self.page.say(words("keeping.room.turn"), key_name("Shift+PgDown", words))
        self._close.say(words("keeping.close"), key_name("Esc", words))
        self._close.setAutoDefault(False)
        layout = column(self, margins=(24, 18, 24, 18), spacing=10)
        layout.addWidget(Label("heading", words("keeping.room.title")))
        layout.addWidget(self._frame, 1)
        layout.addWidget(self.told)
        choose = row(
            Label("body", words("keeping.room.time")),
            self.field,
            Label("hint", words("keeping.room.hint")),
            1,
        )
        layout.addLayout(choose)
        layout.addLayout(row(self.before, self.after, self.page, 1, self._close))
        self.take_size(*_SIZE)


_MINUTES = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


def _later(moment: datetime, minutes: int) -> datetime:
    try:
        return moment + timedelta(minutes=minutes)
    except OverflowError:
        return moment


class _Frame(QWidget):
    """Holds the stage in the middle, in the shape of the wall, with its edge drawn."""

    def __init__(self, stage: Stage, *, dark: bool) -> None:
        super().__init__()
        self._line = QColor((DARK if dark else LIGHT).line)
        self._stage = stage
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(stage)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = _ASPECT
        width = min(self.width() - 2, (self.height() - 2) * across // down)
        height = width * down // across
        side, above = (self.width() - width) // 2, (self.height() - height) // 2
        self._layout.setContentsMargins(side, above, side, above)

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._line)
        painter.drawRect(self._stage.geometry().adjusted(-1, -1, 0, 0))
        painter.end()
