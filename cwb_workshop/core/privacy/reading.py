"""A text read with the clues: what each of its words may be, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeAlias

from cwb_workshop.core.privacy.clues import Clues, WordSequence
from cwb_workshop.core.privacy.signs import in_our_hyphens
from cwb_workshop.core.privacy.words import Word, ends, is_double, joined, joined_loosely, words_of

_SURE = 4
"""A given name of so many letters needs no capital and no surname."""

WordSpan: TypeAlias = tuple[int, int]
"""The first word of a name, and the end."""

_MOST = 0.7
"""This share of the words of a title has a capital."""

_ARTICLES = frozenset("de het een the a an t die deze dat this that".split())
_IT = frozenset(("het", "t"))
_TO_SOMEBODY = frozenset(
    "geef geeft gaf gun gunt vraag vraagt vroeg zeg zegt zei vertel vertelt vertelde leer leert "
    "stuur stuurt stuurde breng brengt bracht leg legt laat liet meld meldt mail mailt app appt "
    "beloof beloofde verkoop verkocht leen leende schenk schonk toon toonde".split()
)
"""Of these verbs somebody is the one to whom: geef het Fatima."""
_LOOSE_SIGNS = frozenset(("", "&", "-", ".", "'", "’", ","))


class Reading:
    """Words are named by their number in the text; `end` is the number behind the last one.

    `things` are the words that were found to be named after somebody.
    """

    def __init__(self, text: str, clues: Clues, *, answers_who: bool = False) -> None:
        """`answers_who`: the text was filled in where somebody is asked for."""
        self.text = text
        self.answers_who = answers_who
        self.clues = clues
        self.words = words_of(in_our_hyphens(text))
        self.things: set[int] = set()

    @cached_property
    def known(self) -> frozenset[int]:
        """The words of places, organisations and titles that everybody knows."""
        places: set[int] = set()
        for at, word in enumerate(self.words):
            length = self._phrase_at(at, word)
            places.update(range(at, at + length))
        return frozenset(places)

    @cached_property
    def language(self) -> str:
        """The language that most small words of the text are of; empty where that is not told."""
        keys = [word.key for word in self.words]
        counted = {
            language: sum(key in small for key in keys)
            for language, small in self.clues.small_words.items()
        }
        most = [language for language in counted if counted[language] == max(counted.values())]
        return most[0] if len(most) == 1 else ""

    @cached_property
    def titled(self) -> bool:
        """Every word has a capital, as in a title: then a capital says nothing."""
        long = [word for word in self.words if len(word.key) >= _SURE]
        return len(long) >= _SURE and sum(word.capital for word in long) > _MOST * len(long)

    def _phrase_at(self, at: int, word: Word) -> int:
        if word.owning and (word.owner,) in self.clues.known:
            return 1
        for known in self.clues.known_by_first.get(word.key, ()):
            behind = self.words[at + 1 : at + len(known)]
            if tuple(one.key for one in behind) == known[1:] and all(
                one.gap.strip() in _LOOSE_SIGNS for one in behind
            ):
                return len(known)
        return 0

    # What a word may be.

    def given(self, at: int) -> bool:
        """A given name that is nothing else: with a capital, or long enough to be sure."""
        word = self.words[at]
        if at in self.known or not self._is_given(word):
            return False
        plain = word.key in self.clues.ordinary
        return word.capital or (not plain and len(word.key) >= _SURE)

    def short_given(self, at: int) -> bool:
        """A given name in small letters that is too short to be sure: jan, kim."""
        key, clues = self.words[at].key, self.clues
        given = key in clues.given_names and key not in clues.ordinary
        return given and at not in self.known

    def _is_given(self, word: Word) -> bool:
        names = self.clues.given_names
        if word.key in names or all(part in names for part in word.key.split("-")):
            return True
        owned = word.owner in names and word.key not in self.clues.ordinary
        long = word.owning or len(word.owner) >= _SURE
        return owned and long and word.capital

    def any_given(self, at: int) -> bool:
        """A given name that may be something else too, with its capital."""
        word, names = self.words[at], self.clues.any_given
        if not word.capital or at in self.known:
            return False
        return word.key in names or (word.owning and word.owner in names)

    def links(self, at: int) -> bool:
        """A word that is no name in front of a verb in this language: dan weet ik het."""
        links = self.clues.links
        known = links.get(self.language, frozenset().union(*links.values()))
        return self.words[at].key in known

    def only_a_name(self, at: int) -> bool:
        """A given name that is no word of the language of this line."""
        key, clues = self.words[at].key, self.clues
        if key not in clues.given_and_words:
            return False
        words = clues.given_names_and_words
        return key not in words.get(self.language, clues.given_and_words)

    def capital_noun(self, at: int) -> bool:
        """A word of a language that writes its nouns with a capital, so that it says nothing."""
        if self.language not in self.clues.capital_nouns:
            return False
        return self.words[at].key in self.clues.given_names_and_words[self.language]

    def unknown(self, at: int) -> bool:
        """A word with a capital that is no plain word, day, place or organisation."""
        word, clues = self.words[at], self.clues
        return (
            word.capital
            and len(word.key) > 1
            and at not in self.known
            and word.key not in clues.ordinary
            and word.key not in clues.days
            and word.key not in clues.organised
            and word.key not in clues.particles
            and word.key not in clues.called_so
            and (not word.loud or word.key in clues.surnames)
            and not self._organised(word)
        )

    def somebody(self, at: int) -> bool:
        """What can only be a name behind a title: a known name, or a word that is unknown."""
        if at in self.known:
            return False
        if self.any_given(at) or self.unknown(at):
            return True
        return self.words[at].capital and self.surname(at)

    def surname(self, at: int) -> bool:
        key, owner = self.words[at].key, self.words[at].owner
        names = self.clues.any_surname
        return at not in self.known and (
            key in names or owner in names or is_double(key, self.clues.any_name)
        )

    def initial(self, at: int) -> bool:
        return self.words[at].capital and len(self.words[at].text) == 1

    def _organised(self, word: Word) -> bool:
        if word.key in self.clues.any_surname or word.key in self.clues.any_given:
            return False
        return ends(word.key, self.clues.organised_endings) or ends(
            word.key, self.clues.named_endings
        )

    # What stands around it.

    def behind(self, at: int, lists: Mapping[str, tuple[WordSequence, ...]]) -> int:
        """Return how many words in front of this one are one of these phrases, read backwards."""
        if at == 0 or not joined_loosely(self.words[at]):
            return 0
        for phrase in lists.get(self.words[at - 1].key, ()):
            start = at - len(phrase)
            if start >= 0 and all(
                self.words[at - 1 - back].key == key for back, key in enumerate(phrase)
            ):
                return len(phrase)
        return 0

    def before(self, at: int) -> str:
        """Return the word in front, if nothing stands in between."""
        return self.words[at - 1].key if at > 0 and joined(self.words[at]) else ""

    def next(self, end: int) -> str:
        """Return the word behind, if nothing stands in between."""
        beyond = end >= len(self.words) or not joined(self.words[end])
        return "" if beyond else self.words[end].key

    def after_article(self, at: int) -> bool:
        """Tell whether an article stands in front; "het" is none in "vraag het Ahmed"."""
        told = self.before(at) in _IT and self.before(at - 1) in _TO_SOMEBODY
        return self.before(at) in _ARTICLES and not told


Rule: TypeAlias = Callable[[Reading, int], WordSpan | None]
"""Looks at one word, and returns the name that it sees there."""
