"""Lines of about one length, for what is read from a distance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cwb_workshop.core.model.direction import at_isolates
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_STEP = 6.0
"""By so much a column is made narrower, in points, where lines are not chosen word by word."""

_SENTENCE_ENDS = (".", "?", "!", ":", "؟")
_PART_ENDS = (*_SENTENCE_ENDS, ",", ";", "،")

_AT_SENTENCE, _AT_PART = 0.12, 0.05
_LONE_WORD = 0.1
"""What a line end behind a sentence or a comma gains, and a last line of one word costs: shares of
what a line costs that is empty.
"""

_MOST_WORDS = 40


def evened(
    measure: Typesetter, text: str, font: str, size: float, width: float
) -> tuple[TextLine, ...]:
    """Return lines of about one length, and no more of them than needed.

    They part behind a sentence or a comma, where they can, and have no word alone on the last.
    """
    lines = measure.lines(text, font, size, width)
    words = text.split(" ")
    if len(lines) < 2 or len(words) > _MOST_WORDS:
        return lines
    if any(line.right_to_left for line in lines) or len(at_isolates(text)) > 1:
        return _narrowed(measure, text, font, size, width)
    parts = _Parts(measure, words, font, size, width)
    best = parts.best(len(lines)) or ()
    chosen = tuple(line for part in best for line in measure.lines(part, font, size, width))
    if len(chosen) != len(lines):
        return _narrowed(measure, text, font, size, width)
    return chosen


class _Parts:
    """Finds where a text is best parted into a number of lines."""

    def __init__(
        self, measure: Typesetter, words: Sequence[str], font: str, size: float, width: float
    ) -> None:
        self._words = words
        self._width = width
        self._widths = [measure.width(word, font, size) for word in words]
        pair = " ".join(words[:2])
        self._space = measure.width(pair, font, size) - sum(self._widths[:2])
        self._found: dict[tuple[int, int], tuple[float, tuple[int, ...]] | None] = {}

    def best(self, lines: int) -> tuple[str, ...] | None:
        """Return the text of each line; None where some word is wider than a line."""
        found = self._from(0, lines)
        if found is None:
            return None
        ends = (0, *found[1], len(self._words))
        return tuple(" ".join(self._words[at:end]) for at, end in pairwise(ends))

    def _from(self, at: int, lines: int) -> tuple[float, tuple[int, ...]] | None:
        """Return what the rest of the words cost in so many lines, and where they part."""
        key = at, lines
        if key not in self._found:
            self._found[key] = min(self._ways(at, lines), default=None)
        return self._found[key]

    def _ways(self, at: int, lines: int) -> Iterator[tuple[float, tuple[int, ...]]]:
        if lines == 1:
            if self._fits(at, len(self._words)):
                alone = _LONE_WORD if len(self._words) - at == 1 and at else 0.0
                yield self._emptiness(at, len(self._words)) + alone, ()
            return
        for end in range(at + 1, len(self._words) - lines + 2):
            if not self._fits(at, end):
                return
            rest = self._from(end, lines - 1)
            if rest is not None:
                cost = self._emptiness(at, end) - self._gain(end)
                yield cost + rest[0], (end, *rest[1])

    def _fits(self, at: int, end: int) -> bool:
        return self._wide(at, end) <= self._width

    def _emptiness(self, at: int, end: int) -> float:
        return float((1.0 - self._wide(at, end) / self._width) ** 2)

    def _wide(self, at: int, end: int) -> float:
        return sum(self._widths[at:end]) + self._space * (end - at - 1)

    def _gain(self, end: int) -> float:
        before = self._words[end - 1]
        if before.endswith(_SENTENCE_ENDS):
            return _AT_SENTENCE
        return _AT_PART if before.endswith(_PART_ENDS) else 0.0


def _narrowed(
    measure: Typesetter, text: str, font: str, size: float, width: float
) -> tuple[TextLine, ...]:
    """Return the lines of the narrowest column in which there are no more of them."""
    lines = best = measure.lines(text, font, size, width)
    least = max((measure.width(word, font, size) for word in text.split()), default=0.0)
    while len(lines) > 1 and width - _STEP >= least:
        width -= _STEP
        narrower = measure.lines(text, font, size, width)
        if len(narrower) > len(lines):
            break
        if len(lines) != 2 or _ends_a_part(narrower[0]) or not _ends_a_part(best[0]):
            best = narrower
    return best


def _ends_a_part(line: TextLine) -> bool:
    return (line.spoken or "".join(run.text for run in line.runs)).rstrip().endswith(_PART_ENDS)
