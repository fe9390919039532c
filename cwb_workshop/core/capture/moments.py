"""How a day and a time of day are written by a program, in the languages that scribes type."""

from __future__ import annotations

import re

_MONTH = (
    "jan|feb|mrt|maa|mar|mär|apr|mei|may|mai|jun|jul|aug|sep|sept|okt|oct|nov|dec|dez"
    "|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december"
    "|january|february|march|june|july|august|october"
    "|januar|februar|märz|dezember"
)
_WEEKDAY = (
    "ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    "|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    "|saturday|sunday|mo|mi|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
)
_TODAY = "vandaag|gisteren|today|yesterday|heute|gestern"
_FIGURES = r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
_WRITTEN = (
    rf"[0-9]{{1,2}}(?:st|nd|rd|th|e)?[.\s-]\s?(?:{_MONTH})\b\.?(?:[,\s-]\s?[0-9]{{2,4}})?"
    rf"|(?:{_MONTH})\b\.?\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,?\s[0-9]{{4}})?"
)
DAY_WORDS = frozenset(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday"
    " friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " morgen tomorrow".split()
)
"""Words that name a day, whoever else is named so."""
DAY = rf"(?i:(?:(?:{_WEEKDAY})\b\.?,?\s+)?(?:{_FIGURES}|{_WRITTEN})|(?:{_WEEKDAY}|{_TODAY})\b)"
"""A day with its year or its month in words, or a word for one."""
_SHORT_DAY = r"[0-9]{1,2}[-/][0-9]{1,2}"
CLOCK = (
    r"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]{1,3})?)?"
    r"(?:[\s\u202f\xa0]?[AaPp]\.?[Mm]\b\.?)?(?:\s?(?:uur|Uhr|u|h)\b)?"
)
_AT = r"(?:,?\s+|T|,?\s+(?:at|om|um)\s+)"
WHEN = rf"(?:(?:{DAY}|{_SHORT_DAY}){_AT}{CLOCK}|{CLOCK}(?:,?\s+(?:{DAY}|{_SHORT_DAY}))?)"
"""A time of day, with its day or without."""
_MOMENT = rf"(?:{DAY}|{_SHORT_DAY}|{WHEN})"
_STAMP = rf"(?:{_FIGURES}){_AT}{CLOCK}(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?"


def is_moment(cell: str) -> bool:
    """Say whether nothing stands in a cell but when something was."""
    cell = cell.strip().strip("[]()")
    return re.fullmatch(f"{_MOMENT}|{_STAMP}", cell) is not None and bool(re.search("[0-9]", cell))
