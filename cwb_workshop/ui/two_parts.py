"""Two parts of a window beside each other; where there is no room for both, under each other.

Qt's own layouts would let such a page be as high as its parts like to be, and scroll too soon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.whole_fields import Span, uncut
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.viewports import know_viewport

_NO_FOCUS = 0
"""A value of Qt's `FocusPolicy`: that name costs 20 ms at first touch, and home waits for it."""
_ROOM = 8
"""Pixels that are seen beside what the keyboard came to."""


class WindowPart(NamedTuple):
    """`least` is the height that it has at least, in pixels of usual letters."""

    widget: QWidget
    least: int


class TwoParts(QScrollArea):
    """Scrolls where there is less room than the parts need, and else does not. Tab stops at none.

    The left part has the room that the right one leaves. One is the main one: under each other
    that one is above, and as high as the window.
    """

    keyboard_came = Signal(QWidget)
    """What it came to, once everything has its place; see `follow_keyboard`."""

    def __init__(
        self,
        left: WindowPart,
        right: WindowPart,
        *,
        main: WindowPart,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        know_viewport(self)
        self.left, self.right, self._main = left, right, main
        self._width: int | None = 0
        self._foot: QWidget | None = None
        self._fields: Callable[[], Iterable[QWidget]] = tuple
        self._inside = QWidget(self)
        self.setProperty("focusPolicy", _NO_FOCUS)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        for part in (left, right):
            part.widget.setParent(self._inside)

    def keep_whole(self, fields: Callable[[], Iterable[QWidget]], foot: QWidget) -> None:
        """From now on see each of these whole or not at all; one stands at the foot of the main
        part, which is made high enough for that.
        """
        self._fields, self._foot = fields, foot

    def take_left(self, widget: QWidget) -> None:
        """Put another widget in the place of the left one, which goes."""
        before = self.left.widget
        self.left = WindowPart(widget, self.left.least)
        widget.setParent(self._inside)
        widget.show()
        before.hide()
        before.deleteLater()
        self._place()

    def arrange(self, width: int | None) -> None:
        """Put the right part at the right, so wide; without a width, under each other."""
        self._width = width
        self._place()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def follow_keyboard(self) -> None:
        """Tell from now on when the keyboard came to something in here, by whatever way."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            # The turn after: only then stands everything where it will be.
            QTimer.singleShot(0, self, self._tell_keyboard)

    def _tell_keyboard(self) -> None:
        here = self.window().focusWidget()
        if here is not None and self.isAncestorOf(here):
            self.keyboard_came.emit(here)

    def show_inside(self, widget: QWidget | None) -> None:
        """Let what the keyboard came to be seen, where that is in here; of a list, its line."""
        if widget is None or not self.isAncestorOf(widget):
            return
        line = QRect()
        if isinstance(widget, QAbstractItemView):
            line = widget.visualRect(widget.currentIndex())
        if line.isValid():
            self._show_area(widget, line)
        else:
            line = widget.rect()
            if self._foot is not None and self._span(widget, line).bottom <= self.height() - _ROOM:
                # With what stands above it, as the name of a search.
                self.verticalScrollBar().setValue(0)
            else:
                self.ensureWidgetVisible(widget, _ROOM, _ROOM)
        self._cut_none(self._span(widget, line))

    def _show_area(self, widget: QWidget, area: QRect) -> None:
        """Let this part of a widget in here be seen."""
        middle = widget.mapTo(self._inside, area.center())
        self.ensureVisible(middle.x(), middle.y(), _ROOM, area.height() // 2 + _ROOM)

    @property
    def scrolls(self) -> bool:
        """Whether there is more than can be seen at once."""
        return self._inside.height() > self.height()

    def show_foot(self, widget: QWidget) -> None:
        """Let the foot of a part be seen."""
        foot = widget.geometry().bottom() + 1 - self.viewport().height()
        self.verticalScrollBar().setValue(foot)
        if self._foot is not None:
            self._cut_none(self._span(self._foot, self._foot.rect()))

    def look_again(self) -> None:
        """Let nothing be cut through, wherever somebody scrolled to."""
        if self._foot is not None and self.scrolls:
            top = self.verticalScrollBar().value()
            self._cut_none(Span(top + self.viewport().height(), top))

    def _cut_none(self, wanted: Span) -> None:
        """Scroll as little as needed for every field to be seen whole or not at all."""
        if self._foot is None or not self.scrolls:
            return
        bar, inside = self.verticalScrollBar(), self._inside
        shown = [each for each in self._fields() if each.isVisible() and inside.isAncestorOf(each)]
        areas = ((each, self._not_cut_by_others(each)) for each in shown)
        spans = [self._span(each, area) for each, area in areas if not area.isEmpty()]
        bar.setValue(uncut(bar.value(), self.viewport().height(), bar.maximum(), wanted, spans))

    def _not_cut_by_others(self, widget: QWidget) -> QRect:
        """Return the part of it that is left by what it is in, as by a form that scrolls."""
        area, inside = widget.rect(), widget.parentWidget()
        while inside is not None and inside is not self._inside:
            place = QRect(widget.mapFrom(inside, QPoint(0, 0)), inside.size())
            area, inside = area.intersected(place), inside.parentWidget()
        return area

    def _span(self, widget: QWidget, area: QRect) -> Span:
        top = widget.mapTo(self._inside, area.topLeft()).y()
        return Span(top, top + area.height())

    def _beyond(self, height: int, least: int) -> int:
        """Return how high the main part is, which needs so much: no foot is cut off."""
        foot = 0 if self._foot is None else self._foot.height() + 2 * _ROOM
        return height + foot if height < least < height + foot else max(height, least)

    def _place(self) -> None:
        width, height = self.width(), self.height()
        least = [scaled(part.least) for part in (self.left, self.right)]
        if self._width is None or height < max(least):
            # Only where it scrolls: its first touch costs 20 ms, and home waits for this.
            width, height = self.viewport().width(), self.viewport().height()
        if self._width is not None:
            height = self._beyond(height, max(least))
            across = width - self._width
            self.left.widget.setGeometry(0, 0, across, height)
            self.right.widget.setGeometry(across, 0, self._width, height)
            self._inside.resize(width, height)
            return
        main_first = self._main is self.right
        upper, lower = (self.right, self.left) if main_first else (self.left, self.right)
        above, below = self._beyond(height, scaled(upper.least)), scaled(lower.least)
        upper.widget.setGeometry(0, 0, width, above)
        lower.widget.setGeometry(0, above, width, below)
        self._inside.resize(width, above + below)
