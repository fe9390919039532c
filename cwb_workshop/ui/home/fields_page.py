"""Where the fields of a new session stand, with as much air between them as there is room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cwb_workshop.ui.text_size import scaled

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


class FieldsPage(QScrollArea):
    """Scrolls on a small screen, so that the button under it always stays in sight."""

    def __init__(self, heads: tuple[QWidget, ...], fields: Mapping[str, QWidget]) -> None:
        super().__init__()
        inside = QWidget()
        self._page = QVBoxLayout(inside)
        for head in heads:
            self._page.addWidget(head)
        for names in _ROWS:
            line = QHBoxLayout()
            line.setSpacing(10)
            for name, share in names:
                line.addWidget(fields[name], share)
            self._page.addLayout(line)
        self._page.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        inside.setAutoFillBackground(False)
        self.setProperty("focusPolicy", _NO_FOCUS)
        self.setProperty("horizontalScrollBarPolicy", _NEVER)

    @property
    def side(self) -> int:
        """Pixels at both sides of the fields: fewer where they have hardly room themselves."""
        return SIDE if self.width() >= scaled(_WIDE) else _NARROW_SIDE

    def spread(self, room: int) -> None:
        """Give the fields air where there is room, and let them close up where there is not."""
        self._page.setSpacing(0)
        taken = self._page.minimumSize().height()
        gap = max(_CLOSEST, min(_WIDEST, (room - taken) // _GAPS))
        self._page.setSpacing(gap)
        scrolls = taken + gap * _GAPS > room
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        side = self.side
        self._page.setContentsMargins(side, 0, side - bar, 0)
