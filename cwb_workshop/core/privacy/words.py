"""A text as words, each with where it stands and whether its capital says anything."""

from __future__ import annotations

import re

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.clues import key

_WORD = re.compile(r"[’']t\b|[^\W\d_]+(?:[’'`´-][^\W\d_]+)*[’']?")
_ENDS = frozenset('.!?:;…"“”„‘([{–—•*>-/|\n')
_OWNED = re.compile(r"[’'`´]?s?[’']?$")
_OF_SOMEBODY = re.compile(r"[’'`´]s$|s[’']$|[’']$")


@value_type
class Word:
    """`first` in its sentence, where everything has a capital; `gap` is what stands before it."""

    text: str
    start: int
    end: int
    key: str
    capital: bool
    first: bool
    gap: str

    @property
    def loud(self) -> bool:
        """In capitals alone, as abbreviations are."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def owning(self) -> bool:
        """It has the ending of an owner: Fatima's, Rose's."""
        return _OF_SOMEBODY.search(self.text) is not None

    @property
    def owner(self) -> str:
        """The key without the ending of an owner: fatima in Fatima's, henk in Henks."""
        return key(_OWNED.sub("", self.text)) if self.text[-1:] in "s’'" else self.key


def words_of(text: str) -> tuple[Word, ...]:
    """Take a text apart. Where all of it is in capitals, no capital says anything."""
    words: list[Word] = []
    shouted = text.isupper() and " " in text
    for match in _WORD.finditer(text):
        gap = text[words[-1].end if words else 0 : match.start()]
        word = match[0]
        words.append(
            Word(
                text=word,
                start=match.start(),
                end=match.end(),
                key=key(word),
                capital=word[0].isupper() and not shouted,
                first=_begins(gap, words[-1] if words else None),
                gap=gap,
            )
        )
    return tuple(words)


def joined(word: Word) -> bool:
    """Say whether nothing but a space stands before a word, or the point of what is shortened."""
    bare = word.gap.strip()
    return word.gap != "" and (not bare or (bare in (".", "/") and not word.first))


def joined_loosely(word: Word) -> bool:
    """Say whether at most a comma, a colon or a quotation mark stands in front."""
    return word.gap.strip(" ,:\"“”„‘’'-") in ("", ".")


def ends(word: str, endings: tuple[str, ...]) -> bool:
    """Say whether a longer word ends so: dorpsstraat, and not straat."""
    return any(len(word) > len(ending) + 1 and word.endswith(ending) for ending in endings)


def is_double(word: str, names: frozenset[str]) -> bool:
    """Say whether a word is two names with a dash between them: Bakker-Jansen."""
    parts = word.split("-")
    return len(parts) > 1 and all(part in names for part in parts)


def _begins(gap: str, before: Word | None) -> bool:
    if before is None:
        return True
    bare = gap.strip(" ")
    if not bare:
        return False
    if bare in (".", "/", "-") and _shortened(before, bare):
        return False
    return bare[-1] in _ENDS


def _shortened(word: Word, sign: str) -> bool:
    """Say whether the sign belongs to the word: J., Dr., v.d., v/d."""
    if sign != ".":
        return len(word.text) == 1
    return len(word.text) == 1 or word.key in _SHORT


_SHORT = frozenset("dr drs mr mrs ms mw mevr dhr hr ing ir prof ds fam st sgt rev fr jr sr".split())
