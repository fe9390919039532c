"""What may tell who somebody is, and what cannot be printed, shown before a report leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.naming import NamedHit
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.accessible_names import give_description, give_name
from cwb_workshop.widgets.fault_guard import guarded

Answer: TypeAlias = Literal["change", "write"]

_SIZE = (760, 460)


class ReportCheckDialog(KeyedDialog):
    """Enter goes to the line that is chosen, Esc back; writing has a button of its own.

    `answer` is what was chosen, None where it was put off; `number` the hit that was chosen.
    """

    topic = "reports.names"

    def __init__(
        self, parent: QWidget | None, words: Translator, hits: Sequence[NamedHit], *, at_home: bool
    ) -> None:
        """There is at least one hit. `at_home` the evening has to be opened to change it."""
        super().__init__(parent, words)
        self.answer: Answer | None = None
        self._heading = Label("heading", words("privacy.title"), wraps=True)
        self._text = Label("plain", _asked(words, hits), wraps=True)
        self.list = QListWidget()
        self.change, self.write, self.cancel = Button("primary"), Button(), Button()
        self.change.say(
            words("privacy.change_at_home" if at_home else "privacy.change"),
            key_name("Return", words),
        )
        self.write.say(words("privacy.write"))
        self.cancel.say(words("privacy.cancel"), key_name("Esc", words))
        self._fill(words, hits)
        self._lay_out()

    @property
    def number(self) -> int:
        return self.list.currentRow()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; from the list it goes to the line."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.write.hasFocus():
            self.write.click()
        elif self.cancel.hasFocus():
            self.cancel.click()
        elif not event.isAutoRepeat():
            self.change.click()

    def _fill(self, words: Translator, hits: Sequence[NamedHit]) -> None:
        title = words("privacy.title")
        self.setWindowTitle(title)
        give_description(self, _asked(words, hits))
        give_name(self.list, words("privacy.list"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([f"{hit.where} · {hit.what}\n{hit.words}" for hit in hits])
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.change.clicked.connect(lambda: self._take("change"))
        self.write.clicked.connect(lambda: self._take("write"))
        self.cancel.clicked.connect(self.reject)
        layout = column(self, margins=(28, 24, 28, 24), spacing=12)
        layout.addWidget(self._heading)
        layout.addWidget(self._text)
        layout.addWidget(self.list, 1)
        layout.addLayout(row(self.change, self.write, 1, self.cancel))
        self.take_size(*_SIZE)

    def _take(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()


def _asked(words: Translator, hits: Sequence[NamedHit]) -> str:
    lost = sum(hit.is_lost for hit in hits)
    counted = (("privacy.asked", len(hits) - lost), ("privacy.lost", lost))
    return " ".join(words(key, n=number) for key, number in counted if number)
