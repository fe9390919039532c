"""A column of the theme board: the answers of one theme, to walk over and to drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

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
_IN_SIGHT = 16
"""More cards than a column shows at once on any laptop."""
_FEW = 8
"""With more that came or went it is quicker to fill a column anew."""
_CARD = "application/x-cwb-workshop-card"
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


class CardHeights:
    """How high the cards of a board are: each text is measured once for the letters of now."""

    def __init__(self) -> None:
        self._letters = ""
        self._room = QRect()
        self._heights: dict[str, int] = {}

    def look(self, cards: QWidget) -> None:
        """Measure anew from here on, where the letters are others."""
        letters = cards.font().key()
        room = QRect(0, 0, scaled(WIDTH) - _AROUND, _TALLEST)
        if (letters, room) != (self._letters, self._room):
            self._letters, self._room = letters, room
            self._heights.clear()

    def of(self, text: str, cards: QWidget) -> int:
        height = self._heights.get(text)
        if height is None:
            wrapped = cards.fontMetrics().boundingRect(self._room, _WRAPPED, text)
            height = self._heights[text] = wrapped.height() + _ABOVE_AND_BELOW
        return height


class CardDelegate(QStyledItemDelegate):
    """Lets a card be as high as the whole of its text needs."""

    def __init__(self, cards: QListWidget, heights: CardHeights) -> None:
        super().__init__(cards)
        self._cards, self._heights = cards, heights

    @guarded(QSize)
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if index.row() == 0:
            self._heights.look(self._cards)
        return QSize(0, self._heights.of(str(index.data()), self._cards))


class CardList(QListWidget):
    """`key_pressed` carries what it does not do itself; `dropped` entry, theme and the card."""

    key_pressed = Signal(object)
    dropped = Signal(str, str, str)

    def __init__(self, theme: str, heights: CardHeights) -> None:
        super().__init__()
        self.theme = theme
        self._ids: list[str] = []
        self._texts: list[str] = []
        self.setItemDelegate(CardDelegate(self, heights))
        self.setBatchSize(_IN_SIGHT)
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
        current, ids = self.entry(), [entry.id for entry in entries]
        texts = [
            f"{line_text(entry)}\n{mark}" if mark else line_text(entry)
            for entry, mark in zip(entries, marked, strict=True)
        ]
        if not self._take_over(ids, texts):
            self._fill(texts)
        for number, (before, text) in enumerate(zip(self._texts, texts, strict=True)):
            if text != before:
                self.item(number).setText(text)
        self._ids, self._texts = ids, texts
        self.go_to(current)

    def _take_over(self, ids: Sequence[str], texts: Sequence[str]) -> bool:
        """Take out what is gone and put in what is new, where the others stand as they stood."""
        gone, new = set(self._ids).difference(ids), set(ids).difference(self._ids)
        if len(gone) + len(new) > _FEW:
            return False
        stay = [entry for entry in self._ids if entry not in gone]
        if stay != [entry for entry in ids if entry not in new]:
            return False
        for number in sorted((self._ids.index(entry) for entry in gone), reverse=True):
            self.takeItem(number)
            del self._texts[number]
        for number in sorted(ids.index(entry) for entry in new):
            self.insertItem(number, texts[number])
            self._texts.insert(number, texts[number])
        return True

    def _fill(self, texts: Sequence[str]) -> None:
        self.clear()
        # Those in sight are measured now, the others in the turns after: there may be hundreds.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.addItems(texts)
        self._texts = list(texts)

    def entry(self) -> str:
        """Return the id of the current answer; empty where there is none."""
        return self._entry_at(self.currentRow())

    def go_to(self, entry: str) -> None:
        """Make an answer the current one, else the first."""
        if self._ids:
            row = self._ids.index(entry) if entry in self._ids else 0
            if row >= _IN_SIGHT and self.layoutMode() == QListView.LayoutMode.Batched:
                # It can be brought into sight where all above it is measured.
                self.setLayoutMode(QListView.LayoutMode.SinglePass)
                self.scheduleDelayedItemsLayout()
            self.setCurrentRow(row)
        if not self.hasFocus():
            self.clearSelection()

    def ids(self) -> list[str]:
        return list(self._ids)

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
        dragged = f"{self._entry_at(self.row(items[0]))}\n{self.theme}" if items else ""
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
        at = -1 if target is None else self.row(target)
        self.dropped.emit(entry, theme, self._entry_at(at))

    def _entry_at(self, row: int) -> str:
        return self._ids[row] if 0 <= row < len(self._ids) else ""


class ThemeColumn(QWidget):
    """A theme with its answers, its sentence, and what can be done with it as a whole.

    A sentence that is left is `summed_up`; it counts as changed until `take_sentence`.
    """

    summed_up = Signal(str, str)
    join_asked = Signal(str)

    def __init__(
        self, theme: str, words: Translator, heights: CardHeights, parent: QWidget
    ) -> None:
        # What moves to another parent is dressed anew with all in it.
        super().__init__(parent)
        self.theme = theme
        self._words = words
        self.setFixedWidth(scaled(WIDTH))
        self._name = Label("strong", wraps=True)
        self._joined = Label("hint", wraps=True)
        self.cards = CardList(theme, heights)
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

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in this order."""
        return (self.cards, self.sentence, self.join) if self.theme else (self.cards,)

    def take_sentence(self, kept: str) -> None:
        """Let the sentence be as it is kept from now on."""
        self.sentence.setText(kept)
        self.sentence.setModified(False)

    def _sum_up(self) -> None:
        if self.sentence.isModified():
            self.summed_up.emit(self.theme, self.sentence.text())
