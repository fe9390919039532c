"""Which workshop it is, and what hangs on that: its lengths, and the languages of the wall."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.kit_outline import KitOutline
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator, WallLanguage
from cwb_workshop.ui.home.fields import Choices, FormBox
from cwb_workshop.ui.home.wall_language_field import WallLanguageField


class KitFields(QObject):
    """Three fields. The first is not to be seen where there is nothing to choose."""

    changed = Signal()
    """There are other places where Tab comes, or another number of them."""

    def __init__(
        self, kits: tuple[KitOutline, ...], names: Mapping[Language, str], words: Translator
    ) -> None:
        """`kits` has one at least; `names` are what languages call themselves."""
        super().__init__()
        self._words = words
        self._kits = kits
        self.box = FormBox()
        self.minutes: Choices[int] = Choices(kits[0].variants)
        self.wall_language = WallLanguageField(kits[0].languages, names)
        self._fill_box(kits[0].id)
        self.box.activated.connect(self._take_kit)

    @property
    def kit(self) -> KitOutline:
        return self._kits[max(self.box.currentIndex(), 0)]

    @property
    def variant(self) -> int:
        return self.minutes.value or self.kit.usual_variant

    @property
    def can_choose(self) -> bool:
        return len(self._kits) > 1

    @property
    def first_stops(self) -> tuple[QWidget, ...]:
        """Where Tab comes before all other fields."""
        return (self.box,) if self.can_choose else ()

    def offers(self, kit: str) -> bool:
        return any(known.id == kit for known in self._kits)

    def offer(self, kits: tuple[KitOutline, ...]) -> None:
        """Offer these kits; what was chosen stays where it is among them."""
        if kits != self._kits:
            chosen = self.kit.id
            self._kits = kits
            self._fill_box(chosen)
            self._take_kit()

    def choose(self, kit: str, variant: int, wall: WallLanguage) -> None:
        """Choose these; what is not offered gives way to what is usual."""
        self._fill_box(kit)
        self._take_kit()
        self.minutes.choose(variant if variant in self.kit.variants else self.kit.usual_variant)
        self.wall_language.choose(wall)

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self._fill_box(self.kit.id)
        self.minutes.label(
            words("home.new.minutes"),
            [words("home.new.minutes_choice", n=minutes) for minutes in self.kit.variants],
        )
        self.wall_language.label(
            words("home.new.wall_language"),
            words("home.new.second_language"),
            words("home.new.one_language"),
        )

    def _fill_box(self, chosen: str) -> None:
        self.box.clear()
        for kit in self._kits:
            self.box.addItem(kit.title(self._words.language), kit.id)
        self.box.setCurrentIndex(max(self.box.findData(chosen), 0))

    def _take_kit(self) -> None:
        """Offer what the kit has, and keep what was chosen as far as it has that too."""
        before = self.variant
        self.minutes.offer(self.kit.variants)
        known = before in self.kit.variants
        self.minutes.choose(before if known else self.kit.usual_variant)
        self.wall_language.offer(self.kit.languages)
        self.retranslate(self._words)
        self.changed.emit()
