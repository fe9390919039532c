"""What people say of how they are: words of one line, and how often each was said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

_COMMA = r"\s*[,،]\s*"
_MOST_WORDS = 2
"""So many words a part has at most; in "moe, maar ook trots" a comma parts nothing."""

_NUMBER = "([1-9][0-9]{0,5})"
_TIMES = rf"(?i:\(?{_NUMBER}\s?[x×]\)?|\(?[x×]\s?{_NUMBER}\)?)"
_BEHIND = rf"(.*\S)\s+{_TIMES}[.!]?"
_IN_FRONT = rf"({_TIMES})\s+(\S.*)"
_LETTER = r"[^\W\d_]"
_ENDS_PART = rf".*(?:{_LETTER}|\s{_TIMES}|\s\+{_NUMBER})"
_BEGINS_PART = rf"{_LETTER}|{_IN_FRONT}"
"""A comma parts words and how often they were said; in "1,5 meter" it parts nothing."""

_LITERAL = r"(?<!\S)\\(?=\S)"
_DIGIT_AT_END = r"[0-9]\S*$"
"""Behind a word with a digit, as in "groep 65 +5", a number may be part of it."""
_MORE = rf"(.*\S)\s+\+{_NUMBER}[.!]?"


def words_in(text: str, accepted: Collection[str] = ()) -> Iterator[tuple[str, int]]:
    """Yield each word or short phrase of a line, and how many people said it.

    `accepted` are signs that somebody said are ones, such as `+5` in "groep 65 +5".
    """
    parts = [_counted(part.strip(), accepted) for part in _parts(text)]
    alone = any(len(words.split()) > _MOST_WORDS for words, _times in parts)
    yield from [_counted(text.strip(), accepted)] if alone else parts


def _parts(text: str) -> Iterator[str]:
    """Yield what stands between commas, where these part words."""
    start = 0
    for comma in re.finditer(_COMMA, text):
        before, behind = text[start : comma.start()], text[comma.end() :]
        if re.fullmatch(_ENDS_PART, _without_marks(before)) and re.match(_BEGINS_PART, behind):
            yield before
            start = comma.end()
    yield text[start:]


def _without_marks(text: str) -> str:
    """Return letters without the marks above and below them, which are no letters by themselves."""
    return "".join(sign for sign in text if not unicodedata.category(sign).startswith("M"))


def perhaps_more(text: str) -> tuple[str, int]:
    """Return what may say how many people said it, and how many more than one that is; an empty
    sign where nothing does: a number behind a word with a digit, or one in front of a sentence.
    """
    more = re.fullmatch(_MORE, text.strip())
    if more:
        return (f"+{more[2]}", int(more[2])) if _ends_in_number(more[1]) else ("", 0)
    front = re.fullmatch(_IN_FRONT, text.strip())
    if front and not re.fullmatch(_BEHIND, text.strip()) and _is_sentence(front):
        return front[1], int(front[2] or front[3]) - 1
    return "", 0


def _is_sentence(front: re.Match[str]) -> bool:
    """Tell whether more than one word follows how often, as in "3x per week sporten"."""
    first = next(_parts(front[4]))
    return len(first.split()) > 1 and front[2] != "1"


def _ends_in_number(words: str) -> bool:
    """Tell whether the last word has a digit, and is not how often it was said, as in 60x."""
    return bool(re.search(_DIGIT_AT_END, words)) and not re.fullmatch(_BEHIND, words)


def _counted(part: str, accepted: Collection[str]) -> tuple[str, int]:
    for sign in re.finditer(_LITERAL, part):
        plain = part[: sign.start()] + part[sign.end() :]
        if _counted(plain, accepted)[1] > 1:
            return plain, 1
    more = re.fullmatch(_MORE, part)
    if more and (not _ends_in_number(more[1]) or f"+{more[2]}" in accepted):
        text, times = _counted(more[1], accepted)
        return text, times + int(more[2])
    behind = re.fullmatch(_BEHIND, part)
    if behind:
        return behind[1].rstrip(" ,،"), int(behind[2] or behind[3])
    front = re.fullmatch(_IN_FRONT, part)
    if front is None or (_is_sentence(front) and front[1] not in accepted):
        return part, 1
    return front[4], int(front[2] or front[3])
