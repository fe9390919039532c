"""What may stand in front of the sign of a note: all that is no word of a sentence.

Tables in any form, digits, signs and marks, themes, owners, dates and headings, in any order
and as many as there are.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile, zip_longest
from unicodedata import normalize

from cwb_workshop.core.model.note_words import NOTE_WORDS
from cwb_workshop.core.model.text import folded

# Patterns are compiled when first needed, which is after the first window is there.
_MARK = r"(?<!\w)[#~=@^/][^\W\d_]\S*"
"""A theme, a code, an owner or a label: a mark of the grammar with what belongs to it."""

_CODE = r"(?<!\w)[ãẽĩñõũṽỹÃẼĨÑÕŨṼỸ]\S*"
"""A code of which the dead key of `~` met its letter: ĩdee."""

_HEADS = r"[:：]\s+"
"""What a heading ends with, as in "Jan: // boos": a colon with a space, which no address has."""

_NO_HEADING = r"\b(?:https?|ftps?|file)\b|(?<![^\W_])(?<![^\W_]\.)/|/(?![^\W_])"
"""The beginning of an address, or a slash that is not within "Wmo/jeugd" or "dhr./mevr."."""

_OWNER = r"(?<!\w)@\s*\w[\w.'’-]*(?:[\s,&]+[\w.'’-]+){0,4}"
"""An owner of several words, as in "@gemeente Merwolde // belt nooit"."""

_OWNERS = r"(?<!\w)@"
_LIKE_AN_ADDRESS = r"(?:^|[^\w\s]\s*)[^\W\d_]+[:：]$"
"""A word with a colon right in front of the slashes: it is not taken for a date."""

_SCHEME = r"(?i:(?<![\w#~@^/.+-])[a-z][a-z0-9+.-]*:$)"
"""What an address begins with, as in `http://`; behind a mark of the grammar it is none."""

_DRIVE = len("C:")
_A_LETTER_OF_OURS = r"[gptivx]"
"""A table, the room as a whole, or a number: no letter of a drive."""

_MOST_WORDS = 4
"""So many a heading has at most, names of several words and a department among them."""

_WORD = r"\w[\w'’.‐-]*"
_SAYS_NOTHING = r"\w\.?|[^\W\d_]*[0-9]+[^\W\d_]*\.?|(?:\w\.)+"
"""An initial, a number, a table: no word of a heading."""

_ROMAN = r"[ivx]+"
_LETTERS = r"[^\W\d_]+"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_CIRCUMFLEX = "\u0302"
"""What the dead key of `^` becomes when it meets a letter, as it meets a digit above."""


def opens_note(front: str, *, apart: bool) -> bool:
    """Tell whether `//` behind this is a note; `apart` where a space stands behind the sign."""
    glued = re.search(_LIKE_AN_ADDRESS, front) is not None
    if _is_wordless(front, glued=glued):
        return True
    *headings, signs = re.split(_HEADS, front + " " if apart else front)
    signs = re.sub(_OWNER, " ", signs)
    return _is_wordless(signs, glued=glued) and _are_headings(headings)


def names_a_scheme(front: str) -> str:
    """Return the scheme of an address right in front of `//`, with its colon; "" where it is none.

    A word that may stand in front of a note is none: `p://`, `t3://`, `nb://`.
    """
    found = re.search(_SCHEME, front)
    if found is None:
        return ""
    words = re.findall(r"[a-z]+", folded(found[0]))
    known = _named("dates") | _named("parts")
    if len(found[0]) == _DRIVE:
        silent = re.fullmatch(_A_LETTER_OF_OURS, words[0]) is not None
    else:
        silent = all(_says_no_word(word) or word in known for word in words)
    return "" if silent else found[0]


def owner_or_date(agreement: str) -> int | None:
    """Return where the first owner or date with its sign begins: `@buurt`, `^15/5`, `> maandag`."""
    words = list(re.finditer(r"\S+", agreement))
    for word, following in zip_longest(words, words[1:]):
        after = "" if following is None else following[0]
        if _says_who_or_when(word[0], word[0][1:] or after):
            return word.start()
    return None


def _says_who_or_when(word: str, what: str) -> bool:
    if word[0] in "@^":
        return what != ""
    if word[0] == ">":
        return what[:1] == "+" or what[:1].isdecimal() or _is_a_day(what)
    dead_key = normalize("NFD", word)[1:2] == _CIRCUMFLEX
    return word[0] in _RAISED or (dead_key and _is_a_day(word))


def _is_a_day(word: str) -> bool:
    """Say whether a word is a day or a month, or how one begins: woe, augu."""
    begun = re.findall(_LETTERS, folded(word))[:1]
    return any(name.startswith(one) for one in begun if len(one) > 1 for name in _named("dates"))


def _read(front: str) -> str:
    return re.sub(_MARK, "", folded(re.sub(_CODE, "", normalize("NFKC", front))))


def _is_wordless(front: str, *, glued: bool) -> bool:
    read = _read(front)
    words = re.findall(_LETTERS, _parts().sub(" ", read))
    dates = _named("dates") - _known()
    if glued and dates.intersection(re.findall(_LETTERS, read)[-1:]):
        return False
    return all(_says_no_word(word) or word in dates for word in words)


def _says_no_word(word: str) -> bool:
    return len(word) == 1 or word in _known() or re.fullmatch(_ROMAN, word) is not None


def _are_headings(headings: list[str]) -> bool:
    """Tell whether each is a few words about whom or what; what they stand behind is none.

    A sentence may hold a colon too, so several are not longer than one where it can be that.
    """
    marks_apart = [re.sub(_MARK, "", heading) for heading in headings]
    if any(re.search(_NO_HEADING, heading) for heading in marks_apart):
        return False
    words = [re.findall(_WORD, folded(heading)) for heading in marks_apart]
    if sum(map(_counted, words)) <= _MOST_WORDS:
        return True
    owners = (len(re.findall(_OWNERS, heading)) for heading in headings)
    short = all(
        _counted(_behind_signs(one)) <= _MOST_WORDS * (1 + number)
        for one, number in zip(words, owners, strict=True)
    )
    return short and not any(map(_named("subjects").intersection, words))


def _counted(words: list[str]) -> int:
    return sum(word not in _silent() and not re.fullmatch(_SAYS_NOTHING, word) for word in words)


def _behind_signs(words: list[str]) -> list[str]:
    """Return the words of a heading without the tables and dates in front of it."""
    return list(dropwhile(_is_sign, words))


def _is_sign(word: str) -> bool:
    nothing = re.fullmatch(_SAYS_NOTHING, word) is not None
    return nothing or word in _named("dates") or _says_no_word(word)


@cache
def _named(what: str, *others: str) -> frozenset[str]:
    words = (word for of_language in NOTE_WORDS for word in getattr(of_language, what).split())
    return frozenset({*words, *others})


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*map(_named, ("tables", "plenary", "numbers", "between", "notes")))


@cache
def _silent() -> frozenset[str]:
    """Return what stands in a heading without being one of its words."""
    return frozenset().union(*map(_named, ("tables", "plenary", "particles")))


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_named('parts')))})\s*:")
