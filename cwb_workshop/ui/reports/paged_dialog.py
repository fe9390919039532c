"""A dialog that shows pages beside what is chosen, where it is wide enough for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.reports.frame import beside
from cwb_workshop.ui.reports.page_view import PageView
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (1302, 724)
_WITH_PAGES = 860
"""So wide a window has room for pages beside what is chosen, in pixels of usual letters."""


class PagedDialog(KeyedDialog):
    """PageUp and PageDown turn the pages, wherever the keys go."""

    def __init__(self, parent: QWidget | None, words: Translator, own_keys: str) -> None:
        super().__init__(parent, words, own_keys=own_keys)
        self.pages = PageView(words)
        self._beside = beside(self.pages)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and not held:
            self.pages.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _stand(
        self, head: QWidget, chosen: QWidget, foot: QWidget, shares: tuple[int, int]
    ) -> None:
        """Lay out what is chosen and the pages, in these shares of the width."""
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(chosen, shares[0])
        both.addWidget(self._beside, shares[1])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(both, 1)
        whole.addWidget(foot)

    def _take_room(self) -> None:
        self.take_size(*_SIZE)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the pages out where there is none for them: they need some height as well."""
        self._beside.setVisible(self.width() >= scaled(_WITH_PAGES))
