"""Cells in which nothing stands but where somebody lives: a street, a number, a town."""

from __future__ import annotations

import re

_ENDINGS = (
    "straat|straatje|laan|laantje|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen|pad|dijk"
    "|hof|hofje|park|markt|wal|baan|allee|boulevard|burgwal|kamp|erf|haven|oord|hage"
    "|straße|strasse|str\\.|gasse|platz|ufer|damm|ring|chaussee|stieg|allee"
)
_ENGLISH = (
    "street|st|road|rd|lane|ln|avenue|ave|close|drive|court|place|square|gardens|grove|way|hill"
    "|terrace|crescent|walk|row|mews|gate|parade"
)
_NUMBER = r"[1-9][0-9]{0,3}(?:\s?[-/]?\s?[a-zA-Z]{1,3}|\s?-\s?[0-9]{1,4})?"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_STREET = (
    rf"(?:{_CAPITAL}\s(?:\w+\s){{0,2}})?(?:{_CAPITAL}|\w+)?(?i:{_ENDINGS})\s(?:nr\.?\s)?{_NUMBER}"
    rf"|[1-9][0-9]{{0,3}}[a-zA-Z]?,?\s(?:{_CAPITAL}\s){{1,3}}(?i:{_ENGLISH})\.?"
    rf"|(?:Am|An der|Im|In der|Auf der|Zum|Zur)\s{_CAPITAL}\s{_NUMBER}"
)
_STREET_ALONE = (
    r"(?:(?:Lange|Korte|Nieuwe|Oude|Alte|Neue)\s)?[A-ZÀ-ÖØ-Þ]\w{2,}"
    r"(?:straat|laan|gracht|steeg|straße|gasse)"
)
_TOWN = (
    rf"[1-9][0-9]{{3}}\s?[A-Z]{{2}}(?:,?\s+{_CAPITAL}.{{0,30}})?"
    rf"|[0-9]{{5}}\s{_CAPITAL}.{{0,30}}"
    rf"|(?:{_CAPITAL}\s)*[A-Z]{{1,2}}[0-9][0-9A-Z]?\s?[0-9][A-Z]{{2}}"
)
_PLACE = rf"(?:{_STREET})(?:,?\s+(?:{_TOWN}|{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}))?|{_TOWN}"


def is_place(cell: str) -> bool:
    """Say whether a cell is an address, or the name of a street."""
    return re.fullmatch(f"{_PLACE}|{_STREET_ALONE}", cell.strip()) is not None
