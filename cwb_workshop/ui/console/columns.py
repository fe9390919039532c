"""The agenda, the work and the side beside each other, on a large screen and on a small one.

How wide a window is, is told in pixels of usual letters: at twice their size it has half the room.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cwb_workshop.ui.console.agenda_panel import AgendaPanel
from cwb_workshop.ui.text_size import TextSized, scaled, text_scale
from cwb_workshop.ui.two_parts import TwoParts, WindowPart
from cwb_workshop.widgets.fault_guard import guarded

_NARROW, _TWO, _ONE = 1180, 1000, 600
"""Below the first the outer columns leave some of their room to the middle; below the second
there are two, and the agenda comes when it is asked for; below the third, which is what the
agenda leaves where it was asked for, the side stands under the middle.
"""
_WIDTHS = {False: (268, 330), True: (240, 244)}
_MIDDLE_HEIGHT, _SIDE_HEIGHT = 380, 400
_LOW = 520
"""Of height, below which the parts of the middle stand closer."""
_AT_REST = 200
"""Milliseconds after the last step of a wheel or of a finger."""
_SPACES = {False: (20, 12, 20, 10, 8), True: (16, 8, 16, 4, 5)}
"""Around the middle, and between its parts."""


class ConsoleColumns(QWidget, TextSized):
    """What stands at the sides is as wide as it needs to be; the middle has the rest.

    What the keyboard comes to is seen; where somebody types at the foot, the foot is.
    """

    middle_scrolls = Signal(bool)

    def __init__(
        self,
        left: AgendaPanel,
        middle: QWidget,
        right: QWidget,
        foot: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._agenda, self._middle, self._foot = left, middle, foot
        self._asked = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # A screen reader reads in the order in which they come in here.
        layout.addWidget(left)
        main = WindowPart(middle, _MIDDLE_HEIGHT)
        self._parts = TwoParts(main, WindowPart(right, _SIDE_HEIGHT), main=main, parent=self)
        layout.addWidget(self._parts, 1)
        left.asked_for.connect(self._bring_agenda)
        left.list.installEventFilter(self)
        self._parts.keyboard_came.connect(self._show_focus)
        self._parts.follow_keyboard()
        self._parts.keep_whole(self._fields, foot)
        # Whoever scrolls by hand comes to rest first.
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(_AT_REST)
        self._rests.timeout.connect(self._parts.look_again)
        self._parts.verticalScrollBar().valueChanged.connect(self._rests.start)
        foot.installEventFilter(self)
        self._share()

    def take_text_size(self) -> None:
        self._share()

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the agenda go again once the keyboard left it, where it has no room of its own;
        make room where the foot is of another height.
        """
        if watched is self._foot and isinstance(event, QResizeEvent) and self._parts.scrolls:
            if event.size().height() != event.oldSize().height():
                QTimer.singleShot(0, self, self._share)
            return super().eventFilter(watched, event)
        leaves = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if leaves and self._asked and self.isActiveWindow():
            self._asked = False
            self._share()
        return super().eventFilter(watched, event)

    def show_inside(self, widget: QWidget | None) -> None:
        """Let what the keyboard came to be seen; of a list, the line that it is at."""
        self._parts.show_inside(widget)

    def _show_focus(self, here: QWidget) -> None:
        if self._foot.isAncestorOf(here):
            self._parts.show_foot(self._middle)
        else:
            self.show_inside(here)

    def _fields(self) -> Iterator[QWidget]:
        """Yield what is typed in, each with what belongs to it."""
        yield self._foot
        for field in self._middle.findChildren(QLineEdit):
            if not self._foot.isAncestorOf(field):
                yield field

    def _bring_agenda(self) -> None:
        self._asked = self._agenda.isHidden()
        self._share()

    def _share(self) -> None:
        room = round(self.width() / text_scale())
        self._agenda.setVisible(room >= _TWO or self._asked)
        left, right = _WIDTHS[room < _NARROW]
        _keep_width(self._agenda, scaled(left))
        # An agenda that is asked for where it has no room of its own takes it from the others.
        beside = room - left if self._asked else room
        self._parts.arrange(None if beside < _ONE else scaled(right))
        self._space(low=self.height() < scaled(_LOW))
        # The turn after: only then stands everything where it will be.
        QTimer.singleShot(0, self, self._show_typing)

    def _show_typing(self) -> None:
        """Let be seen where the keyboard is in here: mostly at the foot of the middle."""
        self.middle_scrolls.emit(self._parts.scrolls)
        here = self.window().focusWidget()
        if here is not None and self._parts.isAncestorOf(here):
            self._show_focus(here)
        else:
            self._parts.show_foot(self._middle)

    def _space(self, *, low: bool) -> None:
        layout = self._middle.layout()
        *margins, spacing = _SPACES[low]
        if layout is not None and layout.spacing() != spacing:
            layout.setContentsMargins(*margins)
            layout.setSpacing(spacing)


def _keep_width(widget: QWidget, width: int) -> None:
    if widget.width() != width or widget.minimumWidth() != width:
        widget.setFixedWidth(width)
