"""What people say of how they are: words of one line, and how often each was said."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_COMMA = r"(?<=[^\W\d_])\s*[,،]\s*(?=[^\W\d_])"
"""Between letters; in "1,5 meter" it parts nothing."""

_MOST_WORDS = 2
"""So many words a part has at most; in "moe, maar ook trots" a comma parts nothing."""

_NUMBER = "([1-9][0-9]{0,5})"
_TIMES = rf"(?i:\(?{_NUMBER}\s?[x×]\)?|\(?[x×]{_NUMBER}\)?)"
_BEHIND = rf"(.*\S)\s+{_TIMES}[.!]?"
_IN_FRONT = rf"(?i:{_NUMBER}\s?[x×]|[x×]{_NUMBER})\s+(\S.*)"
_LITERAL = r"(?<!\S)\\(?=\S)"
_DIGIT_AT_END = r"[0-9]\S*$"
"""Behind a word with a digit, as in "groep 65 +5", a number may be part of it."""
_MORE = rf"(.*\S)\s+\+{_NUMBER}"


def words_in(text: str, accepted: Collection[str] = ()) -> Iterator[tuple[str, int]]:
    """Yield each word or short phrase of a line, and how many people said it.

    `accepted` are signs that somebody said are ones, such as `+5` in "groep 65 +5".
    """
    parts = [_counted(part.strip(), accepted) for part in re.split(_COMMA, text)]
    alone = any(len(words.split()) > _MOST_WORDS for words, _times in parts)
    yield from [_counted(text.strip(), accepted)] if alone else parts


def perhaps_more(text: str) -> str:
    """Return the number behind a word with a digit that may count people; empty without one."""
    more = re.fullmatch(_MORE, text.strip())
    return f"+{more[2]}" if more and _ends_in_number(more[1]) else ""


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
        return behind[1], int(behind[2] or behind[3])
    front = re.fullmatch(_IN_FRONT, part)
    return (front[3], int(front[1] or front[2])) if front else (part, 1)
