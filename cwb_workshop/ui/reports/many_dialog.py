"""The reports of several sessions at once: chosen by row, and made one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.decisions import undecided
from cwb_workshop.core.privacy.hits import Hit
from cwb_workshop.session.report_choice import FORMATS, LENGTHS, ReportChoice
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.reports.maker import ReportAsked, ReportMaker
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (820, 600)
_PATH = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1


@value_type
class ListedReport:
    """A session that a report can be made of, as its row names it."""

    path: Path
    name: str


class ManyReportsDesk(Protocol):
    """Reads sessions and writes their reports. Both raise UserFacingError."""

    def asked(self, path: Path) -> ReportAsked:
        """Return what was asked for last of a session, with what was decided there."""
        ...

    def write(self, path: Path, asked: ReportAsked, content: bytes) -> Path: ...


class ManyReportsDialog(KeyedDialog):
    """Nothing is decided here: a session in which something may tell who somebody is, and nobody
    decided of it, is left for its own window.
    """

    topic = "reports.many"

    def __init__(
        self,
        parent: QWidget | None,
        words: Translator,
        sessions: Sequence[ListedReport],
        desk: ManyReportsDesk,
    ) -> None:
        super().__init__(parent, words)
        self._words, self._desk = words, desk
        self._announcements = Announcements(self)
        self._maker = ReportMaker(self, BackgroundWork(self))
        self._waiting: list[QListWidgetItem] = []
        self._path, self._asked = Path(), None  # type: Path, ReportAsked | None
        self._number = self._made_of = 0
        self.list = QListWidget()
        self.list.setWordWrap(True)
        for one in sessions:
            self._add(one)
        self.boxes = {
            "edition": self._box("edition", EDITIONS, "editions"),
            "length": self._box("length", LENGTHS, "lengths"),
            "format": self._box("format", FORMATS, "format"),
        }
        self._told = Label("strong", wraps=True)
        self.take = Button("primary")
        self._lay_out()
        self._maker.found.connect(self._found)
        self._maker.made.connect(self._made)
        self._maker.failed.connect(self._failed)
        self.list.itemChanged.connect(lambda _item: self._tell_chosen())
        self._tell_chosen()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        """Leave what is not made yet."""
        self._waiting = []
        self._maker.give_up()
        super().done(result)

    def begin(self) -> None:
        """Make the reports that are chosen, unless some are being made."""
        if self._asked is not None or self._waiting:
            return
        self._waiting = self._chosen()
        self._number, self._made_of = 0, len(self._waiting)
        if self._waiting:
            self._next()

    def _next(self) -> None:
        """Go on with the next session, or say how many there are."""
        while self._waiting:
            item = self._waiting.pop(0)
            self._path = item.data(_PATH)
            self._tell_row(self._words("reports.many.making"))
            try:
                asked = self._desk.asked(self._path)
            except UserFacingError as error:
                self._tell_row(self._words(error.key, **error.values))
                continue
            self._asked = replace(asked, choice=self._as_chosen(asked.choice))
            self._maker.look(self._asked)
            return
        self._asked = None
        told = self._words("reports.many.done", n=self._number, of=self._made_of)
        self._told.setText(told)
        self._announcements.tell(told)

    def _found(self, asked: ReportAsked, hits: tuple[Hit, ...]) -> None:
        if asked is not self._asked:
            return
        still_open = undecided(hits, asked.decisions)
        if still_open:
            self._tell_row(self._words("reports.many.open", n=len(still_open)))
            self._next()
        else:
            self._maker.make(asked)

    def _made(self, asked: ReportAsked, content: bytes) -> None:
        if asked is not self._asked:
            return
        try:
            file = self._desk.write(self._path, asked, content)
        except UserFacingError as error:
            self._tell_row(self._words(error.key, **error.values))
        else:
            self._number += 1
            self._tell_row(self._words("reports.many.made", file=file.name))
        self._next()

    def _failed(self, error: UserFacingError | OSError) -> None:
        told = self._words("reports.failed")
        if isinstance(error, UserFacingError):
            told = self._words(error.key, **error.values)
        self._tell_row(told)
        self._next()

    def _as_chosen(self, choice: ReportChoice) -> ReportChoice:
        chosen: Mapping[str, str] = {
            name: str(box.currentData()) for name, box in self.boxes.items()
        }
        return replace(choice, **chosen)  # type: ignore[arg-type]  # one of each list

    def _chosen(self) -> list[QListWidgetItem]:
        every = (self.list.item(at) for at in range(self.list.count()))
        return [one for one in every if one.checkState() == Qt.CheckState.Checked]

    def _tell_chosen(self) -> None:
        if self._asked is None:
            self._told.setText(self._words("reports.many.chosen", n=len(self._chosen())))

    def _tell_row(self, told: str) -> None:
        """Say below the name of a session what becomes of its report."""
        every = (self.list.item(at) for at in range(self.list.count()))
        item = next(one for one in every if one.data(_PATH) == self._path)
        item.setText(f"{item.data(_NAME)}\n{told}")

    def _add(self, one: ListedReport) -> None:
        item = QListWidgetItem(one.name)
        item.setData(_PATH, one.path)
        item.setData(_NAME, one.name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _box(self, name: str, options: Sequence[str], area: str) -> ChoiceBox:
        box = ChoiceBox()
        for one in options:
            box.addItem(self._words(f"reports.{area}.{one}"), one)
        give_name(box, self._words(f"reports.label.{name}"))
        return box

    def _lay_out(self) -> None:
        words = self._words
        title = words("reports.many.title")
        self.setWindowTitle(title)
        give_name(self.list, title)
        layout = column(self, margins=(24, 20, 24, 16), spacing=8)
        layout.addWidget(Label("heading", title, wraps=True))
        layout.addWidget(Label("plain", words("reports.many.text"), wraps=True))
        choices = FlowLayout(spacing=8)
        for name, box in self.boxes.items():
            choices.addWidget(Label("plain", words(f"reports.label.{name}")))
            choices.addWidget(box)
        layout.addLayout(choices)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._told)
        leave = Button()
        leave.say(words("reports.back"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        self.take.say(words("reports.many.take"), key_name("Return", words))
        self.take.clicked.connect(self._pressed)
        layout.addLayout(row(1, leave, self.take))
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.take_size(*_SIZE)

    def _pressed(self, _checked: bool = False) -> None:
        self.begin()
