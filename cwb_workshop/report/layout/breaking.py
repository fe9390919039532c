"""Where a line may end: between words, and where a script writes none apart, between its letters.

Which sign begins or ends no line follows JLREQ (https://www.w3.org/TR/jlreq/, line breaking) and
UAX 14. No dictionary is at hand for scripts that write words together: Thai and Lao are broken
in front of the vowels that begin a syllable, and the others between syllables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout.faces import clusters

_BREAK = "\u200b"
"""Where somebody said that a word ends."""

_IDEOGRAPH = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_PICTURE = "\U0001f000-\U0001faff"
_BY_SYLLABLE = "\u1000-\u109f\u1780-\u17ff"
_BY_VOWEL = "\u0e00-\u0eff"
_LEADING_VOWELS = "\u0e40-\u0e44\u0ec0-\u0ec4"

_ENDS_LINE_NEVER = "([{「『【〔〈《（［｛“‘«¿¡"
_BEGINS_LINE_NEVER = (
    ")]}」』】〕〉》）］｝”’»!?.,:;%…。、，．！？：；・ー々ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_WITHOUT_SPACES = re.compile(f"[{_IDEOGRAPH}{_PICTURE}{_BY_SYLLABLE}{_BY_VOWEL}{_BREAK}]")
_IS_IDEOGRAPH = re.compile(f"[{_IDEOGRAPH}{_PICTURE}]")
_IS_SYLLABLE = re.compile(f"[{_BY_SYLLABLE}]")
_IS_LEADING_VOWEL = re.compile(f"[{_LEADING_VOWELS}]")
_STACKED = "\u17d2\u1039"
"""The next letter stands below the one in front of these."""

_ROUNDING = 0.001
"""What adding up widths in another order may come to, in points."""

_GOOD_CUTS = "-/\u2013\u2014\u00a0"


@lru_cache(maxsize=2048)
def units(text: str) -> tuple[tuple[str, ...], frozenset[int]]:
    """Return what is never broken, and the numbers of what stands behind the one before it
    without a space.
    """
    found: list[str] = []
    glued: list[int] = []
    for word in text.split(" "):
        parts = _parts(word) if _WITHOUT_SPACES.search(word) else [word]
        glued += range(len(found) + 1, len(found) + len(parts))
        found += parts
    return tuple(found), frozenset(glued)


def _parts(word: str) -> list[str]:
    """Split a word of a script that writes words together where a line may end."""
    parts: list[str] = []
    for cluster in clusters(word):
        if parts and not _may_part(parts[-1], cluster):
            parts[-1] += cluster
        else:
            parts.append(cluster)
    return parts


def _may_part(before: str, cluster: str) -> bool:
    last, first = before[-1], cluster[0]
    if last == _BREAK:
        return True
    if last in _ENDS_LINE_NEVER or first in _BEGINS_LINE_NEVER:
        return False
    if _IS_LEADING_VOWEL.match(first):
        return True
    if _IS_SYLLABLE.match(first) and _IS_SYLLABLE.search(before):
        return last not in _STACKED
    return bool(_IS_IDEOGRAPH.match(first) or _IS_IDEOGRAPH.match(clusters(before)[-1]))


@value_type
class Breaker:
    """Joins words to lines; a word that is too wide for any line is cut."""

    measure: Callable[[str], float]
    space: float
    width: float

    def lines(self, words: Sequence[str], glued: frozenset[int] = frozenset()) -> Iterator[str]:
        if not glued and self._fit(words):
            yield from filter(None, [" ".join(words)])
            return
        line, used = "", 0.0
        for at, word in enumerate(words):
            needed = self.measure(word)
            gap, between = (0.0, "") if at in glued else (self.space, " ")
            if line and used + gap + needed <= self.width:
                line, used = f"{line}{between}{word}", used + gap + needed
                continue
            if line:
                yield line
            line, used = word, needed
            if needed > self.width:
                *whole, line = self._cut(word, needed)
                yield from whole
                used = self.measure(line)
        if line:
            yield line

    def number(self, words: Sequence[str], glued: frozenset[int] = frozenset()) -> int:
        """Return how many lines that are, without making them."""
        if self._fit(words):
            return int(any(words))
        number, used, begun = 0, 0.0, False
        for at, word in enumerate(words):
            needed = self.measure(word)
            gap = 0.0 if at in glued else self.space
            if begun and used + gap + needed <= self.width:
                used += gap + needed
                continue
            number += begun
            begun, used = bool(word), needed
            if needed > self.width:
                *whole, last = self._cut(word, needed)
                number += len(whole)
                used = self.measure(last)
        return number + begun

    def _fit(self, words: Sequence[str]) -> bool:
        """Say whether all of them surely stand on one line, which most cells of a table do."""
        wide = sum(map(self.measure, words)) + self.space * (len(words) - 1)
        return wide <= self.width - _ROUNDING

    def _cut(self, word: str, needed: float) -> Iterator[str]:
        parts = list(word) if word.isascii() else clusters(word)
        while needed > self.width and len(parts) > 1:
            used, fits = 0.0, 0
            for part in parts:
                used += self.measure(part)
                if used > self.width:
                    break
                fits += 1
            good = max((at for at in range(1, fits) if parts[at] in _GOOD_CUTS), default=0) + 1
            end = good if good > 1 else max(fits, 1)
            yield "".join(parts[:end])
            parts = parts[end:]
            needed = self.measure("".join(parts))
        yield "".join(parts)
