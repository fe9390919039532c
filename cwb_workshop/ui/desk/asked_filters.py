"""By what sessions and lines can be narrowed down, read once for all pages that ask together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer

from cwb_workshop.archive.overview import KnownFilters
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.values import value_type


@value_type
class FilterAsker:
    then: Callable[[KnownFilters], None]
    otherwise: Callable[[UserFacingError | OSError], None]


Askers: TypeAlias = "Mapping[str, FilterAsker]"
"""Who asked, by the name under which it did."""


class AskedFilters(QObject):
    """Calls `read` once in each turn, with all that asked in it. For what the filters are called
    kits are read, which takes far longer than what a page shows.
    """

    def __init__(self, parent: QObject, read: Callable[[Language, Askers], None]) -> None:
        super().__init__(parent)
        self._read = read
        self._asking: dict[Language, dict[str, FilterAsker]] = {}
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._ask)

    def ask(self, name: str, language: Language, asker: FilterAsker) -> None:
        self._asking.setdefault(language, {})[name] = asker
        self._turn.start(0)

    def leave(self) -> None:
        """Ask nothing any more."""
        self._turn.stop()

    def _ask(self) -> None:
        asking, self._asking = self._asking, {}
        for language, askers in asking.items():
            self._read(language, askers)
