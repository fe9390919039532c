"""Where time can be found: up to three ways, each to be taken over by itself, or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from cwb_workshop.core.agenda.forecast import MissedPoint, ScheduleStatus
from cwb_workshop.core.agenda.repair import Proposal
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.repair_texts import point_name, proposal_texts
from cwb_workshop.ui.console.time_line import TimeLine
from cwb_workshop.ui.controls import Button, Label, column, column_of, panel, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.digit_row import digit_of_sign
from cwb_workshop.ui.key_names import key_name, shown_key
from cwb_workshop.ui.scroll_area import scroll_area
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette


@value_type
class Lateness:
    """What the sheet tells: how the evening stands, what it comes too late for, what was passed by,
    and the ways to find time.
    """

    status: ScheduleStatus
    now: datetime
    proposals: Sequence[Proposal]
    missed: Sequence[MissedPoint] = ()
    passed_by: Sequence[PlanItem] = ()


class RepairSheet(KeyedDialog):
    """`chosen` is the proposal that was taken over; `moves_end` tells that the end is to move."""

    topic = "agenda.late"

    def __init__(
        self,
        parent: QWidget,
        words: Translator,
        told: Lateness,
        *,
        name: Callable[[str], str],
        palette: Palette,
    ) -> None:
        """`name` gives what an item is called."""
        super().__init__(parent, words, own_keys="console.repair.keys" if told.proposals else "")
        self._words, self._told, self._name = words, told, name
        self.chosen: Proposal | None = None
        self.moves_end = False
        self._takes: list[Button] = []
        title = self._title()
        self.setWindowTitle(title)
        self.setProperty("role", "help")
        layout = column(self, margins=(24, 20, 24, 16), spacing=8)
        layout.addWidget(Label("heading", title, wraps=True))
        for sentence in self.sentences():
            layout.addWidget(Label("plain", sentence, wraps=True))
        layout.addWidget(TimeLine(told.status, told.now, words, palette))
        layout.addWidget(self._ways(), 1)
        self._learnt = Label("hint", wraps=True)
        self._learnt.hide()
        layout.addWidget(self._learnt)
        layout.addLayout(self._foot())
        self.take_size(740, 220 + 76 * len(told.proposals) + 24 * len(self.sentences()))
        if self._takes:
            self._takes[0].setFocus()

    def sentences(self) -> list[str]:
        """Return what stands under the heading."""
        words, told = self._words, self._told
        sentences = [words("console.repair.choose" if told.proposals else "console.repair.none")]
        # The heading tells of the first one where nothing else is late.
        for one in told.missed if told.status.late > 0 else told.missed[1:]:
            sentences.append(self._missed(one))
        if told.passed_by:
            minutes = sum(item.minutes for item in told.passed_by)
            names = words.listed([self._name(item.id) for item in told.passed_by])
            sentences.append(words("console.repair.passed_by", names=names, n=minutes))
        return sentences

    def tell_learnt(self, sentence: str) -> None:
        """Say what earlier evenings teach, once that is known; it may come later."""
        self._learnt.setText(sentence)
        self._learnt.setVisible(bool(sentence))

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = digit_of_sign(event)
        if number is None and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            number = event.key() - Qt.Key.Key_0
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and number is not None and 0 < number <= len(self._takes):
            self._takes[number - 1].click()
        else:
            super().keyPressEvent(event)

    def _title(self) -> str:
        late, missed = self._told.status.late, self._told.missed
        if late <= 0 and missed:
            return self._missed(missed[0])
        return self._words("console.repair.late", n=late)

    def _missed(self, one: MissedPoint) -> str:
        what = point_name(one.point, self._name, self._words)
        time = one.point.at.strftime("%H:%M")
        return self._words("console.repair.missed", time=time, what=what, n=one.late)

    def _ways(self) -> QScrollArea:
        inner = QWidget()
        ways = column(inner, margins=(0, 0, 8, 0), spacing=6)
        for number, proposal in enumerate(self._told.proposals, start=1):
            ways.addWidget(self._way(number, proposal))
        ways.addStretch(1)
        area = scroll_area(inner)
        give_name(area, self._title())
        return area

    def _way(self, number: int, proposal: Proposal) -> QWidget:
        words = self._words
        texts = proposal_texts(proposal, self._name, words)
        ends = words(
            "console.repair.ends",
            old=proposal.before.strftime("%H:%M"),
            new=proposal.after.strftime("%H:%M"),
        )
        take = Button("primary" if number == 1 else "plain")
        said = ". ".join((texts.title, texts.detail, ends, texts.verdict))
        take.say(words("console.repair.take"), key_name(f"Alt+{number}", words), name=said)
        take.clicked.connect(lambda _checked=False, proposal=proposal: self._take(proposal))
        self._takes.append(take)
        frame = panel("card")
        what = column_of(
            Label("strong", texts.title, wraps=True), Label("hint", texts.detail, wraps=True)
        )
        comes = column_of(Label("lead", ends), Label("hint", texts.verdict, wraps=True))
        for texts_beside in (what, comes):
            texts_beside.insertStretch(0, 1)
            texts_beside.addStretch(1)
        line = row(spacing=14)
        line.setContentsMargins(14, 9, 14, 9)
        line.addLayout(what, 3)
        line.addLayout(comes, 2)
        line.addWidget(take)
        frame.setLayout(line)
        return frame

    def _foot(self) -> QLayout:
        words, told = self._words, self._told
        leave = Button("plain")
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        buttons: list[QWidget] = [leave]
        if told.status.late > 0:
            later = Button("plain")
            time = told.status.expected_end.strftime("%H:%M")
            later.say(words("console.repair.move_end", time=time))
            later.clicked.connect(self._move_end)
            buttons.append(later)
        foot = QVBoxLayout()
        foot.addLayout(row(*buttons, 1))
        undo = shown_key("undo", words)
        foot.addWidget(Label("hint", words("console.repair.undo", undo=undo), wraps=True))
        return foot

    def _take(self, proposal: Proposal) -> None:
        self.chosen = proposal
        self.accept()

    def _move_end(self) -> None:
        self.moves_end = True
        self.accept()
