"""Into which collection sessions go, or out of which: an old one or a new name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.archive.collections import LONGEST_NAME
from cwb_workshop.core.model.text import with_capital
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog, enter_presses
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_description, give_name
from cwb_workshop.widgets.fault_guard import guarded

CollectionDeed: TypeAlias = Literal["put", "take_out", "rename", "dissolve"]

_WIDTH = 480


class CollectionDialog(KeyedDialog):
    """`deed` is what was chosen, with the `name` of the collection; none where nothing was. A
    collection that was chosen and is typed over can be called so: `before` is its name until then.
    """

    topic = "organiser.desk"

    def __init__(
        self, parent: QWidget | None, words: Translator, names: Sequence[str], sessions: int
    ) -> None:
        super().__init__(parent, words)
        self.deed: CollectionDeed | None = None
        self.before = ""
        self._words, self._known = words, frozenset(names)
        heading = words("desk.collection.title")
        text = words("desk.collection.text", n=sessions)
        self.setWindowTitle(heading)
        give_description(self, text)
        self.field = LineField()
        self.field.speak(words)
        self.field.setMaxLength(LONGEST_NAME)
        give_name(self.field, words("desk.collection.field"))
        self._put, self._take_out, self._leave = Button("primary"), Button(), Button()
        self.rename, self.dissolve = Button("small"), Button("small")
        self.dissolve.say(words("desk.collection.dissolve"))
        self.rename.clicked.connect(lambda: self._choose("rename"))
        self.dissolve.clicked.connect(lambda: self._choose("dissolve"))
        self._put.say(words("desk.collection.put"))
        self._take_out.say(words("desk.collection.take_out"))
        self._leave.say(words("desk.back"), key_name("Esc", words))
        self._put.clicked.connect(lambda: self._choose("put"))
        self._take_out.clicked.connect(lambda: self._choose("take_out"))
        self._leave.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda _text: self._allow())
        asked = words("desk.collection.field" if names else "desk.collection.first")
        self._lay_out(heading, text, asked, names)
        self._allow()
        self.field.setFocus()

    @property
    def name(self) -> str:
        return self.field.text().strip()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_presses(event, self, self._put):
            super().keyPressEvent(event)

    def _choose(self, deed: CollectionDeed) -> None:
        self.deed = deed
        self.accept()

    def _allow(self) -> None:
        is_known = self.name in self._known
        if is_known:
            self.before = self.name
        self._put.setEnabled(bool(self.name))
        self._take_out.setEnabled(is_known)
        self.dissolve.setEnabled(is_known)
        called = self._words("desk.collection.rename", name=breakable(self.before)).strip()
        self.rename.say(called if self.before else with_capital(called))
        self.rename.setEnabled(bool(self.before and self.name) and not is_known)

    def _lay_out(self, heading: str, text: str, field: str, names: Sequence[str]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(8)
        told = Label("plain", text, wraps=True)
        told.setMinimumWidth(scaled(_WIDTH))
        layout.addWidget(Label("heading", heading, wraps=True))
        layout.addWidget(told)
        layout.addWidget(Label("quiet", field))
        layout.addWidget(self.field)
        known = FlowLayout(spacing=6)
        for name in names:
            button = Button("quiet")
            button.say(breakable(name))
            button.clicked.connect(lambda _checked=False, name=name: self.field.setText(name))
            known.addWidget(button)
        layout.addLayout(known)
        deeds = FlowLayout(spacing=6)
        for button in (self.rename, self.dissolve):
            button.setVisible(bool(names))
            deeds.addWidget(button)
        layout.addLayout(deeds)
        layout.addSpacing(12)
        layout.addLayout(row(1, self._leave, self._take_out, self._put))
