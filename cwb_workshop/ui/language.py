"""The language of the interface: it can change while the program runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from cwb_workshop.core.model.locale import Language, Locale
from cwb_workshop.core.model.words import Translator


class Interface(QObject):
    """Holds the words of the windows; each window listens to `changed` and takes the new ones.

    They are read when they are first asked for, which is after the first window is painted.
    `offered` are the languages that it can speak, by their names in their own words.
    """

    changed = Signal()

    def __init__(
        self,
        language: Language,
        load: Callable[[Language], Translator],
        offered: Sequence[Locale] = (),
    ) -> None:
        super().__init__()
        self._offered = {locale.language: locale for locale in offered}
        self._load = load
        self._language = language
        self._words: Translator | None = None

    @property
    def words(self) -> Translator:
        if self._words is None:
            self._words = self._load(self._language)
        return self._words

    @property
    def language(self) -> Language:
        return self._language

    @property
    def others(self) -> tuple[Locale, ...]:
        """The languages that are not spoken now, as they come after it and round again."""
        names = list(self._offered)
        spoken = names.index(self._language) if self._language in names else -1
        after = (*names[spoken + 1 :], *names[: max(spoken, 0)])
        return tuple(self._offered[name] for name in after)

    @property
    def next_one(self) -> Locale:
        """The language that comes after the one that is spoken, and after the last the first."""
        return next(iter(self.others), self.words.locale)

    def speak(self, language: Language) -> None:
        if language != self._language:
            self._language = language
            self._words = None
            self.changed.emit()
