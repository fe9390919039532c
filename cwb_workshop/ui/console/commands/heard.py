"""Who was heard: figures for the facilitator alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session

if TYPE_CHECKING:
    from cwb_workshop.ui.console.fairness_sheet import FairnessSheet


class HeardCommands:
    """The sheet opens over `window`."""

    def __init__(self, session: Session, *, window: QWidget, words: Callable[[], Translator]):
        self._session, self._window, self._words = session, window, words

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"fairness": lambda: self.sheet().exec()}

    def sheet(self) -> FairnessSheet:
        """Return the figures of who was heard, to be shown to the facilitator alone."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.core.figures.fairness import fairness
        from cwb_workshop.ui.console.fairness_sheet import FairnessSheet

        figures = fairness(self._session.record, self._session.kinds, self._session.now())
        return FairnessSheet(self._window, self._words(), figures)
