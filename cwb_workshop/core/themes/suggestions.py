"""A theme proposed for an answer, from the words of the answers that have one already.

Each word votes for the themes of the answers it stands in; a word that stands in many
themes says little. Nothing is proposed on a single common word, and nothing is ever
applied by itself: a wrong theme costs more than a missing one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import clean, folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.themes.themes import is_free, theme_name

LEAST_SCORE = 0.9
LEAST_LEAD = 0.3
"""What the best theme must score, and by how much it must lead. Chosen on the bundled
session with `benchmarks/suggestions.py`, modest rather than wrong.
"""

_SHORTEST_WORD = 4
_NAME_WEIGHT = 1.0
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = ("ingen", "ing", "eren", "en", "es", "s", "e")
_COMMON = frozenset(
    "aan alle alleen alles allemaal also altijd andere anders been beter bent bij daar dan dat"
    " deze dezelfde dingen door doen doet each echt eens eerst elke ergens even gaan gaat geen"
    " goed graag haar hebben heeft heel hele hier hoeveel iedereen iemand iets into jaar jullie"
    " kan kunnen komen komt maar maken maakt mensen meer meest moet moeten more much naar need"
    " niemand niet niets nieuw nodig nooit omdat onder onze only other over people same some"
    " steeds such than that their them then there they this those tegen toch together tussen van"
    " veel very vinden voor waar wanneer want waren was weer weet well werd were what when where"
    " which will willen with worden wordt would year your zelf zich zijn zoals zonder".split()
)


@value_type
class Suggestion:
    """A theme for an answer. `words` spoke for it, as they stand there; `labels` are answers
    with those words that have the theme, empty where its own name has them.
    """

    entry: str
    theme: str
    words: tuple[str, ...]
    labels: tuple[str, ...]
    score: float


def suggest(answers: Iterable[Entry], kit: Kit) -> dict[str, Suggestion]:
    """Return proposals for the answers without a theme, by their ids."""
    every = tuple(answers)
    bare = [answer for answer in every if not answer.themes]
    if not bare:
        return {}
    # Of the hundreds that have a theme, only those words are counted that are asked for.
    asked = frozenset().union(*(stems(answer.text) for answer in bare))
    evidence = _Evidence([answer for answer in every if answer.themes], asked, kit)
    proposals = (evidence.for_text(answer) for answer in bare)
    return {suggestion.entry: suggestion for suggestion in proposals if suggestion is not None}


@lru_cache(maxsize=16384)
def stems(text: str) -> Mapping[str, str]:
    """Return the words that say something, by their stem, each as it stands in the text; answers
    stay as they are, and are asked for after each step.
    """
    by_stem: dict[str, str] = {}
    for word in _WORD.findall(clean(text)):
        plain = folded(word)
        if len(plain) >= _SHORTEST_WORD and plain not in _COMMON:
            by_stem.setdefault(_stem(plain), word)
    return by_stem


class _Evidence:
    """How often each word that is asked for stands with each theme."""

    def __init__(self, themed: Iterable[Entry], asked: Set[str], kit: Kit) -> None:
        self._kit = kit
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._labels: dict[tuple[str, str], list[str]] = defaultdict(list)
        used: set[str] = set()
        for answer in themed:
            used.update(answer.themes)
            for stem in asked & stems(answer.text).keys():
                for theme in answer.themes:
                    self._counts[stem][theme] += 1
                    self._labels[stem, theme].append(answer.label)
        self._names = self._of_names(used)

    def for_text(self, answer: Entry) -> Suggestion | None:
        words = stems(answer.text)
        scores: Counter[str] = Counter()
        spoke: dict[str, list[str]] = defaultdict(list)
        for stem in words:
            for theme, weight in self._weights(stem).items():
                scores[theme] += weight  # type: ignore[assignment]  # a Counter adds floats as well
                spoke[theme].append(stem)
        best = scores.most_common(2)
        if not best or best[0][1] < LEAST_SCORE:
            return None
        if len(best) > 1 and best[0][1] - best[1][1] < LEAST_LEAD:
            return None
        theme, score = best[0]
        labels = {label for stem in spoke[theme] for label in self._labels[stem, theme]}
        return Suggestion(
            answer.id,
            theme,
            tuple(words[stem] for stem in spoke[theme]),
            tuple(sorted(labels)),
            float(score),
        )

    def _weights(self, stem: str) -> Mapping[str, float]:
        """Return how much a word says for each theme: its share of where the word stands."""
        counts = self._counts.get(stem, Counter())
        total = counts.total()
        weights = {theme: number * number / total / 2 for theme, number in counts.items()}
        for theme in self._names.get(stem, ()):
            weights[theme] = weights.get(theme, 0.0) + _NAME_WEIGHT
        return weights

    def _of_names(self, used: set[str]) -> Mapping[str, list[str]]:
        """The words of the themes' own names speak for them, in both languages."""
        by_stem: dict[str, list[str]] = defaultdict(list)
        for theme in self._kit.themes:
            names = " ".join(texts.themes[theme.id] for texts in self._kit.texts.values())
            for stem in stems(names):
                by_stem[stem].append(theme.id)
        for theme_id in used:
            if is_free(theme_id):
                for stem in stems(theme_name(theme_id, self._kit.main_texts)):
                    by_stem[stem].append(theme_id)
        return by_stem


def _stem(word: str) -> str:
    """Cut the endings that Dutch and English words change by."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_WORD:
            word = word.removesuffix(ending)
            break
    return word[:-1] if word[-2:-1] == word[-1:] else word
