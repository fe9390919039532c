"""Where the fields of a new session stand, with as much air between them as there is room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.whole_fields import Span, uncut
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.viewports import know_viewport

SIDE, _NARROW_SIDE = 48, 20
_WIDE = 440
"""Pixels of usual letters from which there is room at the sides."""

_CLOSEST, _WIDEST = 4, 19
_ROWS = (
    (("kit", 1),),
    (("place", 3), ("municipality", 2)),
    (("venue", 1), ("organiser", 1)),
    (("organiser_sentence", 1),),
    (("date", 3), ("start", 2)),
    (("minutes", 1),),
    (("people", 2), ("tables", 7)),
    (("sizes", 1),),
    (("wall_language", 1),),
)
_GAPS = len(_ROWS) + 1
_NO_FOCUS, _NEVER = 0, 1
"""Values of Qt's `FocusPolicy` and `ScrollBarPolicy`. Their names cost 20 ms at first touch,
which the first window must not wait for.
"""


class _Lines(QVBoxLayout):
    """Tells each time that the fields got their places: letters of another size move them, and
    the page keeps its own size.
    """

    def __init__(self, inside: QWidget, placed: Callable[[], None]) -> None:
        super().__init__(inside)
        self._placed = placed

    @guarded(lambda: None)
    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._placed()


class FieldsPage(QScrollArea):
    """Scrolls on a small screen, so that the button under it always stays in sight."""

    def __init__(
        self,
        heads: tuple[QWidget, ...],
        fields: Mapping[str, QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        know_viewport(self)
        self._fields = (*heads, *fields.values())
        self._measured: tuple[int, int, list[Span]] | None = None
        self._follows = False
        # From the outside in: whatever moves to another parent is dressed anew with all in it.
        inside = self._inside = QWidget(self)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        inside.setAutoFillBackground(False)
        self._page = _Lines(inside, self._look_again)
        for head in heads:
            self._page.addWidget(head)
        for names in _ROWS:
            line = QHBoxLayout()
            line.setSpacing(10)
            for name, share in names:
                line.addWidget(fields[name], share)
            self._page.addLayout(line)
        self._page.addStretch(1)
        self.setProperty("focusPolicy", _NO_FOCUS)
        self.setProperty("horizontalScrollBarPolicy", _NEVER)

    @guarded(lambda: None)
    def showEvent(self, event: QShowEvent) -> None:
        """Letters can have another size than when it was put away, as after an evening."""
        super().showEvent(event)
        # The turn after: home waits for the first touch of a scroll bar.
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """From now on look again when the page has another size, and look now."""
        if not self._follows:
            self._follows = True
            self.verticalScrollBar().rangeChanged.connect(self._look_again)
        self._show_here()

    def show_whole(self, named: QWidget) -> None:
        """Let a field be seen with its name, and neither of any other one cut through.

        Rows stand close: mostly no place leaves both ends of the page uncut. Then it begins
        later, and ends sooner.
        """
        self._trim(0, 0)
        self.ensureWidgetVisible(named, 0, 0)
        self._cut_none(self._span(named))

    def _places(self) -> tuple[int, int, list[Span]]:
        return self._inside.height(), self.height(), self._spans()

    def _spans(self) -> list[Span]:
        return [self._span(each) for each in self._fields if each.isVisible()]

    def _look_again(self) -> None:
        """Letters of another size come in several turns; the last one is what counts."""
        if self._follows and self._places() != self._measured:
            QTimer.singleShot(0, self, self._show_here)

    def _show_here(self) -> None:
        """Look again where the page has another size: to what the keyboard is at, if in here."""
        here = self.window().focusWidget()
        named = next((each for each in self._fields if here and each.isAncestorOf(here)), None)
        if named is not None:
            self.show_whole(named)
        else:
            self._trim(0, 0)
            at = self.verticalScrollBar().value()
            self._cut_none(Span(at + self.maximumViewportSize().height(), at))

    def _cut_none(self, wanted: Span) -> None:
        bar, room = self.verticalScrollBar(), self.maximumViewportSize().height()
        # The bar can come to know of new places later than the page; it tells then.
        knows = bar.maximum() == max(0, self._inside.height() - room)
        self._measured = self._places() if knows else None
        if not bar.maximum():
            return
        spans = self._spans()
        begin = uncut(bar.value(), room, bar.maximum(), wanted, spans)
        end = begin + room
        first = max(
            (each.bottom for each in spans if each.top < begin < each.bottom), default=begin
        )
        last = min((each.top for each in spans if each.top < end < each.bottom), default=end)
        if first <= wanted.top and wanted.bottom <= last:
            self._trim(first - begin, end - last)
            bar.setValue(first)

    def _trim(self, above: int, below: int) -> None:
        self.setViewportMargins(0, above, 0, below)

    def _span(self, widget: QWidget) -> Span:
        top = widget.mapTo(self._inside, QPoint(0, 0)).y()
        return Span(top, top + widget.height())

    @property
    def side(self) -> int:
        """Pixels at both sides of the fields: fewer where they have hardly room themselves."""
        return SIDE if self.width() >= scaled(_WIDE) else _NARROW_SIDE

    def spread(self, room: int) -> None:
        """Give the fields air where there is room, and let them close up where there is not."""
        self._trim(0, 0)
        self._page.setSpacing(0)
        taken = self._page.minimumSize().height()
        gap = max(_CLOSEST, min(_WIDEST, (room - taken) // _GAPS))
        self._page.setSpacing(gap)
        scrolls = taken + gap * _GAPS > room
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        side = self.side
        self._page.setContentsMargins(side, 0, side - bar, 0)
        if scrolls:
            # The turn after: only then stands everything where it will be.
            QTimer.singleShot(0, self, self._show_here)
