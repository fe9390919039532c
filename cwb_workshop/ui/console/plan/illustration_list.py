"""The pictures of an item under each other, small, each with what is told of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cwb_workshop.core.model.illustrations import Illustration, picture_of
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.illustration import illustration_image

_SMALL = QSize(96, 54)
_MARK = Qt.ItemDataRole.UserRole


_ALT = Qt.KeyboardModifier.AltModifier
_MOVES = {Qt.Key.Key_Up: "earlier", Qt.Key.Key_Down: "later"}


class IllustrationList(QListWidget):
    """`asked` carries what a key is for."""

    asked = Signal(str)

    def __init__(self, words: Translator) -> None:
        super().__init__()
        self._words = words
        self._icons: dict[str, QIcon] = {}
        self.setProperty("role", "plain")
        self.setIconSize(_SMALL)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def chosen(self) -> str:
        """The mark of the picture that is chosen; empty for none."""
        current = self.currentItem()
        return "" if current is None else str(current.data(_MARK))

    def fill(self, rows: Sequence[Illustration], record: Record) -> None:
        """Show these pictures; the one that was chosen stays so, else the one at its place."""
        chosen, at = self.chosen, max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for number, one in enumerate(rows, start=1):
            self.addItem(self._row(number, one, record))
        marks = [one.mark for one in rows]
        if chosen in marks:
            at = marks.index(chosen)
        self.setCurrentRow(min(at, len(rows) - 1))
        self.blockSignals(False)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = Qt.Key(event.key())
        if event.modifiers() & _ALT and pressed in _MOVES:
            self.asked.emit(_MOVES[pressed])
        elif pressed == Qt.Key.Key_Delete:
            self.asked.emit("away")
        else:
            super().keyPressEvent(event)

    def _row(self, number: int, one: Illustration, record: Record) -> QListWidgetItem:
        words = self._words
        told = [f"{number} · {words('console.illustration.behind', n=one.after)}"]
        told += [words("console.illustration.on_paper")] if one.printed else []
        # What it says in words stands beside the list, whole; here it would be cut off.
        told += [] if one.alt else [words("console.illustration.untold")]
        item = QListWidgetItem(self._icon(one.mark, record), "\n".join(told))
        item.setData(_MARK, one.mark)
        spoken = ", ".join(filter(None, (*told, one.alt)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _icon(self, mark: str, record: Record) -> QIcon:
        if mark not in self._icons:
            image = illustration_image(picture_of(record, mark))
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            small = image and image.scaled(_SMALL, keep, smooth.SmoothTransformation)
            self._icons[mark] = QIcon(QPixmap.fromImage(small)) if small else QIcon()
        return self._icons[mark]
