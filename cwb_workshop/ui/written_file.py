"""What can be done with a file that was written a moment ago: open, show in its folder, print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.system_services import System


@value_type
class Offer:
    """`does` returns what is to be told of it; empty where that is seen anyway."""

    id: str
    word: str
    does: Callable[[], str]


class WrittenFile:
    """Nothing of it can fail the evening: what the system does not do is told."""

    def __init__(self, file: Path, system: System, words: Translator) -> None:
        self._file = file
        self._system = system
        self._words = words

    @property
    def offers(self) -> tuple[Offer, ...]:
        words = self._words
        return (
            Offer("open", words("written.open"), self._open),
            Offer("folder", words("written.folder"), self._show_folder),
            Offer("print", words("written.print"), self._print),
        )

    def _open(self) -> str:
        opened = self._system.open_file(self._file)
        return "" if opened else self._words("written.not_opened", file=str(self._file))

    def _show_folder(self) -> str:
        shown = self._system.show_folder(self._file.parent)
        return "" if shown else self._words("written.no_folder", folder=str(self._file.parent))

    def _print(self) -> str:
        printed = self._system.print_file(self._file)
        name = "printed" if printed else "not_printed"
        return self._words(f"written.{name}", file=str(self._file))
