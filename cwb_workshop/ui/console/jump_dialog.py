"""Any item of the agenda, by its number or by some letters of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.said_or_sought import is_said
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.typed_through import hand_over
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (460, 420)
_ITEM = Qt.ItemDataRole.UserRole
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}


@value_type
class JumpPlace:
    """An item of the agenda with its number and what it is called, in short and in full."""

    item: str
    number: int
    name: str
    title: str = ""


def matching(places: Sequence[JumpPlace], typed: str) -> tuple[JumpPlace, ...]:
    """Return the items that what was typed may mean, the likeliest first: the very number, names
    that begin like it, names with a word that begins like it, names that hold it.
    """
    sought = folded(typed).strip()
    if not sought:
        return tuple(places)
    ranked = [(_rank(place, sought), place.number, place) for place in places]
    return tuple(place for rank, _n, place in sorted(ranked, key=lambda one: one[:2]) if rank < 9)


def _rank(place: JumpPlace, sought: str) -> int:
    if sought.isdecimal():
        number = str(place.number)
        if number == str(int(sought)):
            return 0
        if number.startswith(sought):
            return 1
    names = [folded(name) for name in (place.name, place.title)]
    if any(name.startswith(sought) for name in names):
        return 2
    if any(f" {sought}" in name for name in names):
        return 3
    return 4 if any(sought in name for name in names) else 9


class JumpDialog(KeyedDialog):
    """`chosen` is the item to open, empty for none. Who forgets that it is open, and goes on with
    what people say, finds that in the field behind it.
    """

    topic = "agenda.jump"

    def __init__(
        self,
        parent: QWidget,
        words: Translator,
        places: Sequence[JumpPlace],
        current: str = "",
        of: str = "console.jump",
    ) -> None:
        """`of` is the key of the words for what is chosen here."""
        super().__init__(parent, words)
        self._words, self._places, self._of = words, places, of
        self.chosen = ""
        self._announcements = Announcements(self)
        self.field = LineField()
        self.field.speak(words)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = Label("hint", wraps=True)
        self._lay_out()
        self._fill("")
        for at, place in enumerate(places):
            if place.item == current:
                self.list.setCurrentRow(at)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self.go())
        self.field.setFocus()

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field choose in the list, and Enter opens."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return super().eventFilter(watched, event)
            pressed = Qt.Key(event.key())
            if pressed in _MOVES:
                self._move(_MOVES[pressed])
                return True
            if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.go()
                return True
        return super().eventFilter(watched, event)

    def go(self) -> None:
        """Choose what stands first, or what the arrows chose."""
        item = self.list.currentItem()
        if item is not None:
            self.chosen = str(item.data(_ITEM))
            self.accept()
        else:
            # What is typed next is another search, or a line.
            self._announcements.refuse(self.nothing.text())
            self.field.selectAll()

    def _move(self, by: int) -> None:
        last = self.list.count() - 1
        if last >= 0:
            self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), last))
            self._announcements.tell(self.list.currentItem().text())

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for place in matching(self._places, typed):
            entry = QListWidgetItem(f"{place.number}   {place.name}")
            entry.setData(_ITEM, place.item)
            self.list.addItem(entry)
        self.list.setCurrentRow(0)
        found = self.list.count() > 0
        if not found and is_said(typed) and hand_over(self, typed):
            return
        self.nothing.setText("" if found else self._words(f"{self._of}.none", typed=typed))
        self.nothing.setVisible(not found)

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words(f"{self._of}.title"))
        give_name(self.field, words(f"{self._of}.field"))
        give_name(self.list, words(f"{self._of}.title"))
        self.field.setPlaceholderText(words(f"{self._of}.field"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("heading", words(f"{self._of}.title")))
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        leave, go = Button(), Button("primary")
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        go.say(words(f"{self._of}.go"), key_name("Return", words))
        go.clicked.connect(self.go)
        layout.addLayout(row(1, leave, go))
        self.setMinimumWidth(scaled(320))
        self.take_size(*_SIZE)
