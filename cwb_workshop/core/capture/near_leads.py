"""Rows that begin with a table in a form that is nearly one of the line: `Tafel 3 - huur`,
`Table 3 (housing): rent`, `Tafels 2 en 3: taal`, `Alle tafels: taal`.
"""

from __future__ import annotations

import re

from cwb_workshop.core.capture.line_words import EVERY_TABLE, OF_EVERYBODY, TABLE, TABLES
from cwb_workshop.core.capture.number_words import NUMBER_WORDS, NUMBERS_CALLED
from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.core.model.values import value_type

_NUMBERED = r"(?:\s?(?:nummer|number|nr\b\.?|no\b\.?))?\s?#?\s?"
_N = r"0?[1-9][0-9]?(?![0-9])"
_ONE = rf"(?P<word>{TABLE}){_NUMBERED}(?P<one>{_N}|(?<=\s)(?:{NUMBER_WORDS})(?!\w))"
_NEXT = r"\s?(?:,|/|&|\+|[-–—]|t/m|tot(?:\sen\smet)?|en|and|und|of|or|oder|to|bis|through)\s?"
_SEVERAL = (
    rf"(?:{TABLE}|{TABLES}){_NUMBERED}{_N}"
    rf"(?:(?:{_NEXT}|,\s?(?:en|and|und)\s)(?:(?:{TABLE})\s?)?{_N})+"
)
_LABEL = r"(?P<label>\s?(?:\([^()]{1,40}\)|\[[^\[\]]{1,40}\]))?"
_MARK = (
    r"(?:\s?(?P<mark>[:：](?![0-9)(])|[.,;)\]>|](?=\s|[*_]|$)|[-–—]+>?(?=\s|[*_]|$)|→)"
    r"|\s(?P<dash>[-–—])(?=[^\W\d_]))?"
)
_FRONT = r"(?P<front>\s*(?:[^\w\s*_(#]\s*|[*–—-]\s+|\(?[0-9]{1,3}[.)]\s+|#{1,6}\s+)?)[*_]{0,3}"
_BEHIND = r"[*_]{0,3}(?P<rest>.*?)[\s*_]*"
_FORM = rf"{_LABEL}[*_]{{0,3}}{_MARK}{_BEHIND}"
_NEAR = rf"(?is){_FRONT}(?P<whole>{_ONE}{_FORM})"
_OF_SEVERAL = rf"(?is){_FRONT}(?P<whole>(?P<several>{_SEVERAL}){_FORM})"
_OF_ALL = rf"(?is){_FRONT}(?P<whole>(?P<all>{EVERY_TABLE}|{OF_EVERYBODY}){_FORM})"
_GOES_ON = re.compile(
    r"(?i)(?:die|dat|waar|wie|welke?|daar|zo|which|who|whose|where|that|was|wo|der|das|so|weil)\b"
)
_COLONS = (":", "：")
_LONGEST = 2_000


@value_type
class NearLead:
    """`table` is the one that a row begins with, 0 for several or all of them. `whole` is the row
    without its bullet, `label` what stands in brackets behind the table, `rest` what stands behind
    the `mark`, and `word` the one for a table. `of_all` are words such as *in general*, that a row
    may well begin with by itself.
    """

    table: int
    front: str
    whole: str
    label: str
    mark: str
    rest: str
    of_all: bool = False
    word: str = ""

    @property
    def is_sentence(self) -> bool:
        """Say whether a sentence may well begin so: `Tafel 3, die bij het raam, ...`."""
        if not self.rest:
            return False
        if not self.mark:
            return True
        if self.mark == ",":
            return "," in self.rest or _GOES_ON.match(self.rest) is not None
        return self.mark in "-–—" and re.search(rf"\s{self.mark}\s", self.rest) is not None

    @property
    def lead(self) -> str:
        """What stands in front of the rest."""
        return self.whole[: len(self.whole) - len(self.rest)].rstrip() if self.rest else self.whole


def near_lead(row: str) -> NearLead | None:
    """Return the table that a row begins with, with a mark or a bracket behind it; None for another
    one, and for a sentence without any mark.
    """
    if len(row) > _LONGEST:
        return None
    read = (_read(form, row) for form in (_OF_SEVERAL, _NEAR, _OF_ALL))
    return next((near for near in read if near is not None), None)


def _read(form: str, row: str) -> NearLead | None:
    found = re.fullmatch(form, row)
    if found is None:
        return None
    parts = found.groupdict()
    label, rest = (parts["label"] or "").strip(), parts["rest"].strip()
    mark, of_all = parts["mark"] or parts["dash"] or "", parts.get("all")
    one = parts.get("one")
    if rest and not mark and not (label and one):
        return None
    if of_all and mark not in (*_COLONS, ""):
        return None
    table = PLENARY
    if one:
        table = int(one) if one.isdigit() else NUMBERS_CALLED[one.casefold()]
    in_general = bool(of_all) and re.fullmatch(f"(?i:{OF_EVERYBODY})", of_all or "") is not None
    whole = found["whole"].strip()
    word = parts.get("word") or ""
    return NearLead(table, parts["front"], whole, label, mark, rest, in_general, word)
