"""Values by language, of which each is there for every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from cwb_workshop.core.model.locale import Language

_Value = TypeVar("_Value")

ENGLISH: Language = "en"
"""What is missing in a language is said in this one, or else in the first that there is."""


class ByLanguage(Mapping[Language, _Value]):
    """Holds what it was given; a language that is not among those gets what English has."""

    def __init__(self, values: Mapping[Language, _Value]) -> None:
        self._values = dict(values)

    def __getitem__(self, language: Language) -> _Value:
        """Raises KeyError where nothing is held at all."""
        if language in self._values:
            return self._values[language]
        if ENGLISH in self._values:
            return self._values[ENGLISH]
        if not self._values:
            raise KeyError(language)
        return next(iter(self._values.values()))

    def __contains__(self, language: object) -> bool:
        return language in self._values

    def __iter__(self) -> Iterator[Language]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
