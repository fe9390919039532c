"""The keys that matter most while typing, beside the chips."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, clear
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.text_size import TextSized
from cwb_workshop.widgets.fault_guard import guarded

_KEYS = (("save_line", "save"), ("choose_table", "table"), ("theme", "theme"), ("park", "park"))
_SPACE = 5


class HintRow(QWidget, TextSized):
    """Shows as many keys as there is room for, each with its word and none of them cut."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: list[QWidget] = []
        self._row = _row(self)

    def speak(self, words: Translator) -> None:
        """Say the keys and what they do."""
        clear(self._row)
        self._hints = []
        self._row.addStretch(1)
        for action, word in _KEYS:
            key = "#" if action == "theme" else shown_key(action, words)
            hint = QWidget()
            inside = _row(hint)
            inside.addWidget(Label("key", key))
            inside.addWidget(Label("hint", words(f"console.hint.{word}")))
            self._row.addWidget(hint)
            self._hints.append(hint)
        self._fit()

    def take_text_size(self) -> None:
        self._fit()

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(self._width_of(len(self._hints)), super().sizeHint().height())

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for number, hint in enumerate(self._hints, start=1):
            hint.setVisible(self._width_of(number) <= self.width())
        self.updateGeometry()

    def _width_of(self, number: int) -> int:
        """Return how wide the first of them are."""
        widths = [hint.sizeHint().width() for hint in self._hints[:number]]
        return sum(widths) + _SPACE * max(number - 1, 0)


def _row(parent: QWidget) -> QHBoxLayout:
    made = QHBoxLayout(parent)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(_SPACE)
    return made
