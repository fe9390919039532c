"""Paints a row of the list of sessions, and knows where in it each act stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.colours import Colours
from cwb_workshop.ui.home.rows import Act, SessionRow
from cwb_workshop.ui.text_size import scaled, text_font
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.fonts import MEDIUM, REGULAR

ROW = Qt.ItemDataRole.UserRole

_TITLE, _DETAIL, _ACT = 16, 13, 15
_INSET, _EDGE = 15, 4
_SIGN, _ROUNDING = 22, 2
_ABOVE, _BETWEEN = 14, 3
_APART = 24
_RADIUS = 8
_ROOMY = 560
"""Pixels of usual letters from which there is room beside the name for what is there at times."""
_ONLY_NEAR: tuple[Act, ...] = ("copy", "more")
_ON_CARD = "#7a4300"

_Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Draws what the row says; every word is drawn whole, in as many lines as that takes.

    `has_pointer` tells whether the pointer is over this part of the list: there is told as well
    what can be done at times.
    """

    def __init__(
        self,
        colours: Colours,
        words: Mapping[Act, str],
        has_pointer: Callable[[QRect], bool] = lambda _rect: False,
    ) -> None:
        super().__init__()
        self._has_pointer = has_pointer
        self.colours = colours
        self.words = words

    @guarded(QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: SessionRow = index.data(ROW)
        width = option.rect.width()
        title, detail = self._texts(row, QRect(0, 0, width, 0))
        return QSize(width, _ABOVE + title.height() + _BETWEEN + detail.height() + _ABOVE)

    def act_at(self, row: SessionRow, rect: QRect, point: QPoint) -> Act:
        """Return the act under a point; the main one where there is none."""
        for act, place in self.places(row, rect):
            if place.adjusted(-_APART // 2, -_ABOVE, _APART // 2, _ABOVE).contains(point):
                return act
        return row.main

    def places(self, row: SessionRow, rect: QRect) -> list[tuple[Act, QRect]]:
        """Return where each act stands, from right to left."""
        return [(part.act, part.place) for part in self._side(row, rect) if part.act is not None]

    def _side(self, row: SessionRow, rect: QRect) -> list[_Part]:
        """Return what stands at the right, from right to left: acts, and the status between."""
        parts: list[_Part] = []
        right = rect.right() - (_INSET if row.kind == "continue" else _EDGE)
        shown: list[Act | None] = [act for act in reversed(row.acts) if act != "open"]
        if not _is_roomy(rect):
            # They have keys, and stand in the menu; the name of the session has no other place.
            shown = [act for act in shown if act not in _ONLY_NEAR]
        elif row.status:
            # Behind it only what is there at times: nothing jumps when the pointer comes.
            beside = [number for number, act in enumerate(shown) if act in _ONLY_NEAR]
            shown.insert(beside[0] if beside else len(shown), None)
        for act in shown:
            text = row.status if act is None else self.words[act]
            typeface = _side_font(act, row)
            metrics = QFontMetrics(typeface)
            width = metrics.horizontalAdvance(text) + _ROUNDING
            signed = width + (scaled(_SIGN) if act == "continue" and row.kind == "continue" else 0)
            top = rect.top() + _ABOVE + QFontMetrics(text_font(_TITLE, MEDIUM)).ascent()
            place = QRect(right - signed, top - metrics.ascent(), signed, metrics.height())
            parts.append(_Part(act, text, place, typeface))
            right = place.left() - _APART
        return parts

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: SessionRow = index.data(ROW)
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, row)
        title, detail = self._texts(row, rect)
        base = self.colours.base
        painter.setPen(QColor(base.ink))
        _layout(row.title, _title_font(row), title.width()).draw(painter, title.topLeft())
        painter.setPen(QColor(base.quiet))
        told = told_of(row, rect)
        _layout(told, _detail_font(told), detail.width()).draw(painter, detail.topLeft())
        self._draw_side(painter, option, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: SessionRow) -> None:
        base = self.colours.base
        rect = option.rect.adjusted(1, 1, -1, -1)
        if row.kind == "continue":
            painter.setPen(QPen(QColor(base.amber), 1))
            painter.setBrush(QColor(base.amber_soft))
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        else:
            if self._has_pointer(option.rect):
                painter.fillRect(option.rect, QColor(base.card))
            painter.setPen(QPen(QColor(base.line), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.colours.ring), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)

    def _draw_side(self, painter: QPainter, option: QStyleOptionViewItem, row: SessionRow) -> None:
        base = self.colours.base
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        close = has_focus or self._has_pointer(option.rect)
        for part in self._side(row, option.rect):
            if part.act in _ONLY_NEAR and not close:
                continue
            colour = base.deep if close and part.act is not None else base.quiet
            if row.kind == "continue":
                colour = base.ink if self.colours.dark else _ON_CARD
            painter.setPen(QColor(colour))
            painter.setFont(part.typeface)
            painter.drawText(part.place, Qt.TextFlag.TextSingleLine, part.text)
            if row.kind == "continue" and part.act == "continue":
                tip = QPoint(part.place.right() - 7, part.place.center().y())
                _return_sign(painter, tip, colour)

    def _texts(self, row: SessionRow, rect: QRect) -> tuple[QRect, QRect]:
        """Return where title and detail stand; the acts stand beside the title alone."""
        inset = _INSET if row.kind == "continue" else _EDGE
        left = rect.left() + inset
        width = max(rect.width() - inset - self._side_width(row, rect) - _APART, 120)
        top = rect.top() + _ABOVE
        title = QRect(left, top, width, _height(_layout(row.title, _title_font(row), width)))
        below = title.bottom() + 1 + _BETWEEN
        whole = max(rect.width() - 2 * inset, 120)
        told = told_of(row, rect)
        height = _height(_layout(told, _detail_font(told), whole))
        return title, QRect(left, below, whole, height)

    def _side_width(self, row: SessionRow, rect: QRect) -> int:
        lefts = [part.place.left() for part in self._side(row, rect)]
        return rect.right() - min(lefts, default=rect.right())

    @guarded(lambda: False)
    def helpEvent(self, *_: object) -> bool:
        """Nothing is hidden, so there is nothing to tell in a tip."""
        return False

    @guarded(lambda: False)
    def editorEvent(self, event: QEvent, *_: object) -> bool:
        return False


@value_type
class _Part:
    """An act, or the status where there is none, as it stands at the right of a row."""

    act: Act | None
    text: str
    place: QRect
    typeface: QFont


def _side_font(act: Act | None, row: SessionRow) -> QFont:
    main = act == "continue" and row.kind == "continue"
    return text_font(_ACT, MEDIUM) if main else text_font(_DETAIL)


def _title_font(row: SessionRow) -> QFont:
    return text_font(_TITLE, MEDIUM, row.title)


def _is_roomy(rect: QRect) -> bool:
    return rect.width() >= scaled(_ROOMY)


def told_of(row: SessionRow, rect: QRect) -> str:
    """Return what stands under the name: the status too where it has no room beside it."""
    if row.status and not _is_roomy(rect):
        return f"{row.detail} · {row.status}"
    return row.detail


def _detail_font(text: str) -> QFont:
    return text_font(_DETAIL, REGULAR, text)


def _layout(text: str, typeface: QFont, width: int) -> QTextLayout:
    """Set text in as many lines as it takes; a word that is too long goes on in the next."""
    layout = QTextLayout(text, typeface)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return ceil(layout.boundingRect().height())


def _return_sign(painter: QPainter, tip: QPoint, colour: str) -> None:
    """Draw the sign of the Enter key; no typeface of ours has it."""
    painter.setPen(QPen(QColor(colour), 1.6))
    x, y = tip.x(), tip.y()
    painter.drawPolyline([QPoint(x + 6, y - 5), QPoint(x + 6, y + 2), QPoint(x - 6, y + 2)])
    painter.drawPolyline([QPoint(x - 2, y - 2), QPoint(x - 6, y + 2), QPoint(x - 2, y + 6)])
