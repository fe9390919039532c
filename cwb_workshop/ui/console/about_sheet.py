"""What this program is, and where the workshop in it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cwb_workshop import __version__
from cwb_workshop.core.model.kit import KitTexts
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.accessible_names import give_name

_WIDTH, _HEIGHT = 660, 480


class AboutSheet(KeyedDialog):
    """The text can be walked through and copied with keys alone; Esc closes it."""

    def __init__(self, parent: QWidget, words: Translator, kit: KitTexts) -> None:
        super().__init__(parent, words)
        title = words("console.about.title", version=__version__)
        self.setWindowTitle(title)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_name(self.text, title)
        self.text.setPlainText(
            "\n\n".join((words("console.about.program"), kit.title, kit.colophon))
        )
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        layout = column(self, margins=(22, 16, 22, 14), spacing=10)
        layout.addWidget(Label("heading", title))
        layout.addWidget(self.text, 1)
        layout.addLayout(row(1, close))
        self.resize(_WIDTH, _HEIGHT)
        close.setFocus()
