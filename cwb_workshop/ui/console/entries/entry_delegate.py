"""How a captured line stands in the list: its words, and behind them what the line carries."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.capture.plain_field import caret_kept
from cwb_workshop.ui.console.entries.entry_model import ENTRY_ROLE, TAGS_ROLE
from cwb_workshop.ui.console.entries.line_editor import LineEditingDelegate, LineEditor
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette

_Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_TAG_GAP = 6
_TAG_PADDING = 8


class EntryDelegate(LineEditingDelegate):
    """`typed` carries the id of an entry that is edited, and what stands in its field now."""

    typed = Signal(str, str)

    def __init__(self, palette: Palette, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = palette
        self._view = parent
        self.words: Translator | None = None

    @guarded(lambda: cast(QWidget, None))
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Edit in place; while it is edited, undo belongs to the words being typed."""
        editor = LineEditor(parent)
        entry = index.data(ENTRY_ROLE).id
        editor.textChanged.connect(lambda text: self.typed.emit(entry, text))
        if self.words is not None:
            editor.speak(self.words)
            give_name(editor, self.words("keys.edit"))
        return editor

    @guarded(lambda: None)
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Take over what was put on a line while it is edited."""
        super().setEditorData(editor, index)
        line = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, LineEditor) and line != editor.text() and not editor.is_composing:
            with caret_kept(editor):
                editor.replace(line)

    @guarded(lambda: None)
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -1))

    @guarded(QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        text, tags = self._laid_out(index, width)
        return QSize(width, max(text.height(), self._tags_height(tags)) + 2 * _PADDING)

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, rect = self.colours, option.rect
        entry = index.data(ENTRY_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(QPen(QColor(palette.primary), 2 if self._view.hasFocus() else 1))
            painter.setBrush(QColor(palette.card))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 6, 6)
        else:
            painter.setPen(QColor(palette.line))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text, tags = self._laid_out(index, rect.width())
        font = self._font()
        font.setStrikeOut(not entry.is_active)
        painter.setFont(font)
        faded = not entry.is_active or entry.internal
        painter.setPen(QColor(palette.quiet if faded else palette.ink))
        place = text.translated(rect.topLeft() + QPoint(8, _PADDING))
        painter.drawText(place, Qt.TextFlag.TextWordWrap, breakable(index.data() or ""))
        for box, role, word in tags:
            self._tag(painter, box.translated(rect.topLeft()), role, word)
        painter.restore()

    def _tag(self, painter: QPainter, box: QRect, role: str, word: str) -> None:
        palette = self.colours
        fill, ink, edge = {
            "theme": (palette.soft, palette.deep, ""),
            "highlight": (palette.amber_soft, palette.ink, palette.amber),
            "count": (palette.soft, palette.deep, ""),
            "open": ("", palette.coral, palette.coral),
            "plain": (palette.card, palette.ink, palette.line),
            "note": (palette.card, palette.caption, palette.line),
            "state": ("", palette.coral, ""),
        }.get(role, ("", palette.quiet, ""))
        if fill or edge:
            pen = QPen(QColor(edge or fill))
            if role == "open":
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._tag_font())
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _laid_out(self, index: _Index, width: int) -> tuple[QRect, list[tuple[QRect, str, str]]]:
        """Return where the text stands, and the tags: beside it, or below in rows."""
        metrics = QFontMetrics(self._tag_font())
        sizes = [
            (role, word, metrics.horizontalAdvance(word) + 2 * _TAG_PADDING)
            for role, word in index.data(TAGS_ROLE) or []
        ]
        total = sum(size + _TAG_GAP for _role, _word, size in sizes)
        beside = total <= width * 0.48
        text_width = width - 16 - (total if beside else 0)
        text = QFontMetrics(self._font()).boundingRect(
            QRect(0, 0, text_width, 100_000),
            Qt.TextFlag.TextWordWrap,
            breakable(index.data() or ""),
        )
        text = QRect(0, 0, text_width, text.height())
        height = metrics.height() + 4
        x = width - total if beside else 8
        y = _PADDING - 1 if beside else _PADDING + text.height() + 4
        tags: list[tuple[QRect, str, str]] = []
        for role, word, size in sizes:
            if not beside and x + size > width - 8 and x > 8:
                x, y = 8, y + height + 3
            tags.append((QRect(x, y, size, height), role, word))
            x += size + _TAG_GAP
        return text, tags

    def _tags_height(self, tags: list[tuple[QRect, str, str]]) -> int:
        return max((box.bottom() for box, _role, _word in tags), default=0) - _PADDING + 1

    def _font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(14))
        return font

    def _tag_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(12))
        return font
