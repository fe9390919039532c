"""Bullets and numbering in front of the rows of a list, as mails and text processors copy them.

One row alone may be a sentence ("3. Etage", "o ja"): then it is the other rows that tell. A day
and a month ("12. März") are no numbering.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby, pairwise
from string import ascii_lowercase, ascii_uppercase

from cwb_workshop.core.model.notes import with_aside_apart
from cwb_workshop.core.model.values import value_type

_UNSEEN = "[\\s\u200b\u2060\ufeff]*"
_ROUND = "•●◦‣∙·▪▫■□○➢✓✔☑☐➔➜→►▶❖◆◇\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
"""Those of text processors; the last ones stand for signs of their own fonts."""

# Compiled when first needed, which is after the first window is there.
_BOX = r"\[[ xX]?\]\s+"
"""What a list of things to do has in front of each: ticked off or not."""
_SURE = (
    rf"{_UNSEEN}(?:[{_ROUND}]\s*|[-–—*]\s+(?:{_BOX})?|{_BOX}|o\t\s*"
    r"|(?:[0-9]{1,3}|[A-Za-z]|[ivx]{2,4})\)\s+|\((?:[0-9]{1,3}|[a-z])\)\s+)"
)
_DASH = rf"{_UNSEEN}-\s+"
_NUMBER = rf"{_UNSEEN}([0-9]{{1,3}})(?:\.[0-9]{{1,2}})*\.\s+"
_DATE = rf"{_NUMBER}([^\W\d_]{{3,}})"
_LEVELS = rf"{_UNSEEN}([0-9]{{1,2}}(?:\.[0-9]{{1,2}})+)\s+"
_LETTERED = rf"{_UNSEEN}([IVX]{{1,5}}|[A-Za-z])\.\s+"
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split()
_LETTER_O = rf"{_UNSEEN}o\s+"
_TWO = rf"{_UNSEEN}\(?[0-9]{{1,3}}[.)]\s+(?:en|and|und|of|or|oder|&|t/m)\s+\(?[0-9]{{1,3}}(?![0-9])"
"""Two numbers at once are those of a sentence: `2) en 3) zijn hetzelfde`."""
_FIGURES = rf"{_UNSEEN}\(?[0-9]{{1,3}}[.)]"
_AGREEMENT = r"\*(?:\s|$)"
_SHORT = 3
_SHORT_IN_FULL = frozenset("mei mai may".split())
_ALONE = rf"{_UNSEEN}(?:[{_ROUND}]|[-–—*o]|(?:[0-9]{{1,3}}|[A-Za-z]|[ivx]{{2,4}})[.)])"


@value_type
class BulletRules:
    """What stands in front of the rows of one list, and is a bullet there.

    `numbers` with a point, of several `levels` (1.1), `letters` with a point and the letter `o` are
    what the other rows make of them; a `dash` may be a sign of the item instead, and `figures`
    may go on counting tables. `months` are their names.
    """

    months: Collection[str]
    numbers: bool = True
    levels: bool = False
    letters: bool = False
    letter_o: bool = True
    dash: bool = True
    figures: bool = True

    def without(self, line: str) -> str:
        """Return a line without its bullet. A `*` is none of an agreement in a list, also behind
        another bullet; a note behind who or when stays one.
        """
        found = self._bullet(line)
        if found is None:
            return line
        text = with_aside_apart(line[found.end() :])
        return f"\\{text}" if re.match(_AGREEMENT, text) else text

    def _bullet(self, line: str) -> re.Match[str] | None:
        if not self.dash and re.match(_DASH, line):
            return None
        if re.match(_TWO, line) or (not self.figures and re.match(_FIGURES, line)):
            return None
        return (
            re.match(_SURE, line)
            or (_number(line, self.months) if self.numbers else None)
            or (re.match(_LEVELS, line) if self.levels else None)
            or (re.match(_LETTERED, line) if self.letters else None)
            or (re.match(_LETTER_O, line) if self.letter_o else None)
        )


def _number(line: str, months: Collection[str]) -> re.Match[str] | None:
    """Return the number that a line of a list begins with; None where it has none."""
    date = re.match(_DATE, line)
    is_date = date is not None and date[2].casefold() in months
    return None if is_date else re.match(_NUMBER, line)


def months_in_full(names: Collection[str]) -> frozenset[str]:
    """Return the names of months in full; short ones are names of people as well."""
    short = {name for name in names if len(name) == _SHORT}
    return frozenset(names) - short | _SHORT_IN_FULL


def bullet_rules(
    lines: Sequence[str],
    months: Collection[str],
    *,
    dash_is_sign: bool,
) -> BulletRules:
    """Return what is a bullet in these lines.

    `dash_is_sign`: in this item a `-` in front of some rows says something; in front of every
    row it is a bullet here as well.
    """
    sure = sum(re.match(_SURE, line) is not None for line in lines)
    numbers = [found[1] for line in lines if (found := _number(line, months))]
    letters = sum(re.match(_LETTER_O, line) is not None for line in lines)
    every_dash = all(re.match(_DASH, line) for line in lines)
    return BulletRules(
        months,
        numbers=bool(sure or letters) or len(numbers) > 1 or numbers == ["1"],
        levels=_counts_on(_marks(_LEVELS, lines), lines),
        letters=_are_begun(lines),
        letter_o=bool(sure or numbers) or letters > 1,
        dash=every_dash or not dash_is_sign,
    )


def _marks(form: str, lines: Sequence[str]) -> list[str]:
    if not lines or re.match(form, lines[0]) is None:
        return []
    return [found[1] for line in lines if (found := re.match(form, line))]


def _counts_on(marks: Sequence[str], lines: Sequence[str]) -> bool:
    """Say whether every row has a number of several levels, each higher than the one before: 1.1
    and 1.2, where "1.5 million" would be words.
    """
    levels = [[*map(int, mark.split("."))] for mark in marks]
    rises = all(before < behind for before, behind in pairwise(levels))
    return len(marks) == len(lines) > 1 and rises and levels[0][-1] == 1


def _are_begun(lines: Sequence[str]) -> bool:
    """Say whether every row has a letter or a Roman number, in their order from the first on; below
    each heading, which is a line without words here, they may begin anew.
    """
    parts = [[*part] for filled, part in groupby(lines, key=bool) if filled]
    begun = [_is_begun(_marks(_LETTERED, part), part) for part in parts]
    return any(len(part) > 1 for part in parts) and all(begun)


def _is_begun(marks: Sequence[str], lines: Sequence[str]) -> bool:
    known = (_ROMAN, ascii_uppercase, ascii_lowercase)
    begun = any([*marks] == [*one[: len(marks)]] for one in known)
    return len(marks) == len(lines) and begun


def has_bullet(line: str) -> bool:
    """Say whether a line has a bullet for sure, whatever the other lines have."""
    return re.match(_SURE, line) is not None


def is_bullet(cell: str) -> bool:
    """Say whether a cell is nothing but a bullet or a number, as in front of a list."""
    return re.fullmatch(_ALONE, cell) is not None


def is_empty_bullet(line: str) -> bool:
    """Say whether a line is a bullet with nothing behind it."""
    return re.fullmatch(rf"{_UNSEEN}[{_ROUND}]\s*", line) is not None
