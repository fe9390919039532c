"""What people say of how they are: words of one line, and how often each was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMA = r"(?<=[^\W\d_])\s*[,،]\s*(?=[^\W\d_])"
"""Between letters; in "1,5 meter" it parts nothing."""

_MOST_WORDS = 2
"""So many words a part has at most; in "moe, maar ook trots" a comma parts nothing."""

_NUMBER = "([1-9][0-9]{0,5})"
_TIMES = rf"(?i:\(?{_NUMBER}\s?[x×]\)?|\(?[x×]{_NUMBER}\)?)"
_BEHIND = rf"(.*\S)\s+{_TIMES}[.!]?"
_IN_FRONT = rf"(?i:{_NUMBER}\s?[x×]|[x×]{_NUMBER})\s+(\S.*)"
_LITERAL = r"(?<!\S)\\(?=\S)"
_MORE = rf"(.*\S)\s+\+{_NUMBER}"


def words_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield each word or short phrase of a line, and how many people said it."""
    parts = re.split(_COMMA, text)
    alone = any(len(part.split()) > _MOST_WORDS for part in map(_without_times, parts))
    for part in (text,) if alone else parts:
        yield _counted(part.strip())


def _without_times(part: str) -> str:
    return _counted(part.strip())[0]


def _counted(part: str) -> tuple[str, int]:
    for sign in re.finditer(_LITERAL, part):
        plain = part[: sign.start()] + part[sign.end() :]
        if _counted(plain)[1] > 1:
            return plain, 1
    more = re.fullmatch(_MORE, part)
    if more:
        text, times = _counted(more[1])
        return text, times + int(more[2])
    behind = re.fullmatch(_BEHIND, part)
    if behind:
        return behind[1], int(behind[2] or behind[3])
    front = re.fullmatch(_IN_FRONT, part)
    return (front[3], int(front[1] or front[2])) if front else (part, 1)
