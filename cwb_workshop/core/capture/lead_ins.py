"""Lines in front of what a table said, with that table in them: `Tafel 2 had dit:`."""

from __future__ import annotations

import re

from cwb_workshop.core.capture.bullets import has_bullet
from cwb_workshop.core.capture.line_words import EVERY_TABLE, GROUP, TABLE, TABLES
from cwb_workshop.core.capture.number_words import NUMBER_WORDS, NUMBERS_CALLED, ORDINAL_WORDS
from cwb_workshop.core.model.entry import PLENARY

_WORD = rf"(?:{TABLE}|{GROUP})"
_NAMED = (
    rf"(?<!\w)(?i:{_WORD}(?:nummer|nr\.?)?\s?[#(]?0?([1-9][0-9]?)(?![0-9\w]|[.,:][0-9])"
    rf"|{_WORD}\s({NUMBER_WORDS})(?!\w)|({ORDINAL_WORDS})\s{_WORD}(?!\w))"
)
_OF_SEVERAL = (
    rf"(?<!\w)(?i:(?:{TABLE}|{TABLES})\s?[0-9]{{1,2}}"
    rf"(?:\s?(?:,|/|&|\+|[-–—]|t/m|en|and|und|bis)\s?(?:(?:{TABLE})\s?)?[0-9]{{1,2}})+(?![0-9\w])"
    rf"|(?:{EVERY_TABLE})(?!\w))"
)
_A_GROUP = rf"(?<!\w)(?i:{GROUP})(?!\w)"
_GROUP_ALONE = rf"(?<!\w)(?i:(?:{GROUP})\s?0?[1-9][0-9]?)(?![0-9\w]|\s?[+/–—-])"
_LONGEST, _MOST_WORDS, _FEW_OTHERS = 100, 12, 3
_ENDED = r"[^?]*[^\W\d].*:[\s*_]*"
_OWN = r"(?i:(?:dit|dat|this|that|das|dies)\s[^\W\d_]+\s(?:ik|wij|we|i|ich|wir)\s?:)"
_ARE = frozenset("was waren is zijn were are war sind".split())
_LEADING = frozenset(
    "hier hierbij dit dat is zijn de het onze ons van bij aan uit voor door en opbrengst"
    " opbrengsten oogst resultaat resultaten uitkomst uitkomsten notities notulen verslag"
    " aantekeningen punten antwoorden lijst lijstje flap flipover flipchart"
    " inbreng zegt zei zeggen had heeft vond vindt"
    " schreef noemde noemt gaf kwam met wij we zat zaten"
    " here this these are our the of from at by for and results result outcome outcomes notes"
    " minutes report answers list harvest points said says say had has wrote thinks thought gave"
    " was were sat"
    " hier hierbei dies das sind unsere unser die der den dem vom von am an bei für und ergebnis"
    " ergebnisse notizen protokoll mitschrift antworten liste ernte punkte sagt sagte sagen hatte"
    " hat meint meinte schrieb fand nannte wir saßen".split()
)
"""Words that say no more than who said what stands below."""


_FOR = frozenset("voor for für".split())
"""What stands in front of whom something is for, and of no table that said it."""


def is_group_of_people(line: str) -> bool:
    """Say whether the group in a line is one of people and not that of a table: `Groep 65+:`,
    `Groep 3 en 4:`, `Ouders van groep 3:`.
    """
    if re.search(_A_GROUP, line) is None:
        return False
    rest = re.sub(_GROUP_ALONE, " ", line)
    words = set(re.findall(r"[^\W\d_]+", rest.casefold()))
    return not words <= _LEADING - _FOR or re.search(r"[0-9]", rest) is not None


def is_said(line: str) -> bool:
    """Say whether a line that ends in a colon says something itself: `Aan tafel 3 was het stil:`,
    `Dit mis ik:`.
    """
    words = re.findall(r"[^\W\d_]+", line.casefold())
    if len(line) > _LONGEST or not words or not line.rstrip().endswith(":"):
        return False
    if re.fullmatch(_OWN, line.strip()):
        return True
    told = re.search(_NAMED, line) is not None and not _ARE.isdisjoint(words[:-1])
    return told and words[-1] not in _LEADING and re.fullmatch(TABLE, words[-1]) is None


def table_told(line: str) -> int | None:
    """Return the only table that a short line names, wherever in it; None for another line."""
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or is_group_of_people(line):
        return None
    found = re.findall(_NAMED, line)
    named = {
        int(one) if one else NUMBERS_CALLED[(two or three).casefold()] for one, two, three in found
    }
    return named.pop() if len(named) == 1 else None


def table_of_lead_in(line: str, below: str) -> int | None:
    """Return the table that said what stands `below` a line, 0 for several: that line ends in a
    colon, or says nothing else above a list. Without a list more words are a sentence.
    """
    if not below or has_bullet(line) or "?" in line:
        return None
    table, form = table_told(line), _NAMED
    if len(line) <= _LONGEST and re.search(_OF_SEVERAL, line):
        table, form = PLENARY, _OF_SEVERAL
    if table is None:
        return None
    words = {*re.findall(r"[^\W\d_]+", re.sub(form, " ", line).casefold())}
    if re.fullmatch(_ENDED, line) is None:
        return table if has_bullet(below) and words <= _LEADING else None
    if not has_bullet(below) and is_said(line):
        return None
    leads = not words or (words & _LEADING and len(words - _LEADING) <= _FEW_OTHERS)
    return table if has_bullet(below) or leads else None
