"""A column of the theme board: the answers of one theme, to walk over and to drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.capture.plain_field import PlainField
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.entry_text import line_text
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

WIDTH = 250
JOIN = "Ctrl+T"
_AROUND, _ABOVE_AND_BELOW = 56, 22
_TALLEST = 4000
_CARD = "application/x-cwb-workshop-card"
_ID = Qt.ItemDataRole.UserRole


class CardList(QListWidget):
    """`key_pressed` carries what it does not do itself; `dropped` entry, theme and the card."""

    key_pressed = Signal(object)
    dropped = Signal(str, str, str)

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("role", "cards")
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setWordWrap(True)
        self.setSpacing(3)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_entries(self, entries: Sequence[Entry], marked: Sequence[str]) -> None:
        """Show these answers; `marked` says behind each what stands with it."""
        current = self.entry()
        self.clear()
        for entry, mark in zip(entries, marked, strict=True):
            text = line_text(entry)
            item = QListWidgetItem(f"{text}\n{mark}" if mark else text, self)
            item.setData(_ID, entry.id)
            item.setSizeHint(QSize(0, self._height(item.text())))
        self.go_to(current)

    def _height(self, text: str) -> int:
        """Return the height of a card on which the whole text stands."""
        room = QRect(0, 0, scaled(WIDTH) - _AROUND, _TALLEST)
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        wrapped = self.fontMetrics().boundingRect(room, flags, text)
        return wrapped.height() + _ABOVE_AND_BELOW

    def entry(self) -> str:
        """Return the id of the current answer; empty where there is none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_ID))

    def go_to(self, entry: str) -> None:
        ids = self.ids()
        if ids:
            self.setCurrentRow(ids.index(entry) if entry in ids else 0)
        if not self.hasFocus():
            self.clearSelection()

    def ids(self) -> list[str]:
        return [str(self.item(number).data(_ID)) for number in range(self.count())]

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            super().keyPressEvent(event)
        else:
            self.key_pressed.emit(event)

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the current answer only in the column where the keys go."""
        super().focusInEvent(event)
        if self.currentItem() is not None:
            self.currentItem().setSelected(True)

    @guarded(lambda: None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    @guarded(QMimeData)
    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Let a drag carry the answer and the theme that it comes from."""
        data = QMimeData()
        dragged = f"{items[0].data(_ID)}\n{self.theme}" if items else ""
        data.setData(_CARD, QByteArray(dragged.encode()))
        return data

    @guarded(list[str])
    def mimeTypes(self) -> list[str]:
        return [_CARD]

    @guarded(lambda: None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(_CARD):
            event.acceptProposedAction()

    @guarded(lambda: None)
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(_CARD):
            event.acceptProposedAction()

    @guarded(lambda: None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped where; the board decides what that means."""
        dropped = bytes(event.mimeData().data(_CARD).data()).decode()
        entry, _line, theme = dropped.partition("\n")
        target = self.itemAt(event.position().toPoint())
        event.acceptProposedAction()
        self.dropped.emit(entry, theme, "" if target is None else str(target.data(_ID)))


class ThemeColumn(QWidget):
    """A theme with its answers, its sentence, and what can be done with it as a whole.

    A sentence that is left is `summed_up`; it counts as changed until `take_sentence`.
    """

    summed_up = Signal(str, str)
    join_asked = Signal(str)

    def __init__(self, theme: str, words: Translator) -> None:
        super().__init__()
        self.theme = theme
        self._words = words
        self.setFixedWidth(scaled(WIDTH))
        self._name = Label("strong", wraps=True)
        self._joined = Label("hint", wraps=True)
        self.cards = CardList(theme)
        self.sentence = PlainField("form-field")
        self.sentence.speak(words)
        self.sentence.setPlaceholderText(words("console.board.sentence"))
        give_name(self.sentence, words("console.board.sentence"))
        self.sentence.editingFinished.connect(self._sum_up)
        self.join = Button("line")
        self.join.say(words("console.board.join"), key_name(JOIN, words))
        self.join.clicked.connect(lambda: self.join_asked.emit(self.theme))
        layout = column(self, margins=(0, 0, 0, 0), spacing=6)
        layout.addWidget(self._name)
        layout.addWidget(self._joined)
        layout.addWidget(self.cards, 1)
        if theme:
            layout.addWidget(self.sentence)
            layout.addLayout(row(self.join, 1))

    def refresh(
        self, name: str, joined: str, sentence: str, entries: Sequence[Entry], marks: Sequence[str]
    ) -> None:
        """Show the theme as it is now; a sentence that is being typed stays."""
        self._name.setText(name)
        self._joined.setText(joined)
        self._joined.setVisible(bool(joined))
        give_name(self.cards, name)
        if not self.sentence.isModified():
            self.sentence.setText(sentence)
            self.sentence.setCursorPosition(0)
        self.cards.show_entries(entries, marks)

    def take_sentence(self, kept: str) -> None:
        """Let the sentence be as it is kept from now on."""
        self.sentence.setText(kept)
        self.sentence.setModified(False)

    def _sum_up(self) -> None:
        if self.sentence.isModified():
            self.summed_up.emit(self.theme, self.sentence.text())
