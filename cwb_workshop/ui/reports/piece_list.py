"""The pieces of paper of an evening, to walk over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cwb_workshop.session.paper_pieces import PieceOfPaper
from cwb_workshop.widgets.fault_guard import guarded

_LEAST = 40
_PIECE = Qt.ItemDataRole.UserRole


class PieceList(QListWidget):
    """Up and down choose a piece; the keys that turn pages are left to the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setMinimumHeight(_LEAST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @property
    def pieces(self) -> tuple[PieceOfPaper, ...]:
        return tuple(self.item(at).data(_PIECE) for at in range(self.count()))

    @property
    def piece(self) -> PieceOfPaper | None:
        """The one that is looked at."""
        item = self.currentItem()
        return None if item is None else item.data(_PIECE)

    def add(self, piece: PieceOfPaper, told: str) -> None:
        """Add a piece at the end; the first one is looked at."""
        item = QListWidgetItem(told)
        item.setData(_PIECE, piece)
        self.addItem(item)
        if self.count() == 1:
            self.setCurrentRow(0)
