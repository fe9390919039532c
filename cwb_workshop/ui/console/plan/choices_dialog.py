"""Which of the things that a kit has belong to an item, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (560, 480)
_ID = Qt.ItemDataRole.UserRole
_ALT = Qt.KeyboardModifier.AltModifier
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@value_type
class Listed:
    """What can be chosen, each by its id with its name, and what is, in its order."""

    names: Sequence[tuple[str, str]]
    chosen: Sequence[str]
    fewest: int
    most: int


class ChoicesDialog(KeyedDialog):
    """`chosen` are the ids in their order, once they were saved; None before."""

    topic = "agenda.plan"

    def __init__(self, parent: QWidget, words: Translator, title: str, listed: Listed) -> None:
        super().__init__(parent, words, own_keys="console.plan.choices.keys")
        self._words, self._listed = words, listed
        self.chosen: tuple[str, ...] | None = None
        self._announcements = Announcements(self)
        self.list = _MovedList()
        self.fault = Label("error", wraps=True)
        self.fault.hide()
        names = dict(listed.names)
        taken = [one for one in listed.chosen if one in names]
        for id in (*taken, *(one for one in names if one not in taken)):
            item = QListWidgetItem(names[id])
            item.setData(_ID, id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if id in taken else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._lay_out(title)
        self.list.setFocus()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Take what is chosen, or say how many there have to be."""
        items = (self.list.item(at) for at in range(self.list.count()))
        chosen = tuple(
            str(one.data(_ID)) for one in items if one.checkState() == Qt.CheckState.Checked
        )
        fewest, most = self._listed.fewest, self._listed.most
        if fewest <= len(chosen) <= most:
            self.chosen = chosen
            self.accept()
            return
        told = self._words("console.plan.choices.how_many", fewest=fewest, most=most)
        self.fault.setText(told)
        self.fault.show()
        self._announcements.refuse(told)

    def _lay_out(self, title: str) -> None:
        words = self._words
        self.setWindowTitle(title)
        give_name(self.list, title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("heading", title, wraps=True))
        layout.addWidget(Label("plain", words("console.plan.choices.text"), wraps=True))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.fault)
        earlier, later, leave, save = Button(), Button(), Button(), Button("primary")
        earlier.say(words("console.illustration.earlier"), key_name("Alt+Up", words))
        earlier.clicked.connect(lambda: self.list.move_current(-1))
        later.say(words("console.illustration.later"), key_name("Alt+Down", words))
        later.clicked.connect(lambda: self.list.move_current(1))
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        save.say(words("console.fixed.save"), key_name("Return", words))
        save.clicked.connect(self.save)
        layout.addLayout(row(earlier, later, 1, leave, save))
        self.take_size(*_SIZE)


class _MovedList(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def move_current(self, by: int) -> None:
        """Let the current row change places with the one beside it."""
        at = self.currentRow()
        if at >= 0 and 0 <= at + by < self.count():
            self.insertItem(at + by, self.takeItem(at))
            self.setCurrentRow(at + by)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = Qt.Key(event.key())
        if event.modifiers() & _ALT and pressed in _MOVES:
            self.move_current(_MOVES[pressed])
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
