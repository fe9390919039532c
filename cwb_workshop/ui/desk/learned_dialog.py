"""What the organiser learns of a comparison, typed for its end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTextEdit, QWidget

from cwb_workshop.archive.learned_texts import LONGEST
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.accessible_names import give_name

_SIZE = (720, 460)
_KEEP = "Ctrl+S"


class LearnedDialog(KeyedDialog):
    """`text` is what stands in it, and `fits` tells whether it is short enough to be kept."""

    topic = "organiser.desk"

    def __init__(self, parent: QWidget | None, words: Translator, text: str) -> None:
        super().__init__(parent, words)
        self._words = words
        heading = words("desk.learned.title")
        self.setWindowTitle(heading)
        self.field = QTextEdit()
        self.field.setAcceptRichText(False)
        self.field.setPlainText(text)
        self.field.setTabChangesFocus(True)
        give_name(self.field, heading)
        self._over = Label("error", wraps=True)
        self._keep, leave = Button("primary"), Button()
        self._keep.say(words("desk.learned.keep"), key_name(_KEEP, words))
        leave.say(words("desk.back"), key_name("Esc", words))
        self._keep.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        QShortcut(QKeySequence(_KEEP), self).activated.connect(self._keep.click)
        self.field.textChanged.connect(self._measure)
        layout = column(self, margins=(24, 18, 24, 18), spacing=10)
        layout.addWidget(Label("heading", heading))
        layout.addWidget(Label("hint", words("desk.learned.text"), wraps=True))
        layout.addWidget(self.field, 1)
        layout.addWidget(self._over)
        layout.addLayout(row(self._keep, leave, 1))
        self.take_size(*_SIZE)
        self._measure()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        return self.field.toPlainText()

    @property
    def fits(self) -> bool:
        return len(self.text.strip()) <= LONGEST

    def _measure(self) -> None:
        """Say how much is too much while it is typed."""
        over = len(self.text.strip()) - LONGEST
        self._over.setText(self._words("desk.learned.over", n=over) if over > 0 else "")
        self._over.setVisible(over > 0)
        self._keep.setEnabled(self.fits)
