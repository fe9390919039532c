"""How a pasted row stands in the list: tick, number, table, words, and what they become."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.entries.line_editor import LineEditingDelegate, LineEditor
from cwb_workshop.ui.console.pasted.row_model import ROW_ROLE, DrawnRow
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette

_Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _TICK, _BOX, _NUMBER, _GAP, _AROUND = 32, 30, 14, 52, 6, 8
_MOST_OF_LABELS = 0.55
"""So much of a row what it becomes can take; the words have the rest."""
_Box = tuple[QRect, str, str]


class PastedRowDelegate(LineEditingDelegate):
    """`typed` carries the text of a row while it is changed."""

    typed = Signal(str)

    def __init__(self, palette: Palette, words: Translator, parent: QListView) -> None:
        super().__init__(parent)
        self._palette = palette
        self._words = words
        self._view = parent

    @guarded(lambda: cast(QWidget, None))
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = LineEditor(parent)
        editor.speak(self._words)
        give_name(editor, self._words("console.pasted.edit", number=index.row() + 1))
        editor.textChanged.connect(self.typed)
        return editor

    @guarded(lambda: None)
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(_TICK, 1, -1, -1))

    @guarded(QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), scaled(_HEIGHT))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        drawn = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._around(painter, option)
        along = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._tick(painter, option.rect, along=along)
        if isinstance(drawn, DrawnRow):
            self._row(painter, option.rect, drawn)
        painter.restore()

    def _around(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette, rect = self._palette, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            strong = self._view.hasFocus()
            painter.setPen(QPen(QColor(palette.primary), 2 if strong else 1))
            painter.setBrush(QColor(palette.card))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 6, 6)
        else:
            painter.setPen(QColor(palette.line))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    @guarded(lambda: False)
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Turn a row whose tick is pressed; Space is for the view, which knows all that are."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent):
            return False
        on_tick = event.position().x() < option.rect.left() + _TICK
        return on_tick and model.setData(index, None, Qt.ItemDataRole.CheckStateRole)

    def _tick(self, painter: QPainter, rect: QRect, *, along: bool) -> None:
        palette = self._palette
        box = QRect(0, 0, _BOX, _BOX)
        box.moveCenter(QPoint(rect.left() + _TICK // 2 + 2, rect.center().y()))
        painter.setPen(QPen(QColor(palette.primary), 2))
        painter.setBrush(QColor(palette.primary) if along else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if along:
            painter.setPen(QPen(QColor(palette.card), 2))
            x, y = box.left(), box.top()
            painter.drawPolyline(
                [QPoint(x + 3, y + 7), QPoint(x + 6, y + 10), QPoint(x + 11, y + 4)]
            )

    def _row(self, painter: QPainter, rect: QRect, drawn: DrawnRow) -> None:
        palette = self._palette
        painter.setFont(self._font(12))
        painter.setPen(QColor(palette.quiet))
        number = QRect(rect.left() + _TICK, rect.top(), scaled(_NUMBER) - 2 * _GAP, rect.height())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, side, str(drawn.number))
        room = rect.adjusted(_TICK + scaled(_NUMBER), 0, -_AROUND, 0)
        table, labels = self._boxes(room, drawn)
        for box, role, text in (*table, *labels):
            self._label(painter, box, role, text)
        left = table[0][0].right() + _AROUND if table else room.left()
        right = labels[0][0].left() - _AROUND if labels else room.right()
        font = self._font(14)
        font.setStrikeOut(drawn.state == "out")
        painter.setFont(font)
        ink = {"along": palette.ink, "refused": palette.coral}.get(drawn.state, palette.quiet)
        painter.setPen(QColor(ink))
        said = QRect(left, rect.top(), right - left, rect.height())
        text = QFontMetrics(font).elidedText(drawn.words, Qt.TextElideMode.ElideRight, said.width())
        painter.drawText(said, Qt.AlignmentFlag.AlignVCenter, text)

    def _boxes(self, room: QRect, drawn: DrawnRow) -> tuple[list[_Box], list[_Box]]:
        """Return where the table stands, in front, and what the row becomes, behind."""
        metrics = QFontMetrics(self._font(12))
        height = metrics.height() + 4
        top = room.top() + (room.height() - height) // 2
        table: list[_Box] = []
        if drawn.table:
            width = metrics.horizontalAdvance(drawn.table) + 2 * _AROUND
            table.append((QRect(room.left(), top, width, height), "chip:table", drawn.table))
        left, most = room.right(), int(room.width() * _MOST_OF_LABELS)
        labels: list[_Box] = []
        for role, text in reversed(drawn.labels):
            free = left - (room.right() - most)
            width = min(metrics.horizontalAdvance(text) + 2 * _AROUND, free)
            if width < 4 * _AROUND:
                break
            labels.insert(0, (QRect(left - width, top, width, height), role, text))
            left -= width + _GAP
        return table, labels

    def _label(self, painter: QPainter, box: QRect, role: str, text: str) -> None:
        palette = self._palette
        fill, ink, edge = {
            "chip:table": (palette.primary, palette.card, ""),
            "chip:unsure": (palette.amber_soft, palette.ink, palette.amber),
            "chip:warning": (palette.amber_soft, palette.ink, ""),
            "chip:trouble": ("", palette.coral, ""),
            "chip:replaced": ("", palette.quiet, palette.line),
        }.get(role, (palette.soft, palette.deep, ""))
        if fill or edge:
            painter.setPen(QColor(edge or fill))
            painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        font = self._font(12)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        width = box.width() - 2 * _AROUND + 2
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _font(self, pixels: int) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(pixels))
        return font
