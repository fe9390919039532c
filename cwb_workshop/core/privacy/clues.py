"""What names and addresses are recognised by, as a value; its words stand in the assets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import folded

WordSequence: TypeAlias = tuple[str, ...]

_LETTERS = str.maketrans("ıłøđßæœ", "ilodsao", "’'`´")


def key(word: str) -> str:
    """Return a word for comparing: small letters, no accents, no apostrophes."""
    return folded(word).translate(_LETTERS)


def phrase(text: str) -> WordSequence:
    """Return the words of a text for comparing, without what stands between them."""
    return tuple(filter(None, (key(part.strip(".,:&")) for part in text.split())))


@dataclass(frozen=True)
class Clues:
    """All words are keys. Which list is for what is told where they stand, in the assets."""

    given_names: frozenset[str]
    given_names_and_words: Mapping[Language, frozenset[str]]
    given_names_and_places: frozenset[str]
    surnames: frozenset[str]
    surnames_and_words: frozenset[str]
    surnames_as_words: frozenset[str]
    surnames_as_buildings: frozenset[str]
    surnames_behind_de: frozenset[str]
    ordinary: frozenset[str]
    places: frozenset[str]
    known: frozenset[WordSequence]
    particles: frozenset[str]
    titles: frozenset[str]
    kin: frozenset[str]
    roles: frozenset[str]
    naming: frozenset[WordSequence]
    before_a_name: frozenset[WordSequence]
    only_a_person_does: frozenset[str]
    small_words: Mapping[Language, frozenset[str]]
    links: Mapping[Language, frozenset[str]]
    capital_nouns: frozenset[str]
    named_after: frozenset[str]
    named_after_with_capital: frozenset[str]
    named_endings: tuple[str, ...]
    called_so: frozenset[str]
    called_endings: tuple[str, ...]
    organised: frozenset[str]
    organised_endings: tuple[str, ...]
    thing_endings: tuple[str, ...]
    days: frozenset[str]
    about_months: frozenset[str]
    street_endings: tuple[str, ...]
    plain_street_endings: tuple[str, ...]
    english_streets: tuple[str, ...]
    lower_english_streets: tuple[str, ...]

    def knowing(self, names: Iterable[str], ordinary: Iterable[str] = ()) -> Clues:
        """Return clues that also know names of places and organisations, and plain words."""
        phrases = {phrase(name) for name in names}
        return replace(
            self,
            known=self.known | {one for one in phrases if one},
            ordinary=self.ordinary | {key(word) for word in ordinary},
        )

    @cached_property
    def any_given(self) -> frozenset[str]:
        return self.given_names | self.given_names_and_places | self.given_and_words

    @cached_property
    def given_and_words(self) -> frozenset[str]:
        return frozenset().union(*self.given_names_and_words.values())

    @cached_property
    def any_surname(self) -> frozenset[str]:
        return self.surnames | self.surnames_and_words

    @cached_property
    def sure_surnames(self) -> frozenset[str]:
        """What is a surname also where a capital says nothing: jansen, Jansen at the start."""
        return self.surnames - self.surnames_as_words - self.surnames_as_buildings - self.ordinary

    @cached_property
    def any_name(self) -> frozenset[str]:
        return self.any_given | self.any_surname

    @cached_property
    def people(self) -> frozenset[str]:
        """What a person is called who is not called by a name."""
        return self.kin | self.roles

    @cached_property
    def known_by_first(self) -> dict[str, tuple[WordSequence, ...]]:
        """The known names by their first word, the longest first."""
        return by_first(self.known)

    @cached_property
    def naming_by_last(self) -> dict[str, tuple[WordSequence, ...]]:
        return by_first(tuple(reversed(one)) for one in self.naming)

    @cached_property
    def before_by_last(self) -> dict[str, tuple[WordSequence, ...]]:
        return by_first(tuple(reversed(one)) for one in self.before_a_name)


def by_first(phrases: Iterable[WordSequence]) -> dict[str, tuple[WordSequence, ...]]:
    """Sort phrases by their first word, the longest first."""
    sorted_by_word: dict[str, list[WordSequence]] = {}
    for one in phrases:
        sorted_by_word.setdefault(one[0], []).append(one)
    return {
        first: tuple(sorted(those, key=lambda one: (-len(one), one)))
        for first, those in sorted_by_word.items()
    }
