"""The list of captured lines: wrapped text, and behind it what the line carries."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.entries.entry_model import ENTRY_ROLE, TAGS_ROLE, EntryModel
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.menus import edit_menu
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import LIGHT, Palette

_Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_TAG_GAP = 6
_TAG_PADDING = 8


class EntryList(QListView):
    """`withdraw_asked` comes from the Del key, which means nothing else here."""

    withdraw_asked = Signal()

    def __init__(self, model: EntryModel, palette: Palette = LIGHT) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setModel(model)
        self._delegate = _EntryDelegate(palette, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self._model = model

    def wear(self, palette: Palette) -> None:
        self._delegate.colours = palette
        self.viewport().update()

    def speak(self, words: Translator) -> None:
        """Let the editor's menu have these words."""
        self._delegate.words = words

    def selected(self) -> list[Entry]:
        """Return the selected entries, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [self._model.entry(self._model.index(row)) for row in rows]
        return [entry for entry in found if entry is not None]

    def select(self, entry_id: str) -> None:
        self._select_row(self._model.row_of(entry_id))

    def select_first(self) -> None:
        self._select_row(0)

    def select_newest(self) -> None:
        self._select_row(self._model.rowCount() - 1)

    def _select_row(self, row: int) -> None:
        """Select one line alone, whatever keys are held down at this moment."""
        index = self._model.index(row)
        if index.isValid():
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, only)
            self.scrollTo(index)

    def show_newest(self) -> None:
        self.scrollToBottom()

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by Tab there is a line to work on, and it can be seen which."""
        super().focusInEvent(event)
        by_tab = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_tab and not self.selected():
            self.select_newest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are not a search here: single letters belong to the facilitator's keys."""
        letter = event.text().isprintable() and bool(event.text())
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing or (letter and event.key() != Qt.Key.Key_Space):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.withdraw_asked.emit()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _LineEditor(QLineEdit):
    """The words of a line while they are changed."""

    words: Translator | None = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.words is not None:
            edit_menu(self, self.words, self.paste).exec(event.globalPos())


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, palette: Palette, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = palette
        self._view = parent
        self.words: Translator | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Edit in place; while it is edited, undo belongs to the words being typed."""
        editor = _LineEditor(parent)
        editor.setProperty("role", "edit-line")
        if self.words is not None:
            editor.words = self.words
            editor.setAccessibleName(self.words("keys.edit"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -1))

    @guarded(QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        text, tags = self._laid_out(index, width)
        return QSize(width, max(text.height(), self._tags_height(tags)) + 2 * _PADDING)

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
        font.setPixelSize(14)
        return font

    def _tag_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(12)
        return font
