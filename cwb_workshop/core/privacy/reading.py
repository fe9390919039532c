"""A text read with the clues: what a word may be, and how far a name goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Literal

from cwb_workshop.core.privacy.clues import Clues, Phrase
from cwb_workshop.core.privacy.words import Word, joined, words_of

_SURE = 4
"""A given name of so many letters needs no capital and no surname."""

_MOST_PARTICLES = 3
_MOST = 0.7
"""This share of the words of a title has a capital."""

_PREPOSITIONS = frozenset("aan in op uit onder bij voor tot over".split())
"""Particles that stand between other words at least as often."""

_ARTICLES = frozenset("de het een the a an t die deze dat this that".split())
_LOOSE_SIGNS = frozenset(("", "&", "-", ".", "'", "’", ","))


class Reading:
    """Words are named by their number in the text; `end` is the number behind the last one."""

    def __init__(self, text: str, clues: Clues) -> None:
        self.text = text
        self.clues = clues
        self.words = words_of(text)
        self.things: set[int] = set()

    @cached_property
    def known(self) -> frozenset[int]:
        """The words of places, organisations and titles that everybody knows."""
        found: set[int] = set()
        for at, word in enumerate(self.words):
            length = self._phrase_at(at, word)
            found.update(range(at, at + length))
        return frozenset(found)

    @cached_property
    def language(self) -> Literal["nl", "en", ""]:
        """The language that most small words of the text are of; empty where that is not told."""
        keys = [word.key for word in self.words]
        dutch = sum(key in self.clues.dutch for key in keys)
        english = sum(key in self.clues.english for key in keys)
        if dutch == english:
            return ""
        return "nl" if dutch > english else "en"

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
        if word.capital:
            return True
        plain = word.key in self.clues.ordinary
        return not plain and (len(word.key) >= _SURE or self.end_of(at) > at + 1)

    def _is_given(self, word: Word) -> bool:
        names = self.clues.given_names
        if word.key in names or all(part in names for part in word.key.split("-")):
            return True
        owned = word.owner in names and word.key not in self.clues.ordinary
        return owned and (word.capital or word.owning)

    def any_given(self, at: int) -> bool:
        """A given name that may be something else too, with its capital."""
        word, names = self.words[at], self.clues.any_given
        if not word.capital or at in self.known:
            return False
        return word.key in names or (word.owning and word.owner in names)

    def only_a_name(self, at: int) -> bool:
        """A given name that is no word of the language of this line."""
        key, clues = self.words[at].key, self.clues
        if key in clues.given_names_and_places or key in clues.ordinary:
            return False
        words = {
            "nl": clues.given_names_and_dutch_words,
            "en": clues.given_names_and_english_words,
            "": clues.given_and_words,
        }
        return key not in words[self.language]

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
            key in names or owner in names or _double(key, names | self.clues.any_given)
        )

    def _organised(self, word: Word) -> bool:
        if word.key in self.clues.any_surname or word.key in self.clues.any_given:
            return False
        return _ends(word.key, self.clues.organised_endings) or _ends(
            word.key, self.clues.named_endings
        )

    # What stands around it.

    def behind(self, at: int, lists: Mapping[str, tuple[Phrase, ...]]) -> int:
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
        return self.before(at) in _ARTICLES

    # How far a name goes on.

    def end_of(self, at: int) -> int:
        """Return the end of the name that begins with this word."""
        end = at + 1
        while (more := self._more(end)) > end:
            end = more
        return end

    def _more(self, at: int) -> int:
        """Return the end of the next part of a name; `at` itself where there is none."""
        if at >= len(self.words) or self.words[at - 1].owning:
            return at
        part = self.past_particles(at)
        if part >= len(self.words) or not joined(self.words[part]):
            return at
        word = self.words[part]
        if part == at and word.capital and len(word.key) == 1:
            return part + 1
        continues = self._continues(part, lone=part == at)
        return part + 1 if continues else at

    def past_particles(self, at: int) -> int:
        """Return the first word that is none of van, de, der, El …"""
        part = at
        while (
            part < len(self.words)
            and part - at < _MOST_PARTICLES
            and self.words[part].key in self.clues.particles
            and joined(self.words[part])
        ):
            part += 1
        between = [word.key for word in self.words[at:part]]
        loose = between[:1] and between[0] in _PREPOSITIONS and len(between) == 1
        return at if loose else part

    def _continues(self, at: int, *, lone: bool) -> bool:
        word = self.words[at]
        if at in self.known:
            return False
        if word.capital:
            return self.surname(at) or self.any_given(at) or self.unknown(at)
        names = self.clues.surnames if lone else self.clues.any_surname
        return word.key in names or _double(word.key, names)

    # What is named after somebody.

    def thing(self, start: int, end: int) -> bool:
        """Say whether this is what a school, a street or a foundation is called."""
        found = self._called_so(start) or self._named_after(start, end)
        if found:
            self.things.update(range(start, end))
        return found

    def _called_so(self, start: int) -> bool:
        before = self.before(start)
        if before in self.clues.particles and start > 1:
            before = self.before(start - 1) if self.words[start - 1].capital else before
        return before in self.clues.called_so or (
            _ends(before, self.clues.called_endings) and before not in self.clues.people
        )

    def _named_after(self, start: int, end: int) -> bool:
        clues = self.clues
        if self._head_behind(end) and not self.words[end - 1].owning:
            return True
        for at in range(start, end):
            word = self.words[at]
            if word.key in clues.organised and at > start and word.key not in clues.any_surname:
                return True
            named = word.key in clues.any_surname or word.key in clues.any_given
            if not named and _ends(word.key, clues.named_endings):
                return True
        return self._street_behind(end)

    def _street_behind(self, end: int) -> bool:
        """Jan van Galenstraat, Willem de Zwijgerlaan; not Henk van de Kerkstraat."""
        part = self.past_particles(end)
        between = [word.key for word in self.words[end:part]]
        if not between or between[-2:] == ["van", "de"] or part >= len(self.words):
            return False
        word = self.words[part]
        return joined(word) and word.capital and _ends(word.key, self.clues.named_endings)

    def _head_behind(self, end: int) -> bool:
        head, clues = self.next(end), self.clues
        if head in clues.named_after:
            return True
        capital = head != "" and self.words[end].capital
        return capital and (head in clues.named_after_with_capital or head in clues.organised)


def joined_loosely(word: Word) -> bool:
    """Say whether at most a comma, a colon or a quotation mark stands in front."""
    return word.gap.strip(" ,:\"“”„‘’'-") in ("", ".")


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    """Say whether a longer word ends so: dorpsstraat, and not straat."""
    return any(len(word) > len(ending) + 1 and word.endswith(ending) for ending in endings)


def _double(word: str, names: frozenset[str]) -> bool:
    """Say whether a word is two names with a dash between them: Bakker-Jansen."""
    parts = word.split("-")
    return len(parts) > 1 and all(part in names for part in parts)


Rule = Callable[[Reading, int], "tuple[int, int] | None"]
"""Looks at one word; returns the first and the end of a name that it sees there."""
