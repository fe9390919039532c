"""Where another archive is: typed as a folder or the address of a server."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog, enter_presses
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_description, give_name
from cwb_workshop.widgets.fault_guard import guarded

PlacePurpose: TypeAlias = Literal["open", "push"]

_WIDTH = 480


class PlaceDialog(KeyedDialog):
    """`asked` carries what was typed and the organisation, and `folder_asked` comes when a folder
    is to be chosen. It stays open until somebody accepts it, so that what is wrong can be mended.
    """

    topic = "organiser.desk"
    asked = Signal(str, str)
    folder_asked = Signal()
    own_asked = Signal()

    def __init__(
        self, parent: QWidget | None, words: Translator, purpose: PlacePurpose, *, is_own: bool
    ) -> None:
        super().__init__(parent, words)
        self._words, self._purpose = words, purpose
        self._announcements = Announcements(self)
        self.field, self.organisation = LineField(), LineField()
        for field in (self.field, self.organisation):
            field.speak(words)
        self.go, self.folder, self.own, self._leave = (
            Button("primary"),
            Button(),
            Button(),
            Button(),
        )
        self.go.say(words(f"desk.place.{purpose}.go"))
        self.folder.say(words("desk.place.folder"))
        self.own.say(words("desk.place.own"))
        self._leave.say(words("desk.back"), key_name("Esc", words))
        self.folder.setVisible(purpose == "open")
        self.own.setVisible(purpose == "open" and not is_own)
        self.told = Label("error", wraps=True)
        self.told.hide()
        self.go.clicked.connect(self._ask)
        self.folder.clicked.connect(self.folder_asked)
        self.own.clicked.connect(self.own_asked)
        self._leave.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda _text: self._allow())
        self._lay_out()
        self._allow()
        self.field.setFocus()

    def tell(self, sentence: str) -> None:
        """Say what is wrong, and let it be typed again."""
        self._show(sentence)
        self._announcements.refuse(sentence)
        self._let_type(on=True)
        self.field.setFocus()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_presses(event, self, self.go):
            super().keyPressEvent(event)

    def wait(self) -> None:
        """Say that it is being looked for; Esc still goes back."""
        self._show(self._words("desk.place.looking"))
        self._announcements.tell(self._words("desk.place.looking"))
        self._let_type(on=False)

    def _show(self, sentence: str) -> None:
        """Show it with as much room as it takes; what stands above keeps its own."""
        self.told.setText(breakable(sentence))
        self.told.show()
        self._layout.activate()
        needed = self._layout.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def _ask(self) -> None:
        self.asked.emit(self.field.text().strip(), self.organisation.text().strip())

    def _allow(self) -> None:
        self.go.setEnabled(bool(self.field.text().strip()))

    def _let_type(self, *, on: bool) -> None:
        for part in (self.field, self.organisation, self.folder, self.own, self.go):
            part.setEnabled(on)
        if on:
            self._allow()

    def _lay_out(self) -> None:
        words, purpose = self._words, self._purpose
        heading, text = words(f"desk.place.{purpose}.title"), words(f"desk.place.{purpose}.text")
        self.setWindowTitle(heading)
        give_description(self, text)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(8)
        about = Label("plain", text, wraps=True)
        about.setMinimumWidth(scaled(_WIDTH))
        layout.addWidget(Label("heading", heading, wraps=True))
        layout.addWidget(about)
        for name, field in (
            (words(f"desk.place.{purpose}.field"), self.field),
            (words("desk.place.organisation"), self.organisation),
        ):
            give_name(field, name)
            layout.addWidget(Label("quiet", name, wraps=True))
            layout.addWidget(field)
        layout.addWidget(self.told)
        layout.addSpacing(12)
        layout.addLayout(row(self.folder, self.own, 1, self._leave, self.go))
