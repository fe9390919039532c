"""Which words a window shows, and which of them do not fit in their place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

from cwb_workshop.core.model.values import value_type

_MARKS = ("\u200b", "\u200e", "\u200f", "\u2068", "\u2069")
"""What is in a text so that it breaks and stands well, and is no part of its words."""


@value_type
class ShownText:
    """The words of one widget. `missing` is how many pixels they miss; 0 where they fit.

    `beside` are the words of what stands in the same row or box: they may take its room.
    """

    text: str
    missing: int
    beside: tuple[str, ...] = ()


def shown_texts(window: QWidget) -> Iterator[ShownText]:
    """Yield what labels, buttons, boxes and empty fields of a window show now.

    What stands in its menus is among them; what a view paints of what people said is not.
    """
    yield ShownText(window.windowTitle(), 0)
    for action in window.findChildren(QAction):
        if action.text():
            yield ShownText(_plain(action.text()), 0)
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            for text, missing in _of(widget):
                if text.strip():
                    outside = _outside(widget, window)
                    cut = max(missing, outside, 0)
                    yield ShownText(_plain(text), cut, _beside(widget, window) if cut else ())


def _beside(widget: QWidget, window: QWidget) -> tuple[str, ...]:
    """Return the words around it: in its row, or in all that is too wide with it."""
    around, part = widget.parentWidget(), widget
    while part is not window and (above := part.parentWidget()) is not None:
        around = above if _over(part, above) > 0 else around
        part = above
    near = around.findChildren(QWidget) if around is not None else []
    texts = (text for one in near if one.isVisible() for text, _missing in _of(one))
    return tuple(_plain(text) for text in texts if text.strip())


def _of(widget: QWidget) -> Iterator[tuple[str, int]]:
    if isinstance(widget, QLabel):
        yield widget.text(), _missing_in_label(widget)
    elif isinstance(widget, QPushButton):
        yield widget.text(), _missing_in_button(widget)
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), widget.sizeHint().width() - widget.width()
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), _missing_in_box(widget)
    elif isinstance(widget, QLineEdit) and not widget.text():
        yield widget.placeholderText(), _missing_in_field(widget)


def _outside(widget: QWidget, window: QWidget) -> int:
    """Return how far a widget reaches over the sides of what it stands in.

    What can be scrolled to from side to side is not out of sight.
    """
    farthest, part = 0, widget
    while part is not window and (above := part.parentWidget()) is not None:
        farthest = max(farthest, _over(part, above))
        part = above
    return farthest


def _over(part: QWidget, above: QWidget) -> int:
    if _scrolls_sideways(above.parentWidget()):
        return 0
    return max(part.geometry().right() + 1 - above.width(), -part.x())


def _scrolls_sideways(area: QWidget | None) -> bool:
    return (
        isinstance(area, QAbstractScrollArea)
        and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and area.horizontalScrollBar().maximum() > 0
    )


def _missing_in_label(label: QLabel) -> int:
    room, metrics = label.contentsRect(), label.fontMetrics()
    if not label.wordWrap():
        return metrics.boundingRect(QRect(), _NO_FLAGS, label.text()).width() - room.width()
    needed = metrics.boundingRect(
        QRect(0, 0, room.width(), 0), int(Qt.TextFlag.TextWordWrap), label.text()
    )
    return max(needed.width() - room.width(), needed.height() - room.height())


_NO_FLAGS = 0


def _missing_in_button(button: QPushButton) -> int:
    """The room is what the style leaves for the words; a frame needs no more than it has."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    inside = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
    words = button.text().replace("&&", "&")
    return button.fontMetrics().horizontalAdvance(words) - inside.width()


def _missing_in_box(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return box.fontMetrics().horizontalAdvance(box.currentText()) - room.width()


def _missing_in_field(field: QLineEdit) -> int:
    margins = field.textMargins()
    room = field.contentsRect().width() - margins.left() - margins.right()
    return field.fontMetrics().horizontalAdvance(field.placeholderText()) - room


def _plain(text: str) -> str:
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text.replace("&&", "&")
