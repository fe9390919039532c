"""The agenda: what was done, what is open, what is to come, with planned and used minutes."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cwb_workshop.core.agenda.agenda import (
    minutes_used,
    planned_start,
    schedule_status,
    seconds_used,
)
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.controls import Button, Label, column, column_of, panel, row
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import LIGHT, Palette

_ROLE = Qt.ItemDataRole.UserRole
_NUMBER, _NAME, _MINUTES, _STATE, _SHARE = (_ROLE + offset for offset in range(1, 6))
_NEAR_END = 0.8
_LEAST_WIDTH = 200
_LEAST_HEIGHT = 180
_MARGINS = (0, 12, 0, 10)
_AHEAD = 2
_NUMBER_WIDTH, _MINUTES_WIDTH = 28, 54


class AgendaPanel(QWidget):
    """`item_chosen` carries the id of an item to open; `asked` the id of an action.

    `asked_for` comes before the keyboard goes to it: it may not be in sight.
    """

    item_chosen = Signal(str)
    asked = Signal(str)
    asked_for = Signal()

    def __init__(self, session: Session, palette: Palette = LIGHT) -> None:
        super().__init__()
        self._session = session
        frame = panel("sidebar")
        self._title = Label("section")
        self._hours = Label("hint")
        self.list = _AgendaList()
        self.list.setProperty("role", "plain")
        self._delegate = _AgendaDelegate(palette, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemActivated.connect(self._activated)
        self.list.itemClicked.connect(self._activated)
        self.list.picked.connect(self._activated)
        self._parked = Button("side")
        self._parked.clicked.connect(lambda: self.asked.emit("questions"))
        self._more = Button("side")
        self._more.clicked.connect(lambda: self.asked.emit("switch_on"))
        layout = self._whole = column(frame, margins=_MARGINS, spacing=6)
        head = row(self._title, 1, self._hours)
        head.setContentsMargins(16, 0, 16, 0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        foot = column_of(self._parked, self._more)
        foot.setContentsMargins(8, 0, 8, 0)
        layout.addLayout(foot)
        outer = column(self, margins=(0, 0, 0, 0), spacing=0)
        outer.addWidget(frame)

    def leave_room(self, covered: QRect) -> None:
        """End above a window that stands over the foot of this, in pixels of the desktop."""
        left, top, right, bottom = _MARGINS
        here = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        over = covered.intersected(here)
        is_low = here.bottom() - over.bottom() < over.height()
        if is_low and over.top() - here.top() > scaled(_LEAST_HEIGHT):
            bottom += here.bottom() + 1 - over.top()
        self._whole.setContentsMargins(left, top, right, bottom)

    def wear(self, palette: Palette) -> None:
        self._delegate.colours = palette
        self.list.viewport().update()

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self._title.setText(words("console.agenda"))
        give_name(self.list, words("console.agenda"))
        self.refresh()

    def refresh(self) -> None:
        record, words = self._session.record, self._words
        open_item = self._session.item
        agenda = record.agenda
        self.list.blockSignals(True)
        while self.list.count() > len(agenda):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(agenda):
            self.list.addItem(QListWidgetItem())
        for number, item in enumerate(agenda, start=1):
            self._fill(self.list.item(number - 1), number, item, open_item)
        self.list.blockSignals(False)
        questions = record.count("question")
        self._parked.say(words("console.parked", n=questions), shown_key("questions", words))
        self._more.say(words("console.switch_on"), shown_key("switch_on", words))
        self.tick()
        if open_item is not None and not self.list.hasFocus():
            ids = [item.id for item in agenda]
            if open_item.id in ids:
                self.list.setCurrentRow(ids.index(open_item.id))
                self.list.show_current()

    def tick(self) -> None:
        """Look at the clock again: hours, and the bar of the open item."""
        record, now = self._session.record, self._session.now()
        status = schedule_status(record, now)
        start = planned_start(record).strftime("%H:%M")
        self._hours.setText(f"{start} – {status.planned_end.strftime('%H:%M')}")
        open_item = self._session.item
        for index in range(self.list.count()):
            entry = self.list.item(index)
            if open_item is not None and entry.data(_ROLE) == open_item.id:
                self._time(entry, open_item)

    def take_focus(self) -> None:
        self.asked_for.emit()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chosen(self) -> PlanItem | None:
        """Return the item that the keys stand on, while they are in the agenda."""
        current = self.list.currentItem()
        if current is None or not self.list.hasFocus():
            return None
        return self._session.record.plan.get(current.data(_ROLE))

    def _fill(
        self, entry: QListWidgetItem, number: int, item: PlanItem, open_item: PlanItem | None
    ) -> None:
        record = self._session.record
        visited = any(visit.item == item.id for visit in record.visits.values())
        is_open = open_item is not None and item.id == open_item.id
        state = "open" if is_open else "done" if visited else "ahead"
        name = short_name(self._session, item.id, self._words)
        entry.setData(_ROLE, item.id)
        entry.setData(_NUMBER, "✓" if state == "done" else str(number))
        entry.setData(_NAME, name)
        entry.setData(_STATE, state)
        self._time(entry, item)
        minutes = entry.data(_MINUTES)
        told = int(minutes) if minutes.isdecimal() else minutes
        label = self._words(f"console.item.{state}", name=name, n=told)
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, label)

    def _time(self, entry: QListWidgetItem, item: PlanItem) -> None:
        record, now = self._session.record, self._session.now()
        used = minutes_used(record, item.id, now)
        planned = str(item.minutes)
        minutes = planned if entry.data(_STATE) == "ahead" else f"{used} / {planned}"
        if entry.data(_MINUTES) != minutes:
            entry.setData(_MINUTES, minutes)
        total = item.minutes * 60
        share = seconds_used(record, item.id, now) / total if total else 0.0
        if entry.data(_STATE) == "open" and entry.data(_SHARE) != round(share, 2):
            entry.setData(_SHARE, round(share, 2))

    def _activated(self, entry: QListWidgetItem) -> None:
        self.item_chosen.emit(entry.data(_ROLE))


class _AgendaList(QListWidget):
    """Letters are not a search here: clickers send them, for black.

    `picked` carries an item that a screen reader chose: it has nothing else to do with one.
    """

    picked = Signal(QListWidgetItem)

    @guarded(lambda: None)
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        # Keys, mouse and program make current what they select, in the same turn.
        QTimer.singleShot(0, self, self._look_what_is_picked)

    def _look_what_is_picked(self) -> None:
        for item in self.selectedItems():
            if item is not self.currentItem():
                self.picked.emit(item)

    def show_current(self) -> None:
        """Let the current item be seen, and what comes after it."""
        row = self.currentRow()
        if row >= 0:
            self.scrollToItem(self.item(min(row + _AHEAD, self.count() - 1)))
            self.scrollToItem(self.item(row))

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_current()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _AgendaDelegate(QStyledItemDelegate):
    """Draws a row: number or tick, name, minutes; the open one with its bar."""

    def __init__(self, palette: Palette, parent: QListWidget) -> None:
        super().__init__(parent)
        self.colours = palette
        self._view = parent

    @guarded(QSize)
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_open = index.data(_STATE) == "open"
        name = QFontMetrics(self._font(is_open=is_open)).boundingRect(
            QRect(0, 0, self._name_width(), 500),
            Qt.TextFlag.TextWordWrap,
            index.data(_NAME) or "",
        )
        return QSize(_LEAST_WIDTH, max(name.height(), scaled(16)) + 9 + (6 if is_open else 0))

    @guarded(lambda: None)
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        palette, rect, state = self.colours, option.rect, index.data(_STATE)
        if state == "open":
            painter.fillRect(rect, QColor(palette.card))
            painter.fillRect(QRect(rect.x(), rect.y(), 4, rect.height()), QColor(palette.primary))
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused:
            painter.setPen(QColor(palette.primary))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.setFont(self._font(is_open=state == "open"))
        ink = QColor(palette.quiet if state == "done" else palette.ink)
        line = rect.adjusted(16, 4, -16, -4)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(palette.primary if state == "open" else palette.quiet))
        painter.drawText(line, align, index.data(_NUMBER) or "")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(line, right, index.data(_MINUTES) or "")
        painter.setPen(ink)
        name = QRect(line.x() + scaled(_NUMBER_WIDTH), line.y(), self._name_width(), line.height())
        painter.drawText(name, align | Qt.TextFlag.TextWordWrap, index.data(_NAME) or "")
        if state == "open":
            self._bar(painter, rect, float(index.data(_SHARE) or 0.0))
        painter.restore()

    def _bar(self, painter: QPainter, rect: QRect, share: float) -> None:
        palette = self.colours
        track = QRect(rect.x() + 16, rect.bottom() - 5, rect.width() - 32, 3)
        painter.fillRect(track, QColor(palette.track))
        colour = palette.primary if share < _NEAR_END else palette.amber
        colour = palette.coral if share > 1.0 else colour
        filled = QRect(track.x(), track.y(), round(track.width() * min(share, 1.0)), 3)
        painter.fillRect(filled, QColor(colour))

    def _name_width(self) -> int:
        """Return the width that names have whether the list scrolls or not."""
        bar = self._view.verticalScrollBar().sizeHint().width()
        return self._view.width() - bar - 32 - scaled(_NUMBER_WIDTH + _MINUTES_WIDTH)

    def _font(self, *, is_open: bool) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.Medium if is_open else QFont.Weight.Normal)
        return font
