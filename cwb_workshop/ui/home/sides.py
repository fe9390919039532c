"""The sessions beside the form of a new one; where there is no room for both, under it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from cwb_workshop.ui.text_size import TextSized, scaled, text_scale
from cwb_workshop.ui.two_parts import TwoParts, WindowPart
from cwb_workshop.widgets.fault_guard import guarded

PANEL_WIDTH = 460
"""Of the form, in pixels of usual letters, where there is room."""
_SHARE = 0.55
"""So much of the window the form can take."""
_ONE = 640
"""Pixels of usual letters below which one stands under the other."""
_LEAST_SESSIONS, _LEAST_FORM = 330, 280
_WIDE = 480
_EDGES = {True: (64, 48, 40), False: (24, 28, 24)}
"""At both sides of the sessions, above and below."""


class HomeSides(TwoParts, TextSized):
    """Holds the form alone at first: the sessions come a moment later."""

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        main = WindowPart(form, _LEAST_FORM)
        super().__init__(WindowPart(QWidget(), _LEAST_SESSIONS), main, main=main, parent=parent)

    def take_pane(self, pane: QWidget) -> None:
        """Put the sessions where nothing stood yet."""
        self.take_left(pane)
        self._share()
        self.keyboard_came.connect(self.show_inside)
        self.follow_keyboard()

    def show_inside(self, widget: QWidget | None) -> None:
        """Let the whole form be seen where the keyboard is in it, as far as there is room."""
        form = self.right.widget
        fits = form.height() <= self.viewport().height()
        whole = form if fits and widget is not None and form.isAncestorOf(widget) else widget
        if whole is form:
            self.ensureWidgetVisible(form, 0, 0)
        else:
            super().show_inside(widget)

    def take_text_size(self) -> None:
        self._share()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        width = self.width()
        form = min(scaled(PANEL_WIDTH), round(width * _SHARE))
        is_one = width < _ONE * text_scale()
        self.arrange(None if is_one else form)
        layout = self.left.widget.layout()
        if layout is not None:
            room = width if is_one else width - form
            side, above, below = _EDGES[room >= scaled(_WIDE)]
            layout.setContentsMargins(side, above, side, below)


def in_window(window: QMainWindow, form: QWidget) -> HomeSides:
    """Let them be what a window holds, at once: a field that is not there cannot be typed in."""
    sides = HomeSides(form, window)
    window.setCentralWidget(sides)
    sides.show()
    return sides
