"""Widgets side by side, going on in the next row where a row is full. Nothing is cut off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cwb_workshop.widgets.fault_guard import guarded


def _no_item() -> QLayoutItem | None:
    return None


class FlowLayout(QLayout):
    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last = 0
        """How many items at the end stand against the right edge, where the row has room."""
        self._evenly = False
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def put_right(self, number: int) -> None:
        """Let the last items stand at the right edge."""
        self._last = number
        self.invalidate()

    def fill_evenly(self) -> None:
        """Let all rows hold as many, where that fits: so that no item stands alone in the last."""
        self._evenly = True
        self.invalidate()

    @guarded(lambda: None)
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        """Put a widget before the one at index."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    @guarded(lambda: 0)
    def count(self) -> int:
        return len(self._items)

    @guarded(_no_item)
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded(_no_item)
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded(lambda: Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @guarded(lambda: True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(lambda: None)
    def invalidate(self) -> None:
        self._heights = {}
        super().invalidate()

    @guarded(lambda: 0)
    def heightForWidth(self, width: int) -> int:
        # Qt asks again whenever anything beside it changes, as a sentence does at each key.
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    @guarded(lambda: None)
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @guarded(QSize)
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Return the height that the rows take; put the items there if asked."""
        y = rect.y()
        lines = self._even_lines if self._evenly else self._lines
        for line in lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._put(line, QRect(rect.x(), y, rect.width(), height))
            y += height + self.spacing()
        return max(y - self.spacing() - rect.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items row by row, as many in each as fit."""
        lines: list[list[QLayoutItem]] = []
        taken, spacing = 0, self.spacing()
        for item in self._items:
            if item.isEmpty():
                continue
            of_item = item.sizeHint().width()
            taken += spacing + of_item
            if lines and taken <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
                taken = of_item
        return lines

    def _even_lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return as many items in each row, in as few rows as fit; else row by row."""
        lines = self._lines(width)
        items = [item for line in lines for item in line]
        most = -(-len(items) // max(len(lines), 1))
        even = [items[first : first + most] for first in range(0, len(items), most or 1)]
        fits = all(_width(line, self.spacing()) <= width for line in even)
        return even if fits else lines

    def _put(self, line: list[QLayoutItem], place: QRect) -> None:
        x = place.x()
        right = [item for item in line if item in self._items[len(self._items) - self._last :]]
        for item in line:
            size = item.sizeHint()
            if right and item is right[0]:
                x = max(x, place.x() + place.width() - _width(right, self.spacing()))
            top = place.y() + (place.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, top), size))
            x += size.width() + self.spacing()


def _width(items: list[QLayoutItem], spacing: int) -> int:
    return sum(item.sizeHint().width() for item in items) + spacing * (len(items) - 1)
