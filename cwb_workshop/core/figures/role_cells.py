"""Who said it in a cell of its own: pasted, "Huisarts" and "Te weinig tijd" are one line.

Such a cell is kept apart where it comes in (`core/capture/cells.py`). Lines of before have a
space where the cells met, so the second one is known by how a sentence begins: a capital in the
middle of the line on a word that no name begins with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import dropwhile, pairwise

from cwb_workshop.core.figures.role_kinds import kind_of
from cwb_workshop.core.figures.role_nouns import NounKind
from cwb_workshop.core.model.text import folded

_MOST_WORDS = 3
_MOST_BESIDE = 3
_LONGEST_NAME = 4
_MOST_IN_A_CELL = 4
_WORD = r"[^\W_]+(?:[-'’.&][^\W_]+)*"
_BETWEEN = "[|｜¦∣│]"
_HEADING = r":(?=\s)|(?<=\s)[-–—](?=\s)"
"""What parts a cell, and what parts a heading, from what is said."""

_PERSONS = ("PERSON", "PERSONMANY")
_IN_FRONT = frozenset(
    "de het een onze mijn the a an our my der die das ein eine unser unsere mein meine tafel table"
    " tisch t groep group gruppe spreker speaker sprecher sprecherin".split()
)
_BEHIND = frozenset(
    "tafel table tisch groep group gruppe jaar jr years jahre man vrouw woman man frau de van der"
    " den ten ter het von zu in te uit aus from of".split()
)
_WANTED = frozenset(
    "nodig gezocht gevraagd weg vacature tekort needed wanted missing shortage gone vacancy gesucht"
    " fehlt fehlen mangel weg stelle".split()
)
_BEGINS = frozenset(
    (
        "te geen er wij we ik het de een dat dit deze mijn onze ons alles niemand iedereen veel"
        " meer minder weinig als wat waarom hoe wie niet nooit altijd mensen nog nu hier"
        " too no not there the this that these my our it they people nobody everybody everyone many"
        " more less few what why how who if when here i"
        " zu kein keine es wir ich der die das ein eine mein meine unser unsere man alle viel viele"
        " mehr weniger wenig wenn warum wer nicht nie immer hier"
    ).split()
)


def words_of_first_cell(typed: Sequence[str], nouns: Mapping[str, NounKind]) -> int:
    """Return how many words stand in a first cell that names a person; 0 where there is none."""
    for words in range(1, min(_MOST_WORDS, len(typed) - 2) + 1):
        begun, behind = typed[words], typed[words + 1]
        # "Huisarts De Wit" is a name, "Huisarts De wachttijd …" is none.
        if not (re.fullmatch(r"[^\W\d_a-z][^\W\d_A-Z]*", begun) and behind[0].islower()):
            continue
        named = folded(" ".join(typed[:words])).replace("-", " ")
        if folded(begun) in _BEGINS and nouns.get(named) in ("PERSON", "PERSONMANY"):
            return words
    return 0


def place_of_a_person(text: str, nouns: Mapping[str, NounKind]) -> range:
    """Return the places of the words of a cell or heading in which nothing stands but who said
    it, as "Huisarts" or "Huisarts Zuiderkouw:"; none where there is no such cell.
    """
    bars = [found.start() for found in re.finditer(_BETWEEN, text)]
    for start, end in zip([0, *(bar + 1 for bar in bars)], [*bars, len(text)], strict=True):
        cell = text[start:end]
        heading = re.search(_HEADING, cell)
        is_theirs = bool(bars) and names_a_person(cell, nouns)
        if is_theirs or (heading and _names_more(cell[: heading.start()], nouns)):
            named = cell if is_theirs or heading is None else cell[: heading.end()]
            first = len(text[: start + len(cell) - len(cell.lstrip())].split())
            return range(first, first + len(named.split()))
    return range(0)


def cell_of_a_role(text: str, nouns: Mapping[str, NounKind]) -> str:
    """Return the first cell of several that holds little but a role; empty where none does."""
    cells = re.split(_BETWEEN, text)
    if len(cells) < 2:
        return ""
    return next((cell.strip() for cell in cells if names_a_role(cell, nouns)), "")


def names_a_role(cell: str, nouns: Mapping[str, NounKind]) -> bool:
    """Tell whether a cell may say who spoke: "Zorg", "Basisschool De Linde", "vrouw, 45, huisarts".

    What somebody says has more words, or begins as a sentence does.
    """
    words = [folded(word) for word in re.findall(_WORD, cell)]
    if not words or len(words) > _MOST_IN_A_CELL or words[0] in _BEGINS - _IN_FRONT:
        return False
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return any(one.replace("-", " ") in nouns or kind_of(one, nouns) for one in (*words, *pairs))


def _names_more(heading: str, nouns: Mapping[str, NounKind]) -> bool:
    """Tell whether a heading names somebody with a name or a place; one without is told by ways."""
    words = re.findall(_WORD, heading)
    capitals = [word for word in words[1:] if word[0].isupper() and not word.isupper()]
    wanted = {folded(word) for word in words} & _WANTED
    return bool(capitals) and not wanted and names_a_person(heading, nouns)


def names_a_person(cell: str, nouns: Mapping[str, NounKind]) -> bool:
    """Tell whether nothing stands in a cell but somebody, as "De huisarts" or "GP, Table 3"."""
    words = list(dropwhile(_is_in_front, re.findall(_WORD, cell)))
    for number in range(min(_LONGEST_NAME, len(words)), 0, -1):
        called = folded(" ".join(words[:number]))
        kind = nouns.get(called.replace("-", " "))
        if kind is None and number == 1:
            kind = kind_of(called, nouns)
        if kind in _PERSONS:
            beside = words[number:]
            if beside and kind != "PERSON":
                return False  # "Freiwillige Feuerwehr" is a fire brigade
            return len(beside) <= _MOST_BESIDE and all(map(_is_beside, beside))
    return False


def _is_in_front(word: str) -> bool:
    return word.isdecimal() or folded(word) in _IN_FRONT


def _is_beside(word: str) -> bool:
    """Tell whether a word behind a person is a name, a place, a table or an age."""
    return word[0].isupper() or word.isdecimal() or folded(word) in _BEHIND
