"""The keys that matter most while typing, beside the chips."""

from __future__ import annotations

from collections.abc import Sequence

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
        self._theme: QWidget | None = None
        self._takes_themes = True
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
            if action == "theme":
                self._theme = hint
            self._hints.append(hint)
        self._fit()

    def offer_themes(self, *, offered: bool) -> None:
        """Offer the sign of a theme, or leave it out where a line can have none."""
        if offered != self._takes_themes:
            self._takes_themes = offered
            self._fit()

    def take_text_size(self) -> None:
        self._fit()

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._offered()), super().sizeHint().height())

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _offered(self) -> list[QWidget]:
        return [hint for hint in self._hints if self._takes_themes or hint is not self._theme]

    def _fit(self) -> None:
        offered = self._offered()
        for hint in self._hints:
            before = offered[: offered.index(hint) + 1] if hint in offered else []
            hint.setVisible(bool(before) and self._width_of(before) <= self.width())
        self.updateGeometry()

    def _width_of(self, hints: Sequence[QWidget]) -> int:
        """Return how wide these are beside each other."""
        widths = [hint.sizeHint().width() for hint in hints]
        return sum(widths) + _SPACE * max(len(hints) - 1, 0)


def _row(parent: QWidget) -> QHBoxLayout:
    made = QHBoxLayout(parent)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(_SPACE)
    return made
