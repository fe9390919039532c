"""In which language the wall is, and which one stands beside it there, if any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import AND, BOTH, WallLanguage
from cwb_workshop.ui.home.fields import FormBox
from cwb_workshop.widgets.accessible_names import give_name

_BETWEEN = 10


class WallLanguageField(QWidget):
    """Two boxes: the main language, and behind it a second one or none."""

    chosen = Signal()

    def __init__(self, offered: Sequence[Language], names: Mapping[Language, str]) -> None:
        """`names` are what languages call themselves; one without a name shows its mark."""
        super().__init__()
        self._offered: tuple[Language, ...] = ()
        self._names = names
        self._alone = ""
        self._main, self._second = FormBox(), FormBox()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_BETWEEN)
        for box in self.stops:
            layout.addWidget(box, 1)
        self.offer(offered)
        self._main.activated.connect(self._take_main)
        self._second.activated.connect(self.chosen)

    @property
    def value(self) -> WallLanguage:
        main, second = self._main.currentData(), self._second.currentData()
        return AND.join((main, second)) if second else main or ""

    @property
    def stops(self) -> tuple[FormBox, FormBox]:
        """Where Tab comes, in order."""
        return self._main, self._second

    def offer(self, languages: Sequence[Language]) -> None:
        """Offer these languages; what was chosen stays where it is among them."""
        before = self.value
        self._offered = tuple(languages)
        self._main.clear()
        for language in self._offered:
            self._main.addItem(self._name(language), language)
        self.choose(before)

    def choose(self, value: WallLanguage) -> None:
        """Choose what is offered of a language or two; where nothing is, the first language."""
        wanted = self._offered if value == BOTH else value.split(AND)
        known = [name for name in wanted if name in self._offered][:2] or self._offered[:1]
        self._main.setCurrentIndex(self._main.findData(known[0]))
        self._fill_second(known[1] if len(known) > 1 else "")

    def label(self, main: str, second: str, alone: str) -> None:
        """Say what the boxes are for; `alone` is the choice of one language."""
        self._alone = alone
        give_name(self._main, main)
        give_name(self._second, second)
        self._second.setItemText(0, alone)

    def _take_main(self) -> None:
        self._fill_second(self._second.currentData())
        self.chosen.emit()

    def _fill_second(self, second: Language) -> None:
        """Offer each language but the main one; the same one twice is one alone."""
        self._second.clear()
        self._second.addItem(self._alone, "")
        for language in self._offered:
            if language != self._main.currentData():
                self._second.addItem(f"+ {self._name(language)}", language)
        self._second.setCurrentIndex(max(self._second.findData(second), 0))

    def _name(self, language: Language) -> str:
        return self._names.get(language, language)
