"""A principle proposed for an answer, from the words that the kit has for each of them.

Nothing is proposed where two principles have as much to say for them, and nothing is ever given
by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import clean, folded
from cwb_workshop.core.model.values import value_type

_ANY = "*"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@value_type
class ProposedPrinciple:
    """The number of a principle in the kit, and the words of the answer that speak for it."""

    number: int
    words: tuple[str, ...]


@dataclass
class _Forms:
    """The words of one principle by how they are looked for."""

    whole: set[str] = field(default_factory=set)
    begin: list[str] = field(default_factory=list)
    end: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)

    def add(self, form: str) -> None:
        plain = folded(form.strip(_ANY))
        if not plain:
            return
        if form.startswith(_ANY) and form.endswith(_ANY):
            self.inside.append(plain)
        elif form.startswith(_ANY):
            self.end.append(plain)
        elif form.endswith(_ANY):
            self.begin.append(plain)
        else:
            self.whole.add(plain)

    def has(self, word: str) -> bool:
        return (
            word in self.whole
            or word.startswith(tuple(self.begin))
            or word.endswith(tuple(self.end))
            or any(part in word for part in self.inside)
        )


class PrincipleWords:
    """Looks for the words of a kit, in each of its languages: a room speaks more than one."""

    def __init__(self, kit: Kit) -> None:
        self._forms = [_forms(kit, name) for name in kit.principles]

    def proposed(self, text: str) -> ProposedPrinciple | None:
        """Return the one principle that most words of an answer speak of; None where no word
        does, or two are as likely.
        """
        spoke: dict[int, list[str]] = defaultdict(list)
        for word in dict.fromkeys(_WORD.findall(clean(text))):
            plain = folded(word)
            for number, forms in enumerate(self._forms, start=1):
                if forms.has(plain):
                    spoke[number].append(word)
        best = sorted(spoke, key=lambda number: -len(spoke[number]))[:2]
        if not best or (len(best) > 1 and len(spoke[best[0]]) == len(spoke[best[1]])):
            return None
        return ProposedPrinciple(best[0], tuple(spoke[best[0]]))


def _forms(kit: Kit, name: str) -> _Forms:
    forms = _Forms()
    for word in _words(kit, name):
        forms.add(word)
    return forms


def _words(kit: Kit, name: str) -> Iterable[str]:
    texts = (of_language.principles.get(name) for of_language in kit.texts.values())
    return (word for one in texts if one is not None for word in one.words)
