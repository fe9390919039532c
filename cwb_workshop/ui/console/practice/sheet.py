"""How practice went: the time of each item, and what was said but not written down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.practice_result import Heard, PracticeResult
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.scroll_area import scroll_area
from cwb_workshop.ui.table_names import table_name
from cwb_workshop.widgets.accessible_names import give_name

_SIZE = (640, 560)
_COLUMNS = ("item", "planned", "used")


class PracticeSheet(KeyedDialog):
    """`names` are those of the items, by id."""

    topic = "start.practise"

    def __init__(
        self, parent: QWidget, words: Translator, result: PracticeResult, names: Mapping[str, str]
    ) -> None:
        super().__init__(parent, words)
        self._words, self._names = words, names
        title = words("practice.result.title")
        self.setWindowTitle(title)
        self.setProperty("role", "help")
        layout = column(self, margins=(22, 16, 22, 14), spacing=10)
        layout.addWidget(Label("heading", title))
        layout.addWidget(Label("strong", self._counted(result), wraps=True))
        area = self._area(result)
        give_name(area, title)
        layout.addWidget(area, 1)
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        hint = Label("hint", words("practice.result.hint"), wraps=True)
        foot = row(hint, close)
        foot.setStretch(0, 1)
        layout.addLayout(foot)
        self.take_size(*_SIZE)

    def _counted(self, result: PracticeResult) -> str:
        words, total = self._words, len(result.heard)
        if not total:
            return words("practice.result.nothing")
        caught = words("practice.result.caught", n=len(result.of("caught")), total=total)
        aside = result.of("aside")
        return f"{caught} {words('practice.result.aside', n=len(aside))}" if aside else caught

    def _area(self, result: PracticeResult) -> QScrollArea:
        inner = QWidget()
        layout = column(inner, margins=(0, 0, 10, 0), spacing=6)
        self._tell_lines(layout, "missed", result.of("missed"))
        self._tell_lines(layout, "elsewhere", result.of("elsewhere"))
        self._tell_minutes(layout, result)
        layout.addStretch(1)
        return scroll_area(inner, by_tab=True)

    def _tell_lines(self, layout: QVBoxLayout, fate: str, lines: Sequence[Heard]) -> None:
        if not lines:
            return
        words = self._words
        layout.addWidget(Label("section", words(f"practice.result.{fate}", n=len(lines))))
        for one in lines:
            said = one.utterance
            told = words(
                f"practice.result.{fate}_line",
                table=table_name(said.table, words),
                text=said.text,
                at=table_name(one.table, words),
            )
            layout.addWidget(Label("body", told, wraps=True))

    def _tell_minutes(self, layout: QVBoxLayout, result: PracticeResult) -> None:
        if not result.items:
            return
        words = self._words
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for at, name in enumerate(_COLUMNS):
            side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(Label("section", words(f"practice.result.{name}")), 0, at, side)
        for number, item in enumerate(result.items, start=1):
            role = "strong" if item.used > item.planned else "body"
            grid.addWidget(Label(role, self._names[item.item], wraps=True), number, 0)
            for at, minutes in enumerate((item.planned, item.used), start=1):
                told = words("practice.result.minutes", n=minutes)
                grid.addWidget(Label(role, told), number, at, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(grid)
