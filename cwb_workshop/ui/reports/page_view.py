"""The pages of a report as they will be, small in a list and one of them large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QListView, QListWidget, QListWidgetItem, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, column, row
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

if TYPE_CHECKING:
    from cwb_workshop.content.pdf_pages import PdfPage

_SMALL = QSize(94, 132)
_LIST_WIDTH = 128
_EDGE = 1
_LEAST = QSize(120, 160)


class PageView(QWidget):
    """`wanted` carries the page, from 0, that should be drawn and how long its longest side is."""

    wanted = Signal(int, int)

    def __init__(self, words: Translator) -> None:
        super().__init__()
        self._words = words
        self._pages = 0
        self.page = _Paper()
        self.list = QListWidget()
        self.grey = QCheckBox(words("reports.grey"))
        self._at = Label("plain")
        self._told = Label("hint", wraps=True)
        self._lay_out()

    def show_pages(self, small: Sequence[PdfPage], *, is_other: bool = False) -> None:
        """Show small pages, and ask for the one that was looked at; of others for the first."""
        at = 0 if is_other else max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        self._pages = len(small)
        for number, page in enumerate(small, start=1):
            one = QListWidgetItem(_icon(page), str(number))
            told = self._words("reports.page", page=number, pages=self._pages)
            one.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            one.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.list.addItem(one)
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(at, self._pages - 1))
        self._ask()

    def show_page(self, page: PdfPage) -> None:
        self.page.show_image(_image(page))

    def tell(self, sentence: str) -> None:
        """Say what is being done, or why there is nothing to see; empty takes it away."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def turn(self, by: int) -> None:
        """Look at the next page, or the one before."""
        self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), self._pages - 1))

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def _ask(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < self._pages:
            told = self._words("reports.page", page=at + 1, pages=self._pages)
            self._at.setText(told)
            give_name(self.page, told)
            dots = self.page.devicePixelRatioF()
            self.wanted.emit(at, round(max(self.page.height(), self.page.width()) * dots))

    def _lay_out(self) -> None:
        words = self._words
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setFlow(QListView.Flow.TopToBottom)
        self.list.setWrapping(False)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setIconSize(_SMALL)
        self.list.setSpacing(4)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_name(self.list, words("reports.pages"))
        self.list.currentRowChanged.connect(lambda _row: self._ask())
        self.grey.toggled.connect(self.page.show_grey)
        head = FlowLayout(spacing=12)
        for widget in (Label("strong", words("reports.preview")), self._at, self.grey):
            head.addWidget(widget)
        layout = column(self, margins=(16, 12, 16, 12), spacing=8)
        layout.addLayout(head)
        layout.addWidget(self._told)
        both = row(self.list, self.page, spacing=12)
        both.setStretch(1, 1)
        layout.addLayout(both, 1)
        self._told.hide()


class _Paper(QWidget):
    """One page, as large as fits."""

    def __init__(self) -> None:
        super().__init__()
        self._whole, self._shown, self._is_grey = QImage(), QImage(), False
        self.setMinimumSize(scaled(_LEAST.width()), scaled(_LEAST.height()))

    def show_image(self, image: QImage) -> None:
        self._whole = image
        self.show_grey(self._is_grey)

    def show_grey(self, is_grey: bool) -> None:
        """Show it as a copier for black and white gives it."""
        self._is_grey = is_grey
        grey = QImage.Format.Format_Grayscale8
        self._shown = self._whole.convertToFormat(grey) if is_grey else self._whole
        self.update()

    @guarded(lambda: None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._shown.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.x() + (room.width() - size.width()) // 2, room.y(), *size.toTuple())
        painter.drawImage(place, self._shown)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(place)


def _icon(page: PdfPage) -> QIcon:
    """Return a small page that looks the same where it is chosen."""
    drawn = QPixmap.fromImage(_image(page))
    icon = QIcon(drawn)
    icon.addPixmap(drawn, QIcon.Mode.Selected)
    return icon


def _image(page: PdfPage) -> QImage:
    kind = QImage.Format.Format_RGB32
    return QImage(page.points, page.width, page.height, page.stride, kind).copy()
