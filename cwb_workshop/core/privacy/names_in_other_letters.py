"""Names in other letters than ours: behind what somebody is called by, or by their capitals.

Arabic has no capitals: there a name is known by the word in front, and the commonest ones by
themselves. In Cyrillic and Greek a noun has none, so that a capital in a sentence makes a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CUES = (
    "السيد|السيدة|سيد|سيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|الشيخ|الحاج|الحاجة|جاري|جارتي|جارنا|جارتنا|"
    "أخي|أختي|ابني|ابنتي|زوجي|زوجتي|عمي|عمتي|خالي|خالتي|صديقي|صديقتي|اسمي|اسمه|اسمها|عائلة|آل"
)
_COMMON = (
    "محمد|أحمد|احمد|محمود|فاطمة|عائشة|خديجة|زينب|مريم|يوسف|إبراهيم|ابراهيم|حسن|حسين|عبدالله|عمر|عثمان|خالد|"
    "سعيد|مصطفى|ياسين|حمزة|سميرة|ليلى|نادية|أمينة|رشيد|كريم|طارق|إسماعيل|اسماعيل|سعاد|رقية|فاطمه"
)
_WORD = "[\u0621-\u064a]{2,}"
_FAMILY = rf"(?:\s+ال{_WORD})?"
_CALLED = rf"(?:{_CUES})\s+{_WORD}{_FAMILY}"
_ARABIC = rf"(?<!\w)(?:{_CALLED}|[وفبل]?(?:{_COMMON}){_FAMILY})(?!\w)"
_CAPITAL = "[А-ЯЁЇІЄҐΑ-ΩΆΈΉΊΌΎΏ][а-яёїієґα-ωάέήίόύώϊϋΐΰς]+"
_BY_CAPITALS = rf"(?<!\w){_CAPITAL}(?:[ -]{_CAPITAL})+|(?<=[\w,;:)] ){_CAPITAL}"


def names_in_other_letters(text: str) -> Iterator[tuple[int, int]]:
    """Return where they stand in a text, as places of letters."""
    if text.isascii():
        return
    for found in re.finditer(f"{_ARABIC}|{_BY_CAPITALS}", text):
        yield found.span()
