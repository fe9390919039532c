"""What may tell who somebody is in a report, each with what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cwb_workshop.core.model.text import cut
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.decisions import DECISIONS, Decision, mark_of
from cwb_workshop.core.privacy.hits import Hit
from cwb_workshop.core.privacy.naming import NamedHit
from cwb_workshop.ui.controls import Button, Label, clear, column, column_of, panel, row
from cwb_workshop.ui.segments import Segments
from cwb_workshop.widgets.accessible_names import give_name

_LONGEST = 240
_LETTERS = "letters"


class HitList(QWidget):
    """`decided` carries a hit and what becomes of it, `to_change` one whose line is to change."""

    decided = Signal(object, str)
    to_change = Signal(object)

    def __init__(self, words: Translator) -> None:
        super().__init__()
        self._words = words
        self._hits: Sequence[Hit] = ()
        self.choices: dict[Hit, Segments] = {}
        self._decisions: Mapping[str, Decision] = {}
        self._told = Label("strong", wraps=True)
        self._hint = Label("hint", words("reports.hits.how"), wraps=True)
        self._cards = column_of(spacing=8)
        layout = column(self, margins=(0, 0, 0, 0), spacing=6)
        layout.addWidget(Label("heading", words("reports.hits.title"), wraps=True))
        layout.addWidget(self._told)
        layout.addWidget(self._hint)
        layout.addLayout(self._cards)
        self._hint.hide()

    def look(self) -> None:
        """Say that it is being looked for."""
        self._told.setText(self._words("reports.hits.looking"))

    def show_hits(
        self, hits: Sequence[tuple[Hit, NamedHit]], decisions: Mapping[str, Decision]
    ) -> None:
        self._decisions = decisions
        shown = tuple(hit for hit, _named in hits)
        if shown != self._hits:
            self._hits = shown
            self.choices = {}
            clear(self._cards)
            for hit, named in hits:
                self._cards.addWidget(self._card(hit, named))
        self._tell()

    def show_decisions(self, decisions: Mapping[str, Decision]) -> None:
        self._decisions = decisions
        for hit, choice in self.choices.items():
            choice.show_value(decisions.get(mark_of(hit), ""))
        self._tell()

    def to_first_open(self) -> bool:
        """Give the keyboard to the first one of which nothing was decided, if there is one."""
        for hit, choice in self.choices.items():
            if mark_of(hit) not in self._decisions:
                next(iter(choice.buttons.values())).setFocus()
                return True
        return False

    def _tell(self) -> None:
        chosen = sum(mark_of(hit) in self._decisions for hit in self._hits)
        found = len(self._hits)
        words = self._words
        told = words("reports.hits.found", n=found, chosen=chosen) if found else ""
        done = "✓ " if chosen == found else ""
        self._told.setText(f"{done}{told or words('reports.hits.none')}")
        self._hint.setVisible(chosen < found)

    def _card(self, hit: Hit, named: NamedHit) -> QFrame:
        words, is_lost = self._words, hit.kind == _LETTERS
        card = panel("card")
        choice = Segments(
            f"{named.where}, {named.words}",
            (
                (how, words(f"reports.hits.{'seen' if is_lost else how}"))
                for how in (DECISIONS[:1] if is_lost else DECISIONS)
            ),
            self._decisions.get(mark_of(hit), ""),
        )
        choice.chosen.connect(lambda how, hit=hit: self.decided.emit(hit, how))
        self.choices[hit] = choice
        layout = column(card, margins=(12, 8, 12, 8), spacing=4)
        layout.addWidget(
            Label("hint", f"{named.where} · {named.what}: “{named.words}”", wraps=True)
        )
        layout.addWidget(Label("plain", cut(hit.text, _LONGEST), wraps=True))
        change = Button("small")
        change.say(words("reports.hits.change"))
        give_name(change, f"{words('reports.hits.change')}: {named.where}")
        change.clicked.connect(lambda _checked=False, hit=hit: self.to_change.emit(hit))
        line = row(choice, change)
        line.setStretch(0, 1)
        layout.addLayout(line)
        return card
